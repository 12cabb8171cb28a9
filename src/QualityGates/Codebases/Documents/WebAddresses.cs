using QualityGates.Codebases.Resolution;

namespace QualityGates.Codebases.Documents;

/// <summary>Knows which addresses on the web are files of this repository.</summary>
internal sealed class WebAddresses
{
    private readonly List<string> _prefixes = [];

    /// <summary>The addresses of a repository; none where nobody knows where it is on the web.</summary>
    public WebAddresses(RepositoryPast past)
    {
        if (past.WebAddress is not { Length: > 0 } address) return;
        address = WithoutScheme(address.TrimEnd('/'));
        if (address.EndsWith(".git", StringComparison.OrdinalIgnoreCase)) address = address[..^4];
        var ownRaw = address.StartsWith("github.com/", StringComparison.OrdinalIgnoreCase) ? "raw.githubusercontent.com/" + address["github.com/".Length..] : null;
        foreach (var branch in past.Branches)
        {
            foreach (var view in (ReadOnlySpan<string>)["blob", "tree", "raw", "edit", "blame"]) _prefixes.Add($"{address}/{view}/{branch}/");
            if (ownRaw is null) continue;
            _prefixes.Add($"{ownRaw}/{branch}/");
            _prefixes.Add($"{ownRaw}/refs/heads/{branch}/");
        }
    }

    /// <summary>The path from the root that an address means; null where it is something else.</summary>
    public string? PathOf(string address)
    {
        if (_prefixes.Count == 0) return null;
        var plain = WithoutScheme(address);
        foreach (var prefix in _prefixes)
            if (plain.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) return WrittenPath.Join("", plain.AsSpan(prefix.Length));
        return null;
    }

    private static string WithoutScheme(string address)
    {
        if (address.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme) address = address[(scheme + 3)..];
        return address.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address[4..] : address;
    }
}
