using System.Collections.Immutable;
using QualityGates.Audits.Dependencies;
using QualityGates.Audits.Dependencies.Changes;
using QualityGates.Audits.Dependencies.Cycles;
using QualityGates.Codebases.Graphs;
using QualityGates.Facts;
using QualityGates.Text;

namespace QualityGates.Reports.Dependencies;

/// <summary>The cycles that a rule judges, with the few imports that break them, and what other cycles there are in a row each.</summary>
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
        foreach (var tier in cycles.Tiers.Where(static tier => tier.IsJudged))
        {
            yield return $"{heading} Cycles of {Members(tier)}{Phase(tier.UpTo)} ({Figure.Of(tier.Cycles.Length)})";
            yield return "";
            foreach (var cycle in tier.Cycles.Take(cyclesShown))
                foreach (var line in Lines(tier, cycle)) yield return line;
            if (tier.Cycles.Length > cyclesShown) yield return $"… and {Figure.Of(tier.Cycles.Length - cyclesShown)} more in `dependencies.json`.\n";
        }

        foreach (var line in Others([.. cycles.Tiers.Where(static tier => !tier.IsJudged)], heading)) yield return line;
    }

    /// <summary>What nobody judges is worth a row; who wants to cut it finds all of it in the data.</summary>
    private static IEnumerable<string> Others(ImmutableArray<CycleTier> tiers, string heading)
    {
        if (tiers.IsEmpty) yield break;
        yield return $"{heading} Other cycles";
        yield return "";
        yield return "No rule judges these; `dependencies.json` has their members and what to cut.";
        yield return "";
        yield return Markdown.Row("Cycles of", "Cycles", "Members", "In the largest", "Dependencies", "Cut");
        yield return "|:--|--:|--:|--:|--:|--:|";
        foreach (var tier in tiers)
        {
            yield return Markdown.Row(
                Members(tier) + Phase(tier.UpTo), Figure.Of(tier.Cycles.Length), Figure.Of(tier.Cycles.Sum(static cycle => cycle.Members.Length)),
                Figure.Of(tier.Cycles[0].Members.Length), Figure.Of(tier.Cycles.Sum(static cycle => cycle.InnerEdges)),
                Figure.Of(tier.Cycles.Sum(static cycle => cycle.Cut.Length)));
        }

        yield return "";
    }

    private static string Members(CycleTier tier) => tier.Level == CycleLevel.File ? $"{tier.Language} files" : $"{Noun(tier.Level)}s";

    private static string Phase(ImportPhase upTo) => upTo switch
    {
        ImportPhase.Eager => " as they are loaded",
        ImportPhase.Lazy => ", lazy imports included",
        _ => ", lazy imports and imports for types included",
    };

    private IEnumerable<string> Lines(CycleTier tier, Cycle cycle)
    {
        var members = Figure.Of(cycle.Members.Length, Noun(tier.Level));
        var cuts = cycle.Cut.Length == 1 ? "One cut breaks it" : $"{Figure.Of(cycle.Cut.Length)} cuts break it";
        yield return $"**{members}**, {Markdown.Code(tier.NameOf(model, cycle.Members[0]))} among them, with "
            + $"{Figure.Of(cycle.InnerEdges)} dependencies between each other. {cuts}:";
        yield return "";
        yield return Markdown.Row("Cut", "Imports", "Takes", "Way back");
        yield return "|:--|--:|:--|:--|";
        foreach (var cut in cycle.Cut.Take(cutsShown))
        {
            yield return Markdown.Row(
                Cut(tier, cut), Figure.Of(cut.Imports), Markdown.Text(Takes(cut)),
                string.Join(" → ", Way(cut.WayBack).Select(node => node < 0 ? "…" : Markdown.Code(tier.NameOf(model, node)))));
        }

        if (cycle.Cut.Length > cutsShown) yield return $"\n… and {Figure.Of(cycle.Cut.Length - cutsShown)} more in `dependencies.json`.";
        yield return "";
    }

    private string Cut(CycleTier tier, CutEdge cut)
    {
        if (tier.Level == CycleLevel.File) return Place(cut.Dependencies[0]);
        var imports = string.Join("; ", cut.Dependencies.Take(ImportsShown).Select(Place));
        var more = cut.Dependencies.Length > ImportsShown ? $"; {Figure.Of(cut.Dependencies.Length - ImportsShown)} more" : "";
        return $"{Markdown.Code(tier.NameOf(model, cut.From))} → {Markdown.Code(tier.NameOf(model, cut.To))}: {imports}{more}";
    }

    private string Place(Dependency edge) =>
        $"{Markdown.Code($"{model.Graph.NameOf(edge.From)}:{edge.Line}")} → {Markdown.Code(model.Graph.NameOf(edge.To))}";

    private static string Takes(CutEdge cut) =>
        cut.Dependencies.Length == 1 ? ImportedNames.Few(cut.Dependencies[0]) : Figure.Of(cut.Dependencies.Length, "file pair");

    /// <summary>The way, its middle left out where it is long.</summary>
    private static ImmutableArray<int> Way(ImmutableArray<int> way) =>
        way.Length <= WayShown ? way : [.. way.Take(WayShown - 2), -1, way[^1]];

    private static string Noun(CycleLevel level) => level.ToString().ToLowerInvariant();
}
