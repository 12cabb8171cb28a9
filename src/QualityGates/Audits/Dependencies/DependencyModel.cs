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
    private static readonly Dictionary<int, string> NobodyMoved = [];

    /// <summary>The folder that files were in, by their number, where their other name is in another one.</summary>
    internal IReadOnlyDictionary<int, string> MovedFrom { get; private init; } = NobodyMoved;

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
        var moved = new Dictionary<int, string>();
        for (var file = 0; file < numbers.Length; file++)
        {
            var (from, to) = (before.PathOf(file), nameOf(before.PathOf(file)));
            numbers[file] = files.Find(to.Value);
            if (!to.Folder.SequenceEqual(from.Folder)) moved[numbers[file]] = from.Folder.ToString();
        }

        return new DependencyModel(Graph.Renamed(files, numbers), Components.Renamed(numbers)) { MovedFrom = moved };
    }
}
