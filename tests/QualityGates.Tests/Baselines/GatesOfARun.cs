using QualityGates.Audits;
using QualityGates.Baselines;
using static QualityGates.Tests.Baselines.Run;

namespace QualityGates.Tests.Baselines;

public class GatesOfARun
{
    [Fact]
    public void Every_armed_rule_has_a_row_whether_it_found_something_or_not()
    {
        var verdict = Judge.Compare(
            Found(File("a.cs", 900), File("b.cs", 700), File("c.cs", 650)),
            Tolerating(File("a.cs", 900), File("b.cs", 800)));

        Assert.Equal(
            [
                new Gate(LargeFile, VerdictStatus.Failed, 120, 900, 600, NewDebt: 1, Tolerated: 2, Untracked: 0),
                new Gate(ComplexFunction, VerdictStatus.Passed, 900, 40, 30, 0, 0, 0),
                new Gate(Layers, VerdictStatus.Passed, 300, 0, null, 0, 0, 0),
            ],
            verdict.Gates.AsEnumerable());
    }

    [Fact]
    public void A_failed_run_shows_the_gate_that_failed_even_if_nobody_announced_it()
    {
        var verdict = Judge.Compare(new AuditResult([BadConfiguration()], []), Baseline.Empty);

        Assert.Equal(new Gate("QG0001", VerdictStatus.Failed, 1, 1, null, 1, 0, 0), Assert.Single(verdict.Gates));
    }

    [Fact]
    public void Debt_that_is_gone_is_stale_and_fails_nothing()
    {
        var verdict = Judge.Compare(
            Found(File("small-again.cs", 450, Severity.Warning)),
            Tolerating(File("small-again.cs", 900), File("deleted.cs", 700)));

        Assert.Equal(VerdictStatus.Passed, verdict.Status);
        Assert.Equal(
            [
                new BaselineEntry(LargeFile, "deleted.cs", new Tolerance("lines", 700)),
                new BaselineEntry(LargeFile, "small-again.cs", new Tolerance("lines", 900)),
            ],
            verdict.Stale.AsEnumerable());
    }

    [Fact]
    public void Debt_whose_rule_only_warns_for_now_is_not_gone() =>
        Assert.Empty(Judge.Compare(Found(File("a.cs", 900, Severity.Warning)), Tolerating(File("a.cs", 900))).Stale);

    [Fact]
    public void Nothing_is_stale_by_the_limits_of_an_invalid_configuration() =>
        Assert.Empty(Judge.Compare(Found(BadConfiguration()), Tolerating(File("a.cs", 900))).Stale);
}
