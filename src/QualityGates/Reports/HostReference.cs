namespace QualityGates.Reports;

/// <summary>
/// Words that hosts of repositories make something of wherever they stand in a text: a mention that notifies somebody, a link to an issue
/// that shows there, to a commit, to the web, a picture. No backslash keeps them from it; only code is left alone.
/// </summary>
internal static class HostReference
{
    private const string Opening = "([{<\"'*_~";
    private const string Closing = ".,;:!?)]}>\"'*_~";
    private const int ShortestCommit = 7;
    private const int LongestCommit = 64;

    /// <summary>What of a word is to be shown as code, without the punctuation around it; empty where the word means nothing to a host.</summary>
    public static Range Within(ReadOnlySpan<char> word)
    {
        if (!IsReference(word)) return default;
        var (start, end) = (0, word.Length);
        while (start < end - 1 && Opening.Contains(word[start], StringComparison.Ordinal)) start++;
        while (end > start + 1 && Closing.Contains(word[end - 1], StringComparison.Ordinal)) end--;
        return start..end;
    }

    private static bool IsReference(ReadOnlySpan<char> word) =>
        word.Contains('@')
        || word.Contains("://", StringComparison.Ordinal)
        || word.Contains("www.", StringComparison.OrdinalIgnoreCase)
        || HasNumberAfter(word, "#") || HasNumberAfter(word, "!") || HasNumberAfter(word, "gh-")
        || HasPicture(word)
        || HasCommit(word);

    /// <summary><c>#12</c>, <c>!12</c>, <c>GH-12</c>.</summary>
    private static bool HasNumberAfter(ReadOnlySpan<char> word, string sign)
    {
        for (var at = word.IndexOf(sign, StringComparison.OrdinalIgnoreCase); at >= 0; at = word.IndexOf(sign, StringComparison.OrdinalIgnoreCase))
        {
            word = word[(at + sign.Length)..];
            if (!word.IsEmpty && char.IsAsciiDigit(word[0])) return true;
        }

        return false;
    }

    /// <summary><c>:tada:</c>.</summary>
    private static bool HasPicture(ReadOnlySpan<char> word)
    {
        var first = word.IndexOf(':');
        var name = first < 0 ? [] : word[first..].TrimStart(':');
        return name.Contains(':');
    }

    /// <summary>Seven or more hexadecimal digits between others than letters and digits; an underscore may be taken for the end of a word.</summary>
    private static bool HasCommit(ReadOnlySpan<char> word)
    {
        var start = 0;
        for (var i = 0; i <= word.Length; i++)
        {
            if (i < word.Length && char.IsAsciiLetterOrDigit(word[i])) continue;
            if (i - start is >= ShortestCommit and <= LongestCommit && IsHexadecimal(word[start..i])) return true;
            start = i + 1;
        }

        return false;
    }

    private static bool IsHexadecimal(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
            if (!char.IsAsciiHexDigit(character)) return false;
        return true;
    }
}
