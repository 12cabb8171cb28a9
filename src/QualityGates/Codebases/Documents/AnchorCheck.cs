using System.Buffers;
using QualityGates.Codebases.Resolution;
using QualityGates.Facts;

namespace QualityGates.Codebases.Documents;

/// <summary>Checks whether what a link leads to has the place that it names after <c>#</c>.</summary>
internal sealed class AnchorCheck(SourceTree files)
{
    private static readonly SearchValues<char> InLineAnchor = SearchValues.Create("0123456789LC-");

    private readonly DocumentAnchors?[] _anchors = new DocumentAnchors?[files.Count];

    /// <summary>The link with what became of its anchor.</summary>
    /// <param name="found">What the link leads to.</param>
    /// <param name="written">The anchor, decoded, without <c>#</c>.</param>
    /// <param name="site">The site around either document: what anchors headings get there, only its generator knows.</param>
    public ResolvedLink Check(ResolvedLink found, string written, DocumentSite? site)
    {
        var anchor = written.IndexOf(":~:", StringComparison.Ordinal) is >= 0 and var directive ? written[..directive] : written;
        if (anchor.Length == 0 || anchor.Equals("top", StringComparison.OrdinalIgnoreCase) || anchor == "start-of-content") return found with { Anchor = written, AnchorOutcome = AnchorOutcome.Found };
        if (found.File < 0 || files.SourceOf(found.File) is not { } source) return found with { Anchor = anchor };
        if (TryLine(anchor, out var line))
        {
            // A file that only a pointer stands for has other lines, and a document may have a heading 'L1'.
            if (source.Facts.Exclusion == Snapshots.Exclusion.LfsPointer || source.Facts.Document is { } headed && AnchorsOf(found.File, headed).Has(anchor))
                return found with { Anchor = anchor };
            return found with { Anchor = anchor, AnchorOutcome = line <= source.Facts.Lines.Physical ? AnchorOutcome.Found : AnchorOutcome.Missing };
        }

        if (source.Facts.Document is not { } document) return found with { Anchor = anchor };
        return found with { Anchor = anchor } is var link && AnchorsOf(found.File, document) is var places && Lands(places, anchor, found, site) is { } outcome
            ? link with { AnchorOutcome = outcome, Suggestion = outcome == AnchorOutcome.Missing ? places.Nearest(anchor) : null }
            : link;
    }

    private static AnchorOutcome? Lands(DocumentAnchors places, string anchor, ResolvedLink found, DocumentSite? site)
    {
        if (places.Has(anchor)) return AnchorOutcome.Found;
        // Addresses within an application, footnotes, and what GitHub shows below a folder.
        if (anchor[0] is '/' or '!' or '?' || anchor.StartsWith("fn", StringComparison.Ordinal)) return AnchorOutcome.Unjudged;
        // What GitHub shows of a README below the files of its folder.
        if (anchor.Equals("readme", StringComparison.OrdinalIgnoreCase)) return AnchorOutcome.Found;
        if (found.Outcome == LinkOutcome.Folder && anchor.EndsWith("readme", StringComparison.OrdinalIgnoreCase)) return AnchorOutcome.Found;
        if (site is null) return AnchorOutcome.Missing;
        if (places.HasAny) return AnchorOutcome.Unjudged;
        if (places.HasLettersOf(anchor, site.IsMkDocs)) return AnchorOutcome.Found;
        // No heading has a dot in its anchor; the names of an API have.
        if (site.IsMkDocs && anchor.Contains('.', StringComparison.Ordinal)) return AnchorOutcome.Unjudged;
        return site.FollowsFiles ? AnchorOutcome.Missing : AnchorOutcome.Unjudged;
    }

    private DocumentAnchors AnchorsOf(int file, DocumentFacts document) => _anchors[file] ??= new DocumentAnchors(document);

    /// <summary>The last line of <c>L10</c>, <c>L10-L20</c>, <c>L10C5-L20C3</c>, <c>L10-20</c>.</summary>
    private static bool TryLine(ReadOnlySpan<char> anchor, out int line)
    {
        line = 0;
        if (anchor.Length < 2 || anchor[0] != 'L' || !char.IsAsciiDigit(anchor[1]) || anchor.ContainsAnyExcept(InLineAnchor)) return false;
        var last = anchor[(anchor.LastIndexOf('-') + 1)..].TrimStart('L');
        if (last.IndexOf('C') is >= 0 and var column) last = last[..column];
        if (last.IsEmpty) last = anchor[1..(anchor.IndexOf('-') is > 0 and var dash ? dash : anchor.Length)];
        if (last.IndexOf('C') is >= 0 and var at) last = last[..at];
        if (!int.TryParse(last, out line)) line = int.MaxValue;
        return true;
    }
}
