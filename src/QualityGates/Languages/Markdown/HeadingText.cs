using System.Text;
using Markdig.Syntax.Inlines;

namespace QualityGates.Languages.Markdown;

/// <summary>The text of a heading without its markup.</summary>
internal static class HeadingText
{
    /// <summary>The text: of links and emphasis what they show, of code what stands in it, of images and HTML tags nothing.</summary>
    /// <param name="heading">The heading.</param>
    /// <param name="source">The document's text.</param>
    public static string Of(ContainerInline heading, string source)
    {
        if (heading.FirstChild is LiteralInline { NextSibling: null } only) return only.Content.ToString().Trim();
        var text = new StringBuilder();
        Append(text, heading, source);
        return text.ToString().Trim();
    }

    /// <summary>The id of <c>{#id}</c>, <c>{ #id .class }</c> or <c>{: #id}</c> at the end of a heading, or null.</summary>
    /// <param name="title">The heading.</param>
    /// <param name="length">How long it is without that.</param>
    public static string? CustomId(string title, out int length)
    {
        length = title.LastIndexOf('{');
        if (!title.EndsWith('}') || length <= 0) return null;
        foreach (var attribute in title[(length + 1)..^1].TrimStart(':').Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (attribute.Length > 1 && attribute[0] == '#') return attribute[1..];
        return null;
    }

    /// <summary>The text of code. Over several lines Markdig has it, but with a blank more where they end with <c>\r\n</c>.</summary>
    private static string TextOf(CodeInline code, string source)
    {
        var (start, end) = (Math.Max(0, code.Span.Start), Math.Min(code.Span.End + 1, source.Length));
        if (start >= end || !source.AsSpan(start, end - start).Contains('\n')) return code.Content;
        return source[start..end].Trim('`').ReplaceLineEndings(" ").Trim();
    }

    private static void Append(StringBuilder text, ContainerInline container, string source)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
                case CodeInline code: text.Append(TextOf(code, source)); break;
                case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
                case LineBreakInline: text.Append('\n'); break;
                case AutolinkInline link: text.Append(link.Url); break;
                case LinkInline { IsImage: true }: break;
                case ContainerInline inner: Append(text, inner, source); break;
                default: break;
            }
        }
    }
}
