namespace QualityGates.Languages.TypeScript;

/// <content>
/// Types. They declare nothing, so whatever stands in brackets is passed over; only where a type ends must be known exactly.
/// </content>
internal ref partial struct TypeScriptParser
{
    /// <summary>A type, or <c>x is T</c>. It may be a conditional type even where the function type around it may not.</summary>
    private void ParseReturnType()
    {
        var outer = _surroundings;
        _surroundings &= ~Surroundings.ConditionalType;
        ParseType();
        if (Kind == TokenKind.Is && !NewLineBefore)
        {
            Next();
            ParseType();
        }

        _surroundings = outer;
    }

    private void ParseType()
    {
        if (!HasStack()) return;
        if (IsFunctionType())
        {
            ParseFunctionType();
            return;
        }

        ParseUnionType();
        if (Kind != TokenKind.Extends || NewLineBefore || (_surroundings & Surroundings.ConditionalType) != 0) return;
        Next();
        _surroundings |= Surroundings.ConditionalType;
        ParseType();
        _surroundings &= ~Surroundings.ConditionalType;
        Expect(TokenKind.Question, "'?'");
        ParseType();
        Expect(TokenKind.Colon, "':'");
        ParseType();
    }

    private bool IsFunctionType() => Kind switch
    {
        TokenKind.LessThan or TokenKind.New => true,
        TokenKind.Abstract => PeekNext() == TokenKind.New,
        TokenKind.OpenParen => IsParameterListOfType(),
        _ => false,
    };

    /// <summary>Decides as TypeScript's <c>isUnambiguouslyStartOfFunctionType</c> does.</summary>
    private bool IsParameterListOfType()
    {
        var checkpoint = Save();
        Next();
        var isParameterList = Kind is TokenKind.CloseParen or TokenKind.DotDotDot ||
            (SkipParameterStart() && IsBehindParameterStart());
        Rewind(checkpoint);
        return isParameterList;
    }

    private bool SkipParameterStart()
    {
        while (Kind.IsModifier() && IsModifierOnSameLine()) Next();
        if (Kind.IsIdentifier() || Kind == TokenKind.This) Next();
        else if (Kind is TokenKind.OpenBrace or TokenKind.OpenBracket) SkipBrackets();
        else return false;
        return true;
    }

    private bool IsBehindParameterStart() =>
        Kind is TokenKind.Colon or TokenKind.Comma or TokenKind.Question or TokenKind.Assign ||
        (Accept(TokenKind.CloseParen) && Kind == TokenKind.Arrow);

    private void ParseFunctionType()
    {
        Accept(TokenKind.Abstract);
        Accept(TokenKind.New);
        if (Kind == TokenKind.LessThan) SkipAngles();
        if (Kind == TokenKind.OpenParen) SkipBrackets();
        else Fail("'('");
        Expect(TokenKind.Arrow, "'=>'");
        ParseReturnType();
    }

    private void ParseUnionType()
    {
        while (Kind is TokenKind.Bar or TokenKind.Ampersand) Next();
        ParseTypeOperand();
        while (Kind is TokenKind.Bar or TokenKind.Ampersand)
        {
            Next();
            ParseTypeOperand();
        }
    }

    private void ParseTypeOperand()
    {
        while (Kind is TokenKind.Keyof or TokenKind.Unique or TokenKind.Readonly or TokenKind.Question) Next();
        if (Kind == TokenKind.Infer)
        {
            ParseInfer();
            return;
        }

        ParseTypePrimary();
        while (Kind == TokenKind.OpenBracket && !NewLineBefore) SkipBrackets();
    }

    /// <summary>Parses <c>infer T extends U</c>, where <c>extends</c> may instead begin a conditional type.</summary>
    private void ParseInfer()
    {
        Next();
        ParseDeclaredName();
        if (Kind != TokenKind.Extends) return;
        var checkpoint = Save();
        Next();
        _surroundings |= Surroundings.ConditionalType;
        ParseType();
        _surroundings = checkpoint.Surroundings;
        var isConstraint = (_surroundings & Surroundings.ConditionalType) != 0 || Kind != TokenKind.Question;
        if (!isConstraint) Rewind(checkpoint);
    }

    private void ParseTypePrimary()
    {
        switch (Kind)
        {
            case TokenKind.OpenBrace or TokenKind.OpenBracket: SkipBrackets(); break;
            case TokenKind.OpenParen: ParseParenthesizedType(); break;
            case TokenKind.String or TokenKind.Number or TokenKind.Template:
            case TokenKind.Null or TokenKind.True or TokenKind.False or TokenKind.Void or TokenKind.This or TokenKind.Asterisk:
                Next();
                break;
            case TokenKind.Minus:
                Next();
                Expect(TokenKind.Number, "a number");
                break;
            case TokenKind.TemplateHead: ParseTemplateType(); break;
            case TokenKind.Import: ParseImportType(StartLine); break;
            case TokenKind.Typeof:
                var line = StartLine;
                Next();
                if (Kind == TokenKind.Import) ParseImportType(line);
                else ParseTypeReference();
                break;
            case TokenKind.Asserts when IsAssertion():
                Next();
                Next();
                break;
            default: ParseTypeReference(); break;
        }
    }

    /// <summary><c>asserts x</c> rather than a type called <c>asserts</c>.</summary>
    private bool IsAssertion()
    {
        var next = PeekNext(out var isOnNewLine);
        return !isOnNewLine && next != TokenKind.Is && (next.IsIdentifier() || next == TokenKind.This);
    }

    private void ParseParenthesizedType()
    {
        Next();
        var outer = EnterBrackets();
        ParseType();
        _surroundings = outer;
        Expect(TokenKind.CloseParen, "')'");
    }

    private void ParseTypeReference()
    {
        if (!Kind.IsIdentifier() && Kind != TokenKind.This)
        {
            Fail("a type");
            return;
        }

        Next();
        ParseTypeReferenceRest();
    }

    private void ParseTypeReferenceRest()
    {
        while (Accept(TokenKind.Dot))
        {
            if (Kind.IsWord() || Kind == TokenKind.PrivateName) Next();
            else Fail("a member name");
        }

        if (Kind is TokenKind.LessThan or TokenKind.ShiftLeft && !NewLineBefore) ParseTypeArguments();
    }

    private void ParseTemplateType()
    {
        var outer = EnterBrackets();
        while (Kind is TokenKind.TemplateHead or TokenKind.TemplateMiddle)
        {
            Next();
            ParseType();
            if (Kind == TokenKind.CloseBrace) _lexer.ContinueTemplate();
            else Fail("'}'");
        }

        _surroundings = outer;
        if (Kind != TokenKind.EndOfFile) Expect(TokenKind.TemplateTail, "'}'");
    }
}
