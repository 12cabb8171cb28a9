using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace QualityGates.Languages.Markdown;

/// <summary>
/// Markdown as GitHub has it, as far as links, headings and code are concerned. What shows on neither (emphasis in prose, strikethrough) is
/// not parsed, and nothing is parsed in more time than grows with the length of the document.
/// </summary>
internal static class GitHubMarkdown
{
    /// <summary>How documents are parsed.</summary>
    public static MarkdownPipeline Pipeline { get; } = Build();

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true };
        builder.Use(new PipeTableExtension(new PipeTableOptions { RequireHeaderSeparator = true }));
        builder.BlockParsers.Replace<ParagraphBlockParser>(new PiecemealParagraphParser());
        builder.InlineParsers.Replace<LinkInlineParser>(new BoundedLinkParser());
        builder.InlineParsers.Replace<AutolinkInlineParser>(new BoundedHtmlParser());
        builder.InlineParsers.Replace<EmphasisInlineParser>(new HeadingEmphasisParser());
        return builder.Build();
    }
}
