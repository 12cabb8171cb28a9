using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QualityGates.Audits;
using QualityGates.Baselines;
using static QualityGates.Tests.Baselines.Run;

namespace QualityGates.Tests.Baselines;

public class OrderOfFindings
{
    [Fact]
    public void The_worst_comes_first()
    {
        var verdict = Judge.Compare(
            Found(
                File("warned.cs", 590, Severity.Warning),
                File("inherited.cs", 6000),
                File("noted.cs", 599, Severity.Note),
                File("b/twice.cs", 1200),
                File("a/twice.cs", 1200),
                Function("f.cs", "Parse", 90),
                BadConfiguration()),
            Tolerating(File("inherited.cs", 6000)));

        Assert.Equal(
            ["qualitygates.json", "f.cs#Parse", "a/twice.cs", "b/twice.cs", "inherited.cs", "warned.cs", "noted.cs"],
            verdict.Findings.Select(finding => finding.Finding.Subject));
    }

    [Property]
    public Property It_does_not_depend_on_the_order_in_which_things_were_found(int[] lines) =>
        Prop.ForAll(Gen.Shuffle(Sample(lines)).ToArbitrary(), shuffled =>
            Judge.Compare(Found(shuffled), Baseline.Empty).Findings.SequenceEqual(Judge.Compare(Found(Sample(lines)), Baseline.Empty).Findings));

    [Fact]
    public void The_largest_figures_there_are_do_not_overflow()
    {
        var worst = File("a.cs", int.MaxValue) with { Measure = new Measure("lines", int.MaxValue, 1) };
        var fine = File("b.cs", 1) with { Measure = new Measure("lines", int.MinValue, int.MaxValue), Severity = Severity.Error };

        Assert.Equal(["a.cs", "b.cs"], Judge.Compare(Found(fine, worst), Baseline.Empty).Findings.Select(finding => finding.Finding.Subject));
    }

    private static Finding[] Sample(int[] lines) =>
        [.. lines.Select((value, index) => index % 3 == 0 ? Function("f.cs", $"F{value}", Math.Abs(value % 100)) : File($"{value}.cs", Math.Abs(value % 2000)))];
}
