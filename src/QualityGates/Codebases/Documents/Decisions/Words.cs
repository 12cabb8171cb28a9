using System.Text;

namespace QualityGates.Codebases.Documents.Decisions;

/// <summary>What people mean by a piece of Markdown, whatever marks they put around it.</summary>
internal static class Words
{
    /// <summary>A heading as one compares it: lower-case letters and digits, with single spaces between words.</summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter)) key.Append(char.ToLowerInvariant(letter));
            else if (key.Length > 0 && key[^1] != ' ') key.Append(' ');
        }

        // 3.1 Context
        return key.ToString().AsSpan().Trim().TrimStart("0123456789 ").ToString();
    }

    /// <summary>A line without the comments that begin and end in it.</summary>
    public static string WithoutComments(string line)
    {
        for (var start = line.IndexOf("<!--", StringComparison.Ordinal); start >= 0; start = line.IndexOf("<!--", StringComparison.Ordinal))
        {
            var end = line.IndexOf("-->", start, StringComparison.Ordinal);
            if (end < 0) return line[..start].TrimEnd();
            line = line.Remove(start, end + 3 - start).TrimEnd();
        }

        return line;
    }

    /// <summary>A line without the marks of a list or a quotation before it.</summary>
    public static ReadOnlySpan<char> WithoutBullet(ReadOnlySpan<char> line)
    {
        line = line.TrimStart("> ");
        if (line.Length > 1 && line[0] is '-' or '*' or '+' && line[1] is ' ' or '\t') line = line[2..].Trim();
        return line;
    }

    /// <summary>How many words a line has.</summary>
    public static int Count(ReadOnlySpan<char> line)
    {
        var (count, inWord) = (0, false);
        foreach (var letter in line)
        {
            if (char.IsWhiteSpace(letter)) inWord = false;
            else if (!inWord && char.IsLetterOrDigit(letter)) (inWord, count) = (true, count + 1);
        }

        return count;
    }

    /// <summary>Whether the whole of a word, and no more of it, stands at a place.</summary>
    public static bool StartsWithWord(ReadOnlySpan<char> text, string word) =>
        text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !char.IsLetterOrDigit(text[word.Length]));
}
