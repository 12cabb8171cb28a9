using System.Numerics;

namespace QualityGates.Facts;

/// <summary>
/// Classifies physical lines while a scanner walks a file once. The scanner says what it meets on the current line; the
/// end of the line decides: any code makes it a code line, else any comment text a comment line, else it is blank.
/// A line of white space is blank wherever it stands, inside a comment or a string too.
/// </summary>
internal struct LineCounter
{
    private bool _hasCode;
    private bool _hasComment;
    private int _blank;
    private int _comment;
    private int _code;

    /// <summary>
    /// One bit a line, 64 lines together: the word that the current line belongs to, and those before it. A scanner that guesses,
    /// goes back and walks lines again writes the same words again.
    /// </summary>
    private ulong _codeWord;
    private ulong[]? _codeLines;

    /// <summary>The current physical line, from 1; only <c>\n</c> ends one, as in <c>wc -l</c>.</summary>
    public readonly int Line => _blank + _comment + _code + 1;

    /// <summary>The current line holds something that is neither white space nor comment.</summary>
    public void MarkCode() => _hasCode = true;

    /// <summary>The current line holds comment text.</summary>
    public void MarkComment() => _hasComment = true;

    /// <summary>A <c>\n</c> was passed.</summary>
    public void EndLine()
    {
        var line = Line;
        if (_hasCode)
        {
            _code++;
            _codeWord |= 1UL << line;
        }
        else if (_hasComment)
        {
            _comment++;
        }
        else
        {
            _blank++;
        }

        _hasCode = _hasComment = false;
        if ((line & 63) == 63) KeepCode(line);
    }

    /// <summary>The counts, after <paramref name="source"/> was walked to its end; counts a last line that has no newline.</summary>
    public LineCounts Finish(ReadOnlySpan<byte> source)
    {
        if (source.Length > 0 && source[^1] != (byte)'\n') EndLine();
        KeepCode(Line);
        return new LineCounts(_blank, _comment, _code);
    }

    /// <summary>Forgets everything but the memory it has.</summary>
    public void Reset() => this = new LineCounter { _codeLines = _codeLines };

    /// <summary>How many of the lines from <paramref name="first"/> to <paramref name="last"/>, both included and walked, hold code.</summary>
    public readonly int CodeIn(int first, int last)
    {
        if (_codeLines is null || last < first) return 0;
        var (from, to) = (first >> 6, Math.Min(last >> 6, _codeLines.Length - 1));
        var count = 0;
        for (var word = from; word <= to; word++)
        {
            var bits = _codeLines[word];
            if (word == from) bits &= ulong.MaxValue << (first & 63);
            if (word == last >> 6) bits &= ulong.MaxValue >> (63 - (last & 63));
            count += BitOperations.PopCount(bits);
        }

        return count;
    }

    /// <summary>Puts the word of a line, the last of it that was walked, with those before, and begins the next.</summary>
    private void KeepCode(int line)
    {
        var word = line >> 6;
        if (_codeLines is null || word >= _codeLines.Length)
        {
            var larger = new ulong[Math.Max(2 * word, 64)];
            _codeLines?.CopyTo(larger, 0);
            _codeLines = larger;
        }

        _codeLines[word] = _codeWord;
        _codeWord = 0;
    }
}
