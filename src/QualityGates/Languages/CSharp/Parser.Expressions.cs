namespace QualityGates.Languages.CSharp;

/// <summary>Expressions and patterns, walked token by token.</summary>
internal ref partial struct Parser
{
    /// <summary>Where a walk ends, apart from the bracket that closes what it is in, where every walk ends.</summary>
    private enum Until
    {
        /// <summary>Nowhere else.</summary>
        Close,
        /// <summary>The end of a statement.</summary>
        Semicolon,
        /// <summary>The end of one element or declarator.</summary>
        Comma,
        /// <summary>The end of a <c>case</c> label.</summary>
        Colon,
        /// <summary>The end of the pattern of a switch expression's arm.</summary>
        Arrow,
    }

    /// <summary>Walks an expression or a pattern, counts its decisions, and parses the blocks of its lambdas.</summary>
    private void Walk(Until until)
    {
        // Question marks that may belong to a conditional expression; its colon decides.
        var questions = 0;

        // Between the orderby and the select of a query, commas separate nothing but orderings.
        var isOrdering = false;
        while (!EndsWalk(until, questions, isOrdering))
        {
            if (WalkNested()) continue;
            switch (Kind)
            {
                case TokenKind.Semicolon or TokenKind.Comma:
                    questions = 0;
                    break;
                case TokenKind.Question when !IsNullMark(until):
                    questions++;
                    break;
                case TokenKind.Colon when questions > 0:
                    questions--;
                    _body.Decisions++;
                    break;
                case TokenKind.ShortCircuit:
                case TokenKind.And or TokenKind.Or when IsCombinator():
                case TokenKind.When when until is Until.Colon or Until.Arrow && IsCombinator():
                    _body.Decisions++;
                    break;
                case TokenKind.OrderBy or TokenKind.SelectOrGroup when IsCombinator():
                    isOrdering = Kind == TokenKind.OrderBy;
                    break;
            }

            _at++;
        }
    }

    private readonly bool EndsWalk(Until until, int questions, bool isOrdering) => Kind switch
    {
        >= TokenKind.CloseParen or TokenKind.EndOfFile => true,
        TokenKind.Semicolon => until != Until.Close,
        TokenKind.Comma => until == Until.Comma && !isOrdering,
        TokenKind.Arrow => until == Until.Arrow,
        TokenKind.Colon => until == Until.Colon && questions == 0,
        _ => false,
    };

    /// <summary>Walks what is one thing inside an expression: brackets, type arguments, the block of a lambda, a switch expression.</summary>
    /// <returns>Whether there was one; then it is behind us.</returns>
    private bool WalkNested()
    {
        switch (Kind)
        {
            case >= TokenKind.OpenParen:
                Group();
                return true;
            case TokenKind.Less when KindAt(_at - 1).IsIdentifier() && AfterTypeArguments(_at) is var after and > 0:
                _at = after;
                return true;
            case TokenKind.Arrow when Next == TokenKind.OpenBrace:
                _at++;
                NestedBlock();
                return true;
            case TokenKind.Delegate when AnonymousMethodHead(_at).Body is var body and > 0:
                _at = body;
                NestedBlock();
                return true;
            case TokenKind.Switch when Next == TokenKind.OpenBrace:
                SwitchExpression();
                return true;
            default:
                return false;
        }
    }

    /// <summary>A bracketed part of an expression.</summary>
    private void Group()
    {
        var close = CloseOf(_at++);
        if (HasStack()) Walk(Until.Close);
        _at = close + 1;
    }

    /// <summary>The block of a lambda or an anonymous method without a name.</summary>
    private void NestedBlock()
    {
        _body.Enter();
        Block();
        _body.Leave();
    }

    private void SwitchExpression()
    {
        _body.Enter();
        var close = CloseOf(++_at);
        _at++;
        while (_at < close && HasStack())
        {
            var isDiscard = IsText(_at, "_"u8) && Next is TokenKind.Arrow or TokenKind.When;
            if (!isDiscard) _body.Decisions++;
            Walk(Until.Arrow);
            Expect(TokenKind.Arrow);
            Walk(Until.Comma);
            if (_at < close) _at++;
        }

        _at = close + 1;
        _body.Leave();
    }

    /// <summary>
    /// Whether the question mark here cannot ask: that of <c>a?.b</c>, <c>(int?)a</c> or <c>case int?[] a:</c>. That of
    /// <c>a?[b]</c> can: the compiler too takes it for a conditional expression if a colon follows.
    /// </summary>
    private readonly bool IsNullMark(Until until) => Next switch
    {
        TokenKind.Dot or TokenKind.Comma or TokenKind.Semicolon or TokenKind.Colon => true,
        TokenKind.Assign or TokenKind.Greater or TokenKind.ShortCircuit => true,
        TokenKind.OpenBracket => until == Until.Colon && IsRankSpecifier(_at + 1),
        var kind => kind.IsClose(),
    };

    /// <summary>Whether the word here stands between two operands, as a pattern's <c>and</c> does.</summary>
    private readonly bool IsCombinator() => KindAt(_at - 1).EndsOperand() && Next.StartsOperand();
}
