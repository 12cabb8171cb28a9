using QualityGates.Facts;

namespace QualityGates.Languages.CSharp;

/// <summary>Finds the declarations, imports and line kinds of a source file in one pass.</summary>
internal static class CSharpScanner
{
    /// <inheritdoc cref="ScanSource"/>
    public static void Scan(ReadOnlySpan<byte> source, FactBuilder facts)
    {
    }
}
