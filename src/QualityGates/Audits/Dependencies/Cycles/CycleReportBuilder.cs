using System.Collections.Immutable;
using QualityGates.Codebases.Graphs;
using QualityGates.Facts;

namespace QualityGates.Audits.Dependencies.Cycles;

/// <summary>Gathers every cycle of a codebase, tier by tier. Where a rule judges a tier, its cut is the one shown.</summary>
internal static class CycleReportBuilder
{
    private static readonly ImportPhase[] Phases = [ImportPhase.Eager, ImportPhase.Lazy, ImportPhase.TypeOnly];

    /// <summary>The report.</summary>
    /// <param name="model">The codebase.</param>
    /// <param name="results">What each rule found.</param>
    /// <param name="chosen">The subjects of what is to be cut rather than anything else.</param>
    /// <param name="now">The codebase after the change, where <paramref name="model"/> is the one before (<see cref="CycleNodes.Of"/>).</param>
    public static CycleReport Build(
        DependencyModel model, IReadOnlyList<CycleRuleResult> results, HashSet<string> chosen, DependencyModel? now = null)
    {
        var tiers = ImmutableArray.CreateBuilder<CycleTier>();
        var fileRules = results.Select(static result => result.View.Rule).Where(static rule => rule.Level == CycleLevel.File).ToList();
        string[] families = [LanguageFamily.CSharp, LanguageFamily.Python, LanguageFamily.TypeScript];
        foreach (var family in families)
        {
            // Files of one C# namespace may refer to each other as they like, unless a rule says otherwise.
            if (family == LanguageFamily.CSharp && !fileRules.Any(static rule => Covers(rule, LanguageFamily.CSharp))) continue;
            AddTiers(CycleLevel.File, family);
        }

        if (results.Any(static result => result.View.Rule.Level == CycleLevel.Folder)) AddTiers(CycleLevel.Folder, "");
        AddTiers(CycleLevel.Component, "");
        return new CycleReport(tiers.ToImmutable());

        void AddTiers(CycleLevel level, string family)
        {
            var nodes = CycleNodes.Of(level, model, now);
            foreach (var phase in Phases)
            {
                var cycles = Find(model, nodes, new AcyclicRule(level, phase) { Languages = family.Length > 0 ? [family] : [] }, results, chosen);
                if (cycles.IsEmpty) continue;
                tiers.Add(new CycleTier(level, family, phase, cycles)
                {
                    IsJudged = results.Any(result => Judges(result.View.Rule, level, phase, family)),
                    Names = level == CycleLevel.File ? [] : [.. nodes.Names],
                });
            }
        }
    }

    private static ImmutableArray<Cycle> Find(
        DependencyModel model, CycleNodes nodes, AcyclicRule tier, IReadOnlyList<CycleRuleResult> results, HashSet<string> chosen)
    {
        var family = tier.Languages.FirstOrDefault("");
        var judged = results.FirstOrDefault(result => IsJudgeOf(result.View.Rule, tier, family));
        var cycles = judged?.Cycles ?? CycleRuleResult.Of(CycleView.Of(model, tier, nodes), chosen).Cycles;
        return
        [
            .. cycles
                .Where(cycle => family.Length == 0 || tier.Counts(model.Graph.Files, cycle.Members[0]))
                .Select(static cycle => new Cycle([.. cycle.Members], cycle.Edges.Length, [.. cycle.Cut])),
        ];
    }

    private static bool IsJudgeOf(AcyclicRule rule, AcyclicRule tier, string family) =>
        Judges(rule, tier.Level, tier.UpTo, family) && rule.Files.IsEmpty && (family.Length > 0 || rule.Languages.IsEmpty);

    private static bool Judges(AcyclicRule rule, CycleLevel level, ImportPhase upTo, string family) =>
        rule.Level == level && rule.UpTo == upTo && (family.Length == 0 || Covers(rule, family));

    private static bool Covers(AcyclicRule rule, string family) => rule.Languages.IsEmpty || rule.Languages.Contains(family);
}
