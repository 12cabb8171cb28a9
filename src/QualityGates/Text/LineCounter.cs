using QualityGates.Facts;

namespace QualityGates.Text;

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

    /// <summary>The current physical line, from 1; only <c>\n</c> ends one, as in <c>wc -l</c>.</summary>
    public readonly int Line => _blank + _comment + _code + 1;

    /// <summary>The current line holds something that is neither white space nor comment.</summary>
    public void MarkCode() => _hasCode = true;

    /// <summary>The current line holds comment text.</summary>
    public void MarkComment() => _hasComment = true;

    /// <summary>A <c>\n</c> was passed.</summary>
    public void EndLine()
    {
        if (_hasCode) _code++;
        else if (_hasComment) _comment++;
        else _blank++;
        _hasCode = _hasComment = false;
    }

    /// <summary>The counts, after <paramref name="source"/> was walked to its end; counts a last line that has no newline.</summary>
    public LineCounts Finish(ReadOnlySpan<byte> source)
    {
        if (source.Length > 0 && source[^1] != (byte)'\n') EndLine();
        return new LineCounts(_blank, _comment, _code);
    }
}
