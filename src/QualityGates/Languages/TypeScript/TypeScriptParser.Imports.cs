namespace QualityGates.Languages.TypeScript;

/// <content>Imports and exports.</content>
internal ref partial struct TypeScriptParser
{
    /// <summary>Notes the string at hand as a specifier, without its quotes.</summary>
    private readonly void AddImport(int line) => _outline.AddImport(Start + 1, _lexer.At.Position - 1, line);

    private void ParseImport(int startLine)
    {
        Next();
        while (true)
        {
            switch (Kind)
            {
                case TokenKind.String:
                    ParseSpecifier(startLine);
                    return;
                case TokenKind.Assign:
                    ParseImportAlias(startLine);
                    return;
                case TokenKind.OpenBrace:
                    SkipBrackets();
                    break;
                case TokenKind.Comma or TokenKind.Asterisk or >= TokenKind.Identifier:
                    Next();
                    break;
                default:
                    Fail("a module specifier");
                    return;
            }
        }
    }

    private void ParseSpecifier(int line)
    {
        AddImport(line);
        Next();
        if (Kind is TokenKind.With or TokenKind.Identifier && !NewLineBefore)
        {
            Next();
            if (Kind == TokenKind.OpenBrace) SkipBrackets();
            else Fail("import attributes");
        }

        ExpectSemicolon();
    }

    /// <summary>Parses <c>import x = require("y")</c> or <c>import x = A.B</c> from the <c>=</c> on.</summary>
    private void ParseImportAlias(int startLine)
    {
        Next();
        if (Kind == TokenKind.Require && PeekNext() == TokenKind.OpenParen)
        {
            Next();
            Next();
            if (Kind == TokenKind.String) AddImport(startLine);
            Next();
            Expect(TokenKind.CloseParen, "')'");
        }
        else
        {
            ParseDeclaredName();
            while (Accept(TokenKind.Dot)) ParseDeclaredName();
        }

        ExpectSemicolon();
    }

    /// <summary>Parses what follows <c>export</c> when it is no declaration; false when a declaration follows.</summary>
    private bool TryParseExport(int startLine)
    {
        switch (Kind)
        {
            case TokenKind.Assign:
                ParseExportedValue(NameSpan.ExportEquals);
                return true;
            case TokenKind.Default when !IsDeclarationBehindDefault():
                ParseExportedValue(NameSpan.Default);
                return true;
            case TokenKind.Type when PeekNext() is TokenKind.OpenBrace or TokenKind.Asterisk:
                Next();
                ParseExports(startLine);
                return true;
            case TokenKind.OpenBrace or TokenKind.Asterisk:
                ParseExports(startLine);
                return true;
            case TokenKind.As:
                Next();
                Expect(TokenKind.Namespace, "'namespace'");
                ParseDeclaredName();
                ExpectSemicolon();
                return true;
            default:
                return false;
        }
    }

    private void ParseExportedValue(NameSpan name)
    {
        Next();
        ParseAssigned(name, Assignee.Variable);
        ExpectSemicolon();
    }

    private bool IsDeclarationBehindDefault()
    {
        var at = _lexer.At;
        Next();
        var first = Kind;
        Next();
        var isDeclaration = first switch
        {
            TokenKind.Class or TokenKind.Function or TokenKind.At => true,
            TokenKind.Interface => Kind.IsIdentifier() && !NewLineBefore,
            TokenKind.Abstract => Kind == TokenKind.Class && !NewLineBefore,
            TokenKind.Async => Kind == TokenKind.Function && !NewLineBefore,
            _ => false,
        };
        _lexer.At = at;
        return isDeclaration;
    }

    /// <summary>Parses <c>* as a from "b"</c> or <c>{ a } from "b"</c>.</summary>
    private void ParseExports(int startLine)
    {
        if (Kind == TokenKind.OpenBrace)
        {
            SkipBrackets();
        }
        else
        {
            Next();
            if (Accept(TokenKind.As)) Next();
        }

        if (!Accept(TokenKind.From)) ExpectSemicolon();
        else if (Kind == TokenKind.String) ParseSpecifier(startLine);
        else Fail("a module specifier");
    }

    /// <summary>Parses <c>import("x")</c>, <c>import.meta</c> or <c>import.defer("x")</c>.</summary>
    private void ParseImportExpression()
    {
        var line = StartLine;
        Next();
        if (Accept(TokenKind.Dot)) Next();
        if (Kind == TokenKind.OpenParen) ParseImportArguments(line);
    }
}
