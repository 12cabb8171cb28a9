using System.Collections.Immutable;
using QualityGates.Codebases.Graphs;
using QualityGates.Configuration;

namespace QualityGates.Audits.Dependencies.Rules;

/// <summary>One layer.</summary>
/// <param name="Modules">What is in it.</param>
/// <param name="Independent">Whether its modules must not know each other.</param>
/// <param name="Optional">Whether it may be empty.</param>
public sealed record Layer(ImmutableArray<ModulePattern> Modules, bool Independent, bool Optional)
{
    internal static Layer Read(ConfigEntry<ModulePattern> entry, TextReading<ModulePattern> module)
    {
        if (entry.Section is not { } section) return new Layer(entry.Texts, false, false);
        return new Layer(section.OneOrMore("modules", module), section.Flag("independent"), section.Flag("optional"));
    }
}

/// <summary><c>layers</c>: from the topmost down; none may import one above it.</summary>
/// <param name="Layers">The layers, the topmost first.</param>
/// <param name="Containers">Folders in each of which the layers are repeated; none means once in the repository.</param>
/// <param name="Scope">The files that should be in a layer; none means all code, or all code in the containers.</param>
public sealed record LayersDemand(
    ImmutableArray<Layer> Layers, ImmutableArray<ModulePattern> Containers, ImmutableArray<ModulePattern> Scope) : Demand
{
    private const int Examples = 10;

    /// <summary>Whether each file of the scope must be in a layer.</summary>
    public bool Exhaustive { get; init; }

    /// <summary>Whether a layer may import only itself and the one right below it.</summary>
    public bool Closed { get; init; }

    /// <summary>Whether a layer must not reach one above it through files that are in no layer either.</summary>
    public bool Transitive { get; init; }

    internal override string Kind => "layers";

    internal override Rule Rule => DependencyRules.Layer;

    internal static LayersDemand Read(ConfigSection section, TextReading<ModulePattern> module) => new(
        [.. section.Entries("layers", module).Select(entry => Layer.Read(entry, module)).Where(static layer => !layer.Modules.IsEmpty)],
        section.OneOrMore("containers", module),
        section.OneOrMore("scope", module))
    {
        Exhaustive = section.Flag("exhaustive"),
        Closed = section.Flag("closed"),
        Transitive = section.Flag("transitive"),
    };

    internal override IEnumerable<RuleTerm> Terms()
    {
        yield return RuleTerm.Of(Kind, [.. Layers.SelectMany(static layer => layer.Modules)], Tendency.MoreIsStricter);
        yield return new RuleTerm("order", [.. Order()], Tendency.MoreIsStricter) { Relates = Kind };
        if (!Containers.IsEmpty) yield return RuleTerm.Of("containers", Containers, Tendency.MoreIsStricter);
        yield return RuleTerm.Of("exhaustive", Exhaustive);
        if (Exhaustive) yield return RuleTerm.Of("scope", Scope, Tendency.Either);
        yield return RuleTerm.Of("closed", Closed);
        yield return RuleTerm.Of("transitive", Transitive);
    }

    internal override void Examine(RuleRun run)
    {
        var map = LayerMap.Of(this, run);
        if (run.Graph.Files.Count == 0) return;
        foreach (var edge in run.Graph.Edges)
        {
            var (from, to) = (map.ModuleOf(edge.From), map.ModuleOf(edge.To));
            if (from < 0 || to < 0 || map.ContainerOf(edge.From) != map.ContainerOf(edge.To)) continue;
            if (!run.IsJudged(edge.From) || !run.Counts(edge)) continue;
            run.See();
            if (Objection(map, from, to) is { } though) run.Forbid(edge, though);
        }

        if (Transitive) ExamineIndirect(run, map);
        ExamineCoverage(run, map);
    }

    /// <summary>Every order that holds between two modules, so that a layer more is stricter, and one less is not.</summary>
    private IEnumerable<string> Order()
    {
        for (var upper = 0; upper < Layers.Length; upper++)
        {
            foreach (var module in Layers[upper].Modules)
            {
                for (var lower = upper + 1; lower < Layers.Length; lower++)
                    foreach (var other in Layers[lower].Modules) yield return $"{module} above {other}";
                if (!Layers[upper].Independent) continue;
                foreach (var sibling in Layers[upper].Modules)
                    if (string.CompareOrdinal(module.Text, sibling.Text) < 0) yield return $"{module} beside {sibling}";
            }
        }
    }

    private string? Objection(LayerMap map, int from, int to)
    {
        var (upper, lower) = (map.LayerOf(from), map.LayerOf(to));
        var (importer, imported) = (map.NameOf(from), map.NameOf(to));
        if (upper > lower) return $"and '{importer}' lies below '{imported}'";
        if (upper == lower) return from != to && Layers[upper].Independent ? $"and '{importer}' and '{imported}' must not know each other" : null;
        if (!Closed) return null;
        for (var between = upper + 1; between < lower; between++)
            if (!Layers[between].Optional) return $"and '{importer}' may use only the layer right below it, not '{imported}'";
        return null;
    }

    private void ExamineIndirect(RuleRun run, LayerMap map)
    {
        var reach = Reach.Backwards(
            run, map.ModuleOf, edge => map.ModuleOf(edge.From) < 0 && map.ContainerOf(edge.From) == map.ContainerOf(edge.To), areRanks: true);
        for (var file = 0; file < run.Graph.Files.Count; file++)
        {
            var module = map.ModuleOf(file);
            if (module < 0 || !run.IsJudged(file)) continue;
            foreach (var edge in run.Graph.DependenciesOf(file))
            {
                if (map.ModuleOf(edge.To) >= 0 || map.ContainerOf(edge.To) != map.ContainerOf(file)) continue;
                if (!run.Counts(edge) || run.IsExcepted(edge)) continue;
                var chain = reach.Through(edge, mark => IsAbove(map, mark, module));
                if (!chain.IsEmpty) run.Forbid(chain, Objection(map, module, map.ModuleOf(chain[^1].To))!);
            }
        }
    }

    private bool IsAbove(LayerMap map, int module, int other)
    {
        var (layer, below) = (map.LayerOf(module), map.LayerOf(other));
        return layer < below || (layer == below && module != other && Layers[layer].Independent);
    }

    private void ExamineCoverage(RuleRun run, LayerMap map)
    {
        var files = run.Graph.Files;
        var scope = Scope.IsEmpty ? null : run.Select("scope", Scope);
        var (inScope, outside) = (0, new List<int>());
        for (var file = 0; file < files.Count; file++)
        {
            if (!files.IsJudged(file) || LanguageFamily.Of(files.SourceOf(file)!.Facts.Language).Length == 0) continue;
            if (scope?[file] == false || (!Containers.IsEmpty && map.ContainerOf(file) < 0)) continue;
            inScope++;
            if (map.ModuleOf(file) >= 0) continue;
            outside.Add(file);
            if (!Exhaustive) continue;
            run.Tell(
                file, "It lies in no layer, and the layers are declared to be complete", "Move it into a layer, or add its folder to one.");
        }

        run.Coverage = new LayerCoverage(run.Rule.Name, inScope, outside.Count, [.. outside.Take(Examples).Select(files.PathOf)]);
    }
}
