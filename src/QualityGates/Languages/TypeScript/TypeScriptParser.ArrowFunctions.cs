namespace QualityGates.Languages.TypeScript;

/// <content>Arrow functions, and telling them from parenthesised expressions.</content>
internal ref partial struct TypeScriptParser
{
    /// <summary>What a few tokens of look-ahead say.</summary>
    private enum Guess
    {
        No,
        Yes,
        Maybe,
    }

    /// <summary>Parses an arrow function that begins with <c>(</c>, <c>&lt;</c> or <c>async</c>, if it is one.</summary>
    private bool TryParseArrowFunction(bool allowReturnType)
    {
        switch (GuessArrowFunction())
        {
            case Guess.Yes: return ParseArrowFunction(isCertain: true, allowReturnType: true);
            case Guess.Maybe: return TryParseUncertainArrowFunction(allowReturnType);
            default: return Kind == TokenKind.Async && TryParseSimpleAsyncArrowFunction(allowReturnType);
        }
    }

    /// <summary>Decides as TypeScript's <c>isParenthesizedArrowFunctionExpression</c> does.</summary>
    private Guess GuessArrowFunction()
    {
        var at = _lexer.At;
        var guess = GuessFromFirstTokens();
        _lexer.At = at;
        return guess;
    }

    private Guess GuessFromFirstTokens()
    {
        if (Accept(TokenKind.Async) && NewLineBefore) return Guess.No;
        if (Kind == TokenKind.LessThan) return GuessFromTypeParameters();
        if (!Accept(TokenKind.OpenParen)) return Guess.No;
        switch (Kind)
        {
            case TokenKind.CloseParen:
                Next();
                return Kind is TokenKind.Arrow or TokenKind.Colon or TokenKind.OpenBrace ? Guess.Yes : Guess.No;
            case TokenKind.OpenBracket or TokenKind.OpenBrace: return Guess.Maybe;
            case TokenKind.DotDotDot: return Guess.Yes;
        }

        if (Kind.IsModifier() && Kind != TokenKind.Async && PeekNext().IsIdentifier())
        {
            Next();
            return Kind == TokenKind.As ? Guess.No : Guess.Yes;
        }

        if (!Kind.IsIdentifier() && Kind != TokenKind.This) return Guess.No;
        Next();
        switch (Kind)
        {
            case TokenKind.Colon: return Guess.Yes;
            case TokenKind.Question:
                Next();
                return Kind is TokenKind.Colon or TokenKind.Comma or TokenKind.Assign or TokenKind.CloseParen ? Guess.Yes : Guess.No;
            case TokenKind.Comma or TokenKind.Assign or TokenKind.CloseParen: return Guess.Maybe;
            default: return Guess.No;
        }
    }

    private Guess GuessFromTypeParameters()
    {
        Next();
        if (!Kind.IsIdentifier() && Kind != TokenKind.Const) return Guess.No;
        if (!_isJsx) return Guess.Maybe;
        Accept(TokenKind.Const);
        Next();
        if (Kind is TokenKind.Comma or TokenKind.Assign) return Guess.Yes;
        if (!Accept(TokenKind.Extends)) return Guess.No;
        return Kind is TokenKind.Assign or TokenKind.GreaterThan or TokenKind.Slash ? Guess.No : Guess.Yes;
    }

    private bool TryParseUncertainArrowFunction(bool allowReturnType)
    {
        var start = Start;
        if (_guesses >= DeepestGuess || _noArrows?.Contains(start) == true) return false;
        _guesses++;
        var isArrow = ParseArrowFunction(isCertain: false, allowReturnType);
        _guesses--;
        if (!isArrow) (_noArrows ??= []).Add(start);
        return isArrow;
    }

    /// <summary>
    /// Parses an arrow function from its parameters on. Unless <paramref name="isCertain"/>, it may turn out to be none; then
    /// nothing has happened. In the middle of <c>a ? (b) : c => d</c> no return type is allowed unless another <c>:</c> follows.
    /// </summary>
    private bool ParseArrowFunction(bool isCertain, bool allowReturnType)
    {
        var checkpoint = Save();
        var start = Start;
        var startLine = StartLine;
        var isAsync = Accept(TokenKind.Async);
        var frame = BeginArrowFunction(start, startLine, isAsync);
        if (Kind == TokenKind.LessThan) SkipAngles();
        var parameters = ParseParameters();
        var hasReturnType = Accept(TokenKind.Colon);
        if (hasReturnType) ParseReturnType();
        if (Kind == TokenKind.Arrow)
        {
            ParseArrowBody(frame, parameters, allowReturnType);
            if (allowReturnType || !hasReturnType || Kind == TokenKind.Colon) return true;
        }
        else if (isCertain)
        {
            Fail("'=>'");
            LeaveFunction(frame, parameters, hasBody: false);
            return true;
        }

        Rewind(checkpoint);
        return false;
    }

    private FunctionFrame BeginArrowFunction(int start, int startLine, bool isAsync)
    {
        var isClassProperty = IsClassProperty(start);
        var node = BeginFunctionExpression(start, startLine, NameSpan.None);
        return EnterFunction(node, FunctionSurroundings(isAsync, isGenerator: false), isClassProperty ? node : _thisMember);
    }

    /// <summary>Parses <c>=> body</c>; an expression counts as one statement.</summary>
    private void ParseArrowBody(in FunctionFrame frame, int parameters, bool allowReturnType)
    {
        Next();
        if (Kind == TokenKind.OpenBrace)
        {
            ParseBlock();
        }
        else
        {
            _tally.Statements++;
            ParseAssignment(allowReturnType);
        }

        LeaveFunction(frame, parameters, hasBody: true);
    }

    /// <summary>Parses <c>async x => y</c>.</summary>
    private bool TryParseSimpleAsyncArrowFunction(bool allowReturnType)
    {
        var at = _lexer.At;
        Next();
        var isArrow = Kind.IsIdentifier() && !NewLineBefore && PeekNext(out var isOnNewLine) == TokenKind.Arrow && !isOnNewLine;
        if (!isArrow)
        {
            _lexer.At = at;
            return false;
        }

        var frame = BeginArrowFunction(at.Start, at.StartLine, isAsync: true);
        Next();
        ParseArrowBody(frame, parameters: 1, allowReturnType);
        return true;
    }

    /// <summary>Parses <c>x => y</c> from the arrow on; <c>x</c>, at <paramref name="start"/>, was read as an expression.</summary>
    private void ParseSimpleArrowFunction(int start, int startLine, bool allowReturnType)
    {
        var frame = BeginArrowFunction(start, startLine, isAsync: false);
        ParseArrowBody(frame, parameters: 1, allowReturnType);
    }
}
