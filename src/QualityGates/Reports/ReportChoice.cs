namespace QualityGates.Reports;

/// <summary>Which reports a run writes besides those that it always writes.</summary>
/// <param name="Inventory"><c>inventory.json</c>.</param>
/// <param name="Sarif"><c>findings.sarif</c>.</param>
/// <param name="CodeQuality"><c>gl-code-quality-report.json</c>.</param>
public sealed record ReportChoice(bool Inventory = false, bool Sarif = false, bool CodeQuality = false)
{
    /// <summary>None of them.</summary>
    public static ReportChoice None { get; } = new();
}
