namespace QualityGates.Codebases.Graphs;

/// <summary>
/// The order of Eades, Lin and Smyth: sinks go to the end and sources to the front; where there is neither, the node whose arcs out weigh
/// most above those in goes to the front. Of equals the first goes first, so that the order depends on the graph alone.
/// </summary>
internal sealed class GreedyOrder(Digraph graph, long[] weights)
{
    private readonly long[] _surplus = new long[graph.NodeCount];
    private readonly int[] _outCount = new int[graph.NodeCount];
    private readonly int[] _inCount = new int[graph.NodeCount];
    private readonly bool[] _isPlaced = new bool[graph.NodeCount];
    private readonly NodeQueue _ends = new();
    private readonly NodeQueue _rest = new();

    /// <summary>The nodes in order.</summary>
    public int[] Find()
    {
        for (var arc = 0; arc < graph.ArcCount; arc++)
        {
            _surplus[graph.Sources[arc]] += weights[arc];
            _surplus[graph.Targets[arc]] -= weights[arc];
            _outCount[graph.Sources[arc]]++;
            _inCount[graph.Targets[arc]]++;
        }

        for (var node = 0; node < graph.NodeCount; node++) Offer(node);
        var order = new int[graph.NodeCount];
        var (front, back) = (0, graph.NodeCount);
        while (front < back)
        {
            if (!_ends.TryDequeue(out var node, out _)) node = TakeHeaviest();
            if (_isPlaced[node]) continue;
            _isPlaced[node] = true;
            if (_outCount[node] == 0 && _inCount[node] > 0) order[--back] = node;
            else order[front++] = node;
            Remove(node);
        }

        return order;
    }

    private void Offer(int node)
    {
        if (_outCount[node] == 0 || _inCount[node] == 0) _ends.Enqueue(node, 0);
        else _rest.Enqueue(node, -_surplus[node]);
    }

    /// <summary>Entries of the queue are not updated but added anew; those that no longer hold are passed over.</summary>
    private int TakeHeaviest()
    {
        while (_rest.TryDequeue(out var node, out var priority))
            if (!_isPlaced[node] && priority == -_surplus[node]) return node;
        return Array.IndexOf(_isPlaced, false);
    }

    private void Remove(int node)
    {
        foreach (var arc in graph.Out(node))
        {
            var target = graph.Targets[arc];
            if (_isPlaced[target]) continue;
            _surplus[target] += weights[arc];
            _inCount[target]--;
            Offer(target);
        }

        foreach (var arc in graph.In(node))
        {
            var source = graph.Sources[arc];
            if (_isPlaced[source]) continue;
            _surplus[source] -= weights[arc];
            _outCount[source]--;
            Offer(source);
        }
    }
}
