using QualityGates.Facts;

namespace QualityGates.Languages.CSharp;

/// <summary>Members that run: functions, properties, events, and lambdas that initialise a name.</summary>
internal ref partial struct Parser
{
    /// <summary>Any function with a name; its parameters open at <paramref name="open"/>.</summary>
    private void Function(DeclarationKind kind, string name, int start, int open)
    {
        var isRead = Begin(kind, name, start, out var index);
        var outer = _body;
        _body = default;
        _at = open;
        var parameters = 0;
        if (Kind == TokenKind.OpenParen)
        {
            parameters = Parameters(open);
            _at = After(open);
        }

        var body = _at;
        while (Kind is not (TokenKind.OpenBrace or TokenKind.Arrow or TokenKind.Semicolon) && !Kind.IsClose())
        {
            // A constructor's initialiser runs as part of it; constraints hold nothing that counts.
            if (Kind == TokenKind.OpenParen) Group();
            else _at = After(_at);
        }

        var hasBody = Body(isRead);
        End(index, hasBody ? _body.Total(parameters) : null);
        if (hasBody && kind != DeclarationKind.LocalFunction) NoteBody(index, body);
        _body = outer;
    }

    /// <summary>A block, an arrow with an expression, or the semicolon that stands for neither.</summary>
    private bool Body(bool isRead = true)
    {
        switch (Kind)
        {
            case TokenKind.OpenBrace when !isRead:
                _at = After(_at);
                return true;
            case TokenKind.OpenBrace:
                Block();
                return true;
            case TokenKind.Arrow:
                _at++;
                _body.Statements++;
                Walk(Until.Semicolon);
                Expect(TokenKind.Semicolon);
                return true;
            default:
                Expect(TokenKind.Semicolon);
                return false;
        }
    }

    private void Operator(int start, string qualifier, int keyword)
    {
        var sign = keyword + 1;
        var isChecked = KindAt(sign) == TokenKind.Checked;
        if (isChecked) sign++;
        var open = sign + 1;
        while (KindAt(open) != TokenKind.OpenParen && !KindAt(open).IsClose()) open++;
        var name = $"{qualifier}operator {(isChecked ? "checked " : "")}{TextBetween(sign, open)}";
        Function(DeclarationKind.Operator, name, start, open);
    }

    /// <summary><c>implicit operator T(U value)</c> and its explicit and checked forms.</summary>
    private void Conversion(int start, int head)
    {
        var keyword = LastOfName(head + 1);
        var type = keyword + 1;
        var isChecked = KindAt(type) == TokenKind.Checked;
        if (isChecked) type++;
        var open = AfterType(type);
        if (KindAt(keyword) != TokenKind.OperatorKeyword || KindAt(open) != TokenKind.OpenParen)
        {
            SkipMember(head);
            return;
        }

        var direction = KindAt(head) == TokenKind.Implicit ? "implicit" : "explicit";
        var name = $"{NameOf(head + 1, keyword)}{direction} operator {(isChecked ? "checked " : "")}{TextBetween(type, open)}";
        Function(DeclarationKind.Operator, name, start, open);
    }

    /// <summary>
    /// A property, indexer or event whose accessors or arrow stand at <paramref name="body"/>; reported only if one has a body.
    /// </summary>
    private void Property(DeclarationKind kind, string name, int start, int body, int parameters)
    {
        _at = body;
        var nameToken = body - 1;
        if (!HasAccessorBody())
        {
            _at = After(_at);
            InitialiserOfProperty(nameToken);
            return;
        }

        var isRead = Begin(kind, name, start, out var index);
        var outer = _body;
        _body = default;
        if (!isRead) _at = After(_at);
        else if (Kind == TokenKind.Arrow) Body();
        else Accessors();
        var total = _body.Total(parameters);
        _body = outer;
        NoteBody(index, body);
        InitialiserOfProperty(nameToken);
        End(index, total);
    }

    private void InitialiserOfProperty(int name)
    {
        if (Kind != TokenKind.Assign) return;
        Initialiser(name);
        Expect(TokenKind.Semicolon);
    }

    private readonly bool HasAccessorBody()
    {
        if (Kind != TokenKind.OpenBrace) return Kind == TokenKind.Arrow;
        var close = CloseOf(_at);
        for (var i = _at + 1; i < close; i = After(i))
        {
            if (KindAt(i) is TokenKind.OpenBrace or TokenKind.Arrow) return true;
        }

        return false;
    }

    private void Accessors()
    {
        var close = CloseOf(_at++);
        while (_at < close)
        {
            if (Kind is TokenKind.OpenBrace or TokenKind.Arrow or TokenKind.Semicolon) Body();
            else _at = After(_at);
        }

        _at = close + 1;
    }

    /// <summary>The declarators of a field or a local variable, from the first name to before the semicolon.</summary>
    private void Declarators(bool areMembers)
    {
        while (Kind.IsIdentifier())
        {
            var name = _at++;
            if (areMembers) NoteMember(name);
            if (Kind == TokenKind.OpenBracket) Group();
            if (Kind == TokenKind.Assign) Initialiser(name);
            if (Kind != TokenKind.Comma) break;
            _at++;
        }

        // Whatever else stands before the semicolon belongs to a declaration that is not understood.
        if (Kind != TokenKind.Semicolon) Walk(Until.Semicolon);
    }

    /// <summary>An initialiser from its equals sign on; a lambda that is the whole of it is a declaration.</summary>
    private void Initialiser(int name)
    {
        _at++;
        var (parameters, body) = LambdaHead(_at);
        if (body < 0)
        {
            Walk(Until.Comma);
            return;
        }

        var isRead = Begin(DeclarationKind.Lambda, NameAt(name), _at, out var index);
        _facts.Closely?.SetHead(index, LineOf(name), LineOf(_at));
        var outer = _body;
        _body = default;
        _at = body;
        if (Kind == TokenKind.OpenBrace)
        {
            Body(isRead);
        }
        else
        {
            _body.Statements++;
            Walk(Until.Comma);
        }

        End(index, _body.Total(parameters));
        _body = outer;
        Walk(Until.Comma);
    }

    /// <summary>How many parameters the lambda at <paramref name="index"/> has, and where its body is: -1 if none.</summary>
    private readonly (int Parameters, int Body) LambdaHead(int index)
    {
        index = AfterAttributes(index);
        while (KindAt(index) is TokenKind.Static or TokenKind.Async && KindAt(index + 1) != TokenKind.Arrow) index++;
        if (KindAt(index) == TokenKind.Delegate && KindAt(index + 1) != TokenKind.Star) return AnonymousMethodHead(index);
        if (KindAt(index).IsIdentifier() && KindAt(index + 1) == TokenKind.Arrow) return (1, index + 2);
        if (IsLambdaParameters(index)) return (Parameters(index), CloseOf(index) + 2);
        var open = AfterType(index);
        return open > 0 && IsLambdaParameters(open) ? (Parameters(open), CloseOf(open) + 2) : (0, -1);
    }

    private readonly (int Parameters, int Body) AnonymousMethodHead(int index)
    {
        var open = index + 1;
        var body = After(open) is var after && KindAt(open) == TokenKind.OpenParen ? after : open;
        return KindAt(body) == TokenKind.OpenBrace ? (body == open ? 0 : Parameters(open), body) : (0, -1);
    }

    private readonly bool IsLambdaParameters(int index) =>
        KindAt(index) == TokenKind.OpenParen && KindAt(CloseOf(index) + 1) == TokenKind.Arrow;

    /// <summary>How many parameters the brackets at <paramref name="open"/> hold, without a receiver (<c>this</c>).</summary>
    private readonly int Parameters(int open)
    {
        var close = CloseOf(open);
        var count = 0;
        for (var i = open + 1; i < close; i++)
        {
            count++;
            for (; i < close && KindAt(i) != TokenKind.Comma; i = AfterPart(i))
            {
                if (KindAt(i) == TokenKind.This) count--;
            }
        }

        return count;
    }

    /// <summary>The index behind one token of a parameter, or behind a group of any brackets, angle brackets too.</summary>
    private readonly int AfterPart(int index) =>
        KindAt(index) == TokenKind.Less && AfterTypeArguments(index) is var after and > 0 ? after : After(index);
}
