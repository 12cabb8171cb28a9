using System.Buffers;

namespace QualityGates.Languages.Guides;

/// <summary>Reads the paths and names that stand in told commands.</summary>
internal static class ToldPath
{
    private static readonly SearchValues<char> Special = SearchValues.Create("<>{}$*%?[]\"'…|~!^=,:@;&()` ");

    private static readonly SearchValues<char> Capitals = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ_");

    private static readonly string[] Examples = ["your", "path/to", "my-", "my_", "foo", "bar", "xxx", "...", "some-", "some_", "example-", "ProjectName", "placeholder"];

    /// <summary>Whether a word is certainly a name or a path in the repository: no place holder, no variable, no absolute path.</summary>
    public static bool IsPlain(string word)
    {
        if (word.Length is 0 or > 260 || word[0] is '/' or '-' || word.AsSpan().IndexOfAny(Special) >= 0) return false;
        // PATH_TO_PROJECT
        if (word.Contains('_', StringComparison.Ordinal) && !word.AsSpan().ContainsAnyExcept(Capitals)) return false;
        foreach (var example in Examples)
            if (word.Contains(example, StringComparison.OrdinalIgnoreCase)) return false;
        return true;
    }

    /// <summary>Whether a word is certainly the name of a script or a target, which may have a colon in it.</summary>
    public static bool IsName(string word) => IsPlain(word.Replace(':', '_').Replace('@', '_'));

    /// <summary>A path with <c>/</c> as its only separator, without <c>./</c> in front and <c>/</c> at its end.</summary>
    public static string Clean(string word)
    {
        var path = word.Replace('\\', '/');
        while (path.StartsWith("./", StringComparison.Ordinal)) path = path[2..].TrimStart('/');
        return path == "." ? "" : path.TrimEnd('/');
    }

    /// <summary>A path seen from a folder; both may begin with <c>../</c>, and so may the result.</summary>
    public static string Join(string folder, string path)
    {
        var names = new List<string>();
        foreach (var name in $"{folder}/{path}".Split('/'))
        {
            if (name.Length == 0 || name == ".") continue;
            if (name == ".." && names.Count > 0 && names[^1] != "..") names.RemoveAt(names.Count - 1);
            else names.Add(name);
        }

        return string.Join('/', names);
    }
}
