using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QualityGates.Codebases.Graphs;

namespace QualityGates.Tests.Codebases.Graphs;

[Properties(Arbitrary = [typeof(CyclesOfAGraph)], MaxTest = 300)]
public class CyclesOfAGraph
{
    [Fact]
    public void Two_rings_that_one_arc_connects_are_two_cycles()
    {
        var cycles = StronglyConnectedComponents.Of(Arcs(6, (3, 4), (4, 5), (5, 3), (0, 1), (1, 0), (1, 3)));

        Assert.Equal<int[]>([[3, 4, 5], [0, 1]], cycles);
    }

    [Fact]
    public void A_diamond_is_none() => Assert.Empty(StronglyConnectedComponents.Of(Arcs(4, (0, 1), (0, 2), (1, 3), (2, 3))));

    [Fact]
    public void A_ring_of_200_000_nodes_ends_and_breaks_by_one_arc()
    {
        var ring = Ring(200_000);

        Assert.Equal(200_000, Assert.Single(StronglyConnectedComponents.Of(ring)).Length);
        Assert.Single(Cut(ring));
    }

    [Fact]
    public void In_10_000_nodes_with_50_000_arcs_the_cut_leaves_no_cycle()
    {
        var random = new System.Random(7);
        var dense = Arcs(10_000, [.. Enumerable.Range(0, 50_000).Select(i => (i % 10_000, random.Next(10_000))).Where(static arc => arc.Item1 != arc.Item2)]);

        Assert.Empty(StronglyConnectedComponents.Of(Without(dense, Cut(dense))));
    }

    [Fact]
    public void Of_two_arcs_that_break_a_ring_the_one_with_fewer_imports_goes()
    {
        var ring = Arcs(3, (0, 1), (1, 2), (2, 0));

        Assert.Equal([1], FeedbackArcSet.Find(ring, [3, 1, 2], new byte[3]));
    }

    [Fact]
    public void An_arc_that_is_removed_more_readily_goes_whatever_it_costs()
    {
        var ring = Arcs(3, (0, 1), (1, 2), (2, 0));

        Assert.Equal([0], FeedbackArcSet.Find(ring, [200, 1, 1], [0, 1, 2]));
    }

    [Fact]
    public void Where_many_rings_share_an_arc_only_that_one_goes()
    {
        // Seven ways from 0 to 1, and one arc back.
        var graph = Arcs(9, [(1, 0), .. Enumerable.Range(2, 7).SelectMany(static node => new[] { (0, node), (node, 1) })]);

        Assert.Equal([0], Cut(graph));
    }

    [Property]
    public bool Two_nodes_are_in_one_cycle_exactly_if_each_reaches_the_other(Drawing drawing)
    {
        var graph = drawing.Graph;
        var cycles = StronglyConnectedComponents.Of(graph);
        var cycleOf = Enumerable.Range(0, graph.NodeCount).Select(node => cycles.FindIndex(cycle => cycle.Contains(node))).ToArray();
        return Enumerable.Range(0, graph.NodeCount).All(one => Enumerable.Range(0, graph.NodeCount).All(other =>
            one == other || (Reaches(graph, one, other) && Reaches(graph, other, one)) == (cycleOf[one] >= 0 && cycleOf[one] == cycleOf[other])));
    }

    [Property]
    public bool The_cut_leaves_no_cycle_and_none_of_it_could_stay(Drawing drawing)
    {
        var cut = Cut(drawing.Graph);

        return StronglyConnectedComponents.Of(Without(drawing.Graph, cut)).Count == 0
            && cut.All(arc => StronglyConnectedComponents.Of(Without(drawing.Graph, [.. cut.Where(other => other != arc)])).Count > 0);
    }

    [Property(MaxTest = 3000)]
    public bool The_order_of_the_arcs_does_not_matter(Drawing drawing)
    {
        var (sources, targets) = (drawing.Graph.Sources, drawing.Graph.Targets);
        var reversed = new Digraph(drawing.Graph.NodeCount, [.. sources.Reverse()], [.. targets.Reverse()]);

        return Named(drawing.Graph).SequenceEqual(Named(reversed));

        static IEnumerable<(int, int)> Named(Digraph graph) => Cut(graph).Select(arc => (graph.Sources[arc], graph.Targets[arc])).Order();
    }

    [Property]
    public bool Ways_back_are_ways(Drawing drawing)
    {
        var graph = drawing.Graph;
        return graph.Inside(StronglyConnectedComponents.Of(graph)).All(static part =>
        {
            var ways = new WaysBack(part.Graph);
            return Enumerable.Range(0, part.Graph.ArcCount).All(arc =>
            {
                var (at, goal) = (part.Graph.Targets[arc], part.Graph.Sources[arc]);
                foreach (var step in ways.Find(at, goal))
                {
                    if (part.Graph.Sources[step] != at) return false;
                    at = part.Graph.Targets[step];
                }

                return at == goal;
            });
        });
    }

    public static Arbitrary<Drawing> Drawings() => Arb.From(
        from nodes in Gen.Choose(2, 9)
        from arcs in Gen.Two(Gen.Choose(0, nodes - 1)).Where(static arc => arc.Item1 != arc.Item2).ListOf()
        select new Drawing(nodes, [.. arcs.Distinct()]));

    public sealed record Drawing(int Nodes, (int From, int To)[] Arcs)
    {
        internal Digraph Graph => CyclesOfAGraph.Arcs(Nodes, Arcs);

        public override string ToString() => string.Join(", ", Arcs.Select(static arc => $"{arc.From} -> {arc.To}"));
    }

    private static int[] Cut(Digraph graph) => FeedbackArcSet.Find(graph, [.. graph.Sources.Select(static _ => 1)], new byte[graph.ArcCount]);

    private static Digraph Without(Digraph graph, int[] cut)
    {
        var removed = cut.ToHashSet();
        int[] kept = [.. Enumerable.Range(0, graph.ArcCount).Where(arc => !removed.Contains(arc))];
        return new Digraph(graph.NodeCount, [.. kept.Select(arc => graph.Sources[arc])], [.. kept.Select(arc => graph.Targets[arc])]);
    }

    private static bool Reaches(Digraph graph, int from, int to) => ShortestPath.TreeOf(graph, from)[to] >= 0;

    private static Digraph Ring(int nodes) => Arcs(nodes, [.. Enumerable.Range(0, nodes).Select(node => (node, (node + 1) % nodes))]);

    private static Digraph Arcs(int nodes, params (int From, int To)[] arcs) =>
        new(nodes, Array.ConvertAll(arcs, static arc => arc.From), Array.ConvertAll(arcs, static arc => arc.To));
}
