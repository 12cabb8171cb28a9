using System.Collections.Immutable;
using System.Net;
using System.Runtime.InteropServices;
using Markdig.Syntax;
using QualityGates.Facts;

namespace QualityGates.Languages.Markdown;

/// <summary>Collects what one document says.</summary>
/// <param name="text">Its text.</param>
/// <param name="around">What surrounds the place that is being read.</param>
internal sealed class DocumentCollector(string text, Surroundings around)
{
    private readonly ImmutableArray<Heading>.Builder _headings = ImmutableArray.CreateBuilder<Heading>();
    private readonly ImmutableArray<string>.Builder _anchors = ImmutableArray.CreateBuilder<string>();
    private readonly List<DocumentLink> _links = [];
    private readonly List<Mention> _mentions = [];
    private readonly HeadingSlugs _slugs = new();
    private int _linesTo;
    private int _lines = 1;

    /// <summary>How many mentions were found so far.</summary>
    public int MentionCount => _mentions.Count;

    /// <summary>Everything, in the order of the text.</summary>
    public DocumentFacts ToFacts()
    {
        var links = _links.ToArray();
        SortIfNeeded(links);
        return new DocumentFacts(_headings.DrainToImmutable(), ImmutableCollectionsMarshal.AsImmutableArray(links), [.. _mentions])
        {
            Anchors = _anchors.DrainToImmutable(),
        };
    }

    /// <summary>A heading, with <c>{#id}</c> if it has one.</summary>
    public void AddHeading(int level, string title, int start)
    {
        if (HeadingText.CustomId(title, out var length) is { } id)
        {
            _anchors.Add(id);
            _anchors.Add(HeadingSlugs.Of(title));
            title = title[..length].TrimEnd();
        }

        _headings.Add(new Heading(level, title, _slugs.Next(title), LineAt(start)));
    }

    /// <summary>An id or a name that can be jumped to.</summary>
    public void AddAnchor(string id)
    {
        // A heading was asked for its own already.
        var count = _anchors.Count;
        if (id.Length > 0 && (count < 1 || _anchors[count - 1] != id) && (count < 2 || _anchors[count - 2] != id)) _anchors.Add(id);
    }

    /// <summary>A link that Markdig found.</summary>
    /// <param name="target">Its target without Markdown's escapes.</param>
    /// <param name="kind">How it is written.</param>
    /// <param name="written">Where Markdig saw the target.</param>
    /// <param name="whole">Where the whole link is.</param>
    public void AddLink(string target, DocumentLinkKind kind, SourceSpan written, SourceSpan whole)
    {
        if (target.Length == 0)
        {
            _links.Add(new DocumentLink("", kind, LineAt(whole.Start)));
            return;
        }

        var start = written.Start;
        if (start < text.Length && start >= 0 && text[start] == '<') start++;
        if (!IsAt(start, target)) start = Find(target, whole);
        var line = LineAt(start >= 0 ? start : Math.Max(written.Start, whole.Start));
        _links.Add(new DocumentLink(target, kind, line) { Start = start });
    }

    /// <summary>A link whose place is known.</summary>
    public void AddLink(int start, int length, DocumentLinkKind kind)
    {
        if (length == 0) return;
        var target = text.Substring(start, length);
        var isEscaped = kind == DocumentLinkKind.Html && target.Contains('&', StringComparison.Ordinal);
        _links.Add(new DocumentLink(isEscaped ? WebUtility.HtmlDecode(target) : target, kind, LineAt(start)) { Start = isEscaped ? -1 : start });
    }

    /// <summary>A mention.</summary>
    public void AddMention(int start, int length, bool isCode)
    {
        var name = text.Substring(start, length);
        var isEscaped = !isCode && name.Contains("\\_", StringComparison.Ordinal);
        if (isEscaped) name = name.Replace("\\_", "_", StringComparison.Ordinal);
        if (name.Contains('\\', StringComparison.Ordinal)) name = name.Replace('\\', '/');
        _mentions.Add(new Mention(name, LineAt(start), isEscaped ? -1 : start)
        {
            IsCode = isCode,
            IsHypothetical = around.AreHypothetical(start, length),
            IsToBeMade = around.AreToBeMade(start, length),
            StatedLines = StatedLineCount.Around(text, start, start + length),
        });
    }

    /// <summary>Says how many lines the first file of a table's row has.</summary>
    public void StateLines(int mention, int? lines)
    {
        if (lines is not null) _mentions[mention] = _mentions[mention] with { StatedLines = lines };
    }

    /// <summary>The line of a place. Places come mostly in order, so that it counts on from the last.</summary>
    private int LineAt(int place)
    {
        place = Math.Clamp(place, 0, text.Length);
        if (place >= _linesTo) _lines += text.AsSpan(_linesTo, place - _linesTo).Count('\n');
        else _lines -= text.AsSpan(place, _linesTo - place).Count('\n');
        _linesTo = place;
        return _lines;
    }

    private bool IsAt(int start, string target) => start >= 0 && start <= text.Length && text.AsSpan(start).StartsWith(target);

    /// <summary>Where in a link its target stands, when it is not where Markdig says; -1 when it is written with escapes.</summary>
    private int Find(string target, SourceSpan link)
    {
        if (link.Start < 0 || link.End >= text.Length || link.End < link.Start) return -1;
        var found = text.AsSpan(link.Start, link.End + 1 - link.Start).LastIndexOf(target);
        return found < 0 ? -1 : link.Start + found;
    }

    private static void SortIfNeeded(DocumentLink[] links)
    {
        for (var i = 1; i < links.Length; i++)
        {
            if (Compare(links[i - 1], links[i]) <= 0) continue;
            Array.Sort(links, Compare);
            return;
        }
    }

    private static int Compare(DocumentLink left, DocumentLink right) =>
        left.Line != right.Line ? left.Line.CompareTo(right.Line)
        : left.Start != right.Start ? left.Start.CompareTo(right.Start)
        : string.CompareOrdinal(left.Target, right.Target);
}
