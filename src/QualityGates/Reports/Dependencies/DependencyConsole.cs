using QualityGates.Audits.Dependencies;
using QualityGates.Audits.Dependencies.Cycles;
using QualityGates.Text;

namespace QualityGates.Reports.Dependencies;

/// <summary>The map of the repository in a line.</summary>
internal static class DependencyConsole
{
    /// <summary><c>Dependencies: 12 components, 4,210 between files; 8 cycles of files, 1 of components: 68 imports break them (dependencies.md)</c>.</summary>
    public static string Line(DependencyReport report)
    {
        var (graph, components) = report.Model;
        var files = graph.Edges.Count(edge => !graph.IsPackage(edge.To));
        return $"Dependencies: {Figure.Of(components.Components.Length, "component")}, {Figure.Of(files)} between files; {Cycles(report.Cycles)} (dependencies.md)";
    }

    /// <summary>Those that a rule judges, because the others are nobody's task.</summary>
    private static string Cycles(CycleReport cycles)
    {
        if (cycles.Tiers.IsEmpty) return "no cycle";
        var judged = cycles.Tiers.Where(static tier => tier.IsJudged).ToList();
        if (judged.Count == 0) return "no cycle that a rule judges";
        var levels = judged.GroupBy(static tier => tier.Level).Select(static tiers => (Level: tiers.Key, Count: tiers.Sum(static tier => tier.Cycles.Length)));
        var words = string.Join(", ", levels.Select(static (level, i) =>
            $"{(i == 0 ? Figure.Of(level.Count, "cycle") : Figure.Of(level.Count))} of {level.Level.ToString().ToLowerInvariant()}s"));
        var cut = judged.SelectMany(static tier => tier.Cycles).SelectMany(static cycle => cycle.Cut).SelectMany(static edge => edge.Dependencies)
            .Select(static dependency => (dependency.From, dependency.To)).Distinct().Count();
        var count = judged.Sum(static tier => tier.Cycles.Length);
        return $"{words}: {Figure.Of(cut, "import")} {(cut == 1 ? "breaks" : "break")} {Wording.Them(count)}";
    }
}
