namespace QualityGates.Languages.Markdown;

/// <summary>Tells the path of a file from all else that looks like one: addresses, patterns, placeholders, places on somebody's machine.</summary>
internal static class MentionedPath
{
    private const int Longest = 260;

    private static readonly string[] Lines = ["lines", "line", "L", "l.", "~"];

    /// <summary>Folders at the root of machines.</summary>
    private static readonly string[] MachineFolders =
    [
        "home", "usr", "etc", "var", "tmp", "opt", "root", "mnt", "bin", "sbin", "dev", "proc", "sys", "srv",
        "Users", "Library", "Volumes", "Applications",
    ];

    private static readonly string[] Placeholders = ["your", "my", "example", "some", "sample"];
    private static readonly string[] Nonsense =
    [
        "foo", "bar", "baz", "qux", "xxx", "foobar", "abc", "xyz", "placeholder", "yourfile", "myfile", "somefile", "filename", "file", "name",
    ];

    private static readonly string[] Domains = [".com", ".org", ".net", ".io", ".dev", ".ai", ".co", ".app", ".edu", ".gov", ".me", ".sh"];

    /// <summary>Finds the path in a word.</summary>
    /// <param name="word">The word, as it is written.</param>
    /// <param name="isCode">Whether it is a whole code span.</param>
    /// <param name="start">Where the path begins in the word.</param>
    /// <param name="length">How long it is.</param>
    public static bool TryRead(ReadOnlySpan<char> word, bool isCode, out int start, out int length)
    {
        (start, length) = (0, 0);
        var path = Strip(word, out start);
        if (path.Length is < 4 or > Longest) return false;
        length = path.Length;
        return IsPath(path, isCode);
    }

    /// <summary>Whether this, after a path, says where in the file: <c>(line 12)</c>, <c>lines 10-20</c>.</summary>
    public static bool IsPlaceIn(ReadOnlySpan<char> text)
    {
        text = text.Trim(" \t()[],:");
        foreach (var word in Lines)
        {
            if (!text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
            text = text[word.Length..].TrimStart();
            break;
        }

        foreach (var character in text)
            if (!char.IsAsciiDigit(character) && !"-–, L+".Contains(character)) return false;
        return !text.IsEmpty;
    }

    /// <summary>Takes off emphasis, quotation marks, punctuation, <c>./</c>, and what says where in the file.</summary>
    private static ReadOnlySpan<char> Strip(ReadOnlySpan<char> word, out int start)
    {
        var path = word.TrimStart("\"'([");
        if (path.StartsWith("**", StringComparison.Ordinal) && !path.StartsWith("**/") && !path.StartsWith("**.")) path = path[2..];
        else if (path.StartsWith("~~")) path = path[2..];
        else if (path is ['*' or '_', not ('.' or '/' or '_'), ..] && path.TrimEnd(".,:;!?")[^1] == path[0]) path = path[1..];
        start = word.Length - path.Length;
        var place = path.IndexOfAny(":#?");
        if (place >= 0) path = path[..place];
        path = path.TrimEnd(".,:;!?*_~\"')]");
        while (path.StartsWith("./") || path.StartsWith(".\\"))
        {
            path = path[2..];
            start += 2;
        }

        return path;
    }

    private static bool IsPath(ReadOnlySpan<char> path, bool isCode)
    {
        foreach (var character in path)
            if (IsForeign(character)) return false;
        if (path.Contains("...", StringComparison.Ordinal)) return false;
        if (path[0] is '-' or '+' && !path.StartsWith("+page") && !path.StartsWith("+layout") && !path.StartsWith("+server")) return false;
        var folders = path[..(path.LastIndexOfAny('/', '\\') + 1)];
        var name = path[folders.Length..];
        var dot = name.LastIndexOf('.');
        if (dot < 0 || !KnownFiles.IsExtension(name[(dot + 1)..])) return false;
        var stem = name[..dot];
        var extension = name[(dot + 1)..];
        if (stem.IsEmpty || IsPlaceholder(stem) || name.Contains('@')) return false;
        if (folders.IsEmpty) return (isCode || KnownFiles.IsDocument(extension)) && stem[0] != '.' && KnownFiles.IsName(stem, extension);
        return (isCode || !KnownFiles.IsProduct(stem, extension)) && AreFolders(folders);
    }

    private static bool IsForeign(char character) => character is
        '*' or '{' or '}' or '<' or '>' or '$' or '%' or '|' or '^' or '=' or '!' or '&' or '"' or '\'' or '`' or ',' or ';' or '…' or '~' or < ' ';

    private static bool AreFolders(ReadOnlySpan<char> folders)
    {
        if (folders.IndexOf("//") >= 0 || folders.IndexOf("\\\\") >= 0 || folders.IndexOf("\\.") >= 0) return false;
        var first = true;
        var isRooted = folders[0] == '/';
        if (isRooted) folders = folders[1..];
        while (!folders.IsEmpty)
        {
            var end = folders.IndexOfAny('/', '\\');
            var folder = folders[..end];
            if (!IsFolder(folder, first, isRooted)) return false;
            folders = folders[(end + 1)..];
            first = false;
        }

        return true;
    }

    private static bool IsFolder(ReadOnlySpan<char> folder, bool isFirst, bool isRooted)
    {
        if (folder is "" or "node_modules" or "path" || IsPlaceholder(folder)) return false;
        var at = folder.IndexOf('@');
        if (at > 0 || (at == 0 && isFirst && folder.Length > 1)) return false;
        if (!isFirst) return !IsFileName(folder);
        if (isRooted) return !Contains(MachineFolders, folder);
        return !EndsLikeDomain(folder) && !IsFileName(folder);
    }

    /// <summary>Whether two names stand here with a slash between them: <c>README.md/SETUP.md</c>.</summary>
    private static bool IsFileName(ReadOnlySpan<char> folder)
    {
        var dot = folder.LastIndexOf('.');
        return dot > 0 && KnownFiles.IsName(folder[..dot], folder[(dot + 1)..]);
    }

    /// <summary>Whether a name stands for one that the reader is to think of.</summary>
    private static bool IsPlaceholder(ReadOnlySpan<char> name)
    {
        foreach (var word in Placeholders)
        {
            if (!name.StartsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
            if (name.Length == word.Length || name[word.Length] is '_' or '-' or '.') return true;
            if (char.IsUpper(name[word.Length]) && char.IsUpper(name[0])) return true;
        }

        var dot = name.IndexOf('.');
        if (Contains(Nonsense, dot > 0 ? name[..dot] : name)) return true;
        return name.IndexOf("XXX") >= 0 || name.IndexOf("NNN") >= 0 || name.IndexOf("YYYY") >= 0;
    }

    private static bool EndsLikeDomain(ReadOnlySpan<char> folder)
    {
        foreach (var domain in Domains)
            if (folder.Length > domain.Length && folder.EndsWith(domain, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static bool Contains(string[] words, ReadOnlySpan<char> word)
    {
        foreach (var candidate in words)
            if (word.Equals(candidate, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
