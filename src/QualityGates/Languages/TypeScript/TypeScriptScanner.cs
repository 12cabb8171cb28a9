using QualityGates.Facts;

namespace QualityGates.Languages.TypeScript;

/// <summary>Finds the declarations, imports and line kinds of a TypeScript or JavaScript file in one pass.</summary>
internal static class TypeScriptScanner
{
    /// <summary>One outline per worker, reused from file to file.</summary>
    [ThreadStatic]
    private static Outline? _outline;

    /// <summary>Scans <c>.ts .mts .cts</c>: no JSX, <c>&lt;T&gt;x</c> is a cast.</summary>
    public static void Scan(ReadOnlySpan<byte> source, FactBuilder facts) =>
        ScanPart(source, LengthOfBom(source), 1, isJsx: false, facts);

    /// <summary>Scans <c>.tsx .js .jsx .mjs .cjs</c>: JSX is possible.</summary>
    public static void ScanJsx(ReadOnlySpan<byte> source, FactBuilder facts) =>
        ScanPart(source, LengthOfBom(source), 1, isJsx: true, facts);

    /// <summary>Scans from <paramref name="start"/>, on <paramref name="line"/>, to the end; returns the line of the end.</summary>
    internal static int ScanPart(ReadOnlySpan<byte> source, int start, int line, bool isJsx, FactBuilder facts)
    {
        var outline = _outline ??= new Outline();
        outline.Clear();
        var lexer = new TypeScriptLexer(source, start, line, facts.Lines, facts.Closely);
        var end = new TypeScriptParser(lexer, source, isJsx, outline).Parse(out var problem);
        facts.Lines = end.Lines;
        facts.Closely?.Keep((problem?.At ?? end).Comments);
        outline.Report(source, facts);
        if (problem is { } found) facts.AddProblem(ScanProblemKind.Syntax, found.At.StartLine, found.Message);
        return end.Line;
    }

    private static int LengthOfBom(ReadOnlySpan<byte> source) => source.StartsWith("\uFEFF"u8) ? 3 : 0;
}
