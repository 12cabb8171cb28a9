using QualityGates.Facts;

namespace QualityGates.Languages.Python;

/// <summary>Finds the declarations, imports and line kinds of a source file in one pass.</summary>
internal static class PythonScanner
{
    /// <inheritdoc cref="ScanSource"/>
    public static void Scan(ReadOnlySpan<byte> source, FactBuilder facts)
    {
        Span<IndentationLevel> levels = stackalloc IndentationLevel[Indentation.Deepest];
        Span<Enclosure> enclosures = stackalloc Enclosure[64];
        new PythonParser(source, facts, levels, enclosures).Parse();
    }
}
