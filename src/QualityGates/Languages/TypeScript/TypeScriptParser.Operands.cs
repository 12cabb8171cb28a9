namespace QualityGates.Languages.TypeScript;

/// <content>Operands: members, calls and what they begin with.</content>
internal ref partial struct TypeScriptParser
{
    private void ParseLeftHandSide()
    {
        while (Accept(TokenKind.New))
        {
            if (!Accept(TokenKind.Dot)) continue;
            Next();
            ParseMembersAndCalls(Start, isThis: false, isPath: false);
            return;
        }

        var start = Start;
        var line = StartLine;
        switch (Kind)
        {
            case TokenKind.Async when IsAsyncFunction():
                ParseFunctionExpression();
                break;
            case TokenKind.Require when PeekNext() == TokenKind.OpenParen:
                Next();
                ParseImportArguments(line);
                break;
            case TokenKind.Super:
            case >= TokenKind.Identifier and < TokenKind.Break:
                Next();
                ParseMembersAndCalls(start, isThis: false, isPath: true);
                return;
            case TokenKind.This:
                Next();
                ParseMembersAndCalls(start, isThis: true, isPath: true);
                return;
            default:
                ParsePrimary();
                break;
        }

        ParseMembersAndCalls(start, isThis: false, isPath: false);
    }

    private bool IsAsyncFunction() => PeekNext(out var isOnNewLine) == TokenKind.Function && !isOnNewLine;

    private void ParsePrimary()
    {
        switch (Kind)
        {
            case TokenKind.String or TokenKind.Number or TokenKind.Template or TokenKind.PrivateName:
            case TokenKind.True or TokenKind.False or TokenKind.Null:
                Next();
                break;
            case TokenKind.OpenParen: ParseParenthesized(); break;
            case TokenKind.OpenBrace: ParseObjectLiteral(); break;
            case TokenKind.OpenBracket: ParseArrayLiteral(); break;
            case TokenKind.Function: ParseFunctionExpression(); break;
            case TokenKind.Class or TokenKind.At: ParseClassExpression(); break;
            case TokenKind.TemplateHead: ParseTemplate(); break;
            case TokenKind.Import: ParseImportExpression(); break;
            case TokenKind.Slash or TokenKind.SlashAssign:
                _lexer.ReadRegularExpression();
                if (Kind == TokenKind.RegularExpression) Next();
                else Fail("a regular expression");
                break;
            default: Fail("an expression"); break;
        }
    }

    /// <summary>
    /// Parses <c>.a[b](c)</c> and the like behind an operand and remembers what to call it as the target of an assignment: the
    /// whole, as long as it is a path from a name, else its last member.
    /// </summary>
    private void ParseMembersAndCalls(int start, bool isThis, bool isPath)
    {
        var last = isPath ? start : -1;
        while (true)
        {
            switch (Kind)
            {
                case TokenKind.Dot:
                case TokenKind.QuestionDot:
                    var isOptional = Kind == TokenKind.QuestionDot;
                    Next();
                    if (Kind.IsWord() || Kind == TokenKind.PrivateName)
                    {
                        last = isPath ? start : Start;
                        if (isThis && _thisMember >= 0) _outline.AddUse(_thisMember, Start, _lexer.At.Position);
                        Next();
                    }
                    else if (!isOptional)
                    {
                        Fail("a member name");
                        return;
                    }

                    break;
                case TokenKind.OpenBracket when (_surroundings & Surroundings.Decorator) == 0:
                    last = isPath ? start : Start;
                    ParseIndex();
                    break;
                case TokenKind.OpenParen:
                    ParseArguments();
                    isPath = false;
                    last = -1;
                    break;
                case TokenKind.Exclamation when !NewLineBefore:
                    var isDirect = IsBehindDirectValue;
                    Next();
                    if (isDirect) ExtendDirectValue();
                    break;
                case TokenKind.Template:
                    Next();
                    isPath = false;
                    break;
                case TokenKind.TemplateHead:
                    ParseTemplate();
                    isPath = false;
                    break;
                case TokenKind.LessThan or TokenKind.ShiftLeft when TryParseTypeArguments():
                    break;
                default:
                    _target = new NameSpan(last, PreviousEnd, last < 0 ? NameForm.Anonymous : NameForm.Written);
                    return;
            }

            isThis = false;
        }
    }

    private void ParseIndex()
    {
        Next();
        var outer = EnterBrackets();
        ParseExpression();
        _surroundings = outer;
        Expect(TokenKind.CloseBracket, "']'");
    }

    /// <summary>Parses the arguments of <c>require</c> or <c>import</c>; the first is a specifier if it is no more than a string.</summary>
    private void ParseImportArguments(int line)
    {
        var at = _lexer.At;
        Next();
        var isLiteral = Kind is TokenKind.String or TokenKind.Template;
        if (isLiteral && PeekNext() is TokenKind.CloseParen or TokenKind.Comma) AddImport(line);
        _lexer.At = at;
        ParseArguments();
    }

    private void ParseArguments()
    {
        Next();
        var outer = EnterBrackets();
        while (Kind is not (TokenKind.CloseParen or TokenKind.EndOfFile))
        {
            Accept(TokenKind.DotDotDot);
            ParseAssignment();
            if (!Accept(TokenKind.Comma)) break;
        }

        _surroundings = outer;
        Expect(TokenKind.CloseParen, "')'");
    }

    private void ParseParenthesized()
    {
        var start = Start;
        Next();
        MovePendingName(start);
        var outer = EnterBrackets();
        ParseExpression();
        _surroundings = outer;
        var isDirect = IsBehindDirectValue;
        Expect(TokenKind.CloseParen, "')'");
        if (isDirect) ExtendDirectValue();
    }

    private void ParseArrayLiteral()
    {
        Next();
        var outer = EnterBrackets();
        while (Kind is not (TokenKind.CloseBracket or TokenKind.EndOfFile))
        {
            if (Accept(TokenKind.Comma)) continue;
            Accept(TokenKind.DotDotDot);
            ParseAssignment();
            if (!Accept(TokenKind.Comma)) break;
        }

        _surroundings = outer;
        Expect(TokenKind.CloseBracket, "']'");
    }

    private void ParseTemplate()
    {
        var outer = EnterBrackets();
        while (Kind is TokenKind.TemplateHead or TokenKind.TemplateMiddle)
        {
            Next();
            ParseExpression();
            if (Kind == TokenKind.CloseBrace) _lexer.ContinueTemplate();
            else Fail("'}'");
        }

        _surroundings = outer;
        if (Kind != TokenKind.EndOfFile) Expect(TokenKind.TemplateTail, "'}'");
    }
}
