namespace QualityGates.Codebases.Resolution.TypeScript;

/// <summary>What can be said of the text between an import's quotes without looking at any file.</summary>
internal static class Specifier
{
    /// <summary>Whether it starts from the importing file: <c>./x</c>, <c>../x</c>, <c>.</c>, <c>..</c>.</summary>
    public static bool IsRelative(string specifier) =>
        specifier is "." or ".." || specifier.StartsWith("./", StringComparison.Ordinal) || specifier.StartsWith("../", StringComparison.Ordinal);

    /// <summary>Whether it means a folder and nothing else.</summary>
    public static bool IsFolder(string specifier) =>
        specifier.EndsWith('/') || specifier is "." or ".." || specifier.EndsWith("/.", StringComparison.Ordinal) || specifier.EndsWith("/..", StringComparison.Ordinal);

    /// <summary>It without what bundlers add: <c>!!loader!</c> before, <c>?raw</c> or <c>#part</c> behind.</summary>
    public static string WithoutAdditions(string specifier)
    {
        var start = specifier.LastIndexOf('!') + 1;
        // A # at the start is a private name of the package.
        var end = start < specifier.Length ? specifier.AsSpan(start + 1).IndexOfAny('?', '#') : -1;
        return start == 0 && end < 0 ? specifier : end < 0 ? specifier[start..] : specifier.Substring(start, end + 1);
    }

    /// <summary>The package of <c>name/path</c> or <c>@scope/name/path</c>.</summary>
    public static string PackageOf(string specifier)
    {
        var slash = specifier.IndexOf('/');
        if (slash > 0 && specifier[0] == '@') slash = specifier.IndexOf('/', slash + 1);
        return slash < 0 ? specifier : specifier[..slash];
    }

    /// <summary>Whether a package can have this name. <c>~/x</c>, <c>@/x</c>, <c>$lib</c>, <c>virtual:x</c> are no packages but a bundler's affair.</summary>
    public static bool IsPackageName(string name)
    {
        var bare = name.AsSpan();
        if (name.StartsWith('@'))
        {
            var slash = name.IndexOf('/');
            if (slash < 2 || slash == name.Length - 1 || !IsName(bare[1..slash])) return false;
            bare = bare[(slash + 1)..];
        }

        return IsName(bare);
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || name.Length > 214 || name[0] is '.' or '~') return false;
        foreach (var character in name)
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('-' or '_' or '.' or '~')) return false;
        return true;
    }
}
