using QualityGates.Codebases.Graphs;
using QualityGates.Facts;

namespace QualityGates.Tests.Codebases.Graphs;

public class WaysThroughAGraph
{
    private static readonly DependencyGraph Graph = Drawn.Graph(
        "a.ts -> b.ts", "b.ts -> c.ts", "c.ts -> d.ts", "a.ts -> x.ts", "x.ts -> d.ts (types)", "d.ts -> a.ts", "d.ts -> npm:react", "lone.ts");

    [Fact]
    public void The_shortest_chain_is_found() => Assert.Equal<string>(["a.ts -> x.ts", "x.ts -> d.ts"], Way("a.ts", "d.ts", static _ => true));

    [Fact]
    public void Dependencies_that_do_not_count_are_not_followed() =>
        Assert.Equal<string>(["a.ts -> b.ts", "b.ts -> c.ts", "c.ts -> d.ts"], Way("a.ts", "d.ts", static edge => edge.Phase == ImportPhase.Eager));

    [Fact]
    public void A_package_can_be_the_end() => Assert.Equal<string>(["d.ts -> npm:react"], Way("d.ts", "npm:react", static _ => true));

    [Fact]
    public void Where_no_way_leads_there_is_none()
    {
        Assert.Empty(Way("a.ts", "lone.ts", static _ => true));
        Assert.Empty(Way("lone.ts", "a.ts", static _ => true));
    }

    [Fact]
    public void What_is_reached_holds_the_start()
    {
        var reached = ShortestPath.ReachableFrom(Graph, [Number("c.ts")], static edge => edge.Phase == ImportPhase.Eager);

        Assert.Equal<string>(["a.ts", "b.ts", "c.ts", "d.ts", "x.ts", "npm:react"], Enumerable.Range(0, Graph.NodeCount).Where(node => reached[node]).Select(Graph.NameOf));
    }

    private static IEnumerable<string> Way(string from, string to, Func<Dependency, bool> follows) =>
        ShortestPath.Find(Graph, [Number(from)], node => node == Number(to), follows).Select(static edge => $"{Graph.NameOf(edge.From)} -> {Graph.NameOf(edge.To)}");

    private static int Number(string name) => Enumerable.Range(0, Graph.NodeCount).Single(node => Graph.NameOf(node) == name);
}
