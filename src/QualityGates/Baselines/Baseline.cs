using System.Collections.Immutable;
using Tolerances = System.Collections.Immutable.ImmutableSortedDictionary<string, QualityGates.Baselines.Tolerance>;

namespace QualityGates.Baselines;

/// <summary>The debt a repository tolerates: rule, then subject, both in ordinal order. No rule is without entries.</summary>
/// <param name="Rules">Per rule id its entries per subject.</param>
/// <param name="Schema">Where an editor finds the schema of the file; kept as somebody wrote it.</param>
public sealed record Baseline(ImmutableSortedDictionary<string, Tolerances> Rules, string Schema = Baseline.DefaultSchema)
{
    /// <summary>How the file is called where nothing else is configured.</summary>
    public const string FileName = "qualitygates.baseline.json";

    /// <summary>Where the schema is found unless somebody wrote another place into the file.</summary>
    public const string DefaultSchema = "./artifacts/qualitygates/qualitygates.baseline.schema.json";

    private static readonly Tolerances NoEntries = Tolerances.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>A baseline that tolerates nothing.</summary>
    public static Baseline Empty { get; } = new(
        ImmutableSortedDictionary.Create<string, Tolerances>(StringComparer.Ordinal));

    /// <summary>Every entry, in the order of the file.</summary>
    public IEnumerable<BaselineEntry> Entries =>
        from rule in Rules from entry in rule.Value select new BaselineEntry(rule.Key, entry.Key, entry.Value);

    /// <summary>How many entries there are.</summary>
    public int Count => Rules.Values.Sum(entries => entries.Count);

    /// <summary>The entry for a subject, or null.</summary>
    public Tolerance? Find(string ruleId, string subject) =>
        Rules.TryGetValue(ruleId, out var entries) && entries.TryGetValue(subject, out var tolerance) ? tolerance : null;

    /// <summary>The subjects of a rule that are tolerated, with whatever value.</summary>
    internal IEnumerable<string> SubjectsOf(string ruleId) => Rules.GetValueOrDefault(ruleId, NoEntries).Keys;

    /// <summary>This baseline with one entry added or replaced.</summary>
    public Baseline With(string ruleId, string subject, Tolerance tolerance) =>
        this with { Rules = Rules.SetItem(ruleId, Rules.GetValueOrDefault(ruleId, NoEntries).SetItem(subject, tolerance)) };

    /// <summary>This baseline with one entry less; a rule goes with its last entry.</summary>
    public Baseline Without(string ruleId, string subject)
    {
        if (Find(ruleId, subject) is null) return this;
        var rest = Rules[ruleId].Remove(subject);
        return this with { Rules = rest.IsEmpty ? Rules.Remove(ruleId) : Rules.SetItem(ruleId, rest) };
    }

    /// <summary>This baseline with entries under other subjects, all at once, so that two may change places.</summary>
    internal Baseline Rekeyed(IEnumerable<Rekeying> rekeyings)
    {
        var all = rekeyings.ToList();
        var baseline = this;
        foreach (var (ruleId, from, _) in all) baseline = baseline.Without(ruleId, from);
        foreach (var (ruleId, from, to) in all)
            if (Find(ruleId, from) is { } tolerance) baseline = baseline.With(ruleId, to, tolerance);
        return baseline;
    }
}

/// <summary>One entry of a baseline.</summary>
public sealed record BaselineEntry(string RuleId, string Subject, Tolerance Tolerance);

/// <summary>One tolerated debt. The human text survives every update.</summary>
/// <param name="Measure">What is counted: <c>lines</c>, <c>complexity</c>, <c>count</c>.</param>
/// <param name="Value">The most that is tolerated.</param>
/// <param name="Reason">Why, in somebody's words.</param>
/// <param name="Owner">Who answers for it, such as <c>@acme/billing</c>.</param>
/// <param name="Until">The day it ends.</param>
public sealed record Tolerance(string Measure, int Value, string? Reason = null, string? Owner = null, DateOnly? Until = null);
