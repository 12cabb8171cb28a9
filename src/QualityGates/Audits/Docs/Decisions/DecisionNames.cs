using System.Globalization;
using QualityGates.Codebases.Documents.Decisions;

namespace QualityGates.Audits.Docs.Decisions;

/// <summary>QG0804 and QG0808: names unlike the others of the folder, and headings with another id than the name.</summary>
internal static class DecisionNames
{
    /// <summary>Examines the decisions.</summary>
    public static void Examine(DecisionReview review)
    {
        var (names, headings) = (review.Runs(DocsRules.NamePattern), review.Runs(DocsRules.HeadingId));
        foreach (var folder in review.Log.Folders)
        {
            foreach (var decision in folder.Decisions)
            {
                if (names && folder.NamePattern is { } habit && decision.Name.Pattern != habit) AddName(review, folder, decision, habit);
                if (headings && decision.Text.Title is { } title) ExamineHeading(review, decision, title);
            }
        }
    }

    private static void AddName(DecisionReview review, DecisionFolder folder, Decision decision, string habit)
    {
        var alike = folder.Decisions.Count(other => other.Name.Pattern == habit);
        review.Add(
            DocsRules.NamePattern, decision, 0, null,
            $"It is named {decision.Name.Pattern}, and {alike} of {folder.Decisions.Length} decisions here are named {habit}. Who looks for it by that pattern overlooks it.",
            $"Rename it as {habit}.");
    }

    private static void ExamineHeading(DecisionReview review, Decision decision, DecisionHeading title)
    {
        if (DecisionHeadingId.In(title.Text) is not { } id) return;
        var isSame = decision.Name.Kind switch
        {
            DecisionIdKind.Number => int.Parse(id, CultureInfo.InvariantCulture) == decision.Name.Number,
            DecisionIdKind.Day => id.Length != decision.Name.Id.Length || id == decision.Name.Id,
            _ => true,
        };
        if (isSame) return;
        review.Add(
            DocsRules.HeadingId, decision, title.Line, null,
            $"Its heading has the id {id}, and its file the id {decision.Name.Id}. It is cited by either, and found by one.");
    }
}
