namespace QualityGates.Audits.Docs.Links;

/// <summary>Whether documents are indexed, and their links alive.</summary>
internal static class LinkAudit
{
    /// <summary>Examines the documents of a codebase.</summary>
    /// <param name="model">The codebase.</param>
    /// <param name="options">What is configured.</param>
    /// <param name="findings">Receives what is found.</param>
    public static void Examine(DocsModel model, LinkOptions options, FindingCollector findings)
    {
    }
}
