using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace QualityGates.Languages.Markdown;

/// <summary>
/// Markdown as GitHub has it, as far as links, headings and code are concerned. What shows on neither (emphasis in prose, strikethrough) is
/// not parsed, and nothing is parsed in more time than grows with the length of the document.
/// </summary>
internal static class GitHubMarkdown
{
    private static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>The blocks of a document, at their places in the whole text; null where they are nested more deeply than is followed.</summary>
    /// <param name="text">The document.</param>
    /// <param name="frontMatter">How long its front matter is, of which nothing is a block; 0 where there is none.</param>
    public static MarkdownDocument? Parse(string text, out int frontMatter)
    {
        frontMatter = FrontMatter.LengthIn(text);
        var body = frontMatter == 0 ? text : FrontMatter.Blank(text, frontMatter);
        if (Nesting.IsTooDeep(body)) return null;
        try
        {
            return Markdig.Markdown.Parse(body, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's only way to say that a document is nested more deeply than it dares to follow.
            return null;
        }
    }

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
