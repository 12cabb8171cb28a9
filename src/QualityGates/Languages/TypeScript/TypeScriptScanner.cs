using QualityGates.Facts;

namespace QualityGates.Languages.TypeScript;

/// <summary>Finds the declarations, imports and line kinds of a TypeScript or JavaScript file in one pass.</summary>
internal static class TypeScriptScanner
{
    /// <summary>Scans <c>.ts .mts .cts</c>: no JSX, <c>&lt;T&gt;x</c> is a cast.</summary>
    public static void Scan(ReadOnlySpan<byte> source, FactBuilder facts)
    {
    }

    /// <summary>Scans <c>.tsx .js .jsx .mjs .cjs</c>: JSX is possible.</summary>
    public static void ScanJsx(ReadOnlySpan<byte> source, FactBuilder facts)
    {
    }
}
