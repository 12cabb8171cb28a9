using System.Buffers;
using System.Collections.Immutable;

namespace QualityGates.Git;

/// <summary>Where a repository is on the web, read from git's files: no program is started for it, so that a gate can afford it.</summary>
/// <param name="WebAddress"><c>https://github.com/owner/name</c>; null where <c>origin</c> is on no host, or there is none.</param>
/// <param name="Branches">The branches whose files are these: the usual default ones, the one of <c>origin</c>, and what is checked out.</param>
public sealed record RemoteAddress(string? WebAddress, ImmutableArray<string> Branches)
{
    /// <summary>The branch that a clone of it checks out; null where the clone does not know.</summary>
    public string? DefaultBranch { get; init; }

    private static readonly SearchValues<char> InNoAddress = SearchValues.Create("?#@ \\:");

    private static readonly ImmutableArray<string> Usual = ["main", "master", "HEAD"];

    /// <summary>Reads the address of the repository that a folder belongs to.</summary>
    public static RemoteAddress Of(string root)
    {
        try
        {
            if (FindGitFolder(root) is not { } folder) return new RemoteAddress(null, Usual);
            var link = Path.Join(folder, "commondir");
            var common = File.Exists(link) ? Path.GetFullPath(File.ReadAllText(link).Trim(), folder) : folder;
            var configuration = Path.Join(common, "config");
            var url = File.Exists(configuration) ? UrlOfOrigin(File.ReadLines(configuration)) : null;
            var usual = Branch(Path.Join(common, "refs/remotes/origin/HEAD"), "refs/remotes/origin/");
            string?[] branches = [.. Usual, usual, Branch(Path.Join(folder, "HEAD"), "refs/heads/")];
            return new RemoteAddress(url is null ? null : Normalize(url), [.. branches.OfType<string>().Distinct(StringComparer.Ordinal)]) { DefaultBranch = usual };
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // What links to the repository's own address mean is then unknown, as it is without git.
            return new RemoteAddress(null, Usual);
        }
    }

    /// <summary>The page of a repository that can be fetched from a URL, without whoever fetches it; null where it is on no host.</summary>
    internal static string? Normalize(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        var rest = scheme >= 0 ? url[(scheme + 3)..] : url;
        if (scheme >= 0 && url[..scheme] is not ("https" or "http" or "ssh" or "git" or "git+ssh")) return null;
        var start = rest.IndexOf(scheme >= 0 ? '/' : ':');
        // A colon behind a slash, or behind a single letter, is part of a path.
        if (start <= 1 || (scheme < 0 && rest.AsSpan(0, start).Contains('/'))) return null;
        var host = rest[..start];
        host = host[(host.LastIndexOf('@') + 1)..];
        if (scheme >= 0 && host.Contains(':')) host = host[..host.IndexOf(':')];
        var path = rest[(start + 1)..].Trim('/');
        if (path.EndsWith(".git", StringComparison.Ordinal)) path = path[..^4];
        var isPlain = host.Length > 0 && path.Contains('/') && !path.AsSpan().ContainsAny(InNoAddress);
        return isPlain ? $"https://{host.ToLowerInvariant()}/{path}" : null;
    }

    private static string? FindGitFolder(string root)
    {
        if (RepositoryTop.Of(root) is not { } folder) return null;
        var git = Path.Join(folder, ".git");
        if (Directory.Exists(git)) return git;
        const string Link = "gitdir:";
        var text = File.ReadAllText(git);
        return text.StartsWith(Link, StringComparison.Ordinal) ? Path.GetFullPath(text[Link.Length..].Trim(), folder) : null;
    }

    private static string? UrlOfOrigin(IEnumerable<string> lines)
    {
        var isOrigin = false;
        foreach (var line in lines)
        {
            var text = line.AsSpan().Trim();
            if (text.StartsWith("[")) isOrigin = text is "[remote \"origin\"]";
            else if (isOrigin && text.StartsWith("url") && text[3..].TrimStart() is ['=', .. var value]) return value.Trim().Trim('"').ToString();
        }

        return null;
    }

    /// <summary>The branch that a symbolic ref names; null where it holds a commit instead.</summary>
    private static string? Branch(string file, string folder)
    {
        var start = "ref: " + folder;
        return File.Exists(file) && File.ReadAllText(file).Trim() is var text && text.StartsWith(start, StringComparison.Ordinal) ? text[start.Length..] : null;
    }
}
