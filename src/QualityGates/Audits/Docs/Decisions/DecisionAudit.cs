using System.Collections.Immutable;
using QualityGates.Codebases.Documents.Decisions;

namespace QualityGates.Audits.Docs.Decisions;

/// <summary>Whether architecture decisions are there, well-formed and true.</summary>
internal static class DecisionAudit
{
    /// <summary>Examines the documents of a codebase.</summary>
    /// <param name="model">The codebase.</param>
    /// <param name="options">What is configured.</param>
    /// <param name="findings">Receives what is found.</param>
    /// <returns>The decisions, to be listed.</returns>
    public static ImmutableArray<ListedDecisions> Examine(DocsModel model, DecisionOptions options, FindingCollector findings)
    {
        var review = new DecisionReview(model, options, new DecisionLog(model.Files, options.IsPlace, options.Ignores), findings);
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
        return [.. review.Log.Folders.Select(static folder => new ListedDecisions(folder.Path, folder.Index, [.. folder.Decisions.Select(Listed)]))];
    }

    private static ListedDecision Listed(Decision decision) =>
        new(decision.Path, decision.Name.Id, DecisionHeadingId.Without(decision.Title), decision.Status?.Word ?? "", DecisionDates.DayOf(decision));
}
