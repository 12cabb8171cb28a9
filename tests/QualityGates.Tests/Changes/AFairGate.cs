using QualityGates.Baselines;
using static QualityGates.Tests.Changes.Change;

namespace QualityGates.Tests.Changes;

/// <summary>The stories by which people judge a gate: who is blamed, and who is not.</summary>
public class AFairGate
{
    [Fact]
    public void An_innocent_change_stays_green_on_a_red_main()
    {
        var verdict = To(("red.cs", 900), ("mine.cs", 100)).WithABaselineOf().Write("mine.cs", 120).Judge();

        Assert.Equal(VerdictStatus.Passed, verdict.Status);
        var drift = Assert.Single(verdict.Findings);
        Assert.Equal((FindingState.Inherited, true, 900), (drift.State, drift.IsDrift, drift.AtBase));
        Assert.Equal((1, 1, 0), (GateOf(verdict).Drift, GateOf(verdict).Tolerated, GateOf(verdict).NewDebt));
    }

    [Theory]
    [InlineData(700, VerdictStatus.Passed, FindingState.Inherited)]
    [InlineData(701, VerdictStatus.Failed, FindingState.Worsened)]
    public void One_line_over_the_ceiling_is_red(int lines, VerdictStatus status, FindingState state)
    {
        var verdict = To(("a.cs", 650)).WithABaselineOf(("a.cs", 700)).Write("a.cs", lines).Judge();

        Assert.Equal(status, verdict.Status);
        Assert.Equal((state, 700, 650), (verdict.Findings[0].State, verdict.Findings[0].Tolerated, verdict.Findings[0].AtBase));
    }

    [Fact]
    public void A_function_over_its_limit_that_grows_is_worse()
    {
        var verdict = To().With("a.py", Function("parse", 200)).WithItsDebtTolerated().Write("a.py", Function("parse", 201)).Judge();

        Assert.Equal(("a.py#parse", FindingState.Worsened), (verdict.Findings[0].Finding.Subject, verdict.Findings[0].State));
    }

    [Fact]
    public void A_new_monolith_is_introduced()
    {
        var verdict = To(("a.cs", 100)).WithABaselineOf().Write("b.cs", 601).Judge();

        Assert.Equal((VerdictStatus.Failed, FindingState.Introduced), (verdict.Status, verdict.Findings[0].State));
        Assert.Null(verdict.Findings[0].AtBase);
    }

    [Fact]
    public void Whatever_shrank_is_reported()
    {
        var verdict = To(("still.cs", 900), ("fine.cs", 700), ("gone.cs", 800), ("same.cs", 650)).WithItsDebtTolerated()
            .Write("still.cs", 850).Write("fine.cs", 300).Delete("gone.cs").Judge();

        Assert.Equal(VerdictStatus.Passed, verdict.Status);
        Assert.Equal(
            [
                new Improvement("QG0101", "fine.cs", 700, null),
                new Improvement("QG0101", "gone.cs", 800, null),
                new Improvement("QG0101", "still.cs", 900, 850),
            ],
            verdict.Improvements.AsEnumerable());
        Assert.Equal(["fine.cs", "gone.cs"], verdict.Stale.Select(static entry => entry.Subject));
        Assert.Equal(FindingState.Improved, verdict.Findings.Single(static judged => judged.Finding.Subject == "still.cs").State);
    }

    [Fact]
    public void Of_two_green_changes_that_compose_into_debt_only_the_one_that_adds_it_is_red_and_main_drifts()
    {
        var main = To(("shared.cs", 590), ("other.cs", 100)).WithABaselineOf();
        Assert.Equal(VerdictStatus.Passed, main.Write("shared.cs", 598).Judge().Status);

        // The second one is judged on what merging it would give.
        var second = main.Merge().Write("shared.cs", 606).Judge();
        Assert.Equal((VerdictStatus.Failed, FindingState.Introduced), (second.Status, second.Findings[0].State));

        // It was merged all the same, and nobody else pays for that.
        var third = main.Merge().Write("other.cs", 110).Judge();
        Assert.Equal((VerdictStatus.Passed, true), (third.Status, third.Findings[0].IsDrift));
        Assert.Equal(VerdictStatus.Failed, main.Write("shared.cs", 607).Judge().Status);
    }

