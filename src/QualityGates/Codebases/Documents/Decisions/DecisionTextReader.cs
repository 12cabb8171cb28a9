using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using QualityGates.Languages.Markdown;

namespace QualityGates.Codebases.Documents.Decisions;

/// <summary>Tells prose from code, tables and comments in a decision.</summary>
internal static class DecisionTextReader
{
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>Reads a decision.</summary>
    /// <param name="utf8">Its bytes; what is not UTF-8 in them is read as it comes.</param>
    public static DecisionText Read(ReadOnlySpan<byte> utf8) => Read(Encoding.UTF8.GetString(utf8));

    /// <summary>Reads a decision.</summary>
    /// <param name="text">Its text.</param>
    public static DecisionText Read(string text)
    {
        if (text.Length > 0 && text[0] == ByteOrderMark) text = text[1..];
        var (lines, starts) = Split(text);
        var roles = new LineRole[lines.Length];
        for (var i = 0; i < lines.Length; i++) roles[i] = string.IsNullOrWhiteSpace(lines[i]) ? LineRole.Blank : LineRole.Prose;
        var document = GitHubMarkdown.Parse(text, out var length);
        var frontMatter = FrontMatterFields.Read(lines, length < text.Length ? LineAt(starts, length) : lines.Length);
        roles.AsSpan(0, frontMatter.Lines).Fill(LineRole.FrontMatter);
        var headings = new List<DecisionHeading>();
        foreach (var node in document?.Descendants() ?? [])
        {
            var line = LineAt(starts, Math.Max(node.Span.Start, 0));
            if (node is HeadingBlock heading) headings.Add(new DecisionHeading(heading.Level, TextOf(heading.Inline), line));
            if (RoleOf(node) is not { } role || node.Span.IsEmpty) continue;
            for (var last = LineAt(starts, Math.Min(node.Span.End, text.Length - 1)); line <= last; line++)
                if (roles[line] != LineRole.Blank || role is LineRole.Code or LineRole.Comment) roles[line] = role;
        }

        AddBoldLines(lines, roles, headings);
        return new DecisionText([.. lines], [.. roles], [.. headings], frontMatter);
    }

    private static LineRole? RoleOf(MarkdownObject node) => node switch
    {
        HeadingBlock => LineRole.Heading,
        HtmlBlock { Type: HtmlBlockType.Comment } => LineRole.Comment,
        CodeBlock => LineRole.Code,
        Table => LineRole.Table,
        ThematicBreakBlock => LineRole.Blank,
        _ => null,
    };

    /// <summary>The text of a heading. Other than where anchors are made of it, tags count: nobody but a template has a <c>&lt;title&gt;</c> there.</summary>
    private static string TextOf(ContainerInline? inlines)
    {
        if (inlines is null) return "";
        var text = new StringBuilder();
        foreach (var inline in inlines.Descendants())
        {
            if (inline is LiteralInline literal) text.Append(literal.Content.AsSpan());
            else if (inline is CodeInline span) text.Append(span.Content);
            else if (inline is HtmlInline html && !html.Tag.StartsWith("<!--", StringComparison.Ordinal)) text.Append(html.Tag);
            else if (inline is HtmlEntityInline entity) text.Append(entity.Transcoded.AsSpan());
            else if (inline is LineBreakInline) text.Append(' ');
        }

        return text.ToString().Trim();
    }

    /// <summary>A line in bold and nothing else is a heading to those who read it.</summary>
    private static void AddBoldLines(string[] lines, LineRole[] roles, List<DecisionHeading> headings)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].AsSpan().Trim();
            if (roles[i] != LineRole.Prose || line.Length < 5 || !line.StartsWith("**")) continue;
            var text = line.TrimEnd(':');
            if (!text.EndsWith("**")) continue;
            text = text[2..^2].Trim().TrimEnd(':');
            if (!text.IsEmpty && text.IndexOf("**") < 0) headings.Add(new DecisionHeading(7, text.ToString(), i));
        }

        headings.Sort(static (one, other) => one.Line.CompareTo(other.Line));
    }

    private static (string[] Lines, int[] Starts) Split(string text)
    {
        var (lines, starts) = (new List<string>(), new List<int>());
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('\r', '\n');
            end = end < 0 ? text.Length : start + end;
            lines.Add(text[start..end]);
            starts.Add(start);
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return ([.. lines], [.. starts]);
    }

    private static int LineAt(int[] starts, int offset)
    {
        var at = Array.BinarySearch(starts, offset);
        return Math.Max(at < 0 ? ~at - 1 : at, 0);
    }
}
