namespace QualityGates.Codebases.Graphs;

/// <summary>
/// The largest sets of nodes that all reach each other, after R. Tarjan, <i>Depth-first search and linear graph algorithms</i>, SIAM J.
/// Comput. 1 (1972). It keeps its own stack, so that no chain of imports is too long.
/// </summary>
internal sealed class StronglyConnectedComponents
{
    private readonly Digraph _graph;
    private readonly int[] _index;
    private readonly int[] _low;
    private readonly int[] _nextArc;
    private readonly int[] _open;
    private readonly int[] _way;
    private readonly int[] _componentOf;
    private readonly List<int[]> _components = [];
    private int _openCount;
    private int _visited;

    private StronglyConnectedComponents(Digraph graph)
    {
        _graph = graph;
        _index = new int[graph.NodeCount];
        _low = new int[graph.NodeCount];
        _nextArc = new int[graph.NodeCount];
        _open = new int[graph.NodeCount];
        _way = new int[graph.NodeCount];
        _componentOf = new int[graph.NodeCount];
        Array.Fill(_componentOf, -1);
    }

    /// <summary>The components of more than one node: each ascending, the largest first, then by their first node.</summary>
    public static List<int[]> Of(Digraph graph)
    {
        var search = new StronglyConnectedComponents(graph);
        for (var node = 0; node < graph.NodeCount; node++)
            if (search._index[node] == 0) search.SearchFrom(node);
        foreach (var component in search._components) Array.Sort(component);
        search._components.Sort(static (one, other) =>
            one.Length != other.Length ? other.Length.CompareTo(one.Length) : one[0].CompareTo(other[0]));
        return search._components;
    }

    private void SearchFrom(int root)
    {
        var depth = 0;
        Enter(root, depth);
        while (depth >= 0)
        {
            var node = _way[depth];
            var arcs = _graph.Out(node);
            if (_nextArc[node] < arcs.Length)
            {
                var target = _graph.Targets[arcs[_nextArc[node]++]];
                if (_index[target] == 0) Enter(target, ++depth);
                else if (_componentOf[target] < 0) _low[node] = Math.Min(_low[node], _index[target]);
                continue;
            }

            if (_low[node] == _index[node]) Close(node);
            if (--depth >= 0) _low[_way[depth]] = Math.Min(_low[_way[depth]], _low[node]);
        }
    }

    private void Enter(int node, int depth)
    {
        _index[node] = _low[node] = ++_visited;
        _open[_openCount++] = node;
        _way[depth] = node;
    }

    /// <summary>Everything that was entered since a node, and is still open, is one component with it.</summary>
    private void Close(int node)
    {
        var first = Array.LastIndexOf(_open, node, _openCount - 1);
        for (var i = first; i < _openCount; i++) _componentOf[_open[i]] = node;
        if (_openCount - first > 1) _components.Add(_open[first.._openCount]);
        _openCount = first;
    }
}