    [Fact]
    public void A_main_branch_may_fail_on_drift_and_the_finding_is_still_nobodys_doing()
    {
        var verdict = To(("red.cs", 900)).WithABaselineOf().WithTheConfiguration("""{ "baseline": { "drift": "fail" } }""").Judge();

        var drift = Assert.Single(verdict.Findings);
        Assert.Equal((VerdictStatus.Failed, FindingState.Inherited, true), (verdict.Status, drift.State, drift.IsNewDebt));
        Assert.Equal((1, 0, 1), (GateOf(verdict).NewDebt, GateOf(verdict).Tolerated, GateOf(verdict).Drift));
        Assert.NotNull(drift.AcceptCommand);
    }

    [Fact]
    public void A_file_split_into_two_that_are_within_the_limit_is_no_new_debt()
    {
        var verdict = To(("big.cs", 900)).WithItsDebtTolerated().Write("big.cs", 450).Write("half.cs", 450).Judge();

        Assert.Equal(VerdictStatus.Passed, verdict.Status);
        Assert.Equal(new Improvement("QG0101", "big.cs", 900, null), Assert.Single(verdict.Improvements));
    }

    [Fact]
    public void A_half_that_is_over_the_limit_is()
    {
        var verdict = To(("big.cs", 1300)).WithItsDebtTolerated().Write("big.cs", 650).Write("half.cs", 650).Judge();

        Assert.Equal(["half.cs"], verdict.Findings.Where(static judged => judged.IsNewDebt).Select(static judged => judged.Finding.Subject));
    }

    [Fact]
    public void Without_a_baseline_nothing_fails_and_the_base_is_shown()
    {
        var verdict = To(("red.cs", 900)).Write("red.cs", 1000).Judge();

        Assert.Equal(VerdictStatus.NotStarted, verdict.Status);
        Assert.Equal((FindingState.Untracked, 900), (verdict.Findings[0].State, verdict.Findings[0].AtBase));
    }

    [Fact]
    public void Without_a_base_limits_and_baseline_alone_decide()
    {
        var change = To(("red.cs", 900), ("mine.cs", 100)).WithABaselineOf().Write("mine.cs", 120);

        var verdict = change.JudgeWithoutABase();

        Assert.Null(verdict.Base);
        Assert.Equal((VerdictStatus.Failed, FindingState.Introduced), (verdict.Status, verdict.Findings[0].State));
        Assert.Null(GateOf(verdict).ObservedAtBase);
    }

    [Fact]
    public void Every_gate_shows_what_it_saw_at_the_base()
    {
        var verdict = To(("a.cs", 900)).WithItsDebtTolerated().Write("a.cs", 850).Judge();

        Assert.Equal((850, (int?)900), (GateOf(verdict).Observed, GateOf(verdict).ObservedAtBase));
        Assert.Equal("012345678", verdict.Base!.ShortCommit);
    }

    [Fact]
    public void A_debt_that_nobody_tolerated_before_its_file_could_be_parsed_says_so()
    {
        var verdict = To().With("a.py", "def broken(:\n    \"\"\"\n").WithABaselineOf().Write("a.py", Function("run", 200)).Judge();

        Assert.Equal(FindingState.Introduced, verdict.Findings[0].State);
        Assert.Contains("could not be read or parsed at the base", verdict.Findings[0].Hint, StringComparison.Ordinal);
    }

    internal static Gate GateOf(Verdict verdict) => verdict.Gates.Single(static gate => gate.RuleId == "QG0101");
}
