using QualityGates.Facts;

namespace QualityGates.Languages.TypeScript;

/// <content>
/// Expressions and types that name another file. Calls are looked into before their arguments are parsed: a few tokens decide.
/// </content>
internal ref partial struct TypeScriptParser
{
    /// <summary>How many tokens of the options of <c>import.meta.glob</c> are looked at.</summary>
    private const int MostOptionTokens = 64;

    private readonly bool IsLiteral => Kind is TokenKind.String or TokenKind.Template;

    private readonly ReadOnlySpan<byte> CurrentText => _source[Start.._lexer.At.Position];

    /// <summary>Parses <c>import("x")</c>, <c>import.meta</c> or <c>import.defer("x")</c>.</summary>
    private void ParseImportExpression()
    {
        var line = StartLine;
        var isCall = true;
        Next();
        if (Accept(TokenKind.Dot))
        {
            isCall = !CurrentText.SequenceEqual("meta"u8);
            Next();
        }

        if (Kind != TokenKind.OpenParen || !isCall) return;
        NoteFirstArgument(line, ImportKind.Dynamic);
        ParseArguments();
    }

    /// <summary>Parses <c>import("x").T</c>.</summary>
    private void ParseImportType(int line)
    {
        Next();
        if (Kind == TokenKind.OpenParen)
        {
            var at = _lexer.At;
            Next();
            var module = _lexer.At;
            _lexer.At = at;
            SkipBrackets();
            if (module.Kind == TokenKind.String) NoteImportType(module, line);
        }

        ParseTypeReferenceRest();
    }

    /// <summary>Notes an imported type from the place behind its module on.</summary>
    private void NoteImportType(in Cursor module, int line)
    {
        var at = _lexer.At;
        var names = _outline.NameMark;
        if (Accept(TokenKind.Dot) && Kind.IsWord()) _outline.AddName(Start, _lexer.At.Position);
        _lexer.At = at;
        _outline.AddImport(module.Start + 1, module.Position - 1, line, ImportKind.TypeOnly, names);
    }

    /// <summary>Notes the call at hand as an import if its callee names files. It begins on <paramref name="line"/>.</summary>
    private void NoteCall(int start, int end, int line, bool isNew)
    {
        switch (Callees.Find(_source[start..end], isNew))
        {
            case Callee.Require: NoteFirstArgument(line, ImportKind.Require); break;
            case Callee.Mock: NoteFirstArgument(line, ImportKind.Mock); break;
            case Callee.Worker: NoteWorker(line); break;
            case Callee.Address: NoteAddress(line); break;
            case Callee.Glob: NoteGlob(line, isEager: false); break;
            case Callee.EagerGlob: NoteGlob(line, isEager: true); break;
        }
    }

    /// <summary>Notes the first argument of the call at hand if it is no more than a string.</summary>
    private void NoteFirstArgument(int line, ImportKind kind)
    {
        var at = _lexer.At;
        Next();
        if (IsLiteral && PeekNext() is TokenKind.CloseParen or TokenKind.Comma) AddImport(line, kind, _outline.NameMark);
        _lexer.At = at;
    }

    /// <summary>Notes <c>("./x")</c>. Other addresses than these are relative to the page, or a program's text.</summary>
    private void NoteWorker(int line)
    {
        var at = _lexer.At;
        Next();
        var isFile = IsLiteral && FileAddress.IsRelative(_source[(Start + 1)..(_lexer.At.Position - 1)]);
        if (isFile && PeekNext() is TokenKind.CloseParen or TokenKind.Comma) AddImport(line, ImportKind.Url, _outline.NameMark);
        _lexer.At = at;
    }

    /// <summary>Notes <c>("x", import.meta.url)</c>.</summary>
    private void NoteAddress(int line)
    {
        var at = _lexer.At;
        Next();
        var file = _lexer.At;
        var isFile = IsLiteral && FileAddress.IsFile(_source[(Start + 1)..(_lexer.At.Position - 1)]);
        Next();
        isFile = isFile && Accept(TokenKind.Comma) && Accept(TokenKind.Import) && Accept(TokenKind.Dot) && AcceptWord("meta"u8) &&
            Accept(TokenKind.Dot) && AcceptWord("url"u8) && Kind is TokenKind.CloseParen or TokenKind.Comma;
        if (isFile) _outline.AddImport(file.Start + 1, file.Position - 1, line, ImportKind.Url);
        _lexer.At = at;
    }

    private bool AcceptWord(ReadOnlySpan<byte> word)
    {
        if (!Kind.IsWord() || !CurrentText.SequenceEqual(word)) return false;
        Next();
        return true;
    }

    /// <summary>Notes <c>("./*.ts", { eager: true })</c>, with one pattern or an array of them, as one import.</summary>
    private void NoteGlob(int line, bool isEager)
    {
        var at = _lexer.At;
        var names = _outline.NameMark;
        Next();
        var isArray = Accept(TokenKind.OpenBracket);
        var first = _lexer.At;
        while (IsLiteral && PeekNext() is TokenKind.Comma or TokenKind.CloseParen or TokenKind.CloseBracket)
        {
            _outline.AddName(Start, _lexer.At.Position);
            Next();
            if (!isArray || !Accept(TokenKind.Comma)) break;
        }

        if (isArray) Accept(TokenKind.CloseBracket);
        isEager = isEager || (Accept(TokenKind.Comma) && IsEager());
        var kind = isEager ? ImportKind.Glob : ImportKind.Glob | ImportKind.Dynamic;
        if (_outline.NameMark > names) _outline.AddImport(first.Start + 1, first.Position - 1, line, kind, names);
        _lexer.At = at;
    }

    /// <summary>Whether the object literal at hand says <c>eager: true</c>.</summary>
    private bool IsEager()
    {
        var depth = 0;
        for (var i = 0; i < MostOptionTokens; i++)
        {
            if (Kind is TokenKind.OpenBrace or TokenKind.OpenBracket or TokenKind.OpenParen) depth++;
            if (Kind is TokenKind.CloseBrace or TokenKind.CloseBracket or TokenKind.CloseParen) depth--;
            if (depth == 0 || Kind is TokenKind.EndOfFile or TokenKind.Unknown) return false;
            var isOption = depth == 1 && CurrentText.Trim("'\""u8).SequenceEqual("eager"u8);
            Next();
            if (isOption && Accept(TokenKind.Colon)) return Kind == TokenKind.True;
        }

        return false;
    }
}
