using QualityGates.Facts;

namespace QualityGates.Languages.CSharp;

/// <summary>Statements.</summary>
internal ref partial struct Parser
{
    private void Block()
    {
        var close = CloseOf(_at++);
        if (HasStack()) Statements(close);
        _at = close + 1;
    }

    private void Statements(int close)
    {
        while (_at < close)
        {
            var start = _at;
            Statement();
            if (_at == start) _at++;
        }
    }

    private void Statement()
    {
        if (!HasStack())
        {
            // The innermost block around goes on behind its closing brace.
            _at = _tokens.Length - 1;
            return;
        }

        // Labels may be many in a row.
        while (Kind.IsIdentifier() && Next == TokenKind.Colon)
        {
            _body.Statements++;
            _at += 2;
        }

        switch (Kind)
        {
            case TokenKind.OpenBrace:
                Block();
                break;
            case TokenKind.If:
                If();
                break;
            case TokenKind.For or TokenKind.Foreach or TokenKind.While:
                Loop();
                break;
            case TokenKind.Do:
                Do();
                break;
            case TokenKind.Switch:
                Switch();
                break;
            case TokenKind.Try:
                Try();
                break;
            case TokenKind.Lock or TokenKind.Fixed when Next == TokenKind.OpenParen:
            case TokenKind.Using when Next == TokenKind.OpenParen:
                Scope();
                break;
            case TokenKind.Checked or TokenKind.Unsafe when Next == TokenKind.OpenBrace:
                _body.Statements++;
                _at++;
                Block();
                break;
            case TokenKind.Await when Next is TokenKind.Foreach or TokenKind.Using:
                _at++;
                Statement();
                break;
            case TokenKind.Using:
                _at++;
                DeclarationOrExpression();
                break;
            case TokenKind.Jump:
            case TokenKind.Yield when Next == TokenKind.Jump:
                Simple();
                break;
            default:
                DeclarationOrExpression();
                break;
        }
    }

    /// <summary>A chain of <c>else if</c> is one level deep, however long.</summary>
    private void If()
    {
        _body.Enter();
        while (true)
        {
            _body.Statements++;
            _body.Decisions++;
            _at++;
            Header();
            Statement();
            if (Kind != TokenKind.Else) break;
            _at++;
            if (Kind == TokenKind.If) continue;
            Statement();
            break;
        }

        _body.Leave();
    }

    private void Loop()
    {
        _body.Statements++;
        _body.Decisions++;
        _body.Enter();
        _at++;
        Header();
        Statement();
        _body.Leave();
    }

    private void Do()
    {
        _body.Statements++;
        _body.Decisions++;
        _body.Enter();
        _at++;
        Statement();
        Expect(TokenKind.While);
        Header();
        Expect(TokenKind.Semicolon);
        _body.Leave();
    }

    private void Switch()
    {
        _body.Statements++;
        _body.Enter();
        _at++;
        Header();
        if (Kind == TokenKind.OpenBrace)
        {
            var close = CloseOf(_at++);
            while (_at < close) SwitchLabelOrStatement();
            _at = close + 1;
        }

        _body.Leave();
    }

    private void SwitchLabelOrStatement()
    {
        var start = _at;
        switch (Kind)
        {
            case TokenKind.Case:
                _body.Decisions++;
                _at++;
                Walk(Until.Colon);
                Expect(TokenKind.Colon);
                break;
            case TokenKind.Default when Next == TokenKind.Colon:
                _at += 2;
                break;
            default:
                Statement();
                break;
        }

        if (_at == start) _at++;
    }

    private void Try()
    {
        _body.Statements++;
        _body.Enter();
        _at++;
        if (Kind == TokenKind.OpenBrace) Block();
        while (Kind == TokenKind.Catch)
        {
            _body.Decisions++;
            _at++;
            Header();
            if (Kind == TokenKind.When)
            {
                _body.Decisions++;
                _at++;
                Header();
            }

            if (Kind == TokenKind.OpenBrace) Block();
        }

        if (Kind == TokenKind.Finally)
        {
            _at++;
            if (Kind == TokenKind.OpenBrace) Block();
        }

        _body.Leave();
    }

    /// <summary><c>using</c>, <c>lock</c> or <c>fixed</c>. Those that stand directly on each other are one level deep.</summary>
    private void Scope()
    {
        _body.Enter();
        do
        {
            _body.Statements++;
            _at++;
            Header();
        }
        while (Kind is TokenKind.Using or TokenKind.Lock or TokenKind.Fixed && Next == TokenKind.OpenParen);
        Statement();
        _body.Leave();
    }

    /// <summary>What stands in parentheses behind a keyword: a condition, a declaration, the parts of a <c>for</c>.</summary>
    private void Header()
    {
        if (Kind != TokenKind.OpenParen) return;
        var close = CloseOf(_at++);
        if (DeclaredName(_at) is var name and > 0 && KindAt(name + 1) == TokenKind.Assign)
        {
            _at = name;
            Declarators(areMembers: false);
        }

        Walk(Until.Close);
        _at = close + 1;
    }

    private void Simple()
    {
        _body.Statements++;
        Walk(Until.Semicolon);
        Expect(TokenKind.Semicolon);
    }

    private void DeclarationOrExpression()
    {
        var head = AfterModifiers(_at);
        var name = DeclaredName(head);
        if (name < 0)
        {
            Simple();
            return;
        }

        if (ParametersOfLocalFunction(name) is var open and > 0)
        {
            Function(DeclarationKind.LocalFunction, NameAt(name), _at, open);
            return;
        }

        _body.Statements++;
        _at = name;
        Declarators(areMembers: false);
        Expect(TokenKind.Semicolon);
    }

    /// <summary>The index of the name that a type at <paramref name="index"/> declares, or -1.</summary>
    private readonly int DeclaredName(int index)
    {
        if (KindAt(index) is TokenKind.Await or TokenKind.Yield && KindAt(index + 1) != TokenKind.Dot) return -1;
        if (KindAt(index) == TokenKind.Scoped && IsModifier(index)) index++;
        var name = AfterType(index);
        return name > 0 && KindAt(name).IsIdentifier() ? name : -1;
    }

    /// <summary>Where the parameters of a local function of that name open, or -1 if it names a variable.</summary>
    private readonly int ParametersOfLocalFunction(int name)
    {
        var open = name + 1;
        if (KindAt(open) == TokenKind.Less) open = AfterAngles(open);
        if (KindAt(open) != TokenKind.OpenParen) return -1;
        var after = KindAt(CloseOf(open) + 1);
        return after is TokenKind.OpenBrace or TokenKind.Arrow or TokenKind.Where or TokenKind.Semicolon ? open : -1;
    }
}
