using System.Collections.Immutable;

namespace QualityGates.Codebases.Graphs;

/// <summary>Shortest ways through a graph, found breadth first; of equally short ones the one whose nodes come first.</summary>
internal static class ShortestPath
{
    /// <summary>
    /// The shortest chain of dependencies from one of some nodes to another node that is looked for; empty where there is none. A chain of
    /// one is a direct dependency.
    /// </summary>
    /// <param name="graph">The graph.</param>
    /// <param name="from">Where the chain may start, ascending.</param>
    /// <param name="isTarget">Where it may end.</param>
    /// <param name="follows">Which dependencies count.</param>
    public static ImmutableArray<Dependency> Find(
        DependencyGraph graph, IEnumerable<int> from, Func<int, bool> isTarget, Func<Dependency, bool> follows)
    {
        var reachedBy = new Dependency?[graph.NodeCount];
        var isStart = new bool[graph.NodeCount];
        var pending = new Queue<int>();
        foreach (var node in from)
        {
            if (!isStart[node]) pending.Enqueue(node);
            isStart[node] = true;
        }

        while (pending.TryDequeue(out var node))
        {
            foreach (var edge in graph.DependenciesOf(node))
            {
                if (isStart[edge.To] || reachedBy[edge.To] is not null || !follows(edge)) continue;
                reachedBy[edge.To] = edge;
                if (isTarget(edge.To)) return Trace(reachedBy, edge);
                pending.Enqueue(edge.To);
            }
        }

        return [];
    }

    /// <summary>The nodes that some nodes depend on, directly or not, themselves included.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="from">The nodes.</param>
    /// <param name="follows">Which dependencies count.</param>
    public static bool[] ReachableFrom(DependencyGraph graph, IEnumerable<int> from, Func<Dependency, bool> follows)
    {
        var isReached = new bool[graph.NodeCount];
        var pending = new Stack<int>();
        foreach (var node in from)
        {
            if (!isReached[node]) pending.Push(node);
            isReached[node] = true;
        }

        while (pending.TryPop(out var node))
        {
            foreach (var edge in graph.DependenciesOf(node))
            {
                if (isReached[edge.To] || !follows(edge)) continue;
                isReached[edge.To] = true;
                pending.Push(edge.To);
            }
        }

        return isReached;
    }

    /// <summary>The arc by which each node is first reached from a node, or to it where arcs are followed backwards; -1 where none is.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="start">The node.</param>
    /// <param name="backwards">Whether arcs are followed against their direction.</param>
    public static int[] TreeOf(Digraph graph, int start, bool backwards = false)
    {
        var reachedBy = new int[graph.NodeCount];
        Array.Fill(reachedBy, -1);
        var pending = new int[graph.NodeCount];
        var (first, end) = (0, 1);
        pending[0] = start;
        while (first < end)
        {
            var node = pending[first++];
            foreach (var arc in backwards ? graph.In(node) : graph.Out(node))
            {
                var next = backwards ? graph.Sources[arc] : graph.Targets[arc];
                if (next == start || reachedBy[next] >= 0) continue;
                reachedBy[next] = arc;
                pending[end++] = next;
            }
        }

        return reachedBy;
    }

    private static ImmutableArray<Dependency> Trace(Dependency?[] reachedBy, Dependency last)
    {
        var chain = ImmutableArray.CreateBuilder<Dependency>();
        for (var edge = last; edge is not null; edge = reachedBy[edge.From]) chain.Add(edge);
        chain.Reverse();
        return chain.DrainToImmutable();
    }
}
