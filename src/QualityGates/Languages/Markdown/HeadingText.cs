using System.Text;
using Markdig.Syntax.Inlines;

namespace QualityGates.Languages.Markdown;

/// <summary>The text of a heading without its markup.</summary>
internal static class HeadingText
{
    /// <summary>The text: of links and emphasis what they show, of code what stands in it, of images and HTML tags nothing.</summary>
    public static string Of(ContainerInline heading)
    {
        if (heading.FirstChild is LiteralInline { NextSibling: null } only) return only.Content.ToString().Trim();
        var text = new StringBuilder();
        Append(text, heading);
        return text.ToString().Trim();
    }

    /// <summary>The id of <c>{#id}</c> at the end of a heading, or null.</summary>
    public static string? CustomId(string title)
    {
        if (!title.EndsWith('}')) return null;
        var open = title.LastIndexOf("{#", StringComparison.Ordinal);
        if (open <= 0) return null;
        var id = title[(open + 2)..^1];
        return id.Length > 0 && !id.AsSpan().ContainsAny(" \t{}") ? id : null;
    }

    private static void Append(StringBuilder text, ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
                case CodeInline code: text.Append(code.Content); break;
                case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
                case LineBreakInline: text.Append('\n'); break;
                case AutolinkInline link: text.Append(link.Url); break;
                case LinkInline { IsImage: true }: break;
                case ContainerInline inner: Append(text, inner); break;
                default: break;
            }
        }
    }
}
