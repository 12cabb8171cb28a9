using System.Buffers;
using System.Collections.Immutable;
using QualityGates.Facts;

namespace QualityGates.Languages;

/// <summary>Finds the waivers of a file that was read closely, and the declarations that they stand at.</summary>
internal ref struct WaiverReader
{
    /// <summary>So many lines of comments and white space may be between a waiver and the code that it is about.</summary>
    public const int MostLinesBetween = 20;

    /// <summary>So many waivers of one file are read; no person writes more.</summary>
    public const int MostWaivers = 1_000;

    private static readonly SearchValues<byte> WhiteSpace = SearchValues.Create(" \t\r\n\v\f"u8);

    private readonly ReadOnlySpan<byte> _source;
    private readonly CloseReading _reading;
    private readonly ImmutableArray<Declaration> _declarations;

    private WaiverReader(ReadOnlySpan<byte> source, CloseReading reading, ImmutableArray<Declaration> declarations)
    {
        _source = source;
        _reading = reading;
        _declarations = declarations;
    }

    /// <summary>The waivers, in order of place.</summary>
    /// <param name="source">The file.</param>
    /// <param name="reading">Its comments, and the heads of its declarations.</param>
    /// <param name="declarations">Its declarations.</param>
    public static ImmutableArray<Waiver> Read(ReadOnlySpan<byte> source, CloseReading reading, ImmutableArray<Declaration> declarations)
    {
        var reader = new WaiverReader(source, reading, declarations);
        var waivers = ImmutableArray.CreateBuilder<Waiver>();
        for (var i = 0; i < reading.Comments.Count && waivers.Count < MostWaivers; i++) reader.ReadComment(i, waivers);
        return waivers.DrainToImmutable();
    }

    private readonly void ReadComment(int index, ImmutableArray<Waiver>.Builder waivers)
    {
        var comment = _reading.Comments[index];
        var (line, lineStart) = (comment.Line, comment.TextStart);
        for (var from = comment.TextStart; from < comment.TextEnd && waivers.Count < MostWaivers;)
        {
            var length = WaiverText.Find(_source[from..comment.TextEnd]);
            if (length < 0) return;
            var passed = _source.Slice(from, length);
            from += length;
            line += LineBreaks(passed);
            if (passed.LastIndexOfAny((byte)'\n', (byte)'\r') is >= 0 and var lineBreak) lineStart = from - length + lineBreak + 1;
            if (!WaiverText.IsFirst(_source[lineStart..from]))
            {
                from++;
                continue;
            }

            var lineEnd = LineEnd(from, comment.TextEnd);
            waivers.Add(Locate(WaiverText.Read(_source[from..lineEnd], line), index, from));
            from = lineEnd;
        }
    }

    /// <summary>Finds the code that the waiver at <paramref name="offset"/>, in the comment at <paramref name="index"/>, is about.</summary>
    private readonly Waiver Locate(Waiver waiver, int index, int offset)
    {
        var first = index;
        var lineStart = LineStart(offset);
        while (first > 0 && _reading.Comments[first - 1].End > lineStart) first--;
        var codeLine = waiver.Line;
        if (NextCode(lineStart, first, offset) >= offset)
        {
            var reach = Reach(offset);
            var code = NextCode(offset, index, reach);
            if (code < reach) codeLine += LineBreaks(_source[offset..code]);
        }

        return waiver with { CodeLine = codeLine, Declarations = DeclarationsAt(codeLine) };
    }

    /// <summary>The end of the last line that code may stand on for a waiver at <paramref name="offset"/> to be about it.</summary>
    private readonly int Reach(int offset)
    {
        for (var line = 0; line <= MostLinesBetween && offset < _source.Length; line++)
        {
            offset = LineEnd(offset, _source.Length);
            offset += _source[offset..].StartsWith("\r\n"u8) ? 2 : 1;
        }

        return offset < _source.Length ? LineEnd(offset, _source.Length) : _source.Length;
    }

    /// <summary>
    /// The offset of the next code from <paramref name="from"/> on; <paramref name="limit"/> or more if none comes before that. No
    /// comment before number <paramref name="index"/> ends behind <paramref name="from"/>.
    /// </summary>
    private readonly int NextCode(int from, int index, int limit)
    {
        while (from < limit)
        {
            var space = _source[from..limit].IndexOfAnyExcept(WhiteSpace);
            if (space < 0) return limit;
            from += space;
            if (_source[from..].StartsWith("\uFEFF"u8))
            {
                from += 3;
                continue;
            }

            while (index < _reading.Comments.Count && _reading.Comments[index].End <= from) index++;
            if (index == _reading.Comments.Count || _reading.Comments[index].Start > from) return from;
            from = _reading.Comments[index].End;
        }

        return from;
    }

    private readonly ImmutableArray<int> DeclarationsAt(int line)
    {
        var found = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i < _declarations.Length; i++)
            if (IsHeadOf(i, line)) found.Add(i);
        return found.DrainToImmutable();
    }

    private readonly bool IsHeadOf(int index, int line)
    {
        var head = _reading.HeadOf(index, _declarations[index].StartLine);
        if (!head.Contain(line)) return false;
        if (line == head.First || line == head.Last) return true;

        // What stands amid the decorators belongs to the function there, not to what is decorated.
        foreach (var other in _declarations)
            if (head.First <= other.StartLine && other.StartLine <= line && line <= other.EndLine && other.EndLine < head.Last) return false;
        return true;
    }

    private readonly int LineStart(int offset) => _source[..offset].LastIndexOfAny((byte)'\n', (byte)'\r') + 1;

    private readonly int LineEnd(int from, int end)
    {
        var length = _source[from..end].IndexOfAny((byte)'\n', (byte)'\r');
        return length < 0 ? end : from + length;
    }

    private static int LineBreaks(ReadOnlySpan<byte> text) =>
        text.Count((byte)'\n') + text.Count((byte)'\r') - text.Count("\r\n"u8);
}
