using System.Text;
using QualityGates.PullRequests.Tests.Fake;
using QualityGates.PullRequests.Tests.Hosting;

namespace QualityGates.Package.Tests.Publishing;

/// <summary>Somebody committed keys and passwords, and the build server holds more of them.</summary>
public sealed class ARepositoryFullOfSecrets : IDisposable
{
    private readonly MadeUpSecrets _secrets = new(Random.Shared.Next());
    private readonly ProposedChange _change = new();

    public void Dispose() => _change.Dispose();

    [Fact]
    public void TellsNobody()
    {
        for (var count = 0; count < 14; count++) Plant(count);
        Assert.InRange(_secrets.All.Count, 200, 400);
        Tolerate();
        var head = _change.Repository.Commit("secrets");
        var (server, tokens) = Server(head);
        _change.GitHub.Head = head;

        var comment = _change.OnGitHub(server, tokens[0], "-t:Audit", "-v:detailed", "-p:QualityGatesInventory=true").Fails();
        Assert.Single(_change.GitHub.Comments);
        // Where everything is refused, everything that was refused is told.
        _change.GitHub.Fail("", static async context =>
        {
            await FakeGitHub.WriteAsync(context, 403, FakeAnswers.Error($"Forbidden: {context.Request.Headers.Authorization}"));
            return true;
        });
        var refused = _change.OnGitHub(server, tokens[0], "-t:Audit", "-v:detailed").Fails();

        string[] said =
        [
            comment.Output, refused.Output, _change.JobSummaryText,
            .. Directory.GetFiles(_change.Repository.Reports).Select(File.ReadAllText),
            .. _change.GitHub.Requests.Select(request => request.Operation + request.Body),
            .. _change.GitHub.Requests.SelectMany(request => request.Headers.Where(header => header.Key != "Authorization").Select(header => header.Value)),
        ];
        var leaked = _secrets.All.Concat(tokens).Where(secret => said.Any(text => text.Contains(secret, StringComparison.Ordinal))).ToList();
        Assert.True(leaked.Count == 0, $"{leaked.Count} {_secrets}: {Where(leaked, said)}");
    }

    /// <summary>Puts fifteen or so where people do: into code, settings, guides, and addresses of links that lead nowhere.</summary>
    private void Plant(int count)
    {
        var repository = _change.Repository;
        var code = new StringBuilder()
            .AppendLine($"# {_secrets.GitHubToken()}")
            .AppendLine($"aws = \"{_secrets.AwsKey()}\"")
            .AppendLine($"connection = \"{_secrets.ConnectionString()}\"")
            .AppendLine($"password = \"{_secrets.Password()}\"")
            .AppendLine($"key = \"\"\"{_secrets.PrivateKey()}\"\"\"")
            .AppendLine($"# qualitygates: allow QG0101 because token={_secrets.GitHubToken()}");
        for (var line = 0; line < 620; line++) code.AppendLine($"x{line} = {line}");
        repository.Write($"src/code{count}.py", code.ToString());
        repository.Write($"web/code{count}.ts", $"import {{ a }} from './missing?token={_secrets.Password()}';\nconst slack = '{_secrets.SlackToken()}';\n");
        repository.Write($"docs/guide{count}.md", $"""
            # Guide {count}

            Clone [the repository]({_secrets.AddressWithPassword()}) or [this one](missing{count}.md?access_token={_secrets.Password()}).
            See [orders]({_secrets.AddressWithToken()}), `src/gone{count}.py#{_secrets.WebToken()}` and [the file](../gone/{_secrets.GitHubToken()}.md).

            ```sh
            export PASSWORD={_secrets.Password()}
            dotnet run --project src/Gone{count} -- --password={_secrets.Password()}
            ```
            """);
        repository.Write($"settings{count}.json", $$"""{ "ConnectionStrings": { "Main": "{{_secrets.ConnectionString()}}" }, "Jwt": "{{_secrets.WebToken()}}" }""");
    }

    /// <summary>In reasons of the baseline, of debt that is tolerated for some days more and of debt that this change tolerates.</summary>
    private void Tolerate() => _change.Repository.Write("qualitygates.baseline.json", $$"""
        {
          "version": 1,
          "QG0101": {
            "cart.py": { "lines": 640, "reason": "see {{_secrets.AddressWithToken()}}", "owner": "@acme/all" },
            "old.py": { "lines": 700, "reason": "needs password={{_secrets.Password()}}", "until": "{{DateTime.UtcNow.AddDays(5):yyyy-MM-dd}}" }
          }
        }
        """);

    private static (BuildServer Server, string[] Tokens) Server(string head)
    {
        var made = new MadeUpSecrets(Random.Shared.Next());
        string[] names =
        [
            "GH_TOKEN", "NPM_TOKEN", "NUGET_API_KEY", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AZURE_CLIENT_SECRET", "SLACK_BOT_TOKEN", "DB_PASSWORD",
            "ACTIONS_RUNTIME_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_TOKEN", "SONAR_TOKEN", "CODECOV_TOKEN", "DOCKER_PASSWORD", "STRIPE_KEY", "SENTRY_AUTH_TOKEN",
            "JWT_SECRET", "CONNECTION_STRING", "PRIVATE_KEY", "SYSTEM_ACCESSTOKEN",
        ];
        string[] tokens = [made.GitHubToken(), .. names.Select(_ => made.Password())];
        var server = BuildServer.PullRequest(head: head);
        for (var name = 0; name < names.Length; name++) server = server.With(names[name], tokens[name + 1]);
        return (server, tokens);
    }

    /// <summary>A few places, without the secrets themselves.</summary>
    private static string Where(List<string> leaked, string[] said) => string.Join(" | ", leaked.Take(12).Select(secret =>
    {
        var text = said.First(one => one.Contains(secret, StringComparison.Ordinal));
        var at = text.IndexOf(secret, StringComparison.Ordinal);
        var start = Math.Max(0, at - 80);
        return text[start..at].ReplaceLineEndings(" ") + "<HERE>" + text[(at + secret.Length)..Math.Min(text.Length, at + secret.Length + 30)].ReplaceLineEndings(" ");
    }));
}
