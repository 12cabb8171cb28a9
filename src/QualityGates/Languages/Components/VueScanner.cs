using QualityGates.Facts;

namespace QualityGates.Languages.Components;

/// <summary>Scans a Vue single-file component: markup outside, TypeScript or JavaScript in its script blocks.</summary>
internal static class VueScanner
{
    /// <inheritdoc cref="ScanSource"/>
    public static void Scan(ReadOnlySpan<byte> source, FactBuilder facts)
    {
    }
}
