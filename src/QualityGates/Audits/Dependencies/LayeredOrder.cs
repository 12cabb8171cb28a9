using System.Collections.Immutable;
using QualityGates.Codebases.Graphs;

namespace QualityGates.Audits.Dependencies;

/// <summary>One node that uses another one, with a weight.</summary>
/// <param name="From">Who uses.</param>
/// <param name="To">What is used.</param>
/// <param name="Weight">How much it would cost to remove it.</param>
internal sealed record WeightedLink(int From, int To, int Weight);

/// <summary>
/// Nodes in layers, those that use others above those that are used: each as low as what it uses allows (longest-path layering). Links
/// that would close a cycle are left out of account and are exceptions to the order.
/// </summary>
internal sealed class LayeredOrder
{
    private readonly int[] _levels;

    private LayeredOrder(ImmutableArray<int[]> layers, int[] levels, ImmutableArray<WeightedLink> exceptions) =>
        (Layers, _levels, Exceptions) = (layers, levels, exceptions);

    /// <summary>The layers, topmost first; each in ascending order of its nodes.</summary>
    public ImmutableArray<int[]> Layers { get; }

    /// <summary>The links that do not lead down.</summary>
    public ImmutableArray<WeightedLink> Exceptions { get; }

    /// <summary>The nodes from top to bottom.</summary>
    public List<int> Nodes
    {
        get
        {
            var nodes = new List<int>(_levels.Length);
            foreach (var layer in Layers) nodes.AddRange(layer);
            return nodes;
        }
    }

    /// <summary>Whether a link leads down.</summary>
    public bool LeadsDown(int from, int to) => _levels[from] > _levels[to];

    /// <summary>The order of nodes from 0 to <paramref name="count"/>.</summary>
    /// <param name="count">How many nodes there are.</param>
    /// <param name="links">Who uses whom.</param>
    /// <param name="cut">Which links to leave out of account, as they close cycles; where others do, the cheapest to leave out are found.</param>
    public static LayeredOrder Of(int count, IReadOnlyCollection<WeightedLink> links, Func<WeightedLink, bool> cut)
    {
        var levels = new Placement(count, links.Where(link => link.From != link.To && !cut(link))).Levels();
        // What need not have been left out is taken into account after all.
        if (links.Any(link => link.From != link.To && levels[link.From] == levels[link.To]))
            levels = new Placement(count, links.Where(link => link.From != link.To && levels[link.From] >= levels[link.To])).Levels();
        var height = 0;
        foreach (var level in levels) height = Math.Max(height, level + 1);
        var layers = new List<int>[height];
        for (var i = 0; i < height; i++) layers[i] = [];
        for (var node = 0; node < count; node++) layers[height - 1 - levels[node]].Add(node);
        return new LayeredOrder(
            [.. layers.Select(static layer => layer.ToArray())], levels,
            [.. links.Where(link => link.From != link.To && levels[link.From] <= levels[link.To])]);
    }

    /// <summary>Places nodes from the bottom up.</summary>
    private sealed class Placement
    {
        private readonly int[] _levels;
        private readonly bool[] _isPlaced;
        private readonly long[] _weightLeft;
        private readonly int[] _usesLeft;
        private readonly List<WeightedLink>[] _users;
        private readonly NodeQueue _next = new();

        public Placement(int count, IEnumerable<WeightedLink> links)
        {
            (_levels, _isPlaced, _weightLeft, _usesLeft) = (new int[count], new bool[count], new long[count], new int[count]);
            _users = new List<WeightedLink>[count];
            for (var node = 0; node < count; node++) _users[node] = [];
            foreach (var link in links)
            {
                _users[link.To].Add(link);
                _weightLeft[link.From] += link.Weight;
                _usesLeft[link.From]++;
            }
        }

        /// <summary>
        /// Always takes the node with the least weight of links to nodes not placed yet: 0 while there is no cycle. What is left of
        /// them in a cycle becomes an exception.
        /// </summary>
        public int[] Levels()
        {
            for (var node = 0; node < _levels.Length; node++) Enqueue(node);
            while (_next.TryDequeue(out var node, out var priority))
            {
                if (_isPlaced[node] || priority != Priority(node)) continue;
                _isPlaced[node] = true;
                foreach (var (user, _, weight) in _users[node])
                {
                    if (_isPlaced[user]) continue;
                    _levels[user] = Math.Max(_levels[user], _levels[node] + 1);
                    _weightLeft[user] -= weight;
                    _usesLeft[user]--;
                    Enqueue(user);
                }
            }

            return _levels;
        }

        private long Priority(int node) => _usesLeft[node] == 0 ? 0 : Math.Max(_weightLeft[node], 1);

        private void Enqueue(int node) => _next.Enqueue(node, Priority(node));
    }
}
