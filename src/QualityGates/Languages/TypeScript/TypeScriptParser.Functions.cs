namespace QualityGates.Languages.TypeScript;

/// <content>Functions of every form, arrow functions apart.</content>
internal ref partial struct TypeScriptParser
{
    /// <summary>What was in force around a function.</summary>
    private readonly record struct FunctionFrame(int Node, FunctionTally Tally, Surroundings Surroundings, int ThisMember);

    /// <summary>Enters a function; one without a name, <paramref name="node"/> is -1, counts in with the function around it.</summary>
    private FunctionFrame EnterFunction(int node, Surroundings surroundings, int thisMember)
    {
        var frame = new FunctionFrame(node, _tally, _surroundings, _thisMember);
        if (node >= 0) _tally = default;
        else _tally.Deepen();
        _surroundings = surroundings;
        _thisMember = thisMember;
        _functions++;
        return frame;
    }

    private void LeaveFunction(in FunctionFrame frame, int parameters, bool hasBody)
    {
        _functions--;
        _surroundings = frame.Surroundings;
        _thisMember = frame.ThisMember;
        if (frame.Node < 0)
        {
            _tally.Depth--;
            return;
        }

        ref var node = ref _outline[frame.Node];
        node.HasBody = hasBody;
        node.Parameters = parameters;
        node.Tally = _tally;
        _tally = frame.Tally;
        EndNode(frame.Node);
    }

    /// <summary>Parses a function from its type parameters to its end.</summary>
    private void ParseFunctionRest(int node, Surroundings surroundings, int thisMember = -1, bool needsBody = true)
    {
        var frame = EnterFunction(node, surroundings, thisMember);
        var parameters = ParseSignature();
        var hasBody = needsBody || Kind == TokenKind.OpenBrace;
        if (hasBody) ParseBlock();
        else ExpectSemicolon();
        LeaveFunction(frame, parameters, hasBody);
    }

    /// <summary>Type parameters, parameters and return type; returns how many parameters there are.</summary>
    private int ParseSignature()
    {
        if (Kind == TokenKind.LessThan) SkipAngles();
        var parameters = ParseParameters();
        if (Accept(TokenKind.Colon)) ParseReturnType();
        return parameters;
    }

    private static Surroundings FunctionSurroundings(bool isAsync, bool isGenerator) =>
        (isAsync ? Surroundings.Async : 0) | (isGenerator ? Surroundings.Generator : 0);

    /// <summary>Parses <c>function f() {}</c> from the keyword on.</summary>
    private void ParseFunctionDeclaration(int startLine, bool isAsync, bool isDefault)
    {
        Next();
        var isGenerator = Accept(TokenKind.Asterisk);
        var name = NameSpan.Default;
        if (Kind.IsIdentifier())
        {
            name = CurrentName();
            Next();
        }
        else if (!isDefault)
        {
            Fail("a function name");
        }

        var node = _outline.Begin(FunctionKind(), name, startLine);
        ParseFunctionRest(node, FunctionSurroundings(isAsync, isGenerator), needsBody: false);
    }

    private void ParseFunctionExpression()
    {
        var start = Start;
        var startLine = StartLine;
        var isAsync = Accept(TokenKind.Async);
        Next();
        var isGenerator = Accept(TokenKind.Asterisk);
        var ownName = NameSpan.None;
        if (Kind.IsIdentifier())
        {
            ownName = CurrentName();
            Next();
        }

        var isClassProperty = IsClassProperty(start);
        var node = BeginFunctionExpression(start, startLine, ownName);
        ParseFunctionRest(node, FunctionSurroundings(isAsync, isGenerator), isClassProperty ? node : -1);
    }

    private readonly bool IsClassProperty(int start) => start == _pending.Start && _pending.Assignee == Assignee.ClassProperty;
}
