using Markdig.Extensions.Tables;
using Markdig.Syntax;
using QualityGates.Facts;
using MarkdownTable = Markdig.Extensions.Tables.Table;

namespace QualityGates.Languages.Markdown;

/// <summary>Walks the blocks of one parsed document, from the first to the last, and collects what they say.</summary>
internal sealed class DocumentWalk
{
    private readonly string _text;
    private readonly InlineWalk _inlines;
    private readonly HtmlWalk _html;
    private readonly DocumentCollector _found;
    private readonly Surroundings _around;

    /// <summary>A walk through a document.</summary>
    /// <param name="text">Its text.</param>
    public DocumentWalk(string text)
    {
        _text = text;
        _around = new Surroundings(text);
        _found = new DocumentCollector(text, _around);
        _html = new HtmlWalk(text, _found);
        _inlines = new InlineWalk(text, _found, _html);
    }

    /// <summary>Collects everything.</summary>
    public DocumentFacts Read(MarkdownDocument document)
    {
        Walk(document);
        return _found.ToFacts();
    }

    private void Walk(ContainerBlock container)
    {
        for (var i = 0; i < container.Count; i++)
        {
            switch (container[i])
            {
                case HeadingBlock heading: ReadHeading(heading); break;
                case LinkReferenceDefinition definition: ReadDefinition(definition); break;
                case HtmlBlock html: ReadHtml(html); break;
                case MarkdownTable table: ReadTable(table, Before(container, i)); break;
                case ListBlock list:
                    _around.EnterList(Before(container, i));
                    Walk(list);
                    _around.LeaveList();
                    break;
                case ContainerBlock inner: Walk(inner); break;
                case ParagraphBlock paragraph: ReadParagraph(paragraph); break;
                default: break;
            }
        }
    }

    /// <summary>The paragraph before a list or a table: it may say what that lists.</summary>
    private static ParagraphBlock? Before(ContainerBlock container, int index)
    {
        // Markdig puts all definitions of the document where it finds the first.
        while (--index >= 0 && container[index] is LinkReferenceDefinitionGroup) ;
        return index < 0 ? null : container[index] as ParagraphBlock;
    }

    private void ReadParagraph(ParagraphBlock paragraph)
    {
        if (paragraph.Inline is not { } inline) return;
        _around.EnterBlock(paragraph.Span.Start, paragraph.Span.End + 1);
        _inlines.Read(inline);
    }

    private void ReadHeading(HeadingBlock heading)
    {
        if (heading.Inline is not { } inline) return;
        var title = HeadingText.Of(inline, _text);
        _found.AddHeading(heading.Level, title, heading.Span.Start);
        _around.EnterSection(heading.Level, title);
        _around.EnterBlock(heading.Span.Start, heading.Span.End + 1);
        _inlines.Read(inline);
    }

    private void ReadDefinition(LinkReferenceDefinition definition)
    {
        if (definition.Url is not { } target || definition.Label is not { } label) return;
        if (label.StartsWith('^')) _inlines.ReadFootnote(definition.UrlSpan.Start, definition.UrlSpan.End + 1);
        else _found.AddLink(target, DocumentLinkKind.Reference, definition.UrlSpan, definition.Span);
    }

    private void ReadHtml(HtmlBlock block)
    {
        if (block.Type is HtmlBlockType.Comment or HtmlBlockType.ProcessingInstruction or HtmlBlockType.DocumentType or HtmlBlockType.CData) return;
        _around.EnterBlock(block.Span.Start, block.Span.End + 1);
        _html.ReadBlock(Math.Max(0, block.Span.Start), Math.Min(block.Span.End + 1, _text.Length));
    }

    private void ReadTable(MarkdownTable table, ParagraphBlock? before)
    {
        _around.EnterList(before);
        var sizes = -1;
        for (var i = 0; i < table.Count; i++)
        {
            if (table[i] is not TableRow row) continue;
            var mentions = _found.MentionCount;
            Walk(row);
            if (i == 0) sizes = LineCountColumn(row);
            else if (sizes >= 0 && sizes < row.Count && _found.MentionCount > mentions)
                _found.StateLines(mentions, StatedLineCount.OfCell(TextOf(row[sizes])));
        }

        _around.LeaveList();
    }

    private int LineCountColumn(TableRow header)
    {
        for (var i = 0; i < header.Count; i++)
            if (StatedLineCount.IsHeader(TextOf(header[i]))) return i;
        return -1;
    }

    private ReadOnlySpan<char> TextOf(Block cell)
    {
        var (start, end) = (Math.Clamp(cell.Span.Start, 0, _text.Length), Math.Clamp(cell.Span.End + 1, 0, _text.Length));
        return start < end ? _text.AsSpan(start, end - start) : default;
    }
}
