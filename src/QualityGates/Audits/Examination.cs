using System.Collections.Immutable;

namespace QualityGates.Audits;

/// <summary>What one armed rule looked at, whether it found anything or not. A rule that is switched off or did not run has none.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Examined">How many files, types or functions it looked at.</param>
/// <param name="Observed">The largest figure it saw; 0 if none.</param>
/// <param name="Limit">The limit it judges by where nothing overrides it, or null where it has none.</param>
public sealed record Examination(string RuleId, int Examined, int Observed, int? Limit)
{
    /// <summary>One row a rule, where several audits have a part of it: QG0011 looks at the rules of each.</summary>
    internal static ImmutableArray<Examination> OnePerRule(IReadOnlyCollection<Examination> parts)
    {
        var rules = new Dictionary<string, Examination>(parts.Count, StringComparer.Ordinal);
        foreach (var part in parts)
        {
            rules[part.RuleId] = !rules.TryGetValue(part.RuleId, out var other) ? part
                : other with { Examined = other.Examined + part.Examined, Observed = Math.Max(other.Observed, part.Observed) };
        }

        return [.. rules.Values];
    }
}
