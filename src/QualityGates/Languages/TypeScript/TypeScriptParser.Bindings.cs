namespace QualityGates.Languages.TypeScript;

/// <content>Variables, parameters and patterns.</content>
internal ref partial struct TypeScriptParser
{
    /// <summary>Parses <c>let a = 1, { b } = c</c> without its semicolon.</summary>
    private void ParseVariables()
    {
        if (Kind == TokenKind.Await) Next();
        Next();
        do
        {
            var name = ParseBindingName();
            if (!NewLineBefore) Accept(TokenKind.Exclamation);
            if (Accept(TokenKind.Colon)) ParseType();
            if (!Accept(TokenKind.Assign)) continue;
            if (name.IsAnonymous) ParseAssignment();
            else ParseAssigned(name, Assignee.Variable);
        }
        while (Accept(TokenKind.Comma));
    }

    /// <summary>A name, or a pattern, which has none.</summary>
    private NameSpan ParseBindingName()
    {
        if (Kind.IsIdentifier())
        {
            var name = CurrentName();
            Next();
            return name;
        }

        if (Kind == TokenKind.OpenBrace) ParseObjectPattern();
        else if (Kind == TokenKind.OpenBracket) ParseArrayPattern();
        else Fail("a name");
        return NameSpan.None;
    }

    private readonly NameSpan CurrentName() => new(Start, _lexer.At.Position, NameForm.Written);

    private void ParseObjectPattern()
    {
        if (!HasStack()) return;
        Next();
        var outer = EnterBrackets();
        while (Kind is not (TokenKind.CloseBrace or TokenKind.EndOfFile))
        {
            if (Accept(TokenKind.DotDotDot))
            {
                ParseBindingName();
            }
            else
            {
                ParsePropertyName();
                if (Accept(TokenKind.Colon)) ParseBindingName();
                if (Accept(TokenKind.Assign)) ParseAssignment();
            }

            if (!Accept(TokenKind.Comma)) break;
        }

        _surroundings = outer;
        Expect(TokenKind.CloseBrace, "'}'");
    }

    private void ParseArrayPattern()
    {
        if (!HasStack()) return;
        Next();
        var outer = EnterBrackets();
        while (Kind is not (TokenKind.CloseBracket or TokenKind.EndOfFile))
        {
            if (Accept(TokenKind.Comma)) continue;
            Accept(TokenKind.DotDotDot);
            ParseBindingName();
            if (Accept(TokenKind.Assign)) ParseAssignment();
            if (!Accept(TokenKind.Comma)) break;
        }

        _surroundings = outer;
        Expect(TokenKind.CloseBracket, "']'");
    }

    /// <summary>Parses parameters with their parentheses and returns how many there are, <c>this</c> not counted.</summary>
    private int ParseParameters()
    {
        Expect(TokenKind.OpenParen, "'('");
        var outer = EnterBrackets();
        var count = 0;
        while (Kind is not (TokenKind.CloseParen or TokenKind.EndOfFile))
        {
            if (ParseParameter()) count++;
            if (!Accept(TokenKind.Comma)) break;
        }

        _surroundings = outer;
        Expect(TokenKind.CloseParen, "')'");
        return count;
    }

    /// <summary>False for <c>this: T</c>, which is no parameter.</summary>
    private bool ParseParameter()
    {
        while (Kind == TokenKind.At) ParseDecorator();
        while (Kind.IsModifier() && IsModifierOnSameLine()) Next();
        Accept(TokenKind.DotDotDot);
        var isThis = Accept(TokenKind.This);
        if (!isThis) ParseBindingName();
        Accept(TokenKind.Question);
        if (Accept(TokenKind.Colon)) ParseType();
        if (Accept(TokenKind.Assign)) ParseAssignment();
        return !isThis;
    }

    /// <summary>Whether the word at hand is a modifier of what follows rather than a name.</summary>
    private bool IsModifierOnSameLine() => PeekNext(out var isOnNewLine).CanFollowModifier() && !isOnNewLine;

    private NameSpan ParsePropertyName()
    {
        var start = Start;
        switch (Kind)
        {
            case TokenKind.String:
                Next();
                return new NameSpan(start, PreviousEnd, NameForm.Quoted);
            case TokenKind.OpenBracket:
                Next();
                var outer = EnterBrackets();
                ParseExpression();
                _surroundings = outer;
                Expect(TokenKind.CloseBracket, "']'");
                return new NameSpan(start, PreviousEnd, NameForm.Written);
            case TokenKind.Number or TokenKind.PrivateName or >= TokenKind.Identifier:
                Next();
                return new NameSpan(start, PreviousEnd, NameForm.Written);
            default:
                Fail("a property name");
                return NameSpan.None;
        }
    }

    /// <summary>Enters brackets, inside which <c>in</c> and <c>[</c> mean what they always mean.</summary>
    private Surroundings EnterBrackets()
    {
        var outer = _surroundings;
        _surroundings &= Surroundings.Function;
        return outer;
    }
}
