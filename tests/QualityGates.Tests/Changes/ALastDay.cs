using QualityGates.Baselines;
using static QualityGates.Tests.Changes.Change;

namespace QualityGates.Tests.Changes;

public class ALastDay
{
    private static readonly Tolerance UntilMarch = new("lines", 900, "ADR-0007", "@acme/billing", new DateOnly(2027, 3, 31));

    [Theory]
    [InlineData("2027-03-16", null)]
    [InlineData("2027-03-17", 14)]
    [InlineData("2027-03-31", 0)]
    [InlineData("2027-04-01", -1)]
    public void It_is_announced_fourteen_days_ahead(string today, int? daysLeft)
    {
        var verdict = Judged(today, static change => change);

        Assert.Equal(VerdictStatus.Passed, verdict.Status);
        Assert.Equal(daysLeft is null ? [] : [daysLeft.Value], verdict.Expiring.Select(static expiry => expiry.DaysLeft));
    }

    [Fact]
    public void On_the_last_day_itself_the_debt_is_tolerated() =>
        Assert.Equal(VerdictStatus.Passed, Judged("2027-03-31", static change => change.Write("a.cs", 899)).Status);

    [Fact]
    public void After_it_a_change_that_touches_the_file_pays()
    {
        var verdict = Judged("2027-04-01", static change => change.Write("a.cs", 899));

        Assert.Equal((VerdictStatus.Failed, FindingState.Introduced), (verdict.Status, verdict.Findings[0].State));
        Assert.Equal("It was tolerated until 2027-03-31 by @acme/billing; that day is past.", verdict.Findings[0].Hint);
    }

    [Fact]
    public void After_it_a_change_that_makes_the_file_larger_makes_it_worse() =>
        Assert.Equal(FindingState.Worsened, Judged("2027-04-01", static change => change.Write("a.cs", 901)).Findings[0].State);

    [Fact]
    public void After_it_a_rename_touches_the_file_too() =>
        Assert.Equal(VerdictStatus.Failed, Judged("2027-04-01", static change => change.Rename("a.cs", "b.cs")).Status);

    [Fact]
    public void After_it_a_change_to_something_else_does_not_pay()
    {
        var verdict = Judged("2027-04-01", static change => change.Write("other.cs", 20));

        Assert.Equal((VerdictStatus.Passed, FindingState.Inherited), (verdict.Status, verdict.Findings[0].State));
    }

    [Fact]
    public void After_it_everything_is_due_where_there_is_no_base()
    {
        var change = To(("a.cs", 900)).WithAnEntry("a.cs", UntilMarch);
        change.Today = new DateOnly(2027, 4, 1);

        Assert.Equal(VerdictStatus.Failed, change.JudgeWithoutABase().Status);
    }

    [Fact]
    public void A_debt_that_is_paid_does_not_expire() => Assert.Empty(Judged("2027-04-01", static change => change.Write("a.cs", 100)).Expiring);

    [Fact]
    public void The_soonest_comes_first()
    {
        var baseline = Baseline.Empty.With("QG0101", "a.cs", UntilMarch).With("QG0101", "b.cs", UntilMarch with { Until = new DateOnly(2027, 3, 20) });
        var run = Baselines.Run.Found(Baselines.Run.File("a.cs", 900), Baselines.Run.File("b.cs", 900));

        Assert.Equal([5, 16], Judge.Compare(run, baseline, today: new DateOnly(2027, 4, 5)).Expiring.Select(static expiry => -expiry.DaysLeft).Order());
        Assert.Equal("b.cs", Judge.Compare(run, baseline, today: new DateOnly(2027, 4, 5)).Expiring[0].Entry.Subject);
    }

    private static Verdict Judged(string today, Func<Change, Change> edit)
    {
        var change = To(("a.cs", 900), ("other.cs", 10)).WithAnEntry("a.cs", UntilMarch);
        change.Today = DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture);
        return edit(change).Judge();
    }
}
