namespace QualityGates.Languages.CSharp;

/// <summary>Operators and separators. Angle brackets stay single, because only the parser knows which are brackets.</summary>
internal ref partial struct Lexer
{
    private void Punctuation(byte first)
    {
        var second = At(_position + 1);
        switch (first)
        {
            case (byte)';':
                _lines.MarkCode();
                _tokens.Semicolon(_position++, _line);
                break;
            case (byte)',':
                Add(1, TokenKind.Comma);
                break;
            case (byte)'.':
                Period(second);
                break;
            case (byte)':':
                ColonOrFormat(second);
                break;
            case (byte)'=' when second == (byte)'>':
                Add(2, TokenKind.Arrow);
                break;
            case (byte)'-' when second == (byte)'>':
                Add(2, TokenKind.PointerArrow);
                break;
            case (byte)'?' when second == (byte)'?':
                Add(At(_position + 2) == (byte)'=' ? 3 : 2, TokenKind.ShortCircuit);
                break;
            case (byte)'&' or (byte)'|' when second == first:
                Add(2, TokenKind.ShortCircuit);
                break;
            case (byte)'+' or (byte)'-' or (byte)'<' when second == first:
            case not ((byte)'?' or (byte)'~') when second == (byte)'=':
                Add(2, TokenKind.Operator);
                break;
            default:
                Add(1, KindOfSingle(first));
                break;
        }
    }

    private static TokenKind KindOfSingle(byte sign) => sign switch
    {
        (byte)'=' => TokenKind.Assign,
        (byte)'<' => TokenKind.Less,
        (byte)'>' => TokenKind.Greater,
        (byte)'?' => TokenKind.Question,
        (byte)'*' => TokenKind.Star,
        (byte)'~' => TokenKind.Tilde,
        _ => TokenKind.Operator,
    };

    private void Period(byte second)
    {
        if (second is >= (byte)'0' and <= (byte)'9') Number();
        else if (second == (byte)'.') Add(2, TokenKind.Operator);
        else Add(1, TokenKind.Dot);
    }

    private void ColonOrFormat(byte second)
    {
        if (_tokens.Innermost == TokenKind.OpenHole) Format();
        else if (second == (byte)':') Add(2, TokenKind.ColonColon);
        else Add(1, TokenKind.Colon);
    }
}
