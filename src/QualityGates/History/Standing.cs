using System.Collections.Immutable;
using QualityGates.Audits;
using QualityGates.Audits.Monoliths;

namespace QualityGates.History;

/// <summary>
/// The sum over all files of one commit. It is the one of the commit before, less what went, plus what came; both may be needed still,
/// so neither changes. Only the largest file is no sum: for it every size is kept, in a set that shares its nodes with the one before.
/// </summary>
internal sealed record Standing(
    int Files, long Lines, long Excess, int Unjudged, ImmutableArray<int> Over, ImmutableSortedSet<FileSize> Sizes)
{
    /// <summary>No files.</summary>
    public static Standing Empty(ArmedRules rules) => new(0, 0, 0, 0, [.. new int[rules.All.Length]], []);

    /// <summary>What it becomes by some steps, the debt of all of which is known.</summary>
    public Standing After(ImmutableArray<VersionStep> steps)
    {
        if (steps.IsEmpty) return this;
        var (files, lines, excess, unjudged, over, sizes) = (Files, Lines, Excess, Unjudged, Over.ToArray(), Sizes.ToBuilder());
        foreach (var (before, after) in steps)
        {
            if (before?.Debt is { IsJudged: true } gone)
            {
                Count(gone, -1);
                if (gone.Size is not null) sizes.Remove(gone.Size);
            }

            if (after?.Debt is { IsJudged: true } come)
            {
                Count(come, 1);
                if (come.Size is not null) sizes.Add(come.Size);
            }
        }

        return new Standing(files, lines, excess, unjudged, [.. over], sizes.ToImmutable());

        void Count(FileDebt debt, int sign)
        {
            files += sign;
            lines += sign * debt.Lines;
            excess += sign * debt.Excess;
            unjudged += sign * debt.Unjudged;
            for (var rule = 0; rule < debt.Over.Length; rule++) over[rule] += sign * debt.Over[rule];
        }
    }

    /// <summary>The row of a stage that ends here.</summary>
    public HistoryRow ToRow(Stage stage, ArmedRules rules)
    {
        var counts = rules.All.ToImmutableSortedDictionary(
            static rule => rule.Id, rule => Over[rules.IndexOf(rule.Id)], StringComparer.Ordinal);
        var debt = rules.Gated.GroupBy(static rule => RuleCatalogue.AuditOf(rule)).ToImmutableSortedDictionary(
            static audit => audit.Key, audit => audit.Sum(rule => counts[rule.Id]), StringComparer.Ordinal);
        var linesOver = rules.IndexOf(MonolithRules.LargeFile.Id) < 0 ? default(long?) : Excess;
        var (commit, _, isOnMainLine, _) = stage;
        return new HistoryRow(
            commit.Id, commit.Time, isOnMainLine, Files, Lines, Unjudged, linesOver, Sizes.IsEmpty ? null : Sizes[0], debt, counts);
    }
}
