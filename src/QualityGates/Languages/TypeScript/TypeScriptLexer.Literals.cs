using System.Buffers;

namespace QualityGates.Languages.TypeScript;

/// <content>Strings, templates, numbers and regular expressions.</content>
internal ref partial struct TypeScriptLexer
{
    private static readonly SearchValues<byte> DoubleQuoteStops =
        SearchValues.Create([(byte)'"', (byte)'\\', (byte)'\n', (byte)'\r', 0xE2]);
    private static readonly SearchValues<byte> SingleQuoteStops =
        SearchValues.Create([(byte)'\'', (byte)'\\', (byte)'\n', (byte)'\r', 0xE2]);
    private static readonly SearchValues<byte> TemplateStops =
        SearchValues.Create([(byte)'`', (byte)'\\', (byte)'$', (byte)'\n', (byte)'\r', 0xE2]);
    private static readonly SearchValues<byte> RegularExpressionStops =
        SearchValues.Create([(byte)'/', (byte)'\\', (byte)'[', (byte)']', (byte)'\n', (byte)'\r']);

    private void ReadString(byte quote)
    {
        At.Kind = TokenKind.String;
        At.Position++;
        var stops = quote == '"' ? DoubleQuoteStops : SingleQuoteStops;
        while (true)
        {
            var length = _source[At.Position..].IndexOfAny(stops);
            if (length < 0)
            {
                At.Position = _source.Length;
                TakeBroken(LexicalProblem.String);
                return;
            }

            At.Position += length;
            var current = _source[At.Position];
            if (current == quote)
            {
                At.Position++;
                return;
            }

            if (current is (byte)'\n' or (byte)'\r')
            {
                TakeBroken(LexicalProblem.String);
                return;
            }

            if (current == '\\') SkipEscape();
            else PassLineOfCode();
        }
    }

    /// <summary>Skips a backslash and the byte behind it, which may end a line.</summary>
    private void SkipEscape()
    {
        At.Position++;
        if ((uint)At.Position >= (uint)_source.Length) return;
        if (_source[At.Position] == '\r' && Peek(1) == '\n') At.Position++;
        PassLineOfCode();
    }

    /// <summary>Passes the byte at hand inside a token; a line break there is none before the token.</summary>
    private void PassLineOfCode()
    {
        var newLineBefore = At.NewLineBefore;
        if (PassLineBreak() && !IsRestOfLineBlank()) At.Lines.MarkCode();
        At.NewLineBefore = newLineBefore;
    }

    /// <summary>Reads template text from the backtick or the <c>}</c> at hand.</summary>
    private void ReadTemplate(TokenKind closed, TokenKind open)
    {
        At.Position = At.Start + 1;
        while (true)
        {
            var length = _source[At.Position..].IndexOfAny(TemplateStops);
            if (length < 0)
            {
                At.Position = _source.Length;
                TakeBroken(LexicalProblem.Template);
                return;
            }

            At.Position += length;
            switch (_source[At.Position])
            {
                case (byte)'`':
                    Take(closed, 1);
                    return;
                case (byte)'$' when Peek(1) == '{':
                    Take(open, 2);
                    return;
                case (byte)'\\':
                    SkipEscape();
                    break;
                default:
                    PassLineOfCode();
                    break;
            }
        }
    }

    /// <summary>Reads the current <c>}</c> again, as the end of a substitution in a template.</summary>
    public void ContinueTemplate() => ReadTemplate(TokenKind.TemplateTail, TokenKind.TemplateMiddle);

    /// <summary>Reads the current <c>/</c> or <c>/=</c> again, as the beginning of a regular expression.</summary>
    public void ReadRegularExpression()
    {
        At.Kind = TokenKind.RegularExpression;
        At.Position = At.Start + 1;
        var inClass = false;
        while (true)
        {
            var length = _source[At.Position..].IndexOfAny(RegularExpressionStops);
            At.Position = length < 0 ? _source.Length : At.Position + length;
            switch (Peek(0))
            {
                case (byte)'\\' when Peek(1) is not ((byte)'\n' or (byte)'\r' or 0):
                    At.Position += 2;
                    break;
                case (byte)'[':
                    inClass = true;
                    At.Position++;
                    break;
                case (byte)']':
                    inClass = false;
                    At.Position++;
                    break;
                case (byte)'/' when inClass:
                    At.Position++;
                    break;
                case (byte)'/':
                    At.Position++;
                    while (WordBytes[Peek(0)] != 0) At.Position++;
                    return;
                default:
                    TakeBroken(LexicalProblem.RegularExpression);
                    return;
            }
        }
    }

    private void ReadNumber()
    {
        At.Kind = TokenKind.Number;
        if (Peek(0) != '0' || (Peek(1) | 0x20) is not ('x' or 'b' or 'o'))
        {
            SkipDigits();
            if (Peek(0) == '.') At.Position++;
            SkipDigits();
            if ((Peek(0) | 0x20) == 'e' && Peek(1) is (byte)'+' or (byte)'-') At.Position += 2;
        }

        while (WordBytes[Peek(0)] != 0) At.Position++;
    }

    private void SkipDigits()
    {
        while (Peek(0) is (>= (byte)'0' and <= (byte)'9') or (byte)'_') At.Position++;
    }
}
