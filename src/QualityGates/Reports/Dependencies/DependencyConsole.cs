using QualityGates.Audits.Dependencies;
using QualityGates.Text;

namespace QualityGates.Reports.Dependencies;

/// <summary>The map of the repository in a line.</summary>
internal static class DependencyConsole
{
    /// <summary><c>Dependencies: 12 components, 4,210 dependencies between files; 8 cycles, 101 cuts break them all (dependencies.md)</c>.</summary>
    public static string Line(DependencyReport report)
    {
        var (graph, components) = report.Model;
        var files = graph.Edges.Count(edge => !graph.IsPackage(edge.To));
        var text = $"Dependencies: {Figure.Of(components.Components.Length, "component")}, {Figure.Of(files)} between files";
        // A wider tier holds the cycles of the narrower ones too: the widest of each kind counts each once.
        var (tiers, cycles) = (report.Cycles.Tiers, new List<Cycle>());
        for (var i = 0; i < tiers.Length; i++)
            if (i + 1 == tiers.Length || tiers[i + 1].Level != tiers[i].Level || tiers[i + 1].Language != tiers[i].Language) cycles.AddRange(tiers[i].Cycles);
        if (cycles.Count == 0) return text + "; no cycle";
        var cuts = cycles.Sum(static cycle => cycle.Cut.Length);
        return $"{text}; {Figure.Of(cycles.Count, "cycle")}, {Figure.Of(cuts, "cut")} {(cuts == 1 ? "breaks" : "break")} {Wording.Them(cycles.Count)} (dependencies.md)";
    }
}
