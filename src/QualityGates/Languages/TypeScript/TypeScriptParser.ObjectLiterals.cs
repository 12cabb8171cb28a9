namespace QualityGates.Languages.TypeScript;

/// <content>Object literals.</content>
internal ref partial struct TypeScriptParser
{
    private void ParseObjectLiteral()
    {
        var scope = Start == _pending.Start ? BeginTentative(OutlineKind.Scope, NameSpan.None, StartLine) : -1;
        Next();
        var outer = EnterBrackets();
        while (Kind is not (TokenKind.CloseBrace or TokenKind.EndOfFile))
        {
            ParseObjectMember();
            if (!Accept(TokenKind.Comma)) break;
        }

        _surroundings = outer;
        Expect(TokenKind.CloseBrace, "'}'");
        if (scope >= 0) EndNode(scope);
    }

    private void ParseObjectMember()
    {
        if (Accept(TokenKind.DotDotDot))
        {
            ParseAssignment();
            return;
        }

        var startLine = StartLine;
        var first = _outline.Count;
        var isAsync = false;
        while (Kind.IsModifier() && IsModifierOnSameLine())
        {
            isAsync |= Kind == TokenKind.Async;
            Next();
        }

        var isAccessor = Kind is TokenKind.Get or TokenKind.Set && PeekNext().CanFollowModifier();
        if (isAccessor) Next();
        var isGenerator = Accept(TokenKind.Asterisk);
        var name = ParsePropertyName();
        if (Kind is TokenKind.Question or TokenKind.Exclamation) Next();
        if (Accept(TokenKind.Colon))
        {
            ParseAssigned(name, Assignee.ObjectProperty);
        }
        else if (Kind is TokenKind.OpenParen or TokenKind.LessThan)
        {
            var kind = isAccessor ? OutlineKind.Accessor : OutlineKind.Method;
            var node = _outline.BeginAround(first, kind, name, startLine);
            ParseFunctionRest(node, FunctionSurroundings(isAsync, isGenerator));
        }
        else if (Accept(TokenKind.Assign))
        {
            ParseAssignment();
        }
    }
}
