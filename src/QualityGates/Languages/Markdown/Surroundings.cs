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

    private readonly bool[] _sections = new bool[DeepestHeading + 1];
    private readonly bool[] _lists = new bool[DeepestList];
    private int _depth;
    private int _blockStart;
    private int _blockEnd;

    /// <summary>Enters a paragraph, a heading or a cell.</summary>
    public void EnterBlock(int start, int end) =>
        (_blockStart, _blockEnd) = (Math.Clamp(start, 0, text.Length), Math.Clamp(end, 0, text.Length));

    /// <summary>Enters a section: what the headings above say holds for it too.</summary>
    public void EnterSection(int level, string title)
    {
        _sections[level] = Wording.IsOfWhatIsNotThere(title);
        for (var deeper = level + 1; deeper <= DeepestHeading; deeper++) _sections[deeper] = false;
    }

    /// <summary>Enters a list or a table.</summary>
    /// <param name="before">The paragraph before it.</param>
    public void EnterList(ParagraphBlock? before) => _lists[_depth++] = before is not null && Introduces(before);

    /// <summary>Leaves the innermost list or table.</summary>
    public void LeaveList() => _depth--;

    /// <summary>Whether nobody expects the files mentioned here to be there.</summary>
    public bool AreHypothetical(int start, int length)
    {
        if (_sections.AsSpan().Contains(true)) return true;
        if (_lists.AsSpan(0, _depth).Contains(true)) return true;
        if (start < _blockStart || start + length > _blockEnd) return false;
        var end = start + length;
        return Wording.BeforeSaysSo(text.AsSpan(_blockStart, start - _blockStart)) || Wording.AfterSaysSo(text.AsSpan(end, LineEnd(end) - end));
    }

    private bool Introduces(ParagraphBlock before)
    {
        var (start, end) = (Math.Clamp(before.Span.Start, 0, text.Length), Math.Clamp(before.Span.End + 1, 0, text.Length));
        if (end <= start) return false;
        var paragraph = text.AsSpan(Math.Max(start, end - LongestIntroduction), Math.Min(LongestIntroduction, end - start)).TrimEnd();
        var line = paragraph[(paragraph.LastIndexOf('\n') + 1)..];
        var isHeadline = line.StartsWith("**") && line.EndsWith("**");
        return (isHeadline || line.TrimEnd("*_ \t").EndsWith(':')) && Wording.IntroducesWhatIsNotThere(paragraph);
    }

    private int LineEnd(int from)
    {
        var rest = text.AsSpan(from, Math.Min(ReachAfter, text.Length - from));
        var length = rest.IndexOf('\n');
        return from + (length < 0 ? rest.Length : length);
    }
}
