using QualityGates.Audits.Docs.Mentions;
using QualityGates.Codebases.Documents;
using QualityGates.Codebases.Documents.Decisions;
using QualityGates.Facts;
using QualityGates.Languages.Markdown;

namespace QualityGates.Audits.Docs.Decisions;

/// <summary>
/// QG0816: decisions that hold, about files that are gone. What only moved is let be: a decision says what was decided, and where things
/// were then.
/// </summary>
internal static class DecidedCode
{
    /// <summary>Examines the decisions.</summary>
    public static void Examine(DecisionReview review)
    {
        if (!review.Runs(DocsRules.DecidesGoneCode)) return;
        foreach (var folder in review.Log.Folders)
        {
            foreach (var decision in folder.Decisions)
                if (decision.Status is { Holds: true } status) Examine(review, decision, status);
        }
    }

    private static void Examine(DecisionReview review, Decision decision, DecisionStatus status)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mention in review.DocumentOf(decision).Mentions)
        {
            if (!IsOfCode(mention) || HasMoved(review.Model, mention.Text) || !seen.Add(mention.Text)) continue;
            if (review.Model.Mentions.Resolve(decision.Path, mention.Text) is not { State: MentionState.Gone } target) continue;
            review.Add(
                DocsRules.DecidesGoneCode, decision, mention.Line - 1, mention.Text,
                $"It is {status.Word}, and speaks of {mention.Text}, which {MentionMessages.Became(target)}. "
                + "It may hold for what took its place, or not any more.");
        }
    }

    private static bool IsOfCode(Mention mention) =>
        mention is { IsCode: true, IsHypothetical: false, IsToBeMade: false } && !KnownFiles.IsDocument(Path.GetExtension(mention.Text.AsSpan()).TrimStart('.'));

    /// <summary>Whether another file has the name: it may be the same one, and nobody is to read a decision again for that.</summary>
    private static bool HasMoved(DocsModel model, string path) => model.Names.Files.First(NameIndex.NameOf(path)) >= 0;
}
