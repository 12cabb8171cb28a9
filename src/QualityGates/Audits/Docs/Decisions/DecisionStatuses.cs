using QualityGates.Codebases.Documents.Decisions;

namespace QualityGates.Audits.Docs.Decisions;

/// <summary>QG0805 and QG0812: a status that is missing or that nobody knows, and one that goes back.</summary>
internal static class DecisionStatuses
{
    private const int Habit = 3;

    /// <summary>Examines the decisions.</summary>
    public static void Examine(DecisionReview review)
    {
        var (words, backwards) = (review.Runs(DocsRules.Status), review.Runs(DocsRules.StatusBackwards));
        foreach (var folder in review.Log.Folders)
        {
            if (words) ExamineWords(review, folder);
            if (!backwards || review.Before is null) continue;
            foreach (var decision in folder.Decisions) ExamineBackwards(review, decision);
        }
    }

    private static void ExamineWords(DecisionReview review, DecisionFolder folder)
    {
        var without = folder.Decisions.Where(decision => decision.Statements.IsEmpty && review.CanTell(decision)).ToList();
        if (without.Count >= Habit && without.Count * 2 > folder.Decisions.Length)
        {
            // A folder that states none has a habit, not that many mistakes.
            var all = without.Count == folder.Decisions.Length ? $"None of the {without.Count} decisions" : $"{without.Count} of {folder.Decisions.Length} decisions";
            review.Findings.Add(
                DocsRules.Status, folder.Path, without[0].Path, 1, new Measure("count", without.Count, 0),
                $"{all} in {folder.Path}/ {(without.Count == folder.Decisions.Length ? "states" : "state no")}{(without.Count == folder.Decisions.Length ? " its" : "")} status, so nobody can tell which of them hold.",
                "Add a line such as 'Status: accepted' below the heading of each.");
            without.Clear();
        }

        foreach (var decision in without)
        {
            review.Add(
                DocsRules.Status, decision, decision.Text.Title?.Line ?? 0, null,
                "It states no status, so nobody can tell whether it holds.",
                $"State one, as the others do: {Known(review)}.");
        }

        foreach (var decision in folder.Decisions)
        {
            if (decision.Statements.IsEmpty || decision.Status is not { IsKnown: false } status) continue;
            if (review.Options.Statuses.Contains(status.Word) || folder.OwnWords.Contains(status.Word)) continue;
            if (TemplateText.IsPlaceholder(decision.Statements[0].Value)) continue;
            review.Add(
                DocsRules.Status, decision, status.Line, null,
                $"Its status '{status.Word}' is none of the known words, so nobody can tell whether it holds.",
                $"State one of them: {Known(review)}; or name yours in 'docs.decisions.statuses'.");
        }
    }

    private static string Known(DecisionReview review) => string.Join(", ", DecisionStatus.Vocabulary.Concat(review.Options.Statuses));

    private static void ExamineBackwards(DecisionReview review, Decision decision)
    {
        if (review.Earlier(decision) is not { Status: { } before } earlier || decision.Status is not { } now) return;
        if (!IsBackwards(before, now) || (before.IsSuperseded && !StillSuperseded(review, earlier))) return;
        review.Add(
            DocsRules.StatusBackwards, decision, now.Line, null,
            $"It was {before.Word}, and this change makes it {now.Word}. What was decided is changed by a new decision, because others rely on the old one already.",
            $"Leave it {before.Word}, and write a new one: dotnet build -t:NewAdr -p:Title=\"…\" -p:Supersedes={decision.Name.Stem}.");
    }

    /// <summary>A decision holds again where what took its place was withdrawn.</summary>
    private static bool StillSuperseded(DecisionReview review, Decision earlier)
    {
        var folder = review.Log.Folders.FirstOrDefault(folder => folder.Path == earlier.Path.Folder.ToString());
        if (folder is null || earlier.Successors.IsEmpty) return true;
        foreach (var citation in earlier.Successors)
            if (review.Cited(citation, earlier, folder) is { Status: not { Retired: not null } }) return true;
        return false;
    }

    private static bool IsBackwards(DecisionStatus before, DecisionStatus now) => (before.Word, now.Word) switch
    {
        ("rejected", "accepted" or "amended") or ("accepted" or "amended", "rejected") => true,
        _ => Stage(before.Word) is { } from && Stage(now.Word) is { } to && to < from,
    };

    /// <summary>How far a decision has come; null for words whose meaning only their users know.</summary>
    private static int? Stage(string word) => word switch
    {
        "draft" => 0,
        "proposed" => 1,
        "accepted" or "amended" or "rejected" => 2,
        "deprecated" or "superseded" => 3,
        _ => null,
    };
}
