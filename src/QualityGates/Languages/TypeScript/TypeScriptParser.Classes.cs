namespace QualityGates.Languages.TypeScript;

/// <content>Classes and their members.</content>
internal ref partial struct TypeScriptParser
{
    /// <summary>From this many lines on a class is asked which members use what.</summary>
    private const int LargeClass = 200;

    private void ParseClassDeclaration(int startLine, int first, bool isDefault)
    {
        Next();
        var name = ParseOptionalClassName();
        if (name.IsAnonymous && isDefault) name = NameSpan.Default;
        ParseClassRest(_outline.BeginAround(first, OutlineKind.Class, name, startLine), startLine);
    }

    private void ParseClassExpression()
    {
        var start = Start;
        var startLine = StartLine;
        while (Kind == TokenKind.At) ParseClassDecorator();
        Expect(TokenKind.Class, "'class'");
        ParseClassRest(BeginClassExpression(start, startLine, ParseOptionalClassName()), startLine);
    }

    private NameSpan ParseOptionalClassName()
    {
        if (!Kind.IsIdentifier() || (Kind == TokenKind.Implements && PeekNext().IsWord())) return NameSpan.None;
        return ParseDeclaredName();
    }

    private void ParseClassRest(int node, int startLine)
    {
        var tally = _tally;
        var thisMember = _thisMember;
        var surroundings = _surroundings;
        var uses = _outline.UseCount;
        _thisMember = -1;
        if (Kind == TokenKind.LessThan) SkipAngles();
        ParseHeritage();
        _surroundings &= Surroundings.Function;
        Expect(TokenKind.OpenBrace, "'{'");
        while (Kind is not (TokenKind.CloseBrace or TokenKind.EndOfFile)) ParseClassMember();
        _surroundings = surroundings;
        _thisMember = thisMember;
        _tally = tally;
        Expect(TokenKind.CloseBrace, "'}'");
        EndNode(node);
        if (PreviousEndLine - startLine + 1 < LargeClass) _outline.ForgetUses(uses);
    }

    private void ParseHeritage()
    {
        while (Kind is TokenKind.Extends or TokenKind.Implements)
        {
            var isExtends = Kind == TokenKind.Extends;
            do
            {
                Next();
                if (isExtends) ParseLeftHandSide();
                else ParseType();
                if (Kind == TokenKind.LessThan) ParseTypeArguments();
            }
            while (Kind == TokenKind.Comma);
        }
    }

    private void ParseClassMember()
    {
        if (Accept(TokenKind.Semicolon)) return;
        var startLine = StartLine;
        var first = _outline.Count;
        var isAsync = false;
        var isStatic = false;
        while (true)
        {
            if (Kind == TokenKind.At)
            {
                ParseDecorator();
                continue;
            }

            if (Kind == TokenKind.Static && (isStatic || PeekNext() == TokenKind.OpenBrace)) break;
            if (!IsMemberModifier()) break;
            isAsync |= Kind == TokenKind.Async;
            isStatic |= Kind == TokenKind.Static;
            Next();
        }

        if (Kind == TokenKind.Static && PeekNext() == TokenKind.OpenBrace) ParseStaticBlock();
        else if (Kind is TokenKind.Get or TokenKind.Set && PeekNext().CanFollowModifier()) ParseAccessor(startLine, first);
        else if (Kind == TokenKind.OpenBracket && IsIndexSignature()) ParseIndexSignature();
        else ParseMethodOrProperty(startLine, first, isAsync);
    }

    private bool IsMemberModifier()
    {
        if (!Kind.IsModifier() && Kind is not (TokenKind.Export or TokenKind.Const)) return false;
        var mayBreak = Kind == TokenKind.Static;
        return PeekNext(out var isOnNewLine).CanFollowModifier() && (mayBreak || !isOnNewLine);
    }

    private void ParseStaticBlock()
    {
        var tally = _tally;
        var surroundings = _surroundings;
        _surroundings = Surroundings.Async;
        Next();
        ParseBlock();
        _surroundings = surroundings;
        _tally = tally;
    }

    private void ParseAccessor(int startLine, int first)
    {
        Next();
        var name = ParsePropertyName();
        ParseMember(_outline.BeginAround(first, OutlineKind.Accessor, name, startLine), Surroundings.None);
    }

    private void ParseMember(int node, Surroundings surroundings) =>
        ParseFunctionRest(node, surroundings, thisMember: node, needsBody: false);

    private void ParseMethodOrProperty(int startLine, int first, bool isAsync)
    {
        var isGenerator = Accept(TokenKind.Asterisk);
        var isConstructor = !isGenerator && IsConstructorName();
        var name = ParsePropertyName();
        var isOptional = Accept(TokenKind.Question);
        if (isGenerator || Kind is TokenKind.OpenParen or TokenKind.LessThan)
        {
            var kind = isConstructor ? OutlineKind.Constructor : OutlineKind.Method;
            ParseMember(_outline.BeginAround(first, kind, name, startLine), FunctionSurroundings(isAsync, isGenerator));
            return;
        }

        if (!isOptional && !NewLineBefore) Accept(TokenKind.Exclamation);
        if (Accept(TokenKind.Colon)) ParseType();
        if (Accept(TokenKind.Assign)) ParsePropertyValue(name);
        ExpectSemicolon();
    }

    private void ParsePropertyValue(NameSpan name)
    {
        var surroundings = _surroundings;
        _surroundings = Surroundings.None;
        ParseAssigned(name, Assignee.ClassProperty);
        _surroundings = surroundings;
    }

    private bool IsConstructorName()
    {
        if (Kind == TokenKind.Constructor) return true;
        return Kind == TokenKind.String && _source[(Start + 1)..(_lexer.At.Position - 1)].SequenceEqual("constructor"u8) &&
            PeekNext() == TokenKind.OpenParen;
    }

    /// <summary>Decides between <c>[key: string]: T</c> and <c>[computed] = 1</c> as TypeScript does.</summary>
    private bool IsIndexSignature()
    {
        var at = _lexer.At;
        Next();
        var isSignature = Kind is TokenKind.DotDotDot or TokenKind.CloseBracket || IsIndexParameter();
        _lexer.At = at;
        return isSignature;
    }

    private bool IsIndexParameter()
    {
        if (!Kind.IsIdentifier()) return false;
        var isModifier = Kind.IsModifier();
        Next();
        if (isModifier && Kind.IsIdentifier()) return true;
        if (Accept(TokenKind.Question)) return Kind is TokenKind.Colon or TokenKind.Comma or TokenKind.CloseBracket;
        return Kind is TokenKind.Colon or TokenKind.Comma;
    }

    private void ParseIndexSignature()
    {
        SkipBrackets();
        if (Accept(TokenKind.Colon)) ParseType();
        if (!Accept(TokenKind.Comma)) ExpectSemicolon();
    }
}
