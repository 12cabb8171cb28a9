using QualityGates.Facts;
using QualityGates.Languages.TypeScript;

namespace QualityGates.Languages.Components;

/// <summary>An expression in braces amid markup: <c>{a ? '&lt;script>' : `}`}</c>.</summary>
internal static class EmbeddedExpression
{
    /// <summary>The place behind the brace that closes the one at <paramref name="open"/>, or -1.</summary>
    public static int EndOf(ReadOnlySpan<byte> source, int open) => EndOf(source, open, 1, null);

    /// <summary>The same for a brace on <paramref name="line"/>; notes each <c>import("x")</c> on the way.</summary>
    public static int EndOf(ReadOnlySpan<byte> source, int open, int line, FactBuilder? facts)
    {
        var lexer = new TypeScriptLexer(source, open, line, default);
        var depth = 0;
        Stack<int>? templates = null;
        while (true)
        {
            lexer.Next();
            switch (lexer.At.Kind)
            {
                case TokenKind.OpenBrace:
                    depth++;
                    break;
                case TokenKind.CloseBrace when templates is { Count: > 0 } && templates.Peek() == depth:
                    lexer.ContinueTemplate();
                    if (lexer.At.Kind != TokenKind.TemplateMiddle) templates.Pop();
                    break;
                case TokenKind.CloseBrace:
                    if (--depth == 0) return lexer.At.Position;
                    break;
                case TokenKind.TemplateHead:
                    (templates ??= []).Push(depth);
                    break;
                case TokenKind.Import when facts is not null:
                    AddImport(source, ref lexer, facts);
                    break;
                case TokenKind.EndOfFile:
                    return -1;
            }
        }
    }

    private static void AddImport(ReadOnlySpan<byte> source, ref TypeScriptLexer lexer, FactBuilder facts)
    {
        var at = lexer.At;
        var isMemberOrPattern = source[at.PreviousEnd - 1] is (byte)'.' or (byte)'/';
        lexer.Next();
        var isCall = lexer.At.Kind == TokenKind.OpenParen && !isMemberOrPattern;
        lexer.Next();
        var (start, end) = (lexer.At.Start + 1, lexer.At.Position - 1);
        isCall = isCall && lexer.At.Kind is TokenKind.String or TokenKind.Template;
        lexer.Next();
        if (isCall && lexer.At.Kind is TokenKind.CloseParen or TokenKind.Comma)
            facts.AddImport(new Import(StringLiteral.Text(source[start..end], facts.Strings), at.StartLine) { Kind = ImportKind.Dynamic });
        lexer.At = at;
    }
}
