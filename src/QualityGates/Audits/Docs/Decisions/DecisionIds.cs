using System.Globalization;
using QualityGates.Codebases.Documents.Decisions;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Decisions;

/// <summary>QG0802 and QG0803: ids that two decisions have, and ids that none has.</summary>
internal static class DecisionIds
{
    private const int MostNamed = 5;

    /// <summary>Examines the decisions.</summary>
    public static void Examine(DecisionReview review)
    {
        var (twice, gaps) = (review.Runs(DocsRules.DuplicateId), review.Runs(DocsRules.IdGap));
        foreach (var folder in review.Log.Folders)
        {
            if (twice) ExamineTwice(review, folder);
            if (gaps) ExamineGaps(review, folder);
        }
    }

    private static void ExamineTwice(DecisionReview review, DecisionFolder folder)
    {
        foreach (var group in folder.Decisions.Where(static decision => decision.Name.Number >= 0).GroupBy(static decision => decision.Name.Number))
        {
            // The one that was there before the change keeps the id, else the first by name.
            var decisions = group.OrderBy(decision => review.Before is not null && review.Earlier(decision) is null).ToList();
            foreach (var younger in decisions.Skip(1))
            {
                review.Add(
                    DocsRules.DuplicateId, younger, 0, younger.Name.Id,
                    $"It has the id {younger.Name.Id}, and so has {decisions[0].Path}. Who cites {younger.Name.Id} means one of them, and nobody knows which.",
                    $"Rename it to {NextName(folder, younger)}, and give its heading the same id.");
            }

            if (decisions.Count == 1) ExamineReuse(review, folder, decisions[0]);
        }
    }

    /// <summary>An id whose decision the same change removes: who cites it means the old one.</summary>
    private static void ExamineReuse(DecisionReview review, DecisionFolder folder, Decision decision)
    {
        if (review.Before is null || review.Earlier(decision) is not null) return;
        foreach (var before in review.Before.Folders)
        {
            if (before.Path != folder.Path) continue;
            foreach (var gone in before.Decisions)
            {
                if (gone.Name.Number != decision.Name.Number || review.Log.At(gone.Path.Value) is not null) continue;
                if (gone.Title == decision.Title || gone.Name.Slug == decision.Name.Slug || gone.Status is null or { IsOpen: true } || IsRenamed(review, gone)) continue;
                review.Add(
                    DocsRules.DuplicateId, decision, 0, decision.Name.Id,
                    $"It takes the id {decision.Name.Id} of {gone.Path}, which this change removes. Who cites {decision.Name.Id} meant that one.",
                    $"Bring the old one back with its status, and rename this one to {NextName(folder, decision)}.");
                return;
            }
        }
    }

    private static bool IsRenamed(DecisionReview review, Decision gone)
    {
        foreach (var change in review.Model.Change!.Changes.Changes)
            if (change.Before == gone.Path && change.Path != gone.Path) return true;
        return false;
    }

    private static void ExamineGaps(DecisionReview review, DecisionFolder folder)
    {
        var known = folder.Decisions.Where(static decision => decision.Name.Number >= 0).Select(static decision => decision.Name.Number).ToHashSet();
        if (known.Count < 2) return;
        var (first, last) = (known.Min(), known.Max());
        var missing = last - first + 1 - known.Count;
        // Ids that come from elsewhere, such as numbers of pull requests, leave more out than they have.
        if (missing <= 0 || missing > known.Count) return;
        var below = folder.Path.Length == 0 ? "" : folder.Path + "/";
        foreach (var other in review.Log.Folders)
        {
            // docs/adr/archive/0003-….md is not gone.
            if (other == folder || !other.Path.StartsWith(below, StringComparison.Ordinal)) continue;
            foreach (var decision in other.Decisions) known.Add(decision.Name.Number);
        }

        var gaps = Enumerable.Range(first, last - first + 1).Where(id => !known.Contains(id)).ToList();
        if (gaps.Count == 0) return;
        var width = folder.Decisions.First(static decision => decision.Name.Number >= 0).Name.Id.Length;
        var named = string.Join(", ", gaps.Take(MostNamed).Select(id => id.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0')));
        var after = folder.Decisions.First(decision => decision.Name.Number > gaps[0]);
        review.Findings.Add(
            DocsRules.IdGap, folder.Path.Length == 0 ? "." : folder.Path, after.Path, 1, new Measure("count", gaps.Count, 0),
            $"{Where(folder)} has no {named}{(gaps.Count > MostNamed ? $" and {gaps.Count - MostNamed} more" : "")}. A missing number looks like a decision that somebody removed.");
    }

    /// <summary>How messages call a folder.</summary>
    public static string Where(DecisionFolder folder) => folder.Path.Length == 0 ? "The root" : folder.Path;

    private static string NextName(DecisionFolder folder, Decision decision)
    {
        var next = folder.Decisions.Max(static other => other.Name.Number) + 1;
        var name = decision.Name;
        return new RepoPath($"{name.Prefix}{next.ToString(CultureInfo.InvariantCulture).PadLeft(name.Id.Length, '0')}{name.Separator}{name.Slug}{name.Extension}").Value;
    }
}
