using System.Buffers;

namespace QualityGates.Languages.TypeScript;

/// <content>What is read differently between and inside JSX tags.</content>
internal ref partial struct TypeScriptLexer
{
    private static readonly SearchValues<byte> JsxTextStops =
        SearchValues.Create([(byte)'{', (byte)'<', (byte)'\n', (byte)'\r', 0xE2]);
    private static readonly SearchValues<byte> SpacesAndReturns = SearchValues.Create(" \t\r\v\f"u8);

    /// <summary>
    /// Skips text and comments between tags, from behind the current token. Returns the byte that ends it: <c>{</c>, <c>&lt;</c> or 0.
    /// </summary>
    public byte SkipJsxText()
    {
        while (true)
        {
            MarkJsxText();
            var length = _source[At.Position..].IndexOfAny(JsxTextStops);
            if (length < 0)
            {
                At.Position = _source.Length;
                return 0;
            }

            At.Position += length;
            var stop = _source[At.Position];
            if (stop == '<' || (stop == '{' && !SkipJsxComment())) return stop;
            if (stop != '{') PassLineBreak();
        }
    }

    /// <summary>Whether the tag at hand is a closing one.</summary>
    public readonly bool IsJsxClosingTag() => Peek(1) == '/';

    private void MarkJsxText()
    {
        var rest = _source[At.Position..];
        var length = rest.IndexOfAnyExcept(SpacesAndReturns);
        if (length >= 0 && rest[length] is not ((byte)'\n' or (byte)'{' or (byte)'<')) At.Lines.MarkCode();
    }

    /// <summary>
    /// Skips braces with nothing but block comments in them. JSX has no other way to write a comment, so the braces are part of it.
    /// </summary>
    private bool SkipJsxComment()
    {
        var before = At;
        At.Position++;
        At.Lines.MarkComment();
        var isComment = false;
        while ((uint)At.Position < (uint)_source.Length)
        {
            var current = _source[At.Position];
            if (current == '/' && Peek(1) == '*')
            {
                if (!SkipBlockComment()) break;
                isComment = true;
            }
            else if (current == '}' && isComment)
            {
                At.Lines.MarkComment();
                At.Position++;
                return true;
            }
            else if (current is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            {
                PassLineBreak();
            }
            else
            {
                break;
            }
        }

        At = before;
        return false;
    }

    /// <summary>Goes to the next token; a word may hold <c>-</c>.</summary>
    public void NextJsxName()
    {
        Next();
        JoinJsxName();
    }

    /// <summary>Takes the current word with what follows it as one JSX name.</summary>
    public void JoinJsxName()
    {
        if (!At.Kind.IsWord()) return;
        At.Kind = TokenKind.Identifier;
        while (WordBytes[Peek(0)] != 0 || Peek(0) == '-') At.Position++;
    }

    /// <summary>Goes to the value of an attribute; a string there knows no escapes and may hold line breaks.</summary>
    public void NextJsxValue()
    {
        if (!SkipTrivia()) return;
        if (Peek(0) is (byte)'"' or (byte)'\'') ReadJsxString(Peek(0));
        else Next();
    }

    private void ReadJsxString(byte quote)
    {
        At.Kind = TokenKind.String;
        At.Start = At.Position++;
        At.StartLine = At.Line;
        At.Lines.MarkCode();
        while (true)
        {
            var length = _source[At.Position..].IndexOfAny(quote, (byte)'\n', (byte)'\r');
            if (length < 0)
            {
                At.Position = _source.Length;
                TakeBroken(LexicalProblem.String);
                return;
            }

            At.Position += length;
            if (_source[At.Position] == quote)
            {
                At.Position++;
                return;
            }

            PassLineOfCode();
        }
    }
}
