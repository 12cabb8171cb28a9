using QualityGates.Codebases.Graphs;
using QualityGates.Facts;

namespace QualityGates.Tests.Codebases.Graphs;

public class FiguresOfComponents
{
    private static readonly ComponentGraph Graph = Of(
        "web/a.ts -> core/x.ts", "web/a.ts -> core/x.ts (types)", "web/a.ts -> core/y.ts", "web/b.ts -> core/x.ts (lazy)",
        "api/a.ts -> core/x.ts", "core/x.ts -> core/y.ts", "core/x.ts -> npm:react", "main.ts -> web/a.ts", "core/y.ts -> data/d.ts");

    [Fact]
    public void An_edge_counts_files_and_imports_by_phase()
    {
        var edge = Assert.Single(Graph.Edges, edge => Name(edge.From) == "web");

        Assert.Equal("core", Name(edge.To));
        Assert.Equal((3, 4), (edge.Dependencies.Length, edge.Imports));
        Assert.Equal((2, 1, 1, 0), (edge.ImportsOf(ImportPhase.Eager), edge.ImportsOf(ImportPhase.Lazy), edge.ImportsOf(ImportPhase.TypeOnly), edge.ImportsOf(ImportPhase.Mock)));
    }

    [Fact]
    public void Edges_are_in_order_and_neither_packages_nor_loose_files_have_any() =>
        Assert.Equal<string>(["api -> core", "core -> data", "web -> core"], Graph.Edges.Select(edge => $"{Name(edge.From)} -> {Name(edge.To)}"));

    [Fact]
    public void Coupling_is_counted_in_files_and_in_components()
    {
        var core = Graph.Metrics[1];

        Assert.Equal("core", Name(1));
        Assert.Equal((3, 1, 2, 1), (core.UsedByFiles, core.UsingFiles, core.UsedByComponents, core.UsedComponents));
        Assert.Equal(0.25, core.Instability);
    }

    [Fact]
    public void What_declares_no_types_has_no_abstractness_and_no_distance()
    {
        Assert.Null(Graph.Metrics[0].Abstractness);
        Assert.Null(Graph.Metrics[0].Distance);
    }

    [Fact]
    public void Distance_is_from_the_line_between_abstract_and_unstable() =>
        Assert.Equal((0.2, 0.5, 0.3), (
            new ComponentMetrics(1, 10, 5, 4, 1, 1, 1).Instability,
            new ComponentMetrics(1, 10, 5, 4, 1, 1, 1).Abstractness,
            Math.Round(new ComponentMetrics(1, 10, 5, 4, 1, 1, 1).Distance!.Value, 9)));

    private static string Name(int component) => Graph.Components[component].Name;

    private static ComponentGraph Of(params string[] lines)
    {
        var model = Drawn.Model(lines);
        return ComponentGraph.Of(model.Graph, model.Components);
    }
}
