namespace QualityGates.Codebases.Graphs;

/// <summary>
/// Shortest ways between nodes that all reach each other. Where so many are asked for that it would take too long, the rest are ways still,
/// though not the shortest: those by way of the first node.
/// </summary>
internal sealed class WaysBack(Digraph component)
{
    private const long Budget = 50_000_000;

    private readonly Lazy<int[]> _toFirst = new(() => ShortestPath.TreeOf(component, 0, backwards: true));
    private readonly Lazy<int[]> _fromFirst = new(() => ShortestPath.TreeOf(component, 0));
    private int[] _tree = [];
    private int _root = -1;
    private long _spent;

    /// <summary>The arcs from one node to another one, in order. Ask for all that start at the same node one after another.</summary>
    public int[] Find(int from, int to)
    {
        if (_root != from && _spent > Budget) return ByWayOfFirst(from, to);
        if (_root != from)
        {
            _spent += component.NodeCount + component.ArcCount;
            (_root, _tree) = (from, ShortestPath.TreeOf(component, from));
        }

        var way = new List<int>();
        for (var node = to; node != from; node = component.Sources[_tree[node]]) way.Add(_tree[node]);
        way.Reverse();
        return [.. way];
    }

    private int[] ByWayOfFirst(int from, int to)
    {
        var way = new List<int>();
        for (var node = to; node != 0; node = component.Sources[_fromFirst.Value[node]]) way.Add(_fromFirst.Value[node]);
        way.Reverse();
        var start = new List<int>();
        for (var node = from; node != 0; node = component.Targets[_toFirst.Value[node]]) start.Add(_toFirst.Value[node]);
        return WithoutLoops(from, [.. start, .. way]);
    }

    private int[] WithoutLoops(int from, int[] arcs)
    {
        var lengthAt = new Dictionary<int, int> { [from] = 0 };
        var way = new List<int>();
        foreach (var arc in arcs)
        {
            way.Add(arc);
            if (lengthAt.TryGetValue(component.Targets[arc], out var length))
            {
                foreach (var dropped in way.Skip(length)) lengthAt.Remove(component.Targets[dropped]);
                way.RemoveRange(length, way.Count - length);
            }

            lengthAt[component.Targets[arc]] = way.Count;
        }

        return [.. way];
    }
}
