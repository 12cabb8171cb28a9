namespace QualityGates.Languages.TypeScript;

/// <content>Declarations, and telling them from expressions that begin with the same words.</content>
internal ref partial struct TypeScriptParser
{
    /// <summary>Decides as TypeScript's <c>isDeclaration</c> does.</summary>
    private bool IsDeclaration()
    {
        switch (Kind)
        {
            case TokenKind.Var or TokenKind.Const or TokenKind.Function or TokenKind.Class or TokenKind.Enum:
            case TokenKind.At or TokenKind.Export:
                return true;
            case TokenKind.Let:
                return IsLetDeclaration();
            case TokenKind.Using or TokenKind.Await:
                return IsUsingDeclaration();
            case TokenKind.Import:
                return IsImportStart(PeekNext());
            case TokenKind.Interface or TokenKind.Type or TokenKind.Module or TokenKind.Namespace or TokenKind.Global:
            case >= TokenKind.Abstract and <= TokenKind.Static:
                return IsContextualDeclaration();
            default:
                return false;
        }
    }

    private static bool IsImportStart(TokenKind kind) =>
        kind is TokenKind.String or TokenKind.Asterisk or TokenKind.OpenBrace or >= TokenKind.Identifier;

    private bool IsContextualDeclaration()
    {
        var at = _lexer.At;
        while (Kind.IsModifier())
        {
            var isStatic = Kind == TokenKind.Static;
            Next();
            if (!NewLineBefore || isStatic) continue;
            _lexer.At = at;
            return false;
        }

        var isModified = at.Start != Start;
        var first = Kind;
        Next();
        var isDeclaration = first switch
        {
            TokenKind.Interface or TokenKind.Type => Kind.IsIdentifier() && !NewLineBefore,
            TokenKind.Module or TokenKind.Namespace => (Kind.IsIdentifier() || Kind == TokenKind.String) && !NewLineBefore,
            TokenKind.Global => Kind is TokenKind.OpenBrace or TokenKind.Export || Kind.IsIdentifier(),
            TokenKind.Var or TokenKind.Let or TokenKind.Const or TokenKind.Function or TokenKind.Class => isModified,
            TokenKind.Enum or TokenKind.Export => isModified,
            TokenKind.Import => isModified && IsImportStart(Kind),
            _ => false,
        };
        _lexer.At = at;
        return isDeclaration;
    }

    private bool IsLetDeclaration() =>
        PeekNext() is var next && (next.IsIdentifier() || next is TokenKind.OpenBrace or TokenKind.OpenBracket);

    /// <summary><c>using x</c> or <c>await using x</c> on one line.</summary>
    private bool IsUsingDeclaration()
    {
        if (Kind is not (TokenKind.Using or TokenKind.Await)) return false;
        var at = _lexer.At;
        if (Kind == TokenKind.Await) Next();
        var isUsing = Kind == TokenKind.Using && (at.Kind == TokenKind.Using || !NewLineBefore);
        if (isUsing) Next();
        var isName = Kind.IsIdentifier() && (Kind != TokenKind.Of || at.Kind == TokenKind.Await);
        isUsing = isUsing && !NewLineBefore && (isName || Kind == TokenKind.OpenBrace);
        _lexer.At = at;
        return isUsing;
    }

    /// <summary>Parses a declaration with its decorators and modifiers.</summary>
    private void ParseDeclaration()
    {
        var startLine = StartLine;
        var first = _outline.Count;
        var isAsync = false;
        var isDefault = false;
        while (true)
        {
            switch (Kind)
            {
                case TokenKind.At:
                    ParseClassDecorator();
                    break;
                case TokenKind.Export:
                    Next();
                    if (TryParseExport(startLine)) return;
                    isDefault |= Accept(TokenKind.Default);
                    break;
                case TokenKind.Async:
                    isAsync = true;
                    Next();
                    break;
                case >= TokenKind.Abstract and <= TokenKind.Static:
                    Next();
                    break;
                default:
                    ParseDeclarationRest(startLine, first, isAsync, isDefault);
                    return;
            }
        }
    }

    private void ParseDeclarationRest(int startLine, int first, bool isAsync, bool isDefault)
    {
        switch (Kind)
        {
            case TokenKind.Const when PeekNext() == TokenKind.Enum:
                Next();
                ParseEnum(startLine);
                break;
            case TokenKind.Var or TokenKind.Let or TokenKind.Const or TokenKind.Using or TokenKind.Await:
                ParseVariables();
                ExpectSemicolon();
                break;
            case TokenKind.Function: ParseFunctionDeclaration(startLine, isAsync, isDefault); break;
            case TokenKind.Class: ParseClassDeclaration(startLine, first, isDefault); break;
            case TokenKind.Enum: ParseEnum(startLine); break;
            case TokenKind.Interface: ParseInterface(startLine); break;
            case TokenKind.Type: ParseTypeAlias(startLine); break;
            case TokenKind.Import: ParseImport(startLine); break;
            case TokenKind.Module or TokenKind.Namespace or TokenKind.Global: ParseNamespace(startLine); break;
            default: Fail("a declaration"); break;
        }
    }

    /// <summary>What decides in a class's decorator counts in with no function, as what is in the class.</summary>
    private void ParseClassDecorator()
    {
        var tally = _tally;
        ParseDecorator();
        _tally = tally;
    }

    private void ParseDecorator()
    {
        var outer = _surroundings;
        Next();
        _surroundings = (outer & Surroundings.Function) | Surroundings.Decorator;
        ParseLeftHandSide();
        _surroundings = outer;
    }

    private NameSpan ParseDeclaredName()
    {
        var name = CurrentName();
        if (Kind.IsWord()) Next();
        else Fail("a name");
        return name;
    }

    private void ParseEnum(int startLine)
    {
        Next();
        var tally = _tally;
        var node = _outline.Begin(OutlineKind.Enum, ParseDeclaredName(), startLine);
        Expect(TokenKind.OpenBrace, "'{'");
        while (Kind is not (TokenKind.CloseBrace or TokenKind.EndOfFile))
        {
            ParsePropertyName();
            if (Accept(TokenKind.Assign)) ParseAssignment();
            if (!Accept(TokenKind.Comma)) break;
        }

        Expect(TokenKind.CloseBrace, "'}'");
        EndNode(node);
        _tally = tally;
    }

    private void ParseInterface(int startLine)
    {
        Next();
        var node = _outline.Begin(OutlineKind.Interface, ParseDeclaredName(), startLine);
        if (Kind == TokenKind.LessThan) SkipAngles();
        if (Accept(TokenKind.Extends))
        {
            do
            {
                ParseType();
                if (Kind == TokenKind.LessThan) ParseTypeArguments();
            }
            while (Accept(TokenKind.Comma));
        }

        if (Kind == TokenKind.OpenBrace) SkipBrackets();
        else Fail("'{'");
        EndNode(node);
    }

    private void ParseTypeAlias(int startLine)
    {
        Next();
        var node = _outline.Begin(OutlineKind.TypeAlias, ParseDeclaredName(), startLine);
        if (Kind == TokenKind.LessThan) SkipAngles();
        Expect(TokenKind.Assign, "'='");
        ParseType();
        ExpectSemicolon();
        EndNode(node);
    }

    /// <summary>Parses <c>namespace A.B {}</c>, <c>module "x" {}</c> or <c>global {}</c>.</summary>
    private void ParseNamespace(int startLine)
    {
        var start = Start;
        if (Kind != TokenKind.Global)
        {
            Next();
            start = Start;
        }

        var form = Kind == TokenKind.String ? NameForm.Quoted : NameForm.Written;
        Next();
        while (Accept(TokenKind.Dot)) Next();
        var node = _outline.Begin(OutlineKind.Scope, new NameSpan(start, PreviousEnd, form), startLine);
        if (Accept(TokenKind.OpenBrace)) ParseStatementsInBraces();
        else ExpectSemicolon();
        EndNode(node);
    }
}
