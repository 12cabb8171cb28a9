using QualityGates.Codebases;
using QualityGates.Codebases.Graphs;
using QualityGates.Codebases.Resolution;

namespace QualityGates.Audits.Dependencies;

/// <summary>A codebase as the dependency audit sees it: who imports whom, and to which component each file belongs.</summary>
/// <param name="Graph">Who imports whom.</param>
/// <param name="Components">Which file belongs to which component.</param>
public sealed record DependencyModel(DependencyGraph Graph, ComponentMap Components)
{
    /// <summary>The model of a codebase.</summary>
    internal static DependencyModel Of(Codebase codebase, DependencyOptions options)
    {
        var graph = DependencyResolver.Resolve(codebase, options.SourceRoots);
        return new DependencyModel(graph, ComponentMap.Of(graph.Files, options.Components));
    }
}
