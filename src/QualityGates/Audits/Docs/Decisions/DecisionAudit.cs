namespace QualityGates.Audits.Docs.Decisions;

/// <summary>Whether architecture decisions are there, well-formed and true.</summary>
internal static class DecisionAudit
{
    /// <summary>Examines the documents of a codebase.</summary>
    /// <param name="model">The codebase.</param>
    /// <param name="options">What is configured.</param>
    /// <param name="findings">Receives what is found.</param>
    public static void Examine(DocsModel model, DecisionOptions options, FindingCollector findings)
    {
    }
}
