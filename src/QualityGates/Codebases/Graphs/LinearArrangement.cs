namespace QualityGates.Codebases.Graphs;

/// <summary>
/// Puts the nodes of a graph in a row such that arcs that lead back weigh little. It starts with the greedy order of P. Eades, X. Lin and
/// W. F. Smyth, <i>A fast and effective heuristic for the feedback arc set problem</i>, Inf. Process. Lett. 47 (1993), with weights; then
/// it sifts, as C. Matuszewski, R. Schönfeld and P. Molitor do in <i>Using sifting for k-layer straightline crossing minimization</i>
/// (1999): each node in turn goes to its best place while all others stay.
/// </summary>
internal sealed class LinearArrangement
{
    private const long Gap = 1L << 32;

    private readonly Digraph _graph;
    private readonly long[] _weights;
    private readonly long[] _place;
    private readonly int[] _next;
    private readonly int[] _previous;
    private readonly int _ends;

    private LinearArrangement(Digraph graph, long[] weights)
    {
        (_graph, _weights, _ends) = (graph, weights, graph.NodeCount);
        _place = new long[graph.NodeCount + 1];
        _next = new int[graph.NodeCount + 1];
        _previous = new int[graph.NodeCount + 1];
    }

    /// <summary>The nodes in a good order.</summary>
    public static int[] Greedy(Digraph graph, long[] weights) => new GreedyOrder(graph, weights).Find();

    /// <summary>The nodes in an order that is no worse than the one given.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="weights">How much it weighs when an arc leads back.</param>
    /// <param name="order">The order to improve.</param>
    /// <param name="rounds">How often each node is looked at, at most.</param>
    public static int[] Sift(Digraph graph, long[] weights, int[] order, int rounds)
    {
        var arrangement = new LinearArrangement(graph, weights);
        arrangement.Link(order);
        for (var round = 0; round < rounds && arrangement.SiftAll(); round++) { }
        return arrangement.ToOrder();
    }

    private void Link(int[] order)
    {
        var last = _ends;
        foreach (var node in order)
        {
            (_next[last], _previous[node]) = (node, last);
            last = node;
        }

        (_next[last], _previous[_ends]) = (_ends, last);
        Number();
    }

    private void Number()
    {
        var place = 0L;
        for (var node = _next[_ends]; node != _ends; node = _next[node]) _place[node] = place += Gap;
    }

    private int[] ToOrder()
    {
        var order = new int[_ends];
        var count = 0;
        for (var node = _next[_ends]; node != _ends; node = _next[node]) order[count++] = node;
        return order;
    }

    private bool SiftAll()
    {
        var isBetter = false;
        for (var node = 0; node < _ends; node++) isBetter |= SiftOne(node);
        return isBetter;
    }

    /// <summary>Walks past a node's neighbours from left to right, and knows at each what it would weigh to stand behind it.</summary>
    private bool SiftOne(int node)
    {
        var leaving = _graph.Out(node);
        var entering = _graph.In(node);
        var places = new long[leaving.Length + entering.Length];
        var changes = new long[places.Length];
        var weight = 0L;
        for (var i = 0; i < leaving.Length; i++)
            (places[i], changes[i]) = (_place[_graph.Targets[leaving[i]]], _weights[leaving[i]]);
        for (var i = 0; i < entering.Length; i++)
        {
            (places[leaving.Length + i], changes[leaving.Length + i]) = (_place[_graph.Sources[entering[i]]], -_weights[entering[i]]);
            weight += _weights[entering[i]];
        }

        Array.Sort(places, changes);
        var (least, behind, current) = (weight, -1, weight);
        for (var i = 0; i < places.Length; i++)
        {
            weight += changes[i];
            if (places[i] < _place[node]) current = weight;
            if ((i + 1 == places.Length || places[i + 1] != places[i]) && weight < least) (least, behind) = (weight, i);
        }

        if (least >= current) return false;
        MoveBehind(node, behind < 0 ? _ends : NeighbourAt(node, places[behind]));
        return true;
    }

    private int NeighbourAt(int node, long place)
    {
        foreach (var arc in _graph.Out(node))
            if (_place[_graph.Targets[arc]] == place) return _graph.Targets[arc];
        foreach (var arc in _graph.In(node))
            if (_place[_graph.Sources[arc]] == place) return _graph.Sources[arc];
        return _ends;
    }

    private void MoveBehind(int node, int other)
    {
        (_next[_previous[node]], _previous[_next[node]]) = (_next[node], _previous[node]);
        var follower = _next[other];
        (_next[other], _previous[node], _next[node], _previous[follower]) = (node, other, follower, node);
        var before = other == _ends ? 0 : _place[other];
        var after = follower == _ends ? before + (2 * Gap) : _place[follower];
        _place[node] = before + ((after - before) / 2);
        if (_place[node] == before) Number();
    }
}
