using QualityGates.Audits;
using QualityGates.Baselines;
using static QualityGates.Tests.Baselines.Run;

namespace QualityGates.Tests.Baselines;

public class JudgingARun
{
    [Theory]
    [InlineData(801, FindingState.Worsened, VerdictStatus.Failed)]
    [InlineData(800, FindingState.Inherited, VerdictStatus.Passed)]
    [InlineData(799, FindingState.Improved, VerdictStatus.Passed)]
    public void A_tolerated_file_fails_only_when_it_grows(int lines, FindingState state, VerdictStatus status)
    {
        var verdict = Judge.Compare(Found(File("a.cs", lines)), Tolerating(File("a.cs", 800)));

        Assert.Equal((status, state, (int?)800), (verdict.Status, verdict.Findings[0].State, verdict.Findings[0].Tolerated));
    }

    [Fact]
    public void A_new_monolith_fails()
    {
        var verdict = Judge.Compare(Found(File("a.cs", 800), File("b.cs", 601)), Tolerating(File("a.cs", 800)));

        Assert.Equal(VerdictStatus.Failed, verdict.Status);
        Assert.Equal(("b.cs", FindingState.Introduced, true), (verdict.Findings[0].Finding.Subject, verdict.Findings[0].State, verdict.Findings[0].IsNewDebt));
    }

    [Fact]
    public void An_empty_baseline_tolerates_nothing() =>
        Assert.Equal(VerdictStatus.Failed, Judge.Compare(Found(File("a.cs", 601)), Baseline.Empty).Status);

    [Fact]
    public void Without_a_baseline_nothing_fails_and_nothing_pretends_to_have_passed()
    {
        var verdict = Judge.Compare(Found(File("a.cs", 9000)), null);

        Assert.Equal(VerdictStatus.NotStarted, verdict.Status);
        Assert.Equal(FindingState.Untracked, Assert.Single(verdict.Findings).State);
        Assert.All(verdict.Gates, gate => Assert.Equal(VerdictStatus.NotStarted, gate.Status));
    }

    [Fact]
    public void An_invalid_configuration_fails_with_a_baseline_and_without_one()
    {
        Assert.Equal(VerdictStatus.Failed, Judge.Compare(Found(BadConfiguration()), Baseline.Empty).Status);
        var verdict = Judge.Compare(Found(BadConfiguration(), File("a.cs", 9000)), null);

        Assert.Equal(VerdictStatus.Failed, verdict.Status);
        Assert.Equal("QG0001", Assert.Single(verdict.Findings, finding => finding.IsNewDebt).Finding.RuleId);
    }

    [Fact]
    public void No_baseline_can_tolerate_an_invalid_configuration()
    {
        var baseline = Baseline.Empty.With("QG0001", "qualitygates.json", new Tolerance("count", 5));

        Assert.Equal(VerdictStatus.Failed, Judge.Compare(Found(BadConfiguration()), baseline).Status);
    }

    [Fact]
    public void Warnings_and_notes_are_never_judged()
    {
        var verdict = Judge.Compare(Found(File("a.cs", 9000, Severity.Warning), File("b.cs", 500, Severity.Note)), Baseline.Empty);

        Assert.Equal(VerdictStatus.Passed, verdict.Status);
        Assert.All(verdict.Findings, finding => Assert.Equal(FindingState.Advisory, finding.State));
    }

    [Fact]
    public void An_error_at_its_limit_is_not_over_it() =>
        Assert.Equal(VerdictStatus.Passed, Judge.Compare(Found(File("a.cs", 600)), Baseline.Empty).Status);

    [Fact]
    public void A_dependency_is_there_or_not()
    {
        var known = Edge("src/Domain/Order.cs", "src/Data/Db.cs");
        var swapped = Edge("src/Domain/Order.cs", "src/Ui/Grid.cs");

        Assert.Equal(FindingState.Inherited, Judge.Compare(Found(known), Tolerating(known)).Findings[0].State);
        Assert.Equal(FindingState.Introduced, Judge.Compare(Found(swapped), Tolerating(known)).Findings[0].State);
    }

    [Fact]
    public void A_figure_of_another_kind_tolerates_nothing()
    {
        var baseline = Baseline.Empty.With(LargeFile, "a.cs", new Tolerance("bytes", 90_000));

        Assert.Equal(FindingState.Introduced, Judge.Compare(Found(File("a.cs", 700)), baseline).Findings[0].State);
    }

    [Fact]
    public void A_file_nobody_could_parse_makes_the_verdict_partial_and_does_not_fail_it()
    {
        var verdict = Judge.Compare(Found(Unparsed("a.py")), Baseline.Empty);

        Assert.Equal((VerdictStatus.Passed, true), (verdict.Status, verdict.IsPartial));
        Assert.False(Judge.Compare(Found(File("a.cs", 700)), Baseline.Empty).IsPartial);
    }

    [Fact]
    public void A_file_nobody_could_parse_fails_where_it_is_configured_as_an_error() =>
        Assert.Equal(VerdictStatus.Failed, Judge.Compare(Found(Unparsed("a.py", Severity.Error)), null).Status);
}
