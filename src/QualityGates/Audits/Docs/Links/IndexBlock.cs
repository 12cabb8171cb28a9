namespace QualityGates.Audits.Docs.Links;

/// <summary>The part of an index that is written by a program: what stands between two comments, each on a line of its own.</summary>
/// <param name="Begin">Where in the text the line after the first comment begins.</param>
/// <param name="End">Where the line of the second comment begins.</param>
/// <param name="FirstLine">The line of the first comment, from 1.</param>
/// <param name="LastLine">The line of the second comment.</param>
internal sealed record IndexBlock(int Begin, int End, int FirstLine, int LastLine)
{
    /// <summary>The comment before the list.</summary>
    public const string BeginMarker = "<!-- qualitygates:docs-index:begin -->";

    /// <summary>The comment after the list.</summary>
    public const string EndMarker = "<!-- qualitygates:docs-index:end -->";

    /// <summary>Finds the list in a text; null where there is none. A text that shows the comments as code has none.</summary>
    /// <param name="text">The whole document.</param>
    /// <param name="problem">What is wrong with the comments, without the path; null where nothing is.</param>
    public static IndexBlock? Find(string text, out string? problem)
    {
        problem = null;
        var (begin, firstLine, fence, line) = (-1, 0, '\0', 0);
        IndexBlock? found = null;
        for (var start = 0; start < text.Length;)
        {
            line++;
            var end = text.IndexOf('\n', start) is >= 0 and var newline ? newline + 1 : text.Length;
            var content = text.AsSpan(start, end - start).Trim("\uFEFF \t\r\n");
            if (IsFence(content, fence)) fence = fence == '\0' ? content[0] : '\0';
            else if (fence == '\0' && content.SequenceEqual(BeginMarker))
            {
                if (begin >= 0 || found is not null) problem = $"has more than one {BeginMarker}";
                (begin, firstLine) = (end, line);
            }
            else if (fence == '\0' && content.SequenceEqual(EndMarker))
            {
                if (begin < 0) problem ??= $"has {EndMarker} without {BeginMarker} before it";
                else found = new IndexBlock(begin, start, firstLine, line);
                begin = -1;
            }

            start = end;
        }

        if (begin >= 0) problem ??= $"has {BeginMarker} without {EndMarker} after it";
        return problem is null ? found : null;
    }

    private static bool IsFence(ReadOnlySpan<char> line, char open) =>
        line.StartsWith("```") ? open is '\0' or '`' : line.StartsWith("~~~") && open is '\0' or '~' && line.StartsWith("~~~");
}
