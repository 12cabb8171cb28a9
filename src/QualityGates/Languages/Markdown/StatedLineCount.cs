using System.Globalization;

namespace QualityGates.Languages.Markdown;

/// <summary>Reads how many lines a document says that a file has: <c>(845 lines)</c>, <c>— 1,234 LOC</c>.</summary>
internal static class StatedLineCount
{
    private const int Reach = 80;

    /// <summary>The count that stands after a mention, or right before it; null where there is none.</summary>
    /// <param name="text">The document.</param>
    /// <param name="start">Where the mention begins.</param>
    /// <param name="end">Where it ends.</param>
    public static int? Around(ReadOnlySpan<char> text, int start, int end)
    {
        var after = text[end..Math.Min(text.Length, end + Reach)];
        var newline = after.IndexOfAny('\r', '\n');
        var before = text[Math.Max(0, start - Reach)..start];
        before = before[(before.LastIndexOfAny('\r', '\n') + 1)..];
        if (newline >= 0) after = after[..newline];
        return After(after) ?? InParentheses(after) ?? Before(before);
    }

    /// <summary>Whether a column under this header says how many lines files have.</summary>
    public static bool IsHeader(ReadOnlySpan<char> header)
    {
        header = header.Trim(" \t|*_`");
        return header.Equals("lines", StringComparison.OrdinalIgnoreCase) || header.Equals("LOC", StringComparison.OrdinalIgnoreCase) ||
            header.Equals("line count", StringComparison.OrdinalIgnoreCase) || header.Equals("lines of code", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The number in a cell of such a column, or null.</summary>
    public static int? OfCell(ReadOnlySpan<char> cell)
    {
        cell = cell.Trim(" \t|*_`~≈");
        return Number(ref cell) is { } lines && (cell.Trim().IsEmpty || IsUnit(ref cell)) ? lines : null;
    }

    private static int? After(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty && !char.IsAsciiDigit(text[0]))
        {
            var word = WordAt(text);
            if (word.IsEmpty ? !"` *_\t(-–—:,~≈[)".Contains(text[0]) : !LeadsToCount(word)) return null;
            text = text[Math.Max(1, word.Length)..];
        }

        return Number(ref text) is { } lines && IsUnit(ref text) && IsWhole(text) ? lines : null;
    }

    /// <summary>The number in the parentheses that follow, with any words before them, but no other name.</summary>
    private static int? InParentheses(ReadOnlySpan<char> text)
    {
        text = text.TrimStart('`');
        var open = text.IndexOfAny('(', '`');
        return open > 0 && text[open] == '(' ? After(text[open..]) : null;
    }

    private static int? Before(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd(" `*_-–—:");
        if (text.EndsWith("lines", StringComparison.OrdinalIgnoreCase)) text = text[..^5];
        else if (text.EndsWith("LOC", StringComparison.Ordinal)) text = text[..^3];
        else return null;
        text = text.TrimEnd();
        var digits = 0;
        while (digits < text.Length && IsDigit(text[^(digits + 1)])) digits++;
        var number = text[^digits..];
        return text[..^number.Length].TrimEnd("~≈ ") is [.., '('] ? Number(ref number) : null;
    }

    /// <summary>Takes a number off the text, with commas between thousands.</summary>
    private static int? Number(ref ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && IsDigit(text[length])) length++;
        var digits = text[..length];
        text = text[digits.Length..];
        return int.TryParse(digits, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static bool IsDigit(char character) => char.IsAsciiDigit(character) || character == ',';

    private static bool IsUnit(ref ReadOnlySpan<char> text)
    {
        text = text.TrimStart(" \t+-");
        var word = WordAt(text);
        text = text[word.Length..];
        return word.Equals("lines", StringComparison.OrdinalIgnoreCase) || word.Equals("LOC", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the number is that of the whole file, and of today.</summary>
    private static bool IsWhole(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(" \t)*_`");
        if (rest.StartsWith("→") || rest.StartsWith("->") || rest.StartsWith("=>")) return false;
        return WordAt(rest) is not ("removed" or "added" or "deleted" or "changed" or "saved" or "shorter" or "longer" or "less" or "more"
            or "max" or "to" or "in" or "total" or "each");
    }

    private static bool LeadsToCount(ReadOnlySpan<char> word) =>
        word is "has" or "is" or "about" or "approx" or "currently" or "now" or "with" or "around";

    private static ReadOnlySpan<char> WordAt(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsLetter(text[length])) length++;
        return text[..length];
    }
}
