using System.Collections.Immutable;
using QualityGates.Audits.Dependencies;
using QualityGates.Codebases.Graphs;
using QualityGates.Facts;
using QualityGates.Text;

namespace QualityGates.Reports.Dependencies;

/// <summary>Every cycle, with the few imports that break it.</summary>
/// <param name="model">What the nodes are.</param>
/// <param name="cyclesShown">The most cycles of a tier.</param>
/// <param name="cutsShown">The most imports of a cycle.</param>
internal sealed class CycleSection(DependencyModel model, int cyclesShown, int cutsShown)
{
    private const int WayShown = 6;
    private const int ImportsShown = 3;

    /// <summary>The lines of the section, below a heading of the given level.</summary>
    public IEnumerable<string> Lines(CycleReport cycles, string heading)
    {
        if (cycles.Tiers.IsEmpty) yield return "None: no file, and no component, can reach itself.\n";
        foreach (var tier in cycles.Tiers)
        {
            yield return $"{heading} {Title(tier)} ({Figure.Of(tier.Cycles.Length)})";
            yield return "";
            foreach (var cycle in tier.Cycles.Take(cyclesShown))
                foreach (var line in Lines(tier, cycle)) yield return line;
            if (tier.Cycles.Length > cyclesShown) yield return $"… and {Figure.Of(tier.Cycles.Length - cyclesShown)} more in `dependencies.json`.\n";
        }
    }

    /// <summary><c>Cycles of TypeScript files, by imports that run on load</c>.</summary>
    public static string Title(CycleTier tier)
    {
        var members = tier.Level == CycleLevel.Component ? "components" : $"{tier.Language} files";
        return $"Cycles of {members}, by {Words(tier.UpTo)}";
    }

    private static string Words(ImportPhase upTo) => upTo switch
    {
        ImportPhase.Eager => "imports that run on load",
        ImportPhase.Lazy => "these and lazy imports",
        ImportPhase.TypeOnly => "these and imports for types only",
        _ => "every import",
    };

    private IEnumerable<string> Lines(CycleTier tier, Cycle cycle)
    {
        var members = Figure.Of(cycle.Members.Length, tier.Level == CycleLevel.Component ? "component" : "file");
        var cuts = cycle.Cut.Length == 1 ? "One cut breaks it" : $"{Figure.Of(cycle.Cut.Length)} cuts break it";
        yield return $"**{members}** around {Markdown.Code(Name(tier.Level, cycle.Members[0]))}, "
            + $"{Figure.Of(cycle.InnerEdges)} dependencies between them. {cuts}:";
        yield return "";
        yield return Markdown.Row("Cut", "Imports", "Takes", "Way back");
        yield return "|:--|--:|:--|:--|";
        foreach (var cut in cycle.Cut.Take(cutsShown))
        {
            yield return Markdown.Row(
                Cut(tier.Level, cut), Figure.Of(cut.Imports), Markdown.Text(Takes(cut)),
                string.Join(" → ", Way(cut.WayBack).Select(node => node < 0 ? "…" : Markdown.Code(Name(tier.Level, node)))));
        }

        if (cycle.Cut.Length > cutsShown) yield return $"\n… and {Figure.Of(cycle.Cut.Length - cutsShown)} more in `dependencies.json`.";
        yield return "";
    }

    private string Cut(CycleLevel level, CutEdge cut)
    {
        if (level == CycleLevel.File) return Place(cut.Dependencies[0]);
        var imports = string.Join("; ", cut.Dependencies.Take(ImportsShown).Select(Place));
        var more = cut.Dependencies.Length > ImportsShown ? $"; {Figure.Of(cut.Dependencies.Length - ImportsShown)} more" : "";
        return $"{Markdown.Code(Name(level, cut.From))} → {Markdown.Code(Name(level, cut.To))}: {imports}{more}";
    }

    private string Place(Dependency edge) =>
        $"{Markdown.Code($"{model.Graph.NameOf(edge.From)}:{edge.Line}")} → {Markdown.Code(model.Graph.NameOf(edge.To))}";

    private static string Takes(CutEdge cut) =>
        cut.Dependencies.Length == 1 ? ImportedNames.Few(cut.Dependencies[0]) : Figure.Of(cut.Dependencies.Length, "file pair");

    /// <summary>The way, its middle left out where it is long.</summary>
    private static ImmutableArray<int> Way(ImmutableArray<int> way) =>
        way.Length <= WayShown ? way : [.. way.Take(WayShown - 2), -1, way[^1]];

    private string Name(CycleLevel level, int node) =>
        level == CycleLevel.Component ? model.Components.Components[node].Name : model.Graph.NameOf(node);
}
