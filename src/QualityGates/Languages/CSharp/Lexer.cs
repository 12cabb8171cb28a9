using QualityGates.Facts;

namespace QualityGates.Languages.CSharp;

/// <summary>
/// Turns UTF-8 bytes into tokens, marks what kind each physical line is, and follows the preprocessor: code in branches that
/// are not taken gives no tokens. Nothing recurses here; nested interpolated strings are kept on a stack.
/// </summary>
internal ref partial struct Lexer
{
    private readonly ReadOnlySpan<byte> _source;
    private readonly TokenTree _tokens;
    private readonly CloseReading? _closely;
    private LineCounter _lines;
    private int _position;

    /// <summary>The current line as Roslyn counts it, which knows more line breaks than <see cref="LineCounter.Line"/>.</summary>
    private int _line;

    /// <summary>The interpolated strings around the current position, made when the first one comes.</summary>
    private Stack<Interpolation>? _interpolations;

    /// <summary>The open <c>#if</c>s, made when the first one comes.</summary>
    private Stack<Branch>? _branches;

    /// <summary>The symbols that the file defines.</summary>
    private List<string>? _symbols;

    private Lexer(ReadOnlySpan<byte> source, TokenTree tokens, CloseReading? closely)
    {
        _source = source;
        _tokens = tokens;
        _closely = closely;
        _line = 1;
    }

    /// <summary>Fills <paramref name="tokens"/> with the tokens of <paramref name="source"/> and marks its lines.</summary>
    public static void Run(ReadOnlySpan<byte> source, TokenTree tokens, ref LineCounter lines, CloseReading? closely)
    {
        tokens.Clear();
        var lexer = new Lexer(source, tokens, closely) { _lines = lines };
        if (source.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) lexer._position = 3;
        while (lexer._position < source.Length) lexer.Next(source[lexer._position]);
        lexer.Finish();
        lines = lexer._lines;
    }

    private void Finish()
    {
        if (_interpolations is { Count: > 0 }) _tokens.Report(_interpolations.Peek().Line, NotClosed);
        if (_branches is { Count: > 0 }) _tokens.Report(_branches.Peek().Line, "The #if here has no #endif.");
        _tokens.Finish(_source.Length, _line);
    }

    private readonly byte At(int position) => (uint)position < (uint)_source.Length ? _source[position] : (byte)0;

    private void Next(byte first)
    {
        switch (first)
        {
            case (byte)' ' or (byte)'\t':
                do _position++;
                while (At(_position) == (byte)' ');
                break;
            case >= (byte)'a' and <= (byte)'z' or >= (byte)'A' and <= (byte)'Z' or (byte)'_':
                Word();
                break;
            case (byte)'\n':
                NewLine();
                break;
            case (byte)'\r':
                CarriageReturn();
                break;
            case (byte)'(' or (byte)'[' or (byte)'{':
                Open(first);
                break;
            case (byte)')' or (byte)']' or (byte)'}':
                Close(first);
                break;
            case >= (byte)'0' and <= (byte)'9':
                Number();
                break;
            case (byte)'"':
                String();
                break;
            case (byte)'/':
                Slash();
                break;
            case (byte)'\'':
                Character();
                break;
            case (byte)'@' or (byte)'$':
                Prefixed();
                break;
            case (byte)'\\':
                Word();
                break;
            case (byte)'#':
                Hash();
                break;
            case (byte)'\v' or (byte)'\f' or 0x1A:
                _position++;
                break;
            case >= 0x80:
                NonAscii();
                break;
            default:
                Punctuation(first);
                break;
        }
    }

    private void Add(int length, TokenKind kind)
    {
        _lines.MarkCode();
        _tokens.Add(_position, _position + length, _line, kind);
        _position += length;
    }

    private void Open(byte bracket)
    {
        _lines.MarkCode();
        var kind = bracket switch
        {
            (byte)'(' => TokenKind.OpenParen,
            (byte)'[' => TokenKind.OpenBracket,
            _ => TokenKind.OpenBrace,
        };
        _tokens.Open(_position, _position + 1, _line, kind);
        _position++;
    }

    private void Close(byte bracket)
    {
        _lines.MarkCode();
        if (bracket == (byte)'}' && _tokens.InnermostBrace == TokenKind.OpenHole)
        {
            CloseHole();
            return;
        }

        var opener = bracket switch
        {
            (byte)')' => TokenKind.OpenParen,
            (byte)']' => TokenKind.OpenBracket,
            _ => TokenKind.OpenBrace,
        };
        _tokens.Close(_position, _position + 1, _line, opener);
        _position++;
    }

    private void Word()
    {
        var end = EndOfWord(_position, out var isEscaped);
        if (end == _position)
        {
            // A backslash that starts no escape.
            Add(1, TokenKind.Operator);
            return;
        }

        Add(end - _position, isEscaped ? TokenKind.Identifier : Words.KindOf(_source[_position..end]));
    }

    private readonly int EndOfWord(int position, out bool isEscaped)
    {
        isEscaped = false;
        while (position < _source.Length)
        {
            var b = _source[position];
            if (IsAsciiWordByte(b))
            {
                position++;
            }
            else if (b >= 0x80 && SpaceAt(position) == 0)
            {
                position++;
            }
            else if (b == (byte)'\\' && At(position + 1) is (byte)'u' or (byte)'U')
            {
                isEscaped = true;
                position += 2;
            }
            else
            {
                break;
            }
        }

        return position;
    }

    private static bool IsAsciiWordByte(byte b) =>
        (uint)((b | 0x20) - 'a') <= 'z' - 'a' || (uint)(b - '0') <= 9 || b == (byte)'_';

    private void Number()
    {
        var isHexadecimal = _source[_position] == (byte)'0' && (At(_position + 1) | 0x20) == 'x';
        var end = _position;
        while (true)
        {
            var b = At(end);
            if (IsAsciiWordByte(b))
            {
                end++;
                if ((b | 0x20) == 'e' && !isHexadecimal && At(end) is (byte)'+' or (byte)'-') end++;
            }
            else if (b == (byte)'.' && At(end + 1) is >= (byte)'0' and <= (byte)'9')
            {
                end++;
            }
            else
            {
                break;
            }
        }

        Add(end - _position, TokenKind.Literal);
    }
}
