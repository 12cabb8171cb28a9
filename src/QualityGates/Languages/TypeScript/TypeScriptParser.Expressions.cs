namespace QualityGates.Languages.TypeScript;

/// <content>Expressions. Precedence decides nothing that is reported, so operands and operators are one flat row.</content>
internal ref partial struct TypeScriptParser
{
    private void ParseExpression()
    {
        do ParseAssignment();
        while (Accept(TokenKind.Comma));
    }

    /// <summary>
    /// Parses an expression without commas. <paramref name="allowReturnType"/> is false between <c>?</c> and <c>:</c>, where
    /// <c>(b) : c => d</c> is an arrow function only if another <c>:</c> follows.
    /// </summary>
    private void ParseAssignment(bool allowReturnType = true)
    {
        if (!HasStack()) return;
        var start = Start;
        var startLine = StartLine;
        var first = Kind;
        var mayBeArrow = first is TokenKind.OpenParen or TokenKind.LessThan or TokenKind.Async;
        if (mayBeArrow && TryParseArrowFunction(allowReturnType)) return;
        if (first == TokenKind.Yield && TryParseYield()) return;

        ParseBinary();
        if (Kind is < TokenKind.Question or > TokenKind.LogicalAssign) return;
        switch (Kind)
        {
            case TokenKind.Arrow when first.IsIdentifier() && _lexer.At.PreviousStart == start && PreviousEnd > start:
                ParseSimpleArrowFunction(start, startLine, allowReturnType);
                break;
            case TokenKind.LogicalAssign:
                _tally.Decisions++;
                ParseAssignedValue(allowReturnType);
                break;
            case TokenKind.Assign:
                ParseAssignedValue(allowReturnType);
                break;
            case TokenKind.CompoundAssign or TokenKind.SlashAssign:
                Next();
                ParseAssignment(allowReturnType);
                break;
            case TokenKind.Question:
                ParseConditional(allowReturnType);
                break;
        }
    }

    private void ParseAssignedValue(bool allowReturnType)
    {
        var name = _target;
        var isNamed = name.End == PreviousEnd && !name.IsAnonymous;
        Next();
        if (isNamed) ParseAssigned(name, Assignee.Variable, allowReturnType);
        else ParseAssignment(allowReturnType);
    }

    private void ParseConditional(bool allowReturnType)
    {
        _tally.Decisions++;
        Next();
        var outer = EnterBrackets();
        ParseAssignment(allowReturnType: false);
        _surroundings = outer;
        Expect(TokenKind.Colon, "':'");
        ParseAssignment(allowReturnType);
    }

    private bool TryParseYield()
    {
        if ((_surroundings & Surroundings.Generator) == 0)
        {
            var next = PeekNext(out var isOnNewLine);
            if (isOnNewLine || !IsWordOrLiteral(next)) return false;
        }

        Next();
        if (NewLineBefore) return true;
        if (Accept(TokenKind.Asterisk) || Kind.IsExpressionStart()) ParseAssignment();
        return true;
    }

    private void ParseBinary()
    {
        ParseUnary();
        while (Kind >= TokenKind.LessThan)
        {
            switch (Kind)
            {
                case TokenKind.GreaterThan:
                    _lexer.JoinGreaterThan();
                    if (Kind == TokenKind.CompoundAssign) return;
                    break;
                case TokenKind.Logical:
                    _tally.Decisions++;
                    break;
                case <= TokenKind.Operator or TokenKind.Instanceof:
                    break;
                case TokenKind.In when (_surroundings & Surroundings.ForHead) == 0:
                    break;
                case TokenKind.As or TokenKind.Satisfies when !NewLineBefore:
                    ParseCast();
                    continue;
                default:
                    return;
            }

            Next();
            ParseUnary();
        }
    }

    /// <summary>Parses <c>as T</c> or <c>satisfies T</c>.</summary>
    private void ParseCast()
    {
        var isDirect = IsBehindDirectValue;
        Next();
        if (!Accept(TokenKind.Const)) ParseType();
        if (isDirect) ExtendDirectValue();
    }

    private void ParseUnary()
    {
        while (true)
        {
            switch (Kind)
            {
                case TokenKind.Exclamation or TokenKind.Plus or TokenKind.Minus or TokenKind.Tilde or TokenKind.Update:
                case TokenKind.Typeof or TokenKind.Void or TokenKind.Delete:
                case TokenKind.Await when IsAwait():
                    Next();
                    break;
                case TokenKind.LessThan when _isJsx:
                    ParseJsx(isNested: false);
                    return;
                case TokenKind.LessThan:
                    ParseTypeAssertion();
                    break;
                default:
                    ParseLeftHandSide();
                    if (Kind == TokenKind.Update && !NewLineBefore) Next();
                    return;
            }
        }
    }

    private void ParseTypeAssertion()
    {
        var start = Start;
        Next();
        if (!Accept(TokenKind.Const)) ParseType();
        Expect(TokenKind.GreaterThan, "'>'");
        MovePendingName(start);
    }

    private static bool IsWordOrLiteral(TokenKind kind) => kind.IsWord() || kind is >= TokenKind.Number and <= TokenKind.TemplateHead;

    private bool IsAwait()
    {
        var next = PeekNext(out var isOnNewLine);
        if ((_surroundings & Surroundings.Async) == 0)
            return !isOnNewLine && IsWordOrLiteral(next) && next is not (TokenKind.In or TokenKind.Instanceof or TokenKind.Of);
        return _functions > 0 || (next.IsExpressionStart() && !next.IsBinaryOperator());
    }
}
