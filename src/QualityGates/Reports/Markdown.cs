using System.Buffers;
using System.Globalization;
using System.Text;

namespace QualityGates.Reports;

/// <summary>Writes Markdown in which untrusted text, such as a file name, cannot do harm.</summary>
internal static class Markdown
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_{}[]<>()#+-.!|~@&\"'\r\n\t$^");

    /// <summary>A code span that holds its text whatever it is, safe inside a table cell.</summary>
    public static string Code(string text)
    {
        var visible = Visible(text).Replace("|", "\\|", StringComparison.Ordinal);
        if (!visible.Contains('`', StringComparison.Ordinal)) return $"`{visible}`";
        var fence = new string('`', LongestRun(visible, '`') + 1);
        return $"{fence} {visible} {fence}";
    }

    /// <summary>Plain text that renders as itself, safe inside a table cell.</summary>
    public static string Text(string text)
    {
        var visible = Visible(text);
        if (visible.AsSpan().IndexOfAny(Special) < 0) return visible;
        var escaped = new StringBuilder(visible.Length + 8);
        foreach (var character in visible)
        {
            if (character is '\\' or '`' or '*' or '_' or '<' or '[' or '|' or '~' or '$' or '&') escaped.Append('\\');
            escaped.Append(character);
            // A zero-width joiner keeps a name that starts with @ from notifying somebody.
            if (character == '@') escaped.Append('\u200d');
        }

        return escaped.ToString();
    }

    /// <summary>Plain text that renders as itself inside an HTML block, in which Markdown means nothing.</summary>
    public static string Html(string text) => EscapeHtml(text).Replace("@", "@\u200d", StringComparison.Ordinal);

    /// <summary>A code span for an HTML block.</summary>
    public static string HtmlCode(string text) => $"<code>{EscapeHtml(text)}</code>";

    /// <summary>One row of a table; the cells are Markdown already.</summary>
    public static string Row(params ReadOnlySpan<string?> cells) => $"| {string.Join(" | ", cells)} |";

    /// <summary>The text with control characters, line separators and direction overrides spelled out.</summary>
    public static string Visible(string text)
    {
        var harmless = true;
        foreach (var character in text) harmless &= !IsInvisible(character);
        if (harmless) return text;
        var spelled = new StringBuilder(text.Length + 8);
        foreach (var character in text)
        {
            if (IsInvisible(character)) spelled.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            else spelled.Append(character);
        }

        return spelled.ToString();
    }

    private static string EscapeHtml(string text) => Visible(text)
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);

    private static bool IsInvisible(char character) => char.GetUnicodeCategory(character)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

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
