using QualityGates.Text;

namespace QualityGates.Audits.Docs.Requirements;

/// <summary>Whether what has to be decided is decided, and what has to be documented is documented.</summary>
internal static class RequirementAudit
{
    /// <summary>Examines the documents of a codebase, and where it has a change, whether that needs a decision.</summary>
    /// <param name="model">The codebase.</param>
    /// <param name="settings">What is configured.</param>
    /// <param name="configurationPath">What findings about the configuration call it.</param>
    /// <param name="findings">Receives what is found.</param>
    public static void Examine(DocsModel model, AuditSettings settings, RepoPath configurationPath, FindingCollector findings)
    {
        var options = settings.Docs.Requirements;
        if (!options.Decisions.IsEmpty) new RequiredDecisions(model, settings, configurationPath, findings).Examine(options.Decisions);
        if (!options.Documents.IsEmpty) new RequiredDocuments(model, settings, configurationPath, findings).Examine(options.Documents);
    }
}
