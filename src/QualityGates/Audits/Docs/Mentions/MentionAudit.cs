namespace QualityGates.Audits.Docs.Mentions;

/// <summary>Whether the files that documents mention are there.</summary>
internal static class MentionAudit
{
    /// <summary>Examines the documents of a codebase.</summary>
    /// <param name="model">The codebase.</param>
    /// <param name="options">What is configured.</param>
    /// <param name="findings">Receives what is found.</param>
    public static void Examine(DocsModel model, MentionOptions options, FindingCollector findings)
    {
    }
}
