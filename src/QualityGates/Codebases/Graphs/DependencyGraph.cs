using System.Collections.Immutable;
using System.Runtime.InteropServices;
using QualityGates.Codebases.Resolution;

namespace QualityGates.Codebases.Graphs;

/// <summary>
/// Who imports whom. Nodes are numbers: first the files, as <see cref="SourceTree"/> numbers them, then the external packages. A file
/// never depends on itself.
/// </summary>
public sealed class DependencyGraph
{
    private readonly int[] _firstOf;

    internal DependencyGraph(SourceTree files, ImmutableArray<string> packages, ImmutableArray<Dependency> edges)
    {
        (Files, Packages, Edges) = (files, packages, edges);
        _firstOf = new int[NodeCount + 1];
        foreach (var edge in edges) _firstOf[edge.From + 1]++;
        for (var node = 0; node < NodeCount; node++) _firstOf[node + 1] += _firstOf[node];
    }

    /// <summary>The files.</summary>
    public SourceTree Files { get; }

    /// <summary>The packages from elsewhere, by name with their kind: <c>npm:react</c>, <c>python:requests</c>, <c>nuget:Xunit</c>; in ordinal order.</summary>
    public ImmutableArray<string> Packages { get; }

    /// <summary>Every dependency, ordered by <see cref="Dependency.From"/> and <see cref="Dependency.To"/>.</summary>
    public ImmutableArray<Dependency> Edges { get; }

    /// <summary>Imports that mean a file of this repository and find none, ordered by file and line.</summary>
    public ImmutableArray<UnresolvedImport> Unresolved { get; init; } = [];

    /// <summary>Imports that are spelled in another case than their file, ordered by file and line; they are among the edges too.</summary>
    public ImmutableArray<MiscasedImport> Miscased { get; init; } = [];

    /// <summary>What is wrong with the files that say how imports are resolved, ordered by file and line.</summary>
    public ImmutableArray<ManifestProblem> Problems { get; init; } = [];

    /// <summary>How many files and packages there are.</summary>
    public int NodeCount => Files.Count + Packages.Length;

    /// <summary>What a node depends on, ordered by <see cref="Dependency.To"/>.</summary>
    public ReadOnlySpan<Dependency> DependenciesOf(int node) => Edges.AsSpan()[_firstOf[node].._firstOf[node + 1]];

    /// <summary>The dependency of one node on another, or null.</summary>
    public Dependency? Find(int from, int to)
    {
        var edges = DependenciesOf(from);
        var (low, high) = (0, edges.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (edges[middle].To < to) low = middle + 1;
            else high = middle;
        }

        return low < edges.Length && edges[low].To == to ? edges[low] : null;
    }

    /// <summary>Whether a node is an external package rather than a file.</summary>
    public bool IsPackage(int node) => node >= Files.Count;

    /// <summary>The path of a file, or the name of a package.</summary>
    public string NameOf(int node) => IsPackage(node) ? Packages[node - Files.Count] : Files.PathOf(node).Value;
}
