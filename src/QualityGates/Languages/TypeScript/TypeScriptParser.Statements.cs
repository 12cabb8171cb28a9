namespace QualityGates.Languages.TypeScript;

/// <content>Statements.</content>
internal ref partial struct TypeScriptParser
{
    private void ParseStatement()
    {
        if (!HasStack()) return;
        if (Kind == TokenKind.OpenBrace)
        {
            ParseBlock();
            return;
        }

        _tally.Statements++;
        switch (Kind)
        {
            case TokenKind.Semicolon: Next(); break;
            case TokenKind.If: ParseIf(); break;
            case TokenKind.Return or TokenKind.Throw: ParseReturn(); break;
            case TokenKind.For: ParseFor(); break;
            case TokenKind.While: ParseWhile(); break;
            case TokenKind.Do: ParseDo(); break;
            case TokenKind.Switch: ParseSwitch(); break;
            case TokenKind.Try: ParseTry(); break;
            case TokenKind.With: ParseWith(); break;
            case TokenKind.Break or TokenKind.Continue: ParseJump(); break;
            case TokenKind.Debugger:
                Next();
                ExpectSemicolon();
                break;
            default:
                if (IsDeclaration()) ParseDeclaration();
                else ParseExpressionStatement();
                break;
        }
    }

    private void ParseBlock()
    {
        Expect(TokenKind.OpenBrace, "'{'");
        ParseStatementsInBraces();
    }

    private void ParseStatementsInBraces()
    {
        while (Kind is not (TokenKind.CloseBrace or TokenKind.EndOfFile)) ParseStatement();
        Expect(TokenKind.CloseBrace, "'}'");
    }

    private void ParseExpressionStatement()
    {
        var start = Start;
        var isWord = Kind.IsIdentifier();
        ParseExpression();
        if (isWord && Kind == TokenKind.Colon && _lexer.At.PreviousStart == start)
        {
            Next();
            ParseStatement();
            return;
        }

        ExpectSemicolon();
    }

    /// <summary>A chain of <c>else if</c> is one depth and no recursion.</summary>
    private void ParseIf()
    {
        while (true)
        {
            _tally.Decisions++;
            Next();
            ParseParenthesizedHead();
            _tally.Deepen();
            ParseStatement();
            _tally.Depth--;
            if (!Accept(TokenKind.Else)) return;
            if (Kind != TokenKind.If) break;
            _tally.Statements++;
        }

        _tally.Deepen();
        ParseStatement();
        _tally.Depth--;
    }

    private void ParseParenthesizedHead()
    {
        Expect(TokenKind.OpenParen, "'('");
        ParseExpression();
        Expect(TokenKind.CloseParen, "')'");
    }

    private void ParseNestedStatement()
    {
        _tally.Deepen();
        ParseStatement();
        _tally.Depth--;
    }

    private void ParseReturn()
    {
        Next();
        if (!CanInsertSemicolon()) ParseExpression();
        ExpectSemicolon();
    }

    private void ParseJump()
    {
        Next();
        if (!CanInsertSemicolon() && Kind.IsIdentifier()) Next();
        ExpectSemicolon();
    }

    private void ParseWhile()
    {
        _tally.Decisions++;
        Next();
        ParseParenthesizedHead();
        ParseNestedStatement();
    }

    private void ParseWith()
    {
        Next();
        ParseParenthesizedHead();
        ParseStatement();
    }

    private void ParseDo()
    {
        _tally.Decisions++;
        Next();
        ParseNestedStatement();
        Expect(TokenKind.While, "'while'");
        ParseParenthesizedHead();
        Accept(TokenKind.Semicolon);
    }

    private void ParseFor()
    {
        _tally.Decisions++;
        Next();
        Accept(TokenKind.Await);
        Expect(TokenKind.OpenParen, "'('");
        if (Kind != TokenKind.Semicolon) ParseForInitializer();
        if (Accept(TokenKind.Of))
        {
            ParseAssignment();
        }
        else if (Accept(TokenKind.In))
        {
            ParseExpression();
        }
        else
        {
            Expect(TokenKind.Semicolon, "';'");
            if (Kind != TokenKind.Semicolon) ParseExpression();
            Expect(TokenKind.Semicolon, "';'");
            if (Kind != TokenKind.CloseParen) ParseExpression();
        }

        Expect(TokenKind.CloseParen, "')'");
        ParseNestedStatement();
    }

    private void ParseForInitializer()
    {
        var outer = _surroundings;
        _surroundings |= Surroundings.ForHead;
        var isLet = Kind == TokenKind.Let && IsLetDeclaration();
        if (Kind is TokenKind.Var or TokenKind.Const || isLet || IsUsingDeclaration()) ParseVariables();
        else ParseExpression();
        _surroundings = outer;
    }

    private void ParseSwitch()
    {
        Next();
        ParseParenthesizedHead();
        Expect(TokenKind.OpenBrace, "'{'");
        _tally.Deepen();
        while (Kind is TokenKind.Case or TokenKind.Default)
        {
            if (Accept(TokenKind.Case))
            {
                _tally.Decisions++;
                ParseExpression();
            }
            else
            {
                Next();
            }

            Expect(TokenKind.Colon, "':'");
            while (!IsClauseEnd(Kind)) ParseStatement();
        }

        _tally.Depth--;
        Expect(TokenKind.CloseBrace, "'}'");
    }

    private static bool IsClauseEnd(TokenKind kind) =>
        kind is TokenKind.Case or TokenKind.Default or TokenKind.CloseBrace or TokenKind.EndOfFile;

    private void ParseTry()
    {
        Next();
        _tally.Deepen();
        ParseBlock();
        if (Accept(TokenKind.Catch))
        {
            _tally.Decisions++;
            if (Accept(TokenKind.OpenParen))
            {
                ParseBindingName();
                if (Accept(TokenKind.Colon)) ParseType();
                Expect(TokenKind.CloseParen, "')'");
            }

            ParseBlock();
        }

        if (Accept(TokenKind.Finally)) ParseBlock();
        _tally.Depth--;
    }
}
