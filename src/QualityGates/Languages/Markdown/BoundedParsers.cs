using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace QualityGates.Languages.Markdown;

/// <summary>Emphasis in headings only: elsewhere nobody asks for it, and a row of stars would take quadratic time.</summary>
internal sealed class HeadingEmphasisParser : EmphasisInlineParser
{
    private const int LongestHeading = 2_000;

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        processor.Block is HeadingBlock heading && heading.Span.Length <= LongestHeading && base.Match(processor, ref slice);
}

/// <summary>Links, with at most so many brackets open at a time, and targets of at most such a length; what is beyond is plain text.</summary>
internal sealed class BoundedLinkParser : LinkInlineParser
{
    private const int MostOpen = 64;
    private const int LongestTarget = 4_000;

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        (slice.CurrentChar == ']' ? !HasEndlessTarget(slice) : OpenAt(processor.Inline) < MostOpen) && base.Match(processor, ref slice);

    private static int OpenAt(Inline? inline)
    {
        var open = 0;
        for (; inline is not null && open < MostOpen; inline = inline.Parent)
            if (inline is LinkDelimiterInline) open++;
        return open;
    }

    private static bool HasEndlessTarget(StringSlice slice)
    {
        if (slice.PeekChar() != '(') return false;
        var rest = slice.AsSpan()[2..];
        return rest.Length > LongestTarget && rest[..LongestTarget].IndexOfAny(" \n)") < 0;
    }
}

/// <summary>HTML in prose. Whether a comment or an instruction ends at all is asked once a block, not once an opening.</summary>
internal sealed class BoundedHtmlParser : AutolinkInlineParser
{
    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var end = (slice.PeekChar(), slice.PeekChar(2)) switch
        {
            ('?', _) => "?>",
            ('!', '-') => "-->",
            ('!', '[') => "]]>",
            ('!', _) => ">",
            _ => "",
        };
        if (end.Length == 0) return base.Match(processor, ref slice);
        var seen = processor.GetParserState(this, static () => new UnfoundEnds());
        if (seen.Contains(end)) return false;
        if (slice.AsSpan().Contains(end, StringComparison.Ordinal)) return base.Match(processor, ref slice);
        seen.Add(end);
        return false;
    }

    private sealed class UnfoundEnds : List<string>;
}

/// <summary>
/// Paragraphs and tables in pieces of so many lines, and so many definitions of links: Markdig's time grows with the square of both.
/// </summary>
internal sealed class PiecemealParagraphParser : ParagraphBlockParser
{
    private const int MostLines = 4_000;
    private const int MostDefinitions = 20_000;

    /// <inheritdoc/>
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (((ParagraphBlock)block).Lines.Count < MostLines || processor.IsBlankLine) return base.TryContinue(processor, block);
        processor.Close(block);
        return TryOpen(processor);
    }

    /// <inheritdoc/>
    public override bool Close(BlockProcessor processor, Block block) => !MayDefine(block) || HasRoom(processor.Document) ? base.Close(processor, block) : true;

    private static bool MayDefine(Block block) =>
        block is ParagraphBlock { Lines: { Count: > 0 } lines } && lines.Lines[0].Slice.AsSpan().TrimStart() is ['[', ..];

    private static bool HasRoom(MarkdownDocument document) => document.GetLinkReferenceDefinitions(addGroup: true).Count < MostDefinitions;
}
