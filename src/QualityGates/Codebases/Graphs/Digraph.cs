namespace QualityGates.Codebases.Graphs;

/// <summary>
/// A directed graph in plain arrays, for algorithms: nodes and arcs are numbers from 0. Arcs keep the numbers they came with; there may be
/// several between two nodes, and none from a node to itself.
/// </summary>
internal sealed class Digraph
{
    private readonly int[] _firstOut;
    private readonly int[] _out;
    private readonly int[] _firstIn;
    private readonly int[] _in;

    /// <summary>The graph of these arcs.</summary>
    /// <param name="nodeCount">How many nodes there are.</param>
    /// <param name="sources">Where each arc starts.</param>
    /// <param name="targets">Where each arc ends.</param>
    public Digraph(int nodeCount, int[] sources, int[] targets)
    {
        (NodeCount, Sources, Targets) = (nodeCount, sources, targets);
        (_firstOut, _out) = Index(nodeCount, sources);
        (_firstIn, _in) = Index(nodeCount, targets);
    }

    /// <summary>How many nodes there are.</summary>
    public int NodeCount { get; }

    /// <summary>How many arcs there are.</summary>
    public int ArcCount => Sources.Length;

    /// <summary>Where each arc starts.</summary>
    public int[] Sources { get; }

    /// <summary>Where each arc ends.</summary>
    public int[] Targets { get; }

    /// <summary>The arcs that start at a node, ascending.</summary>
    public ReadOnlySpan<int> Out(int node) => _out.AsSpan(_firstOut[node].._firstOut[node + 1]);

    /// <summary>The arcs that end at a node, ascending.</summary>
    public ReadOnlySpan<int> In(int node) => _in.AsSpan(_firstIn[node].._firstIn[node + 1]);

    /// <summary>The parts of the graph inside each of some sets of nodes that have none in common.</summary>
    public IEnumerable<Subgraph> Inside(IEnumerable<int[]> sets)
    {
        var numbers = new int[NodeCount];
        foreach (var members in sets)
        {
            for (var i = 0; i < members.Length; i++) numbers[members[i]] = i + 1;
            var arcs = new List<int>();
            foreach (var node in members)
                foreach (var arc in Out(node))
                    if (numbers[Targets[arc]] > 0) arcs.Add(arc);
            arcs.Sort();
            var (sources, targets) = (new int[arcs.Count], new int[arcs.Count]);
            for (var i = 0; i < sources.Length; i++)
                (sources[i], targets[i]) = (numbers[Sources[arcs[i]]] - 1, numbers[Targets[arcs[i]]] - 1);
            foreach (var node in members) numbers[node] = 0;
            yield return new Subgraph(new Digraph(members.Length, sources, targets), members, [.. arcs]);
        }
    }

    private static (int[] First, int[] Arcs) Index(int nodeCount, int[] ends)
    {
        var first = new int[nodeCount + 1];
        foreach (var node in ends) first[node + 1]++;
        for (var node = 0; node < nodeCount; node++) first[node + 1] += first[node];
        var next = first.AsSpan(0, nodeCount).ToArray();
        var arcs = new int[ends.Length];
        for (var arc = 0; arc < ends.Length; arc++) arcs[next[ends[arc]]++] = arc;
        return (first, arcs);
    }
}

/// <summary>A part of a graph, whose nodes and arcs are numbered anew.</summary>
/// <param name="Graph">The part.</param>
/// <param name="Nodes">The number of each of its nodes in the whole.</param>
/// <param name="Arcs">The number of each of its arcs in the whole, ascending.</param>
internal sealed record Subgraph(Digraph Graph, int[] Nodes, int[] Arcs);
