using QualityGates.Facts;

namespace QualityGates.Languages.TypeScript;

/// <summary>What differs between the files that one parser reads.</summary>
internal enum Dialect : byte
{
    /// <summary><c>.ts .mts .cts</c>: no JSX, <c>&lt;T&gt;x</c> is a cast.</summary>
    TypeScript,
    /// <summary><c>.tsx</c>: JSX is possible.</summary>
    Tsx,
    /// <summary><c>.js .jsx .mjs .cjs</c>: JSX is possible, and types may stand in doc comments.</summary>
    JavaScript,
}

/// <summary>Finds the declarations, imports and line kinds of a TypeScript or JavaScript file in one pass.</summary>
internal static class TypeScriptScanner
{
    /// <summary>One outline per worker, reused from file to file.</summary>
    [ThreadStatic]
    private static Outline? _outline;

    /// <summary>The comments of a JavaScript file; one per worker too.</summary>
    [ThreadStatic]
    private static CloseReading? _comments;

    /// <summary>Scans <see cref="Dialect.TypeScript"/>.</summary>
    public static void Scan(ReadOnlySpan<byte> source, FactBuilder facts) =>
        ScanPart(source, LengthOfBom(source), 1, Dialect.TypeScript, facts);

    /// <summary>Scans <see cref="Dialect.Tsx"/>.</summary>
    public static void ScanTsx(ReadOnlySpan<byte> source, FactBuilder facts) =>
        ScanPart(source, LengthOfBom(source), 1, Dialect.Tsx, facts);

    /// <summary>Scans <see cref="Dialect.JavaScript"/>.</summary>
    public static void ScanJavaScript(ReadOnlySpan<byte> source, FactBuilder facts) =>
        ScanPart(source, LengthOfBom(source), 1, Dialect.JavaScript, facts);

    /// <summary>Scans from <paramref name="start"/>, on <paramref name="line"/>, to the end; returns the line of the end.</summary>
    internal static int ScanPart(ReadOnlySpan<byte> source, int start, int line, Dialect dialect, FactBuilder facts)
    {
        var outline = _outline ??= new Outline();
        outline.Clear();
        ReferenceDirectives.Find(source, start, line, outline);
        var comments = facts.Closely ?? (dialect == Dialect.JavaScript ? NoComments() : null);
        var lexer = new TypeScriptLexer(source, start, line, facts.Lines, comments);
        var end = new TypeScriptParser(lexer, source, dialect != Dialect.TypeScript, outline).Parse(out var problem);
        facts.Lines = end.Lines;
        comments?.Keep((problem?.At ?? end).Comments);
        if (dialect == Dialect.JavaScript) DocComments.FindImports(source, start, comments!.Comments, outline);
        outline.Report(source, facts);
        if (problem is { } found) facts.AddProblem(ScanProblemKind.Syntax, found.At.StartLine, found.Message);
        return end.Line;
    }

    private static CloseReading NoComments()
    {
        var comments = _comments ??= new CloseReading();
        comments.Keep(0);
        return comments;
    }

    private static int LengthOfBom(ReadOnlySpan<byte> source) => source.StartsWith("\uFEFF"u8) ? 3 : 0;
}
