using System.IO.Enumeration;

namespace QualityGates.Codebases.Resolution.CSharp.MSBuild;

/// <summary>
/// A pattern of an item: <c>**/*.cs</c>. <c>*</c> and <c>?</c> stay within a name, <c>**</c> is any number of folders; case does not
/// matter behind the first of them, as in MSBuild.
/// </summary>
internal sealed class ItemPattern
{
    private readonly string? _folder;
    private readonly string[] _names;

    /// <summary>Reads a pattern that is relative to an absolute folder.</summary>
    public ItemPattern(string folder, string pattern)
    {
        // Only what stands before the first wildcard can lead upward.
        pattern = pattern.Replace('\\', '/');
        var wildcard = pattern.AsSpan().IndexOfAny('*', '?');
        var slash = wildcard < 0 ? pattern.LastIndexOf('/') : pattern.LastIndexOf('/', wildcard);
        _folder = RepositoryFiles.Within(RepositoryFiles.Absolute(folder, pattern[..(slash + 1)]).TrimEnd('/'));
        _names = pattern[(slash + 1)..].Split('/', StringSplitOptions.RemoveEmptyEntries);
        // A folder and all below it is a file there, too: "obj/**" is "obj/**/*".
        if (_names is [.., "**"]) _names = [.. _names, "*"];
    }

    /// <summary>Whether a text is a pattern rather than a path.</summary>
    public static bool IsPattern(string text) => text.AsSpan().IndexOfAny('*', '?') >= 0;

    /// <summary>Whether a path of the repository matches.</summary>
    public bool IsMatch(ReadOnlySpan<char> path)
    {
        if (_folder is null) return false;
        if (_folder.Length == 0) return IsMatch(path, 0);
        return path.Length > _folder.Length && path[_folder.Length] == '/' && path.StartsWith(_folder, StringComparison.Ordinal)
            && IsMatch(path[(_folder.Length + 1)..], 0);
    }

    /// <summary>The numbers of the files that match, ascending.</summary>
    public IEnumerable<int> FilesIn(SourceTree files)
    {
        if (_folder is null) yield break;
        var prefix = _folder.Length == 0 ? "" : _folder + "/";
        for (var file = First(files, prefix); file < files.Count && files.PathOf(file).Value.StartsWith(prefix, StringComparison.Ordinal); file++)
            if (IsMatch(files.PathOf(file).Value.AsSpan(prefix.Length), 0)) yield return file;
    }

    /// <summary>Files are in order of path, so those of a folder stand together.</summary>
    private static int First(SourceTree files, string prefix)
    {
        int low = 0, high = files.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(files.PathOf(middle).Value, prefix) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private bool IsMatch(ReadOnlySpan<char> path, int at)
    {
        // The last ** that was met, and how far it has eaten: going back to it alone is enough, and never exponential.
        int again = -1, rest = 0, position = 0;
        while (position < path.Length)
        {
            var slash = path[position..].IndexOf('/');
            var end = slash < 0 ? path.Length : position + slash;
            var isLast = slash < 0;
            if (at < _names.Length && _names[at] == "**")
            {
                (again, rest) = (++at, position);
                continue;
            }

            // The last name of a pattern is a file's, all others are folders'.
            if (at < _names.Length && isLast == (at == _names.Length - 1) && Fits(_names[at], path[position..end]))
            {
                at++;
                position = isLast ? end : end + 1;
                continue;
            }

            if (again < 0) return false;
            var next = path[rest..].IndexOf('/');
            if (next < 0) return false;
            rest += next + 1;
            (at, position) = (again, rest);
        }

        return at == _names.Length;
    }

    private static bool Fits(string pattern, ReadOnlySpan<char> name) =>
        pattern is "*" or "*.*" || FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: true);
}
