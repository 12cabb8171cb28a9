using Markdig.Syntax;

namespace QualityGates.Languages.Markdown;

/// <summary>What stands around a mention: the clause, the paragraph that introduces the list, the headings of the section.</summary>
/// <param name="text">The document's text.</param>
internal sealed class Surroundings(string text)
{
    private const int LongestIntroduction = 400;
    private const int ReachAfter = 200;
    private const int DeepestHeading = 6;

    /// <summary>Markdig refuses deeper nesting; a table may stand in the deepest list.</summary>
    private const int DeepestList = 256;

    private readonly Says[] _sections = new Says[DeepestHeading + 1];
    private readonly Introduction[] _lists = new Introduction[DeepestList];
    private Says _section;
    private int _depth;
    private int _blockStart;
    private int _blockEnd;

    /// <summary>Enters a paragraph, a heading or a cell.</summary>
    public void EnterBlock(int start, int end) =>
        (_blockStart, _blockEnd) = (Math.Clamp(start, 0, text.Length), Math.Clamp(end, 0, text.Length));

    /// <summary>Enters a section: what the headings above say holds for it too.</summary>
    public void EnterSection(int level, string title)
    {
        _sections[level] = Wording.OfSection(title, isOfAll: level == 1);
        for (var deeper = level + 1; deeper <= DeepestHeading; deeper++) _sections[deeper] = Says.Nothing;
        _section = Says.Nothing;
        foreach (var says in _sections) _section |= says;
    }

    /// <summary>Enters a list or a table.</summary>
    /// <param name="before">The paragraph before it.</param>
    public void EnterList(ParagraphBlock? before) => _lists[_depth++] = before is null ? Introduction.None : IntroductionBy(before);

    /// <summary>Leaves the innermost list or table.</summary>
    public void LeaveList() => _depth--;

    /// <summary>Whether nobody expects the files mentioned here to be there.</summary>
    public bool AreHypothetical(int start, int length)
    {
        if ((_section & Says.Sample) != 0) return true;
        var lists = _lists.AsSpan(0, _depth);
        var isSent = !lists.IsEmpty && lists[^1] == Introduction.Sends;
        if (!IsInBlock(start, length)) return !isSent && IsOfWhatIsNotThere(lists);
        var before = Before(start);
        var after = text.AsSpan(start + length, LineEnd(start + length) - start - length);
        if (isSent || Wording.Sends(before)) return Wording.NextSaysSo(after);
        return IsOfWhatIsNotThere(lists) || Wording.BeforeSaysSo(before) || Wording.AfterSaysSo(after);
    }

    /// <summary>Whether readers are told here to make things, so that a file need not be there yet: by the heading, or by a box to be ticked.</summary>
    public bool AreToBeMade(int start, int length)
    {
        if (!IsInBlock(start, length)) return false;
        var before = Before(start);
        return ((_section & Says.Making) != 0 || before.StartsWith("[ ]")) && !Wording.IsWorkedWith(before);
    }

    private bool IsInBlock(int start, int length) => start >= _blockStart && start + length <= _blockEnd;

    private ReadOnlySpan<char> Before(int start) => text.AsSpan(_blockStart, start - _blockStart);

    private bool IsOfWhatIsNotThere(ReadOnlySpan<Introduction> lists) => (_section & Says.Section) != 0 || lists.Contains(Introduction.ToWhatIsNotThere);

    private Introduction IntroductionBy(ParagraphBlock before)
    {
        var (start, end) = (Math.Clamp(before.Span.Start, 0, text.Length), Math.Clamp(before.Span.End + 1, 0, text.Length));
        if (end <= start) return Introduction.None;
        var paragraph = Wording.End(text.AsSpan(start, end - start), LongestIntroduction).TrimEnd();
        var line = paragraph[(paragraph.LastIndexOf('\n') + 1)..];
        var isHeadline = line.StartsWith("**") && line.EndsWith("**");
        if (!isHeadline && !line.TrimEnd("*_ \t").EndsWith(':')) return Introduction.None;
        if (Wording.IntroducesWhatIsNotThere(paragraph)) return Introduction.ToWhatIsNotThere;
        return Wording.Sends(paragraph) ? Introduction.Sends : Introduction.None;
    }

    private int LineEnd(int from)
    {
        var rest = text.AsSpan(from, Math.Min(ReachAfter, text.Length - from));
        var length = rest.IndexOf('\n');
        return from + (length < 0 ? rest.Length : length);
    }

    /// <summary>What the paragraph before a list says of what it lists.</summary>
    private enum Introduction
    {
        /// <summary>Nothing.</summary>
        None,
        /// <summary>That it is planned, an example, or no more.</summary>
        ToWhatIsNotThere,
        /// <summary>That readers find more there.</summary>
        Sends,
    }
}
