using QualityGates.Facts;

namespace QualityGates.Languages.TypeScript;

/// <content>Imports and exports.</content>
internal ref partial struct TypeScriptParser
{
    private void ParseImport(int startLine)
    {
        Next();
        var names = _outline.NameMark;
        var hasName = false;
        var kind = Kind == TokenKind.String ? ImportKind.SideEffect : ImportKind.Plain;
        if (AcceptImportModifier()) kind = ImportKind.TypeOnly;
        if (Kind.IsWord() && (Kind != TokenKind.From || PeekNext() != TokenKind.String))
        {
            Next();
            if (Kind == TokenKind.Assign)
            {
                ParseImportAlias(kind, startLine);
                return;
            }

            hasName = true;
            _outline.AddDefaultName();
            Accept(TokenKind.Comma);
        }

        if (Kind == TokenKind.Asterisk) ParseNamespaceName();
        else if (Kind == TokenKind.OpenBrace && ParseImportedNames() && !hasName) kind = ImportKind.TypeOnly;
        Accept(TokenKind.From);
        ParseSpecifier(kind, startLine, names);
    }

    /// <summary>
    /// Takes the <c>type</c>, <c>typeof</c>, <c>defer</c> or <c>source</c> before what is imported, if the word at hand is not
    /// itself what is imported; true when that is for types only.
    /// </summary>
    private bool AcceptImportModifier()
    {
        if (!Kind.IsWord()) return false;
        var at = _lexer.At;
        Next();
        var isModifier = Kind switch
        {
            TokenKind.OpenBrace or TokenKind.Asterisk => true,
            TokenKind.From => PeekNext() is TokenKind.From or TokenKind.Assign,
            _ => Kind.IsWord(),
        };
        if (!isModifier) _lexer.At = at;
        return isModifier && at.Kind is TokenKind.Type or TokenKind.Typeof;
    }

    /// <summary>Parses <c>* as a</c>.</summary>
    private void ParseNamespaceName()
    {
        _outline.AddName(Start, _lexer.At.Position);
        Next();
        Expect(TokenKind.As, "'as'");
        ParseDeclaredName();
    }

    /// <summary>Parses <c>{ a, b as c, type d }</c>; true when there are names and every one is for types only.</summary>
    private bool ParseImportedNames()
    {
        Next();
        var areTypes = Kind != TokenKind.CloseBrace;
        while (Kind is not (TokenKind.CloseBrace or TokenKind.EndOfFile))
        {
            areTypes &= ParseImportedName();
            if (!Accept(TokenKind.Comma)) break;
        }

        Expect(TokenKind.CloseBrace, "'}'");
        return areTypes;
    }

    /// <summary>
    /// Parses one name in the braces; true when it is for types only. Of one word or three (<c>a as b</c>) the first is what the
    /// other file calls it; of two or four the first is <c>type</c>. All of them may be called <c>type</c> or <c>as</c>.
    /// </summary>
    private bool ParseImportedName()
    {
        var words = 0;
        var (first, second) = (_lexer.At, _lexer.At);
        for (; Kind.IsWord() || Kind == TokenKind.String; Next())
        {
            if (++words == 2) second = _lexer.At;
        }

        if (words is 0 or > 4) Fail("a name");
        var isType = words is 2 or 4;
        if (isType) _outline.AddName(second.Start, second.Position);
        else _outline.AddName(first.Start, first.Position);
        return isType;
    }

    /// <summary>Parses the specifier of an import or export and the attributes behind it.</summary>
    private void ParseSpecifier(ImportKind kind, int line, int names)
    {
        if (Kind != TokenKind.String)
        {
            Fail("a module specifier");
            return;
        }

        AddImport(line, kind, names);
        Next();
        if (Kind is TokenKind.With or TokenKind.Identifier && !NewLineBefore)
        {
            Next();
            if (Kind == TokenKind.OpenBrace) SkipBrackets();
            else Fail("import attributes");
        }

        ExpectSemicolon();
    }

    /// <summary>Notes the string at hand as a specifier, without its quotes.</summary>
    private readonly void AddImport(int line, ImportKind kind, int names) =>
        _outline.AddImport(Start + 1, _lexer.At.Position - 1, line, kind, names);

    /// <summary>Parses <c>import x = require("y")</c> or <c>import x = A.B</c> from the <c>=</c> on.</summary>
    private void ParseImportAlias(ImportKind kind, int startLine)
    {
        Next();
        if (Kind == TokenKind.Require && PeekNext() == TokenKind.OpenParen)
        {
            Next();
            Next();
            if (Kind == TokenKind.String) AddImport(startLine, kind | ImportKind.Require, _outline.NameMark);
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
                ParseExports(ImportKind.Reexport | ImportKind.TypeOnly, startLine);
                return true;
            case TokenKind.OpenBrace or TokenKind.Asterisk:
                ParseExports(ImportKind.Reexport, startLine);
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
    private void ParseExports(ImportKind kind, int startLine)
    {
        var names = _outline.NameMark;
        if (Kind == TokenKind.OpenBrace)
        {
            if (ParseImportedNames()) kind |= ImportKind.TypeOnly;
        }
        else
        {
            _outline.AddName(Start, _lexer.At.Position);
            Next();
            if (Accept(TokenKind.As)) Next();
            else kind |= ImportKind.Star;
            if (Kind != TokenKind.From) Fail("'from'");
        }

        if (Accept(TokenKind.From))
        {
            ParseSpecifier(kind, startLine, names);
            return;
        }

        _outline.ForgetNames(names);
        ExpectSemicolon();
    }
}
