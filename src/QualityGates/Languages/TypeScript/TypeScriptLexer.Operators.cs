namespace QualityGates.Languages.TypeScript;

/// <content>Operators of several bytes.</content>
internal ref partial struct TypeScriptLexer
{
    private void ReadOperator(byte first)
    {
        switch (first)
        {
            case (byte)'=': ReadEquals(); break;
            case (byte)'+': ReadSign(first, TokenKind.Plus); break;
            case (byte)'-': ReadSign(first, TokenKind.Minus); break;
            case (byte)'!': ReadExclamation(); break;
            case (byte)'?': ReadQuestion(); break;
            case (byte)'&': ReadLogical(first, TokenKind.Ampersand); break;
            case (byte)'|': ReadLogical(first, TokenKind.Bar); break;
            case (byte)'<': ReadLessThan(); break;
            case (byte)'*': ReadAsterisk(); break;
            case (byte)'/': ReadWithAssign(TokenKind.Slash, TokenKind.SlashAssign); break;
            case (byte)'%' or (byte)'^': ReadWithAssign(TokenKind.Operator, TokenKind.CompoundAssign); break;
            default:
                At.Position++;
                TakeBroken(LexicalProblem.Character);
                break;
        }
    }

    private void ReadEquals()
    {
        if (Peek(1) == '>') Take(TokenKind.Arrow, 2);
        else if (Peek(1) != '=') Take(TokenKind.Assign, 1);
        else Take(TokenKind.Operator, Peek(2) == '=' ? 3 : 2);
    }

    private void ReadSign(byte sign, TokenKind kind)
    {
        if (Peek(1) == sign) Take(TokenKind.Update, 2);
        else ReadWithAssign(kind, TokenKind.CompoundAssign);
    }

    private void ReadWithAssign(TokenKind plain, TokenKind assign)
    {
        if (Peek(1) == '=') Take(assign, 2);
        else Take(plain, 1);
    }

    private void ReadExclamation()
    {
        if (Peek(1) != '=') Take(TokenKind.Exclamation, 1);
        else Take(TokenKind.Operator, Peek(2) == '=' ? 3 : 2);
    }

    private void ReadQuestion()
    {
        if (Peek(1) == '?')
        {
            if (Peek(2) == '=') Take(TokenKind.LogicalAssign, 3);
            else Take(TokenKind.Logical, 2);
        }
        else if (Peek(1) == '.' && Peek(2) is not (>= (byte)'0' and <= (byte)'9'))
        {
            Take(TokenKind.QuestionDot, 2);
        }
        else
        {
            Take(TokenKind.Question, 1);
        }
    }

    private void ReadLogical(byte sign, TokenKind single)
    {
        if (Peek(1) != sign) ReadWithAssign(single, TokenKind.CompoundAssign);
        else if (Peek(2) == '=') Take(TokenKind.LogicalAssign, 3);
        else Take(TokenKind.Logical, 2);
    }

    private void ReadLessThan()
    {
        if (Peek(1) == '=') Take(TokenKind.Operator, 2);
        else if (Peek(1) != '<') Take(TokenKind.LessThan, 1);
        else if (Peek(2) == '=') Take(TokenKind.CompoundAssign, 3);
        else Take(TokenKind.ShiftLeft, 2);
    }

    private void ReadAsterisk()
    {
        if (Peek(1) != '*') ReadWithAssign(TokenKind.Asterisk, TokenKind.CompoundAssign);
        else if (Peek(2) == '=') Take(TokenKind.CompoundAssign, 3);
        else Take(TokenKind.Operator, 2);
    }

    /// <summary>Takes the current <c>&gt;</c> with what follows it as one operator, such as <c>&gt;&gt;&gt;=</c>.</summary>
    public void JoinGreaterThan()
    {
        var count = 1;
        while (count < 3 && Peek(0) == '>')
        {
            At.Position++;
            count++;
        }

        At.Kind = TokenKind.Operator;
        if (Peek(0) != '=') return;
        At.Position++;
        if (count > 1) At.Kind = TokenKind.CompoundAssign;
    }

    /// <summary>Whether the current <c>&gt;</c> stands alone, so that it may close type arguments in an expression.</summary>
    public readonly bool IsLoneGreaterThan() => At.Kind == TokenKind.GreaterThan && Peek(0) is not ((byte)'>' or (byte)'=');

    /// <summary>Takes only the first <c>&lt;</c> of the current <c>&lt;&lt;</c>.</summary>
    public void SplitShiftLeft()
    {
        if (At.Kind != TokenKind.ShiftLeft) return;
        At.Kind = TokenKind.LessThan;
        At.Position = At.Start + 1;
    }
}
