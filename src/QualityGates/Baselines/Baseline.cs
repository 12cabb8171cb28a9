using System.Collections.Immutable;

namespace QualityGates.Baselines;

/// <summary>The debt a repository tolerates: rule, then subject, both in ordinal order.</summary>
/// <param name="Rules">Per rule id its entries per subject.</param>
public sealed record Baseline(ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, Tolerance>> Rules)
{
    /// <summary>A baseline that tolerates nothing.</summary>
    public static Baseline Empty { get; } = new(
        ImmutableSortedDictionary.Create<string, ImmutableSortedDictionary<string, Tolerance>>(StringComparer.Ordinal));

    /// <summary>The entry for a subject, or null.</summary>
    public Tolerance? Find(string ruleId, string subject) =>
        Rules.TryGetValue(ruleId, out var entries) && entries.TryGetValue(subject, out var tolerance) ? tolerance : null;
}

/// <summary>One tolerated debt. The human text survives every update.</summary>
/// <param name="Measure">What is counted: <c>lines</c>, <c>complexity</c>, <c>count</c>.</param>
/// <param name="Value">The most that is tolerated.</param>
/// <param name="Reason">Why, in somebody's words.</param>
/// <param name="Owner">Who answers for it, such as <c>@acme/billing</c>.</param>
/// <param name="Until">The day it ends.</param>
public sealed record Tolerance(string Measure, int Value, string? Reason = null, string? Owner = null, DateOnly? Until = null);
