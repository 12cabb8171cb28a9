using QualityGates.Facts;

namespace QualityGates.Languages.CSharp;

/// <summary>Finds the declarations, imports and line kinds of a source file.</summary>
internal static class CSharpScanner
{
    /// <summary>A worker keeps its token arrays from file to file unless a file made them larger than this.</summary>
    private const int MostTokensKept = 1 << 18;

    [ThreadStatic]
    private static TokenTree? _scratch;

    /// <inheritdoc cref="ScanSource"/>
    public static void Scan(ReadOnlySpan<byte> source, FactBuilder facts)
    {
        var tokens = _scratch ?? new TokenTree();
        _scratch = null;
        Lexer.Run(source, tokens, ref facts.Lines, facts.Closely);
        Parser.Run(source, tokens, facts);
        if (tokens.Problem is { } problem) facts.AddProblem(problem.Kind, problem.Line, problem.Message);
        if (tokens.Tokens.Length <= MostTokensKept) _scratch = tokens;
    }
}
