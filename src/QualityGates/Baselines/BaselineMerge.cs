using System.Collections.Immutable;

namespace QualityGates.Baselines;

/// <summary>Two baselines made one.</summary>
/// <param name="Baseline">What both sides agree to tolerate.</param>
/// <param name="Decisions">Where both sides had changed the same thing in different ways, by rule and subject: what was decided.</param>
public sealed record BaselineMergeResult(Baseline Baseline, ImmutableArray<MergeDecision> Decisions);

/// <summary>What a merge decided about one entry that both sides had changed.</summary>
/// <param name="RuleId">The rule; empty where it concerns the whole file.</param>
/// <param name="Subject">The subject of the entry; untrusted text.</param>
/// <param name="Message">What each side said and what was taken, one sentence, without the subject.</param>
public sealed record MergeDecision(string RuleId, string Subject, string Message);

/// <summary>
/// Merges two baselines that come from one: the stricter side wins. What only one side changed is as that side has it. Of what both
/// changed, removal beats everything, the lower figure beats the higher, and the earlier last day beats the later and none. So
/// nothing in the result is looser than both sides, and of two sides that only tightened it is looser than neither.
/// </summary>
public static class BaselineMerge
{
    /// <summary>Merges. Which side is ours matters only where people wrote two texts beside equal figures, or moved the schema.</summary>
    /// <param name="ancestor">What both sides began with; <see cref="Baseline.Empty"/> where there is nothing.</param>
    /// <param name="ours">One side.</param>
    /// <param name="theirs">The other side.</param>
    public static BaselineMergeResult Merge(Baseline ancestor, Baseline ours, Baseline theirs)
    {
        var decisions = ImmutableArray.CreateBuilder<MergeDecision>();
        var merged = Baseline.Empty with { Schema = MergeSchema(ancestor.Schema, ours.Schema, theirs.Schema, decisions) };
        foreach (var (ruleId, subject) in Names(ours, theirs))
        {
            var entry = new EntryMerge(ancestor.Find(ruleId, subject), ours.Find(ruleId, subject), theirs.Find(ruleId, subject));
            if (entry.Merge(out var decision) is { } tolerance) merged = merged.With(ruleId, subject, tolerance);
            if (decision is not null) decisions.Add(new MergeDecision(ruleId, subject, decision));
        }

        return new BaselineMergeResult(merged, decisions.DrainToImmutable());
    }

    /// <summary>Every entry that either side has, in the order of the file. What neither has, both removed.</summary>
    private static IEnumerable<(string RuleId, string Subject)> Names(Baseline ours, Baseline theirs) =>
        ours.Entries.Concat(theirs.Entries)
            .Select(static entry => (entry.RuleId, entry.Subject))
            .Distinct()
            .OrderBy(static name => name.RuleId, StringComparer.Ordinal)
            .ThenBy(static name => name.Subject, StringComparer.Ordinal);

    private static string MergeSchema(string ancestor, string ours, string theirs, ImmutableArray<MergeDecision>.Builder decisions)
    {
        if (ours == theirs || theirs == ancestor) return ours;
        if (ours == ancestor) return theirs;
        decisions.Add(new MergeDecision("", "$schema", $"ours says {ours} and theirs {theirs}; ours stays."));
        return ours;
    }
}
