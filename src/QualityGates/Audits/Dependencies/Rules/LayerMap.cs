using System.Collections.Immutable;

namespace QualityGates.Audits.Dependencies.Rules;

/// <summary>
/// Which layer each file is in. The modules of all layers are numbered from the top, so that a smaller number is never below a larger
/// one; a file is in the first module that names it.
/// </summary>
internal sealed class LayerMap
{
    private readonly int[] _moduleOf;
    private readonly Parts? _containers;
    private readonly ImmutableArray<ModulePattern> _modules;
    private readonly ImmutableArray<int> _layerOf;

    private LayerMap(int[] moduleOf, Parts? containers, ImmutableArray<ModulePattern> modules, ImmutableArray<int> layerOf) =>
        (_moduleOf, _containers, _modules, _layerOf) = (moduleOf, containers, modules, layerOf);

    /// <summary>The module that a node is in, or -1.</summary>
    public int ModuleOf(int node) => _moduleOf[node];

    /// <summary>The layer of a module.</summary>
    public int LayerOf(int module) => _layerOf[module];

    /// <summary>How a module is written.</summary>
    public string NameOf(int module) => _modules[module].Text;

    /// <summary>The container that a node is in, -1 for none; where there are no containers, all are in one.</summary>
    public int ContainerOf(int node) => _containers?.Of(node) ?? 0;

    /// <summary>The layers of a repository. Modules without files are QG0011, unless their layer is optional.</summary>
    public static LayerMap Of(LayersDemand demand, RuleRun run)
    {
        var (graph, containers) = (run.Graph, demand.Containers.IsEmpty ? null : run.SelectParts("containers", demand.Containers));
        ImmutableArray<ModulePattern> modules = [.. demand.Layers.SelectMany(static layer => layer.Modules)];
        ImmutableArray<int> layerOf = [.. demand.Layers.SelectMany(static (layer, index) => layer.Modules.Select(_ => index))];
        var (moduleOf, isAlive) = (new int[graph.NodeCount], new bool[modules.Length]);
        Array.Fill(moduleOf, -1);
        for (var file = 0; file < graph.Files.Count; file++)
        {
            var start = 0;
            if (containers is not null)
            {
                if (containers.Of(file) < 0) continue;
                // A container of one file has no inside.
                start = containers.LengthOf(file) is > 0 and var length ? Math.Min(length + 1, graph.NameOf(file).Length) : 0;
            }

            for (var module = 0; module < modules.Length && moduleOf[file] < 0; module++)
                if (modules[module].IsMatch(graph.NameOf(file).AsSpan(start))) moduleOf[file] = module;
            if (moduleOf[file] >= 0) isAlive[moduleOf[file]] = true;
        }

        for (var i = 0; i < modules.Length; i++) isAlive[i] |= demand.Layers[layerOf[i]].Optional;
        run.WarnOfDead(demand.Kind, modules, isAlive);
        return new LayerMap(moduleOf, containers, modules, layerOf);
    }
}
