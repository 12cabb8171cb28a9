using System.Buffers;
using QualityGates.Facts;

namespace QualityGates.Languages.TypeScript;

/// <summary>
/// Imports in doc comments, where JavaScript says its types: <c>@import { A } from "x"</c>, <c>@type {import("x").A}</c>.
/// </summary>
internal ref struct DocComments
{
    private static readonly SearchValues<byte> Letters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_$-"u8);

    private static ReadOnlySpan<byte> SpaceOrAsterisk => " \t\r\n*"u8;

    private readonly ReadOnlySpan<byte> _source;
    private readonly Outline _outline;

    /// <summary>Reads the tokens of one tag; its source ends where the comment does.</summary>
    private TypeScriptLexer _lexer;

    private DocComments(ReadOnlySpan<byte> source, Outline outline)
    {
        _source = source;
        _outline = outline;
    }

    private readonly TokenKind Kind => _lexer.At.Kind;

    /// <summary>Notes the imports in those of the comments that begin at <paramref name="start"/> or behind it.</summary>
    public static void FindImports(ReadOnlySpan<byte> source, int start, IReadOnlyList<Comment> comments, Outline outline)
    {
        var count = outline.ImportCount;
        for (var i = 0; i < comments.Count; i++)
        {
            var comment = comments[i];
            if (comment.Start < start || comment.TextEnd - comment.TextStart < 10) continue;
            var text = source[comment.TextStart..comment.TextEnd];
            if (text[0] == '*' && text.IndexOf("import"u8) > 0) new DocComments(source[..comment.TextEnd], outline).Find(comment);
        }

        if (outline.ImportCount > count) outline.SortImports();
    }

    private void Find(Comment comment)
    {
        var line = comment.Line;
        for (var position = comment.TextStart + 1; position < _source.Length;)
        {
            var length = _source[position..].IndexOfAny((byte)'@', (byte)'`', (byte)'\n');
            if (length < 0) return;
            position += length + 1;
            switch (_source[position - 1])
            {
                case (byte)'\n':
                    line++;
                    break;
                case (byte)'`':
                    position += LengthOfQuote(_source[position..]);
                    break;
                case (byte)'@' when _source[position - 2] is (byte)'*' or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n':
                    ReadTag(ref position, ref line);
                    break;
            }
        }
    }

    /// <summary>How far it is behind the next backtick on this line; 0 when there is none.</summary>
    private static int LengthOfQuote(ReadOnlySpan<byte> rest)
    {
        var length = rest.IndexOfAny((byte)'`', (byte)'\n');
        return length < 0 || rest[length] == '\n' ? 0 : length + 1;
    }

    /// <summary>Reads a tag behind its <c>@</c>, up to the end of its name, its type or its module.</summary>
    private void ReadTag(ref int position, ref int line)
    {
        var rest = _source[position..];
        var length = rest.IndexOfAnyExcept(Letters);
        if (length <= 0) return;
        var isImport = rest[..length].SequenceEqual("import"u8);
        var behind = rest[length..].TrimStart(SpaceOrAsterisk);
        if (!isImport && !behind.StartsWith("{"u8))
        {
            position += length;
            return;
        }

        var type = isImport ? position + length : _source.Length - behind.Length;
        _lexer = new TypeScriptLexer(_source, type, line + _source[position..type].Count((byte)'\n'), default);
        Next();
        if (isImport) ReadImport(line);
        else ReadType();
        (position, line) = (_lexer.At.Position, _lexer.At.Line);
    }

    /// <summary>Goes to the next token; the asterisk that begins a line of a comment is none.</summary>
    private void Next()
    {
        do _lexer.Next();
        while (Kind == TokenKind.Asterisk && _lexer.At.NewLineBefore);
    }

    /// <summary>Reads <c>A, { B, C as D } from "x"</c> or <c>* as N from "x"</c>.</summary>
    private void ReadImport(int line)
    {
        var names = _outline.NameMark;
        if (Kind.IsWord() && Kind != TokenKind.From)
        {
            _outline.AddDefaultName();
            Next();
            if (Kind == TokenKind.Comma) Next();
        }

        if (Kind == TokenKind.Asterisk) ReadNamespaceName();
        else if (Kind == TokenKind.OpenBrace) ReadNames();
        if (Kind == TokenKind.From) Next();
        if (Kind == TokenKind.String) AddImport(_lexer.At, line, names);
        else _outline.ForgetNames(names);
    }

    private void ReadNamespaceName()
    {
        _outline.AddName(_lexer.At.Start, _lexer.At.Position);
        Next();
        if (Kind == TokenKind.As) Next();
        if (Kind.IsWord()) Next();
    }

    private void ReadNames()
    {
        do
        {
            Next();
            if (!Kind.IsWord() && Kind != TokenKind.String) break;
            _outline.AddName(_lexer.At.Start, _lexer.At.Position);
            while (Kind.IsWord() || Kind == TokenKind.String) Next();
        }
        while (Kind == TokenKind.Comma);
        if (Kind == TokenKind.CloseBrace) Next();
    }

    /// <summary>Reads a type in braces.</summary>
    private void ReadType()
    {
        var depth = 0;
        while (true)
        {
            if (Kind == TokenKind.OpenBrace) depth++;
            if (Kind is TokenKind.EndOfFile or TokenKind.Unknown || (Kind == TokenKind.CloseBrace && --depth == 0)) return;
            if (Kind == TokenKind.Import) ReadImportType();
            else Next();
        }
    }

    /// <summary>Reads <c>import("x").T</c>.</summary>
    private void ReadImportType()
    {
        var line = _lexer.At.StartLine;
        Next();
        if (Kind != TokenKind.OpenParen) return;
        Next();
        var module = _lexer.At;
        if (Kind != TokenKind.String) return;
        Next();
        if (Kind != TokenKind.CloseParen) return;
        Next();
        var names = _outline.NameMark;
        if (Kind == TokenKind.Dot)
        {
            Next();
            if (Kind.IsWord()) _outline.AddName(_lexer.At.Start, _lexer.At.Position);
        }

        AddImport(module, line, names);
    }

    private readonly void AddImport(in Cursor module, int line, int names) =>
        _outline.AddImport(module.Start + 1, module.Position - 1, line, ImportKind.JSDoc, names);
}
