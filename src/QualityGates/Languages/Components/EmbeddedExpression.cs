using QualityGates.Languages.TypeScript;

namespace QualityGates.Languages.Components;

/// <summary>An expression in braces amid markup: <c>{a ? '&lt;script>' : `}`}</c>.</summary>
internal static class EmbeddedExpression
{
    /// <summary>The place behind the brace that closes the one at <paramref name="open"/>, or -1.</summary>
    public static int EndOf(ReadOnlySpan<byte> source, int open)
    {
        var lexer = new TypeScriptLexer(source, open, 1, default);
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
                case TokenKind.EndOfFile:
                    return -1;
            }
        }
    }
}
