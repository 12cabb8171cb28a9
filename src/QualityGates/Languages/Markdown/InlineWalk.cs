using Markdig.Syntax.Inlines;
using QualityGates.Facts;

namespace QualityGates.Languages.Markdown;

/// <summary>
/// Walks the inlines of one block: links, code, HTML, and between them prose. What Markdig cut up (at a bracket, an escape) is one piece of prose
/// again as far as it is one in the text.
/// </summary>
/// <param name="text">The document's text.</param>
/// <param name="found">Where to collect.</param>
/// <param name="html">Reads HTML.</param>
internal sealed class InlineWalk(string text, DocumentCollector found, HtmlWalk html)
{
    private readonly ProseReader _prose = new(text, found);
    private int _from;
    private int _to;

    /// <summary>Reads the inlines of a block.</summary>
    public void Read(ContainerInline block)
    {
        html.EnterInlines();
        (_from, _to) = (block.Span.Start, block.Span.Start);
        _prose.EnterBlock(block.Span.Start);
        Walk(block, isLinked: false);
        Flush();
    }

    /// <summary>Reads a footnote that looks like a definition of a link.</summary>
    public void ReadFootnote(int from, int to)
    {
        _prose.EnterBlock(from);
        if (from >= 0 && from < to && to <= text.Length) _prose.Read(from, to);
    }

    private void Walk(ContainerInline container, bool isLinked)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline or HtmlEntityInline:
                    if (!isLinked) Extend(inline);
                    break;
                case LineBreakInline:
                    Flush();
                    break;
                case CodeInline code:
                    Flush();
                    if (!isLinked && !html.IsInLink) _prose.ReadCode(code.Span.Start, code.Span.End + 1);
                    break;
                case LinkInline link:
                    Flush();
                    if (link is { Reference: null, Url: { } target })
                        found.AddLink(target, link.IsImage ? DocumentLinkKind.Image : DocumentLinkKind.Inline, link.UrlSpan, link.Span);
                    Walk(link, isLinked: true);
                    break;
                case AutolinkInline { IsEmail: false } link:
                    Flush();
                    found.AddLink(link.Span.Start + 1, link.Url.Length, DocumentLinkKind.Auto);
                    break;
                case HtmlInline:
                    Flush();
                    html.ReadTag(inline.Span.Start, inline.Span.End + 1);
                    break;
                case ContainerInline inner:
                    Walk(inner, isLinked);
                    break;
                default:
                    Flush();
                    break;
            }
        }
    }

    private void Extend(Inline inline)
    {
        if (inline.Span.Start != _to)
        {
            Flush();
            _from = inline.Span.Start;
        }

        _to = inline.Span.End + 1;
    }

    private void Flush()
    {
        var (from, to) = (_from, _to);
        _from = _to;
        if (from < 0 || to > text.Length || from >= to || html.IsInLink) return;
        if (html.IsInCode) _prose.ReadCode(from, to);
        else _prose.Read(from, to);
    }
}
