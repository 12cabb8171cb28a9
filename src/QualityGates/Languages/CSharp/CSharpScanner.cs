using QualityGates.Facts;

namespace QualityGates.Languages.CSharp;

/// <summary>Finds the declarations, imports and line kinds of a source file.</summary>
internal static class CSharpScanner
{
    /// <summary>A worker keeps its token arrays from file to file unless a file made them larger than this.</summary>
    private const int MostTokensKept = 1 << 18;

    [ThreadStatic]
    private static Scratch? _scratch;

    /// <inheritdoc cref="ScanSource"/>
    public static void Scan(ReadOnlySpan<byte> source, FactBuilder facts)
    {
        var scratch = _scratch ?? new Scratch(new TokenTree(), new Outline(), new NameTable());
        _scratch = null;
        var tokens = scratch.Tokens;
        Lexer.Run(source, tokens, ref facts.Lines, facts.Closely);
        var parser = Parser.Run(source, tokens, scratch.Outline, facts);
        if (tokens.Problem is { } problem) facts.AddProblem(problem.Kind, problem.Line, problem.Message);

        // What is read once more for its comments has its names already.
        if (facts.Closely is null) facts.CSharp = NameReader.Read(parser, source, tokens, scratch.Outline, scratch.Names);
        if (tokens.Tokens.Length <= MostTokensKept) _scratch = scratch;
    }

    /// <summary>What a worker keeps from file to file.</summary>
    private sealed record Scratch(TokenTree Tokens, Outline Outline, NameTable Names);
}
