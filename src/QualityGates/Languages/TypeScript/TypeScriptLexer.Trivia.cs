using System.Buffers;
using QualityGates.Facts;

namespace QualityGates.Languages.TypeScript;

/// <content>White space, line breaks and comments.</content>
internal ref partial struct TypeScriptLexer
{
    private static readonly SearchValues<byte> BlockCommentStops = SearchValues.Create([(byte)'*', (byte)'\n', (byte)'\r', 0xE2]);

    /// <summary>Skips white space and comments; false when a comment never ends and became the current token.</summary>
    private bool SkipTrivia()
    {
        var source = _source;
        var position = At.Position;
        while ((uint)position < (uint)source.Length)
        {
            switch (source[position])
            {
                case (byte)' ' or (byte)'\t' or (byte)'\v' or (byte)'\f':
                    position++;
                    break;
                case (byte)'\n':
                    position++;
                    EndLine();
                    break;
                case (byte)'\r':
                    position++;
                    EndCarriageReturn(position);
                    break;
                case (byte)'/':
                    At.Position = position;
                    if (Peek(1) == '/') SkipLineComment();
                    else if (Peek(1) != '*') return true;
                    else if (!SkipBlockComment()) return false;
                    position = At.Position;
                    break;
                case (byte)'#' when IsHashbang(position):
                    At.Position = position;
                    SkipLineComment();
                    position = At.Position;
                    break;
                case >= 0x80 when WhiteSpaceLength(position) is var length and > 0:
                    if (IsLineSeparator(position)) EndSeparatedLine();
                    position += length;
                    break;
                default:
                    At.Position = position;
                    return true;
            }
        }

        At.Position = position;
        return true;
    }

    private void EndLine()
    {
        At.Lines.EndLine();
        EndSeparatedLine();
    }

    /// <summary>A lone <c>\r</c> ends a line for TypeScript, not for <c>wc</c>; before <c>\n</c> it ends none of its own.</summary>
    private void EndCarriageReturn(int next)
    {
        if ((uint)next >= (uint)_source.Length || _source[next] != '\n') EndSeparatedLine();
    }

    private void EndSeparatedLine()
    {
        At.Line++;
        At.NewLineBefore = true;
    }

    private readonly bool IsHashbang(int position) => (position == 0 || (position == 3 && _source[0] == 0xEF)) &&
        (uint)(position + 1) < (uint)_source.Length && _source[position + 1] == '!';

    private void SkipLineComment()
    {
        At.Lines.MarkComment();
        var start = At.Position;
        At.Position = EndOfLineComment(start);
        if (_closely is not null) Note(new Comment(start, start + 2, At.Position, At.Position, At.Line));
    }

    private readonly int EndOfLineComment(int position)
    {
        while (true)
        {
            var length = _source[position..].IndexOfAny((byte)'\n', (byte)'\r', (byte)0xE2);
            if (length < 0) return _source.Length;
            position += length;
            if (_source[position] != 0xE2 || IsLineSeparator(position)) return position;
            position++;
        }
    }

    /// <summary>Notes a comment; when the parser goes back before it, the next one takes its place.</summary>
    private void Note(Comment comment) => _closely!.Put(At.Comments++, comment);

    private bool SkipBlockComment()
    {
        At.Start = At.Position;
        At.StartLine = At.Line;
        At.Lines.MarkComment();
        At.Position += 2;
        while (true)
        {
            var length = _source[At.Position..].IndexOfAny(BlockCommentStops);
            if (length < 0)
            {
                At.Position = _source.Length;
                TakeBroken(LexicalProblem.Comment);
                return false;
            }

            At.Position += length;
            if (_source[At.Position] != '*')
            {
                if (PassLineBreak() && !IsRestOfLineBlank()) At.Lines.MarkComment();
            }
            else if (++At.Position < _source.Length && _source[At.Position] == '/')
            {
                At.Position++;
                if (_closely is not null) Note(new Comment(At.Start, At.Start + 2, At.Position - 2, At.Position, At.StartLine));
                return true;
            }
        }
    }

    /// <summary>Passes the byte at hand, which may break a line inside a token; true when it ended a physical one.</summary>
    private bool PassLineBreak()
    {
        var current = _source[At.Position++];
        if (current == '\n')
        {
            EndLine();
            return true;
        }

        if (current == '\r') EndCarriageReturn(At.Position);
        else if (current == 0xE2 && IsLineSeparator(At.Position - 1)) EndSeparatedLine();
        return false;
    }

    private readonly bool IsRestOfLineBlank()
    {
        var rest = _source[At.Position..];
        var length = rest.IndexOfAnyExcept(SpacesAndReturns);
        return length < 0 || rest[length] == '\n';
    }

    /// <summary>U+2028 or U+2029.</summary>
    private readonly bool IsLineSeparator(int position) => (uint)(position + 2) < (uint)_source.Length &&
        _source[position] == 0xE2 && _source[position + 1] == 0x80 && _source[position + 2] is 0xA8 or 0xA9;

    /// <summary>The length of the white space character beyond ASCII that begins here, or 0.</summary>
    private readonly int WhiteSpaceLength(int position)
    {
        if ((uint)(position + 1) >= (uint)_source.Length) return 0;
        var second = _source[position + 1];
        if (_source[position] == 0xC2) return second is 0x85 or 0xA0 ? 2 : 0;
        if ((uint)(position + 2) >= (uint)_source.Length) return 0;
        var third = _source[position + 2];
        var isSpace = (_source[position], second) switch
        {
            (0xE1, 0x9A) => third == 0x80,
            (0xE2, 0x80) => third is <= 0x8B or 0xA8 or 0xA9 or 0xAF,
            (0xE2, 0x81) => third == 0x9F,
            (0xE3, 0x80) => third == 0x80,
            (0xEF, 0xBB) => third == 0xBF,
            _ => false,
        };
        return isSpace ? 3 : 0;
    }
}
