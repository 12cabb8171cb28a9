namespace QualityGates.Languages.TypeScript;

/// <content>JSX.</content>
internal ref partial struct TypeScriptParser
{
    /// <summary>
    /// Parses an element or a fragment. Behind a nested one JSX text goes on, so its last <c>&gt;</c> stays the current token;
    /// behind any other an ordinary token follows.
    /// </summary>
    private void ParseJsx(bool isNested)
    {
        if (!HasStack()) return;
        _lexer.NextJsxName();
        if (Kind != TokenKind.GreaterThan)
        {
            ParseJsxTag();
            if (Accept(TokenKind.Slash))
            {
                EndJsx(isNested);
                return;
            }
        }

        if (Kind == TokenKind.GreaterThan) ParseJsxChildren();
        else Fail("'>'");
        EndJsx(isNested);
    }

    private void EndJsx(bool isNested)
    {
        if (Kind != TokenKind.GreaterThan) Fail("'>'");
        else if (!isNested) Next();
    }

    /// <summary>The name, type arguments and attributes of a tag.</summary>
    private void ParseJsxTag()
    {
        ParseJsxTagName();
        if (Kind is TokenKind.LessThan or TokenKind.ShiftLeft) ParseTypeArguments();
        var outer = EnterBrackets();
        while (Kind is not (TokenKind.GreaterThan or TokenKind.Slash or TokenKind.EndOfFile))
        {
            if (Kind == TokenKind.OpenBrace) ParseJsxSpread();
            else ParseJsxAttribute();
        }

        _surroundings = outer;
    }

    private void ParseJsxTagName()
    {
        while (Kind.IsWord())
        {
            Next();
            if (Kind is not (TokenKind.Dot or TokenKind.Colon)) return;
            _lexer.NextJsxName();
        }

        Fail("a tag name");
    }

    private void ParseJsxSpread()
    {
        Next();
        Expect(TokenKind.DotDotDot, "'...'");
        ParseExpression();
        Expect(TokenKind.CloseBrace, "'}'");
    }

    private void ParseJsxAttribute()
    {
        if (!Kind.IsWord())
        {
            Fail("an attribute");
            return;
        }

        _lexer.JoinJsxName();
        Next();
        if (Kind == TokenKind.Colon)
        {
            _lexer.NextJsxName();
            Next();
        }

        if (Kind == TokenKind.Assign) ParseJsxAttributeValue();
    }

    private void ParseJsxAttributeValue()
    {
        _lexer.NextJsxValue();
        switch (Kind)
        {
            case TokenKind.String:
                Next();
                break;
            case TokenKind.OpenBrace:
                Next();
                if (Kind != TokenKind.CloseBrace) ParseExpression();
                Expect(TokenKind.CloseBrace, "'}'");
                break;
            case TokenKind.LessThan:
                ParseJsx(isNested: false);
                break;
            default:
                Fail("an attribute's value");
                break;
        }
    }

    /// <summary>Parses from behind the current <c>&gt;</c> up to the <c>&gt;</c> of the closing tag.</summary>
    private void ParseJsxChildren()
    {
        var outer = EnterBrackets();
        while (Kind != TokenKind.EndOfFile)
        {
            var stop = _lexer.SkipJsxText();
            if (stop == '<' && _lexer.IsJsxClosingTag())
            {
                ParseJsxClosingTag();
                break;
            }

            if (stop == '<')
            {
                Next();
                ParseJsx(isNested: true);
            }
            else
            {
                ParseJsxExpression();
            }
        }

        _surroundings = outer;
    }

    private void ParseJsxClosingTag()
    {
        Next();
        Next();
        _lexer.NextJsxName();
        if (Kind != TokenKind.GreaterThan) ParseJsxTagName();
    }

    /// <summary>Parses <c>{expression}</c> among children; the closing brace stays the current token.</summary>
    private void ParseJsxExpression()
    {
        Next();
        if (Kind != TokenKind.OpenBrace)
        {
            Fail("a closing tag");
            return;
        }

        Next();
        Accept(TokenKind.DotDotDot);
        if (Kind != TokenKind.CloseBrace) ParseExpression();
        if (Kind != TokenKind.CloseBrace) Fail("'}'");
    }
}
