namespace QualityGates.Languages.Markdown;

/// <summary>The YAML between two lines of dashes at the very beginning of a document: it is no text.</summary>
internal static class FrontMatter
{
    private static readonly string[] SiteKeys =
    [
        "title", "slug", "permalink", "layout", "sidebar_label", "sidebar_position", "hide_table_of_contents", "hide_title", "pagination_next",
        "nav_order", "has_children", "parent", "sidebar", "outline", "editLink", "weight", "linkTitle", "uid", "hideTableOfContents",
    ];

    /// <summary>How long it is with its last line's end; 0 where there is none, or where it never ends.</summary>
    public static int LengthIn(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("---") || !IsFence(FirstLine(text))) return 0;
        for (var from = FirstLine(text).Length; from < text.Length;)
        {
            var line = FirstLine(text[from..]);
            from += line.Length;
            if (IsFence(line) || line.TrimEnd() is "...") return from;
        }

        return 0;
    }

    /// <summary>Whether it says how a site shows the document: generators of sites know these keys, and hardly anybody else uses them.</summary>
    public static bool IsOfPage(ReadOnlySpan<char> matter)
    {
        while (!matter.IsEmpty)
        {
            var line = FirstLine(matter);
            matter = matter[line.Length..];
            if (line.IndexOf(':') is > 0 and var colon && SiteKeys.Contains(line[..colon].ToString(), StringComparer.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>The text with its front matter blanked out, so that every place stays where it is.</summary>
    public static string Blank(string text, int length) => string.Create(text.Length, (text, length), static (blanked, of) =>
    {
        of.text.CopyTo(blanked);
        foreach (ref var character in blanked[..of.length])
            if (character is not ('\n' or '\r')) character = ' ';
    });

    private static ReadOnlySpan<char> FirstLine(ReadOnlySpan<char> text)
    {
        var newline = text.IndexOf('\n');
        return newline < 0 ? text : text[..(newline + 1)];
    }

    private static bool IsFence(ReadOnlySpan<char> line) => line.TrimEnd() is "---";
}
