namespace QualityGates.Languages.TypeScript;

/// <content>Operands: members, calls and what they begin with.</content>
internal ref partial struct TypeScriptParser
{
    private void ParseLeftHandSide()
    {
        var line = StartLine;
        var form = Kind == TokenKind.New ? OperandForm.New : OperandForm.None;
        while (Accept(TokenKind.New))
        {
            if (!Accept(TokenKind.Dot)) continue;
            Next();
            ParseMembersAndCalls(Start, line, OperandForm.None);
            return;
        }

        var start = Start;
        switch (Kind)
        {
            case TokenKind.Async when IsAsyncFunction():
                ParseFunctionExpression();
                break;
            case TokenKind.Super:
            case >= TokenKind.Identifier and < TokenKind.Break:
                Next();
                ParseMembersAndCalls(start, line, form | OperandForm.Path);
                return;
            case TokenKind.This:
                Next();
                ParseMembersAndCalls(start, line, form | OperandForm.Path | OperandForm.This);
                return;
            default:
                ParsePrimary();
                break;
        }

        ParseMembersAndCalls(start, line, form);
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
    /// whole, as long as it is a path from a name, else its last member. The operand begins at <paramref name="start"/>, the whole
    /// on <paramref name="line"/>.
    /// </summary>
    private void ParseMembersAndCalls(int start, int line, OperandForm form)
    {
        var isThis = (form & OperandForm.This) != 0;
        var isPath = (form & OperandForm.Path) != 0;
        var calleeEnd = -1;
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
                    if (calleeEnd < 0) calleeEnd = PreviousEnd;
                    if (Callees.MayBegin(_source[start])) NoteCall(start, calleeEnd, line, (form & OperandForm.New) != 0);
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
                case TokenKind.LessThan or TokenKind.ShiftLeft:
                    calleeEnd = PreviousEnd;
                    if (!TryParseTypeArguments()) goto default;
                    isThis = false;
                    continue;
                default:
                    _target = new NameSpan(last, PreviousEnd, last < 0 ? NameForm.Anonymous : NameForm.Written);
                    return;
            }

            isThis = false;
            calleeEnd = -1;
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

/// <summary>What is known of an operand when its members and calls are parsed.</summary>
[Flags]
internal enum OperandForm : byte
{
    None = 0,
    /// <summary>It begins with a name.</summary>
    Path = 1,
    /// <summary>It is <c>this</c>.</summary>
    This = 2,
    /// <summary><c>new</c> stands before it.</summary>
    New = 4,
}
