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
        CycleTier? narrower = null;
        foreach (var tier in cycles.Tiers)
        {
            yield return $"{heading} {Title(tier)} ({Figure.Of(tier.Cycles.Length)})";
            yield return "";
            var isSame = narrower is not null && AreSame(narrower, tier);
            narrower = tier;
            if (isSame)
            {
                yield return "The same.\n";
                continue;
            }

            foreach (var cycle in tier.Cycles.Take(cyclesShown))
                foreach (var line in Lines(tier, cycle)) yield return line;
            if (tier.Cycles.Length > cyclesShown) yield return $"… and {Figure.Of(tier.Cycles.Length - cyclesShown)} more in `dependencies.json`.\n";
        }
    }

    /// <summary><c>Cycles of TypeScript files, by imports that run on load</c>.</summary>
    public static string Title(CycleTier tier)
    {
        var members = tier.Level == CycleLevel.File ? $"{tier.Language} files" : $"{Noun(tier.Level)}s";
        return $"Cycles of {members}, by {Words(tier.UpTo)}";
    }

    /// <summary>Whether a tier adds nothing to the one before it.</summary>
    private static bool AreSame(CycleTier narrower, CycleTier tier)
    {
        if (narrower.Level != tier.Level || narrower.Language != tier.Language || narrower.Cycles.Length != tier.Cycles.Length) return false;
        for (var i = 0; i < tier.Cycles.Length; i++)
            if (narrower.Cycles[i].InnerEdges != tier.Cycles[i].InnerEdges || !narrower.Cycles[i].Members.SequenceEqual(tier.Cycles[i].Members)) return false;
        return true;
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
        var members = Figure.Of(cycle.Members.Length, Noun(tier.Level));
        var cuts = cycle.Cut.Length == 1 ? "One cut breaks it" : $"{Figure.Of(cycle.Cut.Length)} cuts break it";
        yield return $"**{members}** around {Markdown.Code(tier.NameOf(model, cycle.Members[0]))}, "
            + $"{Figure.Of(cycle.InnerEdges)} dependencies between them. {cuts}:";
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
