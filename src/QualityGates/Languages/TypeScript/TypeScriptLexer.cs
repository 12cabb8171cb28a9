using QualityGates.Facts;

namespace QualityGates.Languages.TypeScript;

/// <summary>
/// Reads one token at a time, when the parser asks for it: only the parser knows whether <c>/</c> divides or begins a regular
/// expression, whether <c>}</c> goes on with a template, and where JSX text stands. Lines are marked on the way.
/// </summary>
internal ref partial struct TypeScriptLexer
{
    private const byte WordStart = 1;
    private const byte WordPart = 2;

    private static readonly byte[] WordBytes = MakeWordBytes();
    private static readonly TokenKind[] SingleByteTokens = MakeSingleByteTokens();

    private readonly ReadOnlySpan<byte> _source;
    private readonly CloseReading? _closely;

    /// <summary>The current token and the place behind it.</summary>
    public Cursor At;

    /// <summary>Reads <paramref name="source"/> from <paramref name="start"/> to its end.</summary>
    public TypeScriptLexer(ReadOnlySpan<byte> source, int start, int line, LineCounter lines, CloseReading? closely = null)
    {
        _source = source;
        _closely = closely;
        At = new Cursor { Position = start, Start = start, Line = line, StartLine = line, PreviousEndLine = line, Lines = lines };
        At.Comments = closely?.Comments.Count ?? 0;
    }

    /// <summary>Goes to the next token.</summary>
    public void Next()
    {
        At.PreviousStart = At.Start;
        At.PreviousEnd = At.Position;
        At.PreviousEndLine = At.Line;
        At.NewLineBefore = false;
        if (!SkipTrivia()) return;

        var source = _source;
        var start = At.Position;
        At.Start = start;
        At.StartLine = At.Line;
        if ((uint)start >= (uint)source.Length)
        {
            At.Kind = TokenKind.EndOfFile;
            return;
        }

        At.Lines.MarkCode();
        var first = source[start];
        if (WordBytes[first] == (WordStart | WordPart))
        {
            ReadWord(start);
        }
        else if (SingleByteTokens[first] is var kind and not TokenKind.EndOfFile)
        {
            At.Position = start + 1;
            At.Kind = kind;
        }
        else
        {
            ReadOther(first);
        }
    }

    private readonly byte Peek(int offset) =>
        (uint)(At.Position + offset) < (uint)_source.Length ? _source[At.Position + offset] : (byte)0;

    private void Take(TokenKind kind, int length)
    {
        At.Kind = kind;
        At.Position += length;
    }

    private void TakeBroken(LexicalProblem problem)
    {
        At.Kind = TokenKind.Unknown;
        At.Problem = problem;
    }

    private void ReadWord(int start)
    {
        var source = _source;
        var position = start + 1;
        while ((uint)position < (uint)source.Length && WordBytes[source[position]] != 0) position++;
        if ((uint)position < (uint)source.Length && (source[position] >= 0x80 || source[position] == '\\'))
        {
            At.Position = position;
            At.Kind = TokenKind.Identifier;
            ReadUnicodeWordRest();
            return;
        }

        At.Position = position;
        At.Kind = source[start] >= 'a' ? Words.Find(source[start..position]) : TokenKind.Identifier;
    }

    /// <summary>Reads on in a name with letters beyond ASCII or with <c>\u</c> escapes.</summary>
    private void ReadUnicodeWordRest()
    {
        while ((uint)At.Position < (uint)_source.Length)
        {
            var current = _source[At.Position];
            if (WordBytes[current] != 0) At.Position++;
            else if (current == '\\' && Peek(1) == 'u') SkipUnicodeEscape();
            else if (current >= 0x80 && WhiteSpaceLength(At.Position) == 0) At.Position++;
            else return;
        }
    }

    private void SkipUnicodeEscape()
    {
        At.Position += 2;
        if (Peek(0) != '{') return;
        while (Peek(0) is not ((byte)'}' or 0 or (byte)'\n' or (byte)'\r')) At.Position++;
        if (Peek(0) == '}') At.Position++;
    }

    private void ReadOther(byte first)
    {
        switch (first)
        {
            case (byte)'"' or (byte)'\'': ReadString(first); break;
            case (byte)'`': ReadTemplate(TokenKind.Template, TokenKind.TemplateHead); break;
            case >= (byte)'0' and <= (byte)'9': ReadNumber(); break;
            case (byte)'.': ReadDot(); break;
            case (byte)'#': ReadPrivateName(); break;
            case (byte)'\\' when Peek(1) == 'u':
            case >= 0x80:
                At.Kind = TokenKind.Identifier;
                ReadUnicodeWordRest();
                break;
            default: ReadOperator(first); break;
        }
    }

    private void ReadPrivateName()
    {
        var start = At.Position++;
        if (WordBytes[Peek(0)] == 0 && Peek(0) < 0x80 && Peek(0) != '\\') TakeBroken(LexicalProblem.Character);
        else ReadUnicodeWordRest();
        if (At.Position > start + 1) At.Kind = TokenKind.PrivateName;
    }

    private void ReadDot()
    {
        if (Peek(1) is >= (byte)'0' and <= (byte)'9') ReadNumber();
        else if (Peek(1) == '.' && Peek(2) == '.') Take(TokenKind.DotDotDot, 3);
        else Take(TokenKind.Dot, 1);
    }

    private static byte[] MakeWordBytes()
    {
        var bytes = new byte[256];
        for (var letter = 'a'; letter <= 'z'; letter++)
        {
            bytes[letter] = bytes[char.ToUpperInvariant(letter)] = WordStart | WordPart;
        }

        bytes['_'] = bytes['$'] = WordStart | WordPart;
        for (var digit = '0'; digit <= '9'; digit++) bytes[digit] = WordPart;
        return bytes;
    }

    private static TokenKind[] MakeSingleByteTokens()
    {
        var kinds = new TokenKind[256];
        kinds['{'] = TokenKind.OpenBrace;
        kinds['}'] = TokenKind.CloseBrace;
        kinds['('] = TokenKind.OpenParen;
        kinds[')'] = TokenKind.CloseParen;
        kinds['['] = TokenKind.OpenBracket;
        kinds[']'] = TokenKind.CloseBracket;
        kinds[';'] = TokenKind.Semicolon;
        kinds[','] = TokenKind.Comma;
        kinds[':'] = TokenKind.Colon;
        kinds['~'] = TokenKind.Tilde;
        kinds['@'] = TokenKind.At;
        kinds['>'] = TokenKind.GreaterThan;
        return kinds;
    }
}
