using System.Globalization;

namespace QualityGates.Package.Tests.Publishing;

/// <summary>
/// Secrets made up at run time, so that none stands in this repository: each of a kind that people leave behind, and none like another.
/// </summary>
internal sealed class MadeUpSecrets(int seed)
{
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Letters = Upper + "abcdefghijklmnopqrstuvwxyz0123456789";

    private readonly Random _random = new(seed);

    /// <summary>The parts that must be seen nowhere.</summary>
    public List<string> All { get; } = [];

    public string AwsKey() => Keep("AKIA" + Some(16, Upper + "234567"), secret => secret[4..]);

    public string GitHubToken() => Keep("ghp_" + Some(36), secret => secret[4..]);

    public string SlackToken() => Keep($"xoxb-{Some(12, "0123456789")}-{Some(24)}", secret => secret[5..]);

    public string WebToken() => Keep($"eyJ{Some(20)}.eyJ{Some(30)}.{Some(40)}", secret => secret[4..]);

    public string ConnectionString() => $"Server=db.example.org;User Id=sa;Password={Keep(Some(18))};Encrypt=true";

    public string AddressWithPassword() => $"https://deploy:{Keep(Some(20))}@git.example.org/shop.git";

    public string AddressWithToken() => $"https://api.example.org/v1/orders?access_token={Keep(Some(24))}";

    public string PrivateKey() => $"-----BEGIN RSA PRIVATE KEY-----\n{Keep(Some(64))}\n{Keep(Some(64))}\n-----END RSA PRIVATE KEY-----";

    public string Password() => Keep(Some(16));

    private string Some(int length, string alphabet = Letters) => string.Concat(Enumerable.Range(0, length).Select(_ => alphabet[_random.Next(alphabet.Length)]));

    private string Keep(string secret, Func<string, string>? part = null)
    {
        All.Add(part is null ? secret : part(secret));
        return secret;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"made up with the seed {seed}");
}
