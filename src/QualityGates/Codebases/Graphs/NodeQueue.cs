namespace QualityGates.Codebases.Graphs;

/// <summary>
/// Nodes that wait, the least priority first, of equals the lowest number: a binary heap in plain arrays. The class library's queue over
/// numbers would be compiled anew at each start.
/// </summary>
internal sealed class NodeQueue
{
    private int[] _nodes = new int[16];
    private long[] _priorities = new long[16];
    private int _count;

    /// <summary>Adds a node; it may wait several times.</summary>
    public void Enqueue(int node, long priority)
    {
        if (_count == _nodes.Length) Grow();
        var place = _count++;
        while (place > 0 && IsBefore(node, priority, (place - 1) / 2))
        {
            Put(place, _nodes[(place - 1) / 2], _priorities[(place - 1) / 2]);
            place = (place - 1) / 2;
        }

        Put(place, node, priority);
    }

    /// <summary>Takes the first node, with the priority it was added with; false if none waits.</summary>
    public bool TryDequeue(out int node, out long priority)
    {
        (node, priority) = (_nodes[0], _priorities[0]);
        if (_count == 0) return false;
        var (last, lastPriority) = (_nodes[--_count], _priorities[_count]);
        var place = 0;
        for (var child = 1; child < _count; child = (2 * place) + 1)
        {
            if (child + 1 < _count && IsBefore(_nodes[child + 1], _priorities[child + 1], child)) child++;
            if (IsBefore(last, lastPriority, child)) break;
            Put(place, _nodes[child], _priorities[child]);
            place = child;
        }

        Put(place, last, lastPriority);
        return true;
    }

    private bool IsBefore(int node, long priority, int place) =>
        priority != _priorities[place] ? priority < _priorities[place] : node < _nodes[place];

    private void Put(int place, int node, long priority) => (_nodes[place], _priorities[place]) = (node, priority);

    private void Grow()
    {
        var (nodes, priorities) = (new int[_count * 2], new long[_count * 2]);
        Array.Copy(_nodes, nodes, _count);
        Array.Copy(_priorities, priorities, _count);
        (_nodes, _priorities) = (nodes, priorities);
    }
}
