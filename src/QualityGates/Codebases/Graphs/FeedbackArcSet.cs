namespace QualityGates.Codebases.Graphs;

/// <summary>
/// Arcs whose removal leaves no cycle: few and cheap ones, though not always the fewest, which nobody knows how to find in reasonable time
/// (R. Karp, <i>Reducibility among combinatorial problems</i>, 1972). As long as there is time to prove it, each of them closes a cycle
/// with those that stay.
/// </summary>
internal static class FeedbackArcSet
{
    /// <summary>The most reluctance there is.</summary>
    public const byte Most = 4;

    private const int Attempts = 4;
    private const int SiftingRounds = 10;

    /// <summary>How many arcs may be looked at to improve the set, for any graph and per arc; enough to finish with a few thousand.</summary>
    private const long BaseBudget = 4_000_000;
    private const long BudgetPerArc = 30;

    /// <summary>The arcs to remove, ascending.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="costs">What it costs to remove an arc, from 1.</param>
    /// <param name="reluctance">
    /// How reluctantly an arc is removed, up to <see cref="Most"/>: never for the sake of one that is removed more readily.
    /// </param>
    public static int[] Find(Digraph graph, int[] costs, byte[] reluctance)
    {
        var weights = new long[graph.ArcCount];
        for (var arc = 0; arc < weights.Length; arc++) weights[arc] = Math.Min(costs[arc], 255L) << (8 * reluctance[arc]);
        var order = LinearArrangement.Greedy(graph, weights);
        var budget = BaseBudget + (BudgetPerArc * graph.ArcCount);
        int[] best = [];
        var least = long.MaxValue;
        for (var attempt = 0; attempt < Attempts && (attempt == 0 || budget > 0); attempt++)
        {
            order = LinearArrangement.Sift(graph, weights, order, SiftingRounds);
            budget -= 2L * SiftingRounds * graph.ArcCount;
            var removed = RemoveBackArcs(graph, weights, reluctance, ref order, ref budget);
            var weight = removed.Sum(arc => weights[arc]);
            if (weight >= least) break;
            (best, least) = (removed, weight);
        }

        return best;
    }

    private static int[] RemoveBackArcs(Digraph graph, long[] weights, byte[] reluctance, ref int[] order, ref long budget)
    {
        var kept = new TopologicalOrder(graph, order);
        var removed = new List<int>();
        for (int level = Most; level >= 0; level--)
        {
            var arcs = new List<int>();
            for (var arc = 0; arc < graph.ArcCount; arc++)
                if (reluctance[arc] == level) arcs.Add(arc);
            if (kept.TryAddAll(arcs)) continue;

            arcs.RemoveAll(arc => kept.LeadsForward(arc) && kept.TryAdd(arc));
            // By their ends where they weigh the same, so that the order in which arcs come does not matter.
            arcs.Sort((one, other) => weights[one] != weights[other] ? weights[other].CompareTo(weights[one])
                : graph.Sources[one] != graph.Sources[other] ? graph.Sources[one].CompareTo(graph.Sources[other])
                : graph.Targets[one] != graph.Targets[other] ? graph.Targets[one].CompareTo(graph.Targets[other])
                : one.CompareTo(other));
            foreach (var arc in arcs)
                if ((kept.Steps >= budget && !kept.LeadsForward(arc)) || !kept.TryAdd(arc)) removed.Add(arc);
        }

        removed.Sort();
        order = kept.ToOrder();
        budget -= kept.Steps;
        return [.. removed];
    }
}
