namespace QualityGates.Languages.TypeScript;

/// <content>Type arguments, and passing over brackets in types.</content>
internal ref partial struct TypeScriptParser
{
    private void ParseTypeArguments()
    {
        ParseTypesInAngles();
        Expect(TokenKind.GreaterThan, "'>'");
    }

    private void ParseTypesInAngles()
    {
        _lexer.SplitShiftLeft();
        Next();
        var outer = EnterBrackets();
        while (Kind is not (TokenKind.GreaterThan or TokenKind.EndOfFile))
        {
            ParseType();
            if (!Accept(TokenKind.Comma)) break;
        }

        _surroundings = outer;
    }

    /// <summary>Parses <c>&lt;T></c> in an expression if what follows shows that it is no comparison.</summary>
    private bool TryParseTypeArguments()
    {
        if (_guesses >= DeepestGuess) return false;
        var checkpoint = Save();
        _guesses++;
        ParseTypesInAngles();
        _guesses--;
        if (_lexer.IsLoneGreaterThan())
        {
            Next();
            if (CanFollowTypeArguments()) return true;
        }

        Rewind(checkpoint);
        return false;
    }

    private readonly bool CanFollowTypeArguments() => Kind switch
    {
        TokenKind.OpenParen or TokenKind.Template or TokenKind.TemplateHead => true,
        TokenKind.LessThan or TokenKind.GreaterThan or TokenKind.Plus or TokenKind.Minus => false,
        _ => NewLineBefore || Kind.IsBinaryOperator() || !Kind.IsExpressionStart(),
    };

    /// <summary>Passes over brackets of any kind with everything in them, in a place where only types can be.</summary>
    private void SkipBrackets()
    {
        if (!HasStack()) return;
        var close = Kind switch
        {
            TokenKind.OpenBrace => TokenKind.CloseBrace,
            TokenKind.OpenParen => TokenKind.CloseParen,
            _ => TokenKind.CloseBracket,
        };
        Next();
        while (Kind != close)
        {
            switch (Kind)
            {
                case TokenKind.OpenBrace or TokenKind.OpenParen or TokenKind.OpenBracket: SkipBrackets(); break;
                case TokenKind.TemplateHead: ParseTemplateType(); break;
                case TokenKind.Import when PeekNext() == TokenKind.OpenParen: ParseImportType(StartLine); break;
                case TokenKind.CloseBrace or TokenKind.CloseParen or TokenKind.CloseBracket:
                case TokenKind.EndOfFile or TokenKind.Unknown:
                    Fail(close switch
                    {
                        TokenKind.CloseBrace => "'}'",
                        TokenKind.CloseParen => "')'",
                        _ => "']'",
                    });
                    return;
                default: Next(); break;
            }
        }

        Next();
    }

    /// <summary>Passes over type parameters.</summary>
    private void SkipAngles()
    {
        var depth = 0;
        do
        {
            switch (Kind)
            {
                case TokenKind.LessThan: depth++; break;
                case TokenKind.ShiftLeft: depth += 2; break;
                case TokenKind.GreaterThan: depth--; break;
                case TokenKind.OpenBrace or TokenKind.OpenParen or TokenKind.OpenBracket:
                    SkipBrackets();
                    continue;
                case TokenKind.TemplateHead:
                    ParseTemplateType();
                    continue;
                case TokenKind.Import when PeekNext() == TokenKind.OpenParen:
                    ParseImportType(StartLine);
                    continue;
                case TokenKind.CloseBrace or TokenKind.CloseParen or TokenKind.CloseBracket or TokenKind.Semicolon:
                case TokenKind.EndOfFile or TokenKind.Unknown:
                    Fail("'>'");
                    return;
            }

            Next();
        }
        while (depth > 0);
    }
}
