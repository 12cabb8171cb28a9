namespace QualityGates.Languages.Markdown;

/// <summary>Tells documents whose lines open more blocks at once than Markdig follows: finding that out by itself takes it seconds.</summary>
internal static class Nesting
{
    /// <summary>What Markdig follows.</summary>
    private const int Deepest = 128;

    /// <summary>Whether some line begins with more marks of quotes and lists than blocks may be nested.</summary>
    public static bool IsTooDeep(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var end = text.IndexOf('\n');
            var line = end < 0 ? text : text[..end];
            if (line.Length > Deepest && Marks(line) > Deepest) return true;
            if (end < 0) return false;
            text = text[(end + 1)..];
        }

        return false;
    }

    private static int Marks(ReadOnlySpan<char> line)
    {
        var (marks, at) = (0, 0);
        while (marks <= Deepest)
        {
            while (at < line.Length && line[at] is ' ' or '\t') at++;
            var length = MarkAt(line[at..]);
            if (length == 0) break;
            at += length;
            marks++;
        }

        return marks;
    }

    /// <summary>How long the mark of a quote or of a list's item is that begins here; 0 if none does.</summary>
    private static int MarkAt(ReadOnlySpan<char> text)
    {
        if (text is ['>', ..]) return 1;
        if (text is ['-' or '+' or '*', ' ' or '\t', ..]) return 1;
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits])) digits++;
        return digits > 0 && text[digits..] is ['.' or ')', ' ' or '\t', ..] ? digits + 1 : 0;
    }
}
