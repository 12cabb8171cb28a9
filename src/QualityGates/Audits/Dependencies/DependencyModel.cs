using QualityGates.Codebases;
using QualityGates.Codebases.Graphs;
using QualityGates.Codebases.Resolution;
using QualityGates.Text;

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

    /// <summary>
    /// The same model with files under other names. To which component a file belongs is told by the name that it had.
    /// </summary>
    /// <param name="renamed">The same files as those of the model, under their other names.</param>
    /// <param name="nameOf">The other name of a file.</param>
    internal DependencyModel Renamed(Codebase renamed, Func<RepoPath, RepoPath> nameOf)
    {
        var (before, files) = (Graph.Files, new SourceTree(renamed));
        var numbers = new int[before.Count];
        for (var file = 0; file < numbers.Length; file++) numbers[file] = files.Find(nameOf(before.PathOf(file)).Value);
        return new DependencyModel(Graph.Renamed(files, numbers), Components.Renamed(numbers));
    }
}
