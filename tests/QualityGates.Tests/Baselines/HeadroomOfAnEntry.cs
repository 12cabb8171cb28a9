using QualityGates.Audits;
using QualityGates.Baselines;
using QualityGates.Snapshots;
using static QualityGates.Tests.Baselines.Run;

namespace QualityGates.Tests.Baselines;

public class HeadroomOfAnEntry
{
    [Theory]
    [InlineData(650, 631, 650)]
    [InlineData(650, 630, 630)]
    [InlineData(2000, 1941, 2000)]
    [InlineData(2000, 1940, 1940)]
    [InlineData(700, 700, 700)]
    public void A_file_is_lowered_once_it_shrank_by_twenty_lines_and_three_percent(int tolerated, int now, int after) =>
        Assert.Equal(after, Tightened(Tolerating(File("a.cs", tolerated)), UpdateOptions.Default, File("a.cs", now)).Find(LargeFile, "a.cs")!.Value);

    [Theory]
    [InlineData(40, 39, 40)]
    [InlineData(40, 38, 38)]
    [InlineData(31, 30, 30)]
    public void Other_figures_than_lines_need_the_percentage_alone_and_at_least_one(int tolerated, int now, int after)
    {
        var run = Function("a.cs", "F", now) with { Measure = new Measure("complexity", now, 20) };

        Assert.Equal(after, Tightened(Tolerating(Function("a.cs", "F", tolerated)), UpdateOptions.Default, run).Find(ComplexFunction, "a.cs#F")!.Value);
    }

    [Fact]
    public void It_can_be_switched_off() => Assert.Equal(
        699,
        Tightened(Tolerating(File("a.cs", 700)), UpdateOptions.Default with { Headroom = Headroom.None }, File("a.cs", 699)).Find(LargeFile, "a.cs")!.Value);

    [Fact]
    public void What_is_gone_is_pruned_however_little_it_was() =>
        Assert.Equal(0, Tightened(Tolerating(File("a.cs", 601)), UpdateOptions.Default).Count);

    [Fact]
    public void What_the_configuration_excludes_is_kept_because_nobody_looked()
    {
        var run = Found() with { Excluded = [new(new("a.cs"), Exclusion.Configured)] };

        var updated = BaselineUpdate.Tighten(Tolerating(File("a.cs", 700), Function("a.cs", "F", 40)), run);

        Assert.Equal(2, updated.Baseline.Count);
        Assert.Contains(updated.Changes, static change => change.Message == "a.cs keeps its 700 lines: the file is excluded or not checked out, so nobody looked.");
        Assert.Empty(Judge.Compare(run, Tolerating(File("a.cs", 700))).Stale);
    }

    private static Baseline Tightened(Baseline baseline, UpdateOptions options, params Finding[] findings) =>
        BaselineUpdate.Tighten(baseline, Found(findings), options).Baseline;
}
