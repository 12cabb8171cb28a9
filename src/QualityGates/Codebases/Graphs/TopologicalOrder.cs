namespace QualityGates.Codebases.Graphs;

/// <summary>
/// An acyclic graph that grows arc by arc, with its nodes in topological order, after D. J. Pearce and P. H. J. Kelly, <i>A dynamic
/// topological sort algorithm for directed acyclic graphs</i>, ACM J. Exp. Algorithmics 11 (2007): only nodes between the two ends of an
/// arc are looked at.
/// </summary>
internal sealed class TopologicalOrder
{
    private readonly Digraph _graph;
    private readonly bool[] _isIn;
    private readonly int[] _place;
    private readonly bool[] _isSeen;
    private readonly List<int> _below = [];
    private readonly List<int> _above = [];
    private readonly int[] _pending;

    /// <summary>The nodes of a graph without its arcs.</summary>
    /// <param name="graph">The graph whose arcs may be added.</param>
    /// <param name="order">The nodes in the order to begin with.</param>
    public TopologicalOrder(Digraph graph, int[] order)
    {
        _graph = graph;
        _isIn = new bool[graph.ArcCount];
        _isSeen = new bool[graph.NodeCount];
        _place = new int[graph.NodeCount];
        _pending = new int[graph.NodeCount];
        for (var i = 0; i < order.Length; i++) _place[order[i]] = i;
    }

    /// <summary>How many arcs were looked at to keep the order: what it cost so far.</summary>
    public long Steps { get; private set; }

    /// <summary>Whether an arc leads forward in the order as it is, so that it can be added at once.</summary>
    public bool LeadsForward(int arc) => _place[_graph.Sources[arc]] < _place[_graph.Targets[arc]];

    /// <summary>Adds an arc, unless it would close a cycle.</summary>
    public bool TryAdd(int arc)
    {
        if (!LeadsForward(arc) && !MakeRoomFor(_graph.Sources[arc], _graph.Targets[arc])) return false;
        return _isIn[arc] = true;
    }

    /// <summary>Adds these arcs, unless one of them would close a cycle: then it adds none. Nodes keep their places where they can.</summary>
    public bool TryAddAll(List<int> arcs)
    {
        foreach (var arc in arcs) _isIn[arc] = true;
        var waiting = new int[_place.Length];
        for (var arc = 0; arc < _isIn.Length; arc++)
            if (_isIn[arc]) waiting[_graph.Targets[arc]]++;
        var ready = new NodeQueue();
        for (var node = 0; node < waiting.Length; node++)
            if (waiting[node] == 0) ready.Enqueue(node, _place[node]);
        var order = new List<int>(waiting.Length);
        while (ready.TryDequeue(out var node, out _))
        {
            order.Add(node);
            foreach (var arc in _graph.Out(node))
                if (_isIn[arc] && --waiting[_graph.Targets[arc]] == 0) ready.Enqueue(_graph.Targets[arc], _place[_graph.Targets[arc]]);
        }

        if (order.Count < waiting.Length)
        {
            foreach (var arc in arcs) _isIn[arc] = false;
            return false;
        }

        for (var i = 0; i < order.Count; i++) _place[order[i]] = i;
        return true;
    }

    /// <summary>The nodes in order.</summary>
    public int[] ToOrder()
    {
        var order = new int[_place.Length];
        for (var node = 0; node < order.Length; node++) order[_place[node]] = node;
        return order;
    }

    private bool MakeRoomFor(int source, int target)
    {
        var isFree = Collect(_below, target, _place[source], forward: true);
        if (isFree) Collect(_above, source, _place[target], forward: false);
        if (isFree) Reorder();
        foreach (var node in _below) _isSeen[node] = false;
        foreach (var node in _above) _isSeen[node] = false;
        _below.Clear();
        _above.Clear();
        return isFree;
    }

    /// <summary>What can be reached without leaving the places up to a bound; false when the node at the bound is reached.</summary>
    private bool Collect(List<int> found, int start, int bound, bool forward)
    {
        // Each node waits once at most.
        var pending = 0;
        _pending[pending++] = start;
        _isSeen[start] = true;
        found.Add(start);
        while (pending > 0)
        {
            var node = _pending[--pending];
            foreach (var arc in forward ? _graph.Out(node) : _graph.In(node))
            {
                Steps++;
                if (!_isIn[arc]) continue;
                var next = forward ? _graph.Targets[arc] : _graph.Sources[arc];
                if (forward && _place[next] == bound) return false;
                if (_isSeen[next] || (forward ? _place[next] > bound : _place[next] < bound)) continue;
                _isSeen[next] = true;
                found.Add(next);
                _pending[pending++] = next;
            }
        }

        return true;
    }

    /// <summary>What leads to the source takes the first of the places that both sets hold, what the target leads to the others.</summary>
    private void Reorder()
    {
        _above.Sort(ByPlace);
        _below.Sort(ByPlace);
        var places = new int[_above.Count + _below.Count];
        for (var i = 0; i < _above.Count; i++) places[i] = _place[_above[i]];
        for (var i = 0; i < _below.Count; i++) places[_above.Count + i] = _place[_below[i]];
        Array.Sort(places);
        for (var i = 0; i < _above.Count; i++) _place[_above[i]] = places[i];
        for (var i = 0; i < _below.Count; i++) _place[_below[i]] = places[_above.Count + i];
    }

    private int ByPlace(int one, int other) => _place[one].CompareTo(_place[other]);
}
