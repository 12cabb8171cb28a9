namespace QualityGates.PullRequests.Posting;

/// <summary>Shortens Markdown that is already written, where it can be cut without leaving anything open.</summary>
internal static class MarkdownBlocks
{
    /// <summary>What stands where it was cut; the empty line before it ends any list or table.</summary>
    private const string Sentence = "\n**Cut here:** several jobs share the room of one comment; the full report, `report.md`, has the rest.";

    /// <summary>The Markdown as it is, or as many whole blocks from its beginning as fit, and a sentence that says so.</summary>
    public static string Cut(string markdown, int maximum)
    {
        if (markdown.Length <= maximum) return markdown;
        var length = 0;
        foreach (var block in Of(markdown))
        {
            if (length + block.Length + Sentence.Length > maximum) break;
            length += block.Length;
        }

        return (markdown[..length] + Sentence).TrimStart('\n');
    }

    /// <summary>What can stand alone: whatever is between two empty lines, a fold or a fence with all that it holds.</summary>
    internal static List<string> Of(string markdown)
    {
        var (blocks, start, depth, fence) = (new List<string>(), 0, 0, "");
        for (var at = 0; at < markdown.Length;)
        {
            var end = markdown.IndexOf('\n', at);
            end = end < 0 ? markdown.Length : end + 1;
            var line = markdown.AsSpan(at, end - at).Trim();
            fence = FenceAfter(line, fence);
            if (fence.Length == 0) depth = Math.Max(0, depth + Count(line, "<details") - Count(line, "</details"));
            at = end;
            if (line.Length > 0 || depth > 0 || fence.Length > 0) continue;
            blocks.Add(markdown[start..at]);
            start = at;
        }

        if (start < markdown.Length) blocks.Add(markdown[start..]);
        return blocks;
    }

    /// <summary>The backticks or tildes that a fence needs to be closed, after a line; empty outside of fences.</summary>
    private static string FenceAfter(ReadOnlySpan<char> line, string open)
    {
        if (open.Length > 0) return line.StartsWith(open, StringComparison.Ordinal) && line.Trim(open[0]).IsEmpty ? "" : open;
        if (!line.StartsWith("```", StringComparison.Ordinal) && !line.StartsWith("~~~", StringComparison.Ordinal)) return "";
        var length = line.IndexOfAnyExcept(line[0]);
        return length < 0 ? line.ToString() : line[..length].ToString();
    }

    private static int Count(ReadOnlySpan<char> line, string tag) => line.Count(tag);
}
