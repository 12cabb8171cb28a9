using System.Collections.Immutable;
using QualityGates.Codebases.Graphs;
using QualityGates.Facts;

namespace QualityGates.Audits.Dependencies;

/// <summary>The shortest way from some nodes of a graph to others; of equally short ones always the same.</summary>
internal static class ShortestPath
{
    /// <summary>The links of the way, at least one; none where there is no way. Imports that only mock something lead nowhere.</summary>
    public static ImmutableArray<Dependency> Between(DependencyGraph graph, IReadOnlyCollection<int> from, IReadOnlyCollection<int> to)
    {
        var targets = new bool[graph.NodeCount];
        foreach (var node in to) targets[node] = true;
        var seen = new bool[graph.NodeCount];
        var reachedBy = new Dependency?[graph.NodeCount];
        var waiting = new Queue<int>();
        foreach (var node in from)
        {
            seen[node] = true;
            waiting.Enqueue(node);
        }

        while (waiting.TryDequeue(out var node))
        {
            foreach (var edge in graph.DependenciesOf(node))
            {
                if (edge.Phase == ImportPhase.Mock) continue;
                if (targets[edge.To]) return Trace(reachedBy, edge);
                if (seen[edge.To]) continue;
                seen[edge.To] = true;
                reachedBy[edge.To] = edge;
                waiting.Enqueue(edge.To);
            }
        }

        return [];
    }

    private static ImmutableArray<Dependency> Trace(Dependency?[] reachedBy, Dependency last)
    {
        var links = new List<Dependency>();
        for (var link = last; link is not null; link = reachedBy[link.From]) links.Add(link);
        links.Reverse();
        return [.. links];
    }
}
