using System.Buffers;
using QualityGates.Facts;

namespace QualityGates.Languages.CSharp;

/// <summary>White space, line breaks and comments.</summary>
internal ref partial struct Lexer
{
    /// <summary>Bytes that are, or may begin, a line break: <c>\n</c>, <c>\r</c>, U+0085, U+2028, U+2029.</summary>
    private static readonly SearchValues<byte> LineBreakStarts = SearchValues.Create([(byte)'\n', (byte)'\r', 0xC2, 0xE2]);

    private static readonly SearchValues<byte> AsciiWhiteSpace = SearchValues.Create(" \t\v\f\r\n"u8);

    private void NewLine()
    {
        _lines.EndLine();
        _line++;
        _position++;
    }

    private void CarriageReturn()
    {
        // Before \n it is part of one line break; alone it breaks a line for Roslyn but ends no physical line.
        if (At(_position + 1) != (byte)'\n') _line++;
        _position++;
    }

    private void NonAscii()
    {
        var space = SpaceAt(_position);
        if (space == 0)
        {
            Word();
            return;
        }

        if (IsLineBreak(_position)) _line++;
        _position += space;
    }

    /// <summary>Whether a line break that is not ASCII starts here: U+0085, U+2028 or U+2029.</summary>
    private readonly bool IsLineBreak(int position) => At(position) switch
    {
        0xC2 => At(position + 1) == 0x85,
        0xE2 => At(position + 1) == 0x80 && At(position + 2) is 0xA8 or 0xA9,
        _ => false,
    };

    /// <summary>How many bytes long the Unicode white space or line break is that starts here; 0 if none does.</summary>
    private readonly int SpaceAt(int position) => At(position) switch
    {
        0xC2 when At(position + 1) is 0x85 or 0xA0 => 2,
        0xE1 when At(position + 1) == 0x9A && At(position + 2) == 0x80 => 3,
        0xE2 when At(position + 1) == 0x80 && At(position + 2) is (>= 0x80 and <= 0x8A) or 0xA8 or 0xA9 or 0xAF => 3,
        0xE2 when At(position + 1) == 0x81 && At(position + 2) == 0x9F => 3,
        0xE3 when At(position + 1) == 0x80 && At(position + 2) == 0x80 => 3,
        0xEF when At(position + 1) == 0xBB && At(position + 2) == 0xBF => 3,
        _ => 0,
    };

    /// <summary>The offset of the first line break from <paramref name="position"/> on, or the end of the file.</summary>
    private readonly int EndOfLine(int position)
    {
        while (true)
        {
            var found = _source[position..].IndexOfAny(LineBreakStarts);
            if (found < 0) return _source.Length;
            position += found;
            if (_source[position] is (byte)'\n' or (byte)'\r' || IsLineBreak(position)) return position;
            position++;
        }
    }

    private void Slash()
    {
        switch (At(_position + 1))
        {
            case (byte)'/':
                LineComment();
                break;
            case (byte)'*':
                BlockComment();
                break;
            case (byte)'=':
                Add(2, TokenKind.Operator);
                break;
            default:
                Add(1, TokenKind.Operator);
                break;
        }
    }

    private void LineComment()
    {
        _lines.MarkComment();
        var end = EndOfLine(_position + 2);
        _closely?.Add(new Comment(_position, _position + 2, end, end, _line));
        _position = end;
    }

    private void BlockComment()
    {
        var text = _position + 2;
        var length = _source[text..].IndexOf("*/"u8);
        if (length < 0) _tokens.Report(_line, "The comment that starts here is not closed.");
        var end = length < 0 ? _source.Length : text + length + 2;
        _closely?.Add(new Comment(_position, text, length < 0 ? end : end - 2, end, _line));
        Pass(end, isCode: false);
    }

    /// <summary>Moves to <paramref name="end"/> over text that may span lines, and marks each line that is not white.</summary>
    private void Pass(int end, bool isCode)
    {
        while (_position < end)
        {
            var rest = _source[_position..end];
            var length = rest.IndexOfAny(LineBreakStarts);
            if (length < 0) length = rest.Length;
            if (rest[..length].ContainsAnyExcept(AsciiWhiteSpace)) Mark(isCode);
            _position += length;
            if (_position < end) PassLineBreak(isCode);
        }
    }

    private void PassLineBreak(bool isCode)
    {
        switch (_source[_position])
        {
            case (byte)'\n':
                NewLine();
                break;
            case (byte)'\r':
                CarriageReturn();
                break;
            default:
                // A letter or a sign that only begins like a line break, or a line break that is no physical one.
                if (IsLineBreak(_position)) _line++;
                var space = SpaceAt(_position);
                if (space == 0) Mark(isCode);
                _position += Math.Max(space, 1);
                break;
        }
    }

    private void Mark(bool isCode)
    {
        if (isCode) _lines.MarkCode();
        else _lines.MarkComment();
    }
}
