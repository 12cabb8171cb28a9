using System.Globalization;
using System.Text;

namespace QualityGates.Reports;

/// <summary>Writes Markdown in which untrusted text, such as a file name, cannot do harm.</summary>
internal static class Markdown
{
    /// <summary>A code span that holds its text whatever it is.</summary>
    public static string Code(string text)
    {
        var visible = Visible(text);
        if (visible.Length == 0) return "` `";
        if (!visible.Contains('`', StringComparison.Ordinal)) return $"`{visible}`";
        var fence = new string('`', LongestRun(visible, '`') + 1);
        return $"{fence} {visible} {fence}";
    }

    /// <summary>Plain text that renders as itself. Words that a host would make something of stand as code.</summary>
    public static string Text(string text)
    {
        var visible = Visible(text);
        var written = new StringBuilder(visible.Length + 8);
        WriteWords(visible, written, AppendEscaped, static (word, written) => written.Append(Code(word.ToString())));
        return written.ToString();
    }

    /// <summary>
    /// Plain text that renders as itself inside an HTML block, in which Markdown means nothing. Words that a host would make something of
    /// stand as code.
    /// </summary>
    public static string Html(string text)
    {
        var written = new StringBuilder(text.Length + 8);
        WriteWords(
            Visible(text), written,
            static (piece, written) => written.Append(EscapeHtml(piece.ToString())),
            static (word, written) => written.Append("<code>").Append(EscapeHtml(word.ToString())).Append("</code>"));
        return written.ToString();
    }

    /// <summary>A code span for an HTML block.</summary>
    public static string HtmlCode(string text) => $"<code>{EscapeHtml(Visible(text))}</code>";

    /// <summary>A link for an HTML block.</summary>
    /// <param name="html">What is shown, HTML already.</param>
    /// <param name="address">Where it leads.</param>
    public static string HtmlLink(string html, string address) => $"<a href=\"{EscapeHtml(address)}\">{html}</a>";

    /// <summary>One row of a table; the cells are Markdown already, in which a pipe would end the cell even inside a code span.</summary>
    public static string Row(params ReadOnlySpan<string?> cells)
    {
        var row = new StringBuilder("|");
        foreach (var cell in cells)
        {
            row.Append(' ');
            var backslashes = 0;
            foreach (var character in cell ?? "")
            {
                if (character == '|' && backslashes % 2 == 0) row.Append('\\');
                backslashes = character == '\\' ? backslashes + 1 : 0;
                row.Append(character);
            }

            row.Append(" |");
        }

        return row.ToString();
    }

    /// <summary>The text with control characters, line separators and direction overrides spelled out.</summary>
    public static string Visible(string text)
    {
        var harmless = true;
        foreach (var rune in text.EnumerateRunes()) harmless &= !IsInvisible(rune);
        if (harmless) return text;
        var spelled = new StringBuilder(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsInvisible(rune)) spelled.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}");
            else spelled.Append(rune.ToString());
        }

        return spelled.ToString();
    }

    private static void WriteWords(
        string text, StringBuilder written, Action<ReadOnlySpan<char>, StringBuilder> plain, Action<ReadOnlySpan<char>, StringBuilder> code)
    {
        var (rest, at) = (0, 0);
        while (at < text.Length)
        {
            var end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
            var (start, length) = HostReference.Within(text.AsSpan(at, end - at)).GetOffsetAndLength(end - at);
            if (length > 0)
            {
                plain(text.AsSpan(rest..(at + start)), written);
                code(text.AsSpan(at + start, length), written);
                rest = at + start + length;
            }

            at = end + 1;
        }

        plain(text.AsSpan(rest), written);
    }

    private static void AppendEscaped(ReadOnlySpan<char> text, StringBuilder written)
    {
        foreach (var character in text)
        {
            if (character is '\\' or '`' or '*' or '_' or '<' or '[' or '|' or '~' or '$' or '&') written.Append('\\');
            written.Append(character);
        }
    }

    private static string EscapeHtml(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);

    private static bool IsInvisible(Rune rune) => !rune.IsAscii && Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || rune.Value is < ' ' or 0x7f;

    private static int LongestRun(string text, char wanted)
    {
        var (longest, current) = (0, 0);
        foreach (var character in text)
        {
            current = character == wanted ? current + 1 : 0;
            longest = Math.Max(longest, current);
        }

        return longest;
    }
}
