using System.Text;
using QualityGates.Facts;

namespace QualityGates.Languages.Markdown;

/// <summary>Reads HTML in a document: its links, what can be jumped to, and its headings.</summary>
/// <param name="text">The document's text.</param>
/// <param name="found">Where to collect.</param>
internal sealed class HtmlWalk(string text, DocumentCollector found)
{
    private readonly ProseReader _prose = new(text, found) { ReadsAddresses = false };
    private StringBuilder? _title;
    private int _titleLevel;
    private int _titleStart;

    /// <summary>Whether what follows is code.</summary>
    public bool IsInCode { get; private set; }

    /// <summary>Whether what follows is the text of a link.</summary>
    public bool IsInLink { get; private set; }

    private bool IsInPre { get; set; }

    /// <summary>Forgets what a block before left open.</summary>
    public void EnterInlines() => (IsInCode, IsInLink, IsInPre, _title) = (false, false, false, null);

    /// <summary>Reads a whole block.</summary>
    public void ReadBlock(int from, int to)
    {
        EnterInlines();
        _prose.EnterBlock(from);
        while (from < to)
        {
            var open = text.AsSpan(from, to - from).IndexOf('<');
            ReadText(from, open < 0 ? to : from + open);
            if (open < 0) break;
            from = ReadTag(from + open, to);
        }
    }

    /// <summary>Reads one tag, or a comment.</summary>
    /// <returns>Where it ends.</returns>
    public int ReadTag(int from, int to)
    {
        var tag = text.AsSpan(from, to - from);
        if (tag.StartsWith("<!--")) return After("-->", from + 4, to);
        var isEnd = tag.StartsWith("</");
        var name = NameAt(tag[(isEnd ? 2 : 1)..]);
        if (name.IsEmpty) return from + 1;
        Enter(name, isEnd, from);
        var place = from + (isEnd ? 2 : 1) + name.Length;
        place = isEnd ? After(">", place, to) : ReadAttributes(place, to);
        if (!isEnd && (Is(name, "script") || Is(name, "style"))) return EndOf(name, place, to);
        return place;
    }

    private void Enter(ReadOnlySpan<char> name, bool isEnd, int place)
    {
        if (Is(name, "a")) IsInLink = !isEnd;
        else if (Is(name, "code") || Is(name, "kbd") || Is(name, "samp")) IsInCode = !isEnd;
        else if (Is(name, "pre")) IsInPre = !isEnd;
        // <TeamMembers/>: what it shows, and how one jumps there, only a program knows.
        else if (!isEnd && name.Length > 1 && char.IsAsciiLetterUpper(name[0]) && name.ContainsAnyInRange('a', 'z')) found.AddAnchor(DocumentFacts.AnyAnchor);
        else if (name is ['h' or 'H', >= '1' and <= '6']) EnterHeading(name[1] - '0', isEnd, place);
    }

    private void EnterHeading(int level, bool isEnd, int place)
    {
        if (!isEnd) (_title, _titleLevel, _titleStart) = (new StringBuilder(), level, place);
        else if (_title is not null)
        {
            found.AddHeading(_titleLevel, Decode(_title.ToString()), _titleStart);
            _title = null;
        }
    }

    private void ReadText(int from, int to)
    {
        if (from >= to) return;
        _title?.Append(text, from, to - from);
        if (IsInLink || IsInPre) return;
        if (IsInCode) _prose.ReadCode(from, to);
        else _prose.Read(from, to);
    }

    /// <summary>Reads <c>name="value"</c> as often as it comes.</summary>
    private int ReadAttributes(int from, int to)
    {
        while (true)
        {
            while (from < to && (char.IsWhiteSpace(text[from]) || text[from] == '/')) from++;
            if (from >= to) return to;
            if (text[from] == '>') return from + 1;
            var name = NameAt(text.AsSpan(from, to - from));
            var nameAt = from;
            from += Math.Max(1, name.Length);
            var equals = SkipBlanks(from, to);
            if (name.IsEmpty || equals >= to || text[equals] != '=') continue;
            from = ReadValue(text.AsSpan(nameAt, name.Length), SkipBlanks(equals + 1, to), to);
        }
    }

    private int ReadValue(ReadOnlySpan<char> attribute, int from, int to)
    {
        if (from >= to) return to;
        int end, next;
        if (text[from] is '"' or '\'')
        {
            end = text.IndexOf(text[from], from + 1, to - from - 1);
            if (end < 0) return to;
            (from, next) = (from + 1, end + 1);
        }
        else
        {
            var length = text.AsSpan(from, to - from).IndexOfAny(" \t\r\n>");
            end = next = length < 0 ? to : from + length;
        }

        Take(attribute, from, end);
        return next;
    }

    private void Take(ReadOnlySpan<char> attribute, int from, int to)
    {
        var value = text.AsSpan(from, to - from);
        from += value.Length - value.TrimStart().Length;
        value = value.Trim();
        if (value.IsEmpty) return;
        if (Is(attribute, "id") || Is(attribute, "name")) found.AddAnchor(value.ToString());
        else if ((Is(attribute, "href") || Is(attribute, "src")) && !IsInPre && !IsInCode) found.AddLink(from, value.Length, DocumentLinkKind.Html);
    }

    private int SkipBlanks(int from, int to)
    {
        while (from < to && char.IsWhiteSpace(text[from])) from++;
        return from;
    }

    private int After(string end, int from, int to)
    {
        if (from >= to) return to;
        var found = text.AsSpan(from, to - from).IndexOf(end);
        return found < 0 ? to : from + found + end.Length;
    }

    /// <summary>Where the end tag of a script begins: nothing before it is a tag.</summary>
    private int EndOf(ReadOnlySpan<char> name, int from, int to)
    {
        while (from < to)
        {
            var open = text.AsSpan(from, to - from).IndexOf("</");
            if (open < 0) return to;
            from += open;
            if (text.AsSpan(from + 2, to - from - 2).StartsWith(name, StringComparison.OrdinalIgnoreCase)) return from;
            from += 2;
        }

        return to;
    }

    private static ReadOnlySpan<char> NameAt(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] is '-' or ':' or '_' or '@' or '.')) length++;
        return text[..length];
    }

    private static bool Is(ReadOnlySpan<char> name, string wanted) => name.Equals(wanted, StringComparison.OrdinalIgnoreCase);

    private static string Decode(string title) => System.Net.WebUtility.HtmlDecode(title).Trim();
}
