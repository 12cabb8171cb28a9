using System.Globalization;
using QualityGates.Text;

namespace QualityGates.Reports;

/// <summary>The addresses of lines of files at one commit, as a host of repositories spells them.</summary>
internal sealed class SourceLinks
{
    private readonly Func<RepoPath, int, string> _address;

    private SourceLinks(Func<RepoPath, int, string> address) => _address = address;

    /// <summary>On GitHub, or a GitHub Enterprise server.</summary>
    /// <param name="server">Its address: <c>https://github.com</c>.</param>
    /// <param name="repository">Owner and name: <c>acme/shop</c>.</param>
    /// <param name="commit">The full id of the commit.</param>
    /// <returns>Null where these are no address of the web.</returns>
    public static SourceLinks? GitHub(string server, string repository, string commit) =>
        Start(server) is { } start ? new((path, line) =>
        {
            // A document is shown without its lines, unless one asks for them.
            var plain = path.Value.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? "?plain=1" : "";
            return $"{start}/{Encode(repository)}/blob/{Encode(commit)}/{Encode(path.Value)}{plain}#L{Decimal(line)}";
        }) : null;

    /// <summary>On GitLab.</summary>
    /// <param name="server">Its address: <c>https://gitlab.com</c>.</param>
    /// <param name="repository">The path of the project: <c>acme/web/shop</c>.</param>
    /// <param name="commit">The full id of the commit.</param>
    /// <returns>Null where these are no address of the web.</returns>
    public static SourceLinks? GitLab(string server, string repository, string commit) => Start(server) is { } start
        ? new((path, line) => $"{start}/{Encode(repository)}/-/blob/{Encode(commit)}/{Encode(path.Value)}#L{Decimal(line)}") : null;

    /// <summary>In Azure Repos.</summary>
    /// <param name="collection">The address of the collection: <c>https://dev.azure.com/acme/</c>.</param>
    /// <param name="project">The name or id of the project.</param>
    /// <param name="repository">The name or id of the repository.</param>
    /// <param name="commit">The full id of the commit.</param>
    /// <returns>Null where these are no address of the web.</returns>
    public static SourceLinks? AzureRepos(string collection, string project, string repository, string commit) =>
        Start(collection) is { } start ? new((path, line) =>
            $"{start}/{Encode(project)}/_git/{Encode(repository)}?path={Uri.EscapeDataString($"/{path.Value}")}&version=GC{Encode(commit)}"
                + $"&line={Decimal(line)}&lineEnd={Decimal(line + 1)}&lineStartColumn=1&lineEndColumn=1&_a=contents") : null;

    /// <summary>The address of a line, in which everything is percent-encoded that Markdown or HTML could take for its own; null for what is no file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="line">The line, from 1.</param>
    public string? To(RepoPath path, int line) => IsInside(path.Value) ? _address(path, line) : null;

    /// <summary>The addresses of files whose paths begin at a folder.</summary>
    /// <param name="folder">The folder, from the top of the repository, without a slash at its end; empty for the top itself.</param>
    /// <returns>Null where that is no folder of the repository.</returns>
    public SourceLinks? Below(string folder)
    {
        if (folder.Length == 0) return this;
        return IsInside(folder) ? new((path, line) => _address(new RepoPath($"{folder}/{path}"), line)) : null;
    }

    /// <summary>Whoever follows a link follows <c>..</c> too, out of the repository.</summary>
    private static bool IsInside(string path)
    {
        foreach (var name in path.AsSpan().Split('/'))
            if (path.AsSpan()[name] is "" or "." or "..") return false;
        return true;
    }

    private static string? Start(string server) =>
        Uri.TryCreate(server, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? $"{address.Scheme}://{address.Authority}{Encode(Uri.UnescapeDataString(address.AbsolutePath)).TrimEnd('/')}" : null;

    private static string Encode(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);
}
