using System.Collections.Immutable;
using System.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using QualityGates.Facts;

namespace QualityGates.Languages.Markdown;

/// <summary>Reads a Markdown document by the rules of GitHub.</summary>
internal static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseYamlFrontMatter().UseAutoLinks().UsePreciseSourceLocation().Build();

    /// <summary>Reads a document.</summary>
    /// <param name="text">The whole of it, as UTF-8.</param>
    public static DocumentFacts Read(ReadOnlySpan<byte> text)
    {
        var document = Markdig.Markdown.Parse(Encoding.UTF8.GetString(text), Pipeline);
        var headings = ImmutableArray.CreateBuilder<Heading>();
        var links = ImmutableArray.CreateBuilder<DocumentLink>();
        foreach (var node in document.Descendants())
        {
            switch (node)
            {
                case HeadingBlock heading:
                    var title = heading.Inline?.FirstChild?.ToString() ?? "";
                    headings.Add(new Heading(heading.Level, title, title.ToLowerInvariant().Replace(' ', '-'), heading.Line + 1));
                    break;
                case LinkInline { Url: { } target } link:
                    links.Add(new DocumentLink(target, link.IsImage ? DocumentLinkKind.Image : DocumentLinkKind.Inline, link.Line + 1) { Start = link.UrlSpan.Start });
                    break;
            }
        }

        return new DocumentFacts(headings.DrainToImmutable(), links.DrainToImmutable(), []);
    }
}
