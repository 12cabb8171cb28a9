using QualityGates.Reports.Dependencies;
using QualityGates.Tests.Audits.Dependencies;

namespace QualityGates.Tests.Reports.Dependencies;

public class AMapOfManyComponents
{
    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(60)]
    [InlineData(500)]
    public void Stays_within_what_can_be_read_and_drawn(int components)
    {
        var picture = ComponentPicture.Draw(DrawnMap.Chain(components, each: 30, back: 5).Report());

        var sketch = ComponentSketch.Lines(picture.MostCoupled(ComponentSketch.Most)).ToList();
        Assert.InRange(sketch.Count, 1, 2 * ComponentSketch.Most);
        Assert.All(sketch, static line => Assert.InRange(line.Length, 1, 200));
        var mermaid = MermaidGraph.Lines(picture).ToList();
        Assert.InRange(string.Join('\n', mermaid).Length, 0, 50_000);
        Assert.InRange(mermaid.Count(static line => line.Contains('|')), 0, 500);
        Assert.InRange(mermaid.Count(static line => line.Contains("[\"", StringComparison.Ordinal)), 1, 50);
        Assert.InRange(StructureMatrix.Lines(picture).Count(static line => line.StartsWith("| ", StringComparison.Ordinal)), 1, 1 + StructureMatrix.Most);
    }

    [Fact]
    public void Says_what_is_left_out()
    {
        var page = DependencyMarkdown.Write(DrawnMap.Chain(60, each: 3).Report());

        Assert.Contains("Shown are the 15 of 60 components with the most imports across their borders; `dependencies.json` has all.", page, StringComparison.Ordinal);
        Assert.Contains("Shown are the 40 of 60 components", page, StringComparison.Ordinal);
        Assert.Contains("Shown are the 20 of 60 components", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Shown are", DependencyMarkdown.Write(DrawnMap.Chain(15, each: 3).Report()), StringComparison.Ordinal);
    }

    [Fact]
    public void Draws_the_heaviest_arrows_where_there_are_too_many() => Assert.Contains(
        "Of 780 arrows the 400 with the most imports are drawn.",
        MermaidGraph.Lines(ComponentPicture.Draw(DrawnMap.Chain(40, each: 40).Report())));

    [Fact]
    public void Of_two_thousand_components_is_written_at_once()
    {
        var report = DrawnMap.Chain(2000, each: 2, back: 3).Report();

        var page = DependencyMarkdown.Write(report);

        Assert.Contains("2,000 components", page, StringComparison.Ordinal);
        Assert.InRange(page.Length, 1_000, 100_000);
        Assert.InRange(string.Join('\n', DependencyMarkdown.Section(report)).Length, 1_000, 20_000);
    }

    [Fact]
    public void Keeps_the_sketch_in_the_order_of_the_layers()
    {
        var picture = ComponentPicture.Draw(DrawnMap.Chain(15).Report());

        Assert.Equal(Enumerable.Range(0, 15).Select(static i => $"p{i:000}"), picture.Order.Nodes.Select(node => picture.Components[node].Name));
        Assert.Equal("layer 15  A  p000  1 file  -> B 1", ComponentSketch.Lines(picture).First());
        Assert.Equal("layer 1   O  p014  1 file", ComponentSketch.Lines(picture).Last());
    }
}
