namespace QualityGates.Audits.Docs.Requirements;

/// <summary>Whether what has to be decided is decided, and what has to be documented is documented.</summary>
internal static class RequirementAudit
{
    /// <summary>Examines the documents of a codebase.</summary>
    /// <param name="model">The codebase.</param>
    /// <param name="options">What is configured.</param>
    /// <param name="findings">Receives what is found.</param>
    public static void Examine(DocsModel model, RequirementOptions options, FindingCollector findings)
    {
    }
}
