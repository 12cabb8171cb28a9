namespace QualityGates.Audits.Docs.Decisions;

/// <summary>Whether architecture decisions are there, well-formed and true.</summary>
internal static class DecisionAudit
{
    /// <summary>Examines the documents of a codebase.</summary>
    /// <param name="model">The codebase.</param>
    /// <param name="findings">Receives what is found.</param>
    public static void Examine(DocsModel model, FindingCollector findings)
    {
        var review = new DecisionReview(model, findings);
        DecisionPresence.Examine(review);
        DecisionIds.Examine(review);
        DecisionNames.Examine(review);
        DecisionStatuses.Examine(review);
        DecisionDates.Examine(review);
        DecisionSections.Examine(review);
        DecisionSuccession.Examine(review);
        DecisionLength.Examine(review);
        DecisionIndex.Examine(review);
        TemplateText.Examine(review);
        DecidedCode.Examine(review);
        DecisionFrontMatter.Examine(review);
    }
}
