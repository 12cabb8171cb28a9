using System.Runtime.CompilerServices;
using QualityGates.Facts;

namespace QualityGates.Languages.Lines;

/// <summary>The place a scanner has reached in one file, and its only way to move on: whatever is passed is counted.</summary>
internal ref struct LineWalk
{
    private readonly ref LineCounter _lines;

    public LineWalk(ReadOnlySpan<byte> source, ref LineCounter lines, CloseReading? closely)
    {
        _lines = ref lines;
        Closely = closely;
        Source = source;
        Position = LineStart = source.StartsWith("\uFEFF"u8) ? 3 : 0;
    }

    /// <summary>The bytes to walk; a region of the file while an <see cref="Embedded"/> language is walked.</summary>
    public ReadOnlySpan<byte> Source { get; private set; }

    /// <summary>Offset of the next byte.</summary>
    public int Position { get; private set; }

    /// <summary>Offset of the first byte of the current line.</summary>
    public int LineStart { get; private set; }

    /// <summary>Whether the current line has shown code already.</summary>
    public bool LineHasCode { get; private set; }

    /// <summary>Searches for a closing that was not there; constructs that may turn out to be none give up after a few.</summary>
    public int FailedSearches { get; set; }

    /// <summary>Where to note comments; null unless the file is read once more for them.</summary>
    public CloseReading? Closely { get; }

    /// <summary>Whether the language at hand is known with its strings; where not, a quote on a line may hide anything.</summary>
    public bool KnowsStrings { get; set; }

    /// <summary>What is left, the next byte first.</summary>
    public readonly ReadOnlySpan<byte> Rest => Source[Position..];

    public readonly bool AtEnd => (uint)Position >= (uint)Source.Length;

    public readonly byte Current => Source[Position];

    /// <summary>The byte before the current one; a newline at the start of the file.</summary>
    public readonly byte Previous => Position > 0 ? Source[Position - 1] : (byte)'\n';

    /// <summary>Leaves the white space behind that begins at the current byte.</summary>
    public void PassSpace()
    {
        var rest = Rest;
        var length = 1;
        while (length < rest.Length && Bytes.IsWhiteSpace(rest[length])) length++;
        Position += length;
    }

    /// <summary>Leaves the newline behind that ends the current line.</summary>
    public void PassNewline()
    {
        _lines.EndLine();
        LineStart = ++Position;
        LineHasCode = false;
    }

    /// <summary>Counts the current byte as code.</summary>
    public void PassCodeByte()
    {
        MarkCode();
        Position++;
    }

    /// <summary>Moves to <paramref name="offset"/> on a line already known to be code.</summary>
    public void SkipTo(int offset) => Position = offset;

    /// <summary>Counts everything before <paramref name="end"/> as code, line by line.</summary>
    public void PassCode(int end)
    {
        while (Position < end)
        {
            if (PassLine(end, LineHasCode)) MarkCode();
            if (Position < end) PassNewline();
        }
    }

    /// <summary>Notes the comment that begins here, where comments are noted, and nothing may hide that it is a string.</summary>
    public readonly void NoteComment(int textStart, int textEnd, int end)
    {
        if (Closely is null || (LineHasCode && !KnowsStrings && IsDoubtful())) return;
        Closely.Add(new Comment(Position, textStart, textEnd, end, _lines.Line));
    }

    private readonly bool IsDoubtful() =>
        !Bytes.IsWhiteSpace(Previous) || Source[LineStart..Position].IndexOfAny((byte)'"', (byte)'\'', (byte)'`') >= 0;

    /// <summary>Counts everything before <paramref name="end"/> as comment, line by line.</summary>
    public void PassComment(int end)
    {
        while (Position < end)
        {
            if (PassLine(end, LineHasCode)) _lines.MarkComment();
            if (Position < end) PassNewline();
        }
    }

    /// <summary>Walks the bytes before <paramref name="end"/> with another language's scanner.</summary>
    public void PassEmbedded(int end, LineScanner scanner)
    {
        var whole = Source;
        Source = whole[..end];
        scanner.Run(ref this);
        Source = whole;
    }

    /// <summary>Moves to the end of the line, <paramref name="end"/> at most; tells whether text was passed that still matters.</summary>
    private bool PassLine(int end, bool isDecided)
    {
        var rest = Source[Position..end];
        var newline = rest.IndexOf((byte)'\n');
        var line = newline < 0 ? rest : rest[..newline];
        Position += line.Length;
        return !isDecided && line.IndexOfAnyExcept(Bytes.WhiteSpace) >= 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void MarkCode()
    {
        if (LineHasCode) return;
        LineHasCode = true;
        _lines.MarkCode();
    }
}
