using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using QualityGates.Facts;

namespace QualityGates.Tests.Languages.CSharp;

/// <summary>Physical lines by kind, from where the compiler sees tokens, directives, comments and disabled text.</summary>
internal static class RoslynLines
{
    /// <summary>Counts them.</summary>
    public static LineCounts Count(SyntaxTree tree, byte[] source)
    {
        var text = tree.GetText().ToString();
        if (text.Length == 0 && source.Length > 0) return new LineCounts(Blank: 1, Comment: 0, Code: 0); // a byte order mark
        var kinds = new char[text.Length];
        foreach (var token in tree.GetRoot().DescendantTokens())
        {
            foreach (var trivia in token.LeadingTrivia) Mark(trivia, text, kinds);
            kinds.AsSpan(token.SpanStart, token.Span.Length).Fill('c');
            foreach (var trivia in token.TrailingTrivia) Mark(trivia, text, kinds);
        }

        return Count(text, kinds);
    }

    private static void Mark(SyntaxTrivia trivia, string text, char[] kinds)
    {
        var span = trivia.FullSpan;
        if (trivia.IsDirective || trivia.IsKind(SyntaxKind.SkippedTokensTrivia))
        {
            kinds.AsSpan(span.Start, span.Length).Fill('c');
        }
        else if (trivia.IsKind(SyntaxKind.DisabledTextTrivia))
        {
            MarkDisabled(span, text, kinds);
        }
        else if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
        {
            kinds.AsSpan(span.Start, span.Length).Fill('t');
        }
    }

    private static void MarkDisabled(TextSpan span, string text, char[] kinds)
    {
        foreach (var line in SourceText.From(text[span.Start..span.End]).Lines)
        {
            var isComment = text.AsSpan(span.Start + line.Start, line.Span.Length).TrimStart().StartsWith("//");
            kinds.AsSpan(span.Start + line.Start, line.Span.Length).Fill(isComment ? 't' : 'c');
        }
    }

    private static LineCounts Count(string text, char[] kinds)
    {
        int blank = 0, comment = 0, code = 0;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            bool hasCode = false, hasComment = false;
            for (var i = start; i < end; i++)
            {
                if (char.IsWhiteSpace(text[i])) continue;
                hasCode |= kinds[i] == 'c';
                hasComment |= kinds[i] == 't';
            }

            if (hasCode) code++;
            else if (hasComment) comment++;
            else blank++;
            start = end + 1;
        }

        return new LineCounts(blank, comment, code);
    }
}
