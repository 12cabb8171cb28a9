using QualityGates.Baselines;
using static QualityGates.Tests.Changes.Change;

namespace QualityGates.Tests.Changes;

public class ALoosenedBaseline
{
    private static readonly DateOnly March = new(2027, 3, 31);

    [Fact]
    public void Raising_an_entry_without_a_reason_is_red_and_changes_nothing()
    {
        var verdict = To(("a.cs", 700)).WithABaselineOf(("a.cs", 700)).Write("a.cs", 745).Tolerate(("a.cs", 745)).Judge();

        Assert.Equal(VerdictStatus.Failed, verdict.Status);
        Assert.Equal(["QG0005", "QG0101"], verdict.Findings.Where(static judged => judged.IsNewDebt).Select(static judged => judged.Finding.RuleId));
        Assert.Equal((FindingState.Worsened, 700), (verdict.Findings[1].State, verdict.Findings[1].Tolerated));
        Assert.Equal("The baseline allows more, but nobody says why, so what the base allowed counts.", verdict.Findings[1].Hint);
        var finding = verdict.Findings[0].Finding;
        Assert.Equal(("qualitygates.baseline.json", 5), (finding.Path.Value, finding.Line));
        Assert.Equal("QG0101 tolerates a.cs with 745 lines now; at the base it was 700 lines. Nobody says why.", finding.Message);
        Assert.Contains("git checkout 012345678 -- qualitygates.baseline.json", finding.Fix, StringComparison.Ordinal);
        Assert.Contains("-p:QualityGatesAccept=\"a.cs\" -p:QualityGatesReason=", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void Raising_it_with_a_reason_is_listed_and_green()
    {
        var verdict = To(("a.cs", 700)).WithABaselineOf(("a.cs", 700)).Write("a.cs", 745)
            .Tolerate("a.cs", new Tolerance("lines", 745, "vendor table, see #512", "@acme/billing")).Judge();

        Assert.Equal(VerdictStatus.Passed, verdict.Status);
        Assert.Equal(
            new Loosening(
                new("qualitygates.baseline.json"), 5, "QG0101 a.cs", "QG0101 tolerates a.cs with 745 lines now; at the base it was 700 lines.",
                "vendor table, see #512", "@acme/billing"),
            Assert.Single(verdict.Loosened));
    }

    [Fact]
    public void An_entry_for_new_debt_needs_a_reason_too()
    {
        var change = To(("a.cs", 100)).WithABaselineOf().Write("new.cs", 800);

        var silent = change.Tolerate(("new.cs", 800)).Judge();
        Assert.Equal(["QG0005", "QG0101"], silent.Findings.Where(static judged => judged.IsNewDebt).Select(static judged => judged.Finding.RuleId));
        Assert.StartsWith("QG0101 tolerates new.cs with 800 lines now, and did not", silent.Findings[0].Finding.Message, StringComparison.Ordinal);

        Assert.Equal(VerdictStatus.Failed, change.Tolerate("new.cs", new Tolerance("lines", 800, " … ")).Judge().Status);
        Assert.Equal(VerdictStatus.Passed, change.Tolerate("new.cs", new Tolerance("lines", 800, "ADR-0007")).Judge().Status);
    }

    [Fact]
    public void Neither_lowering_nor_removing_is_loosening()
    {
        var verdict = To(("a.cs", 700), ("b.cs", 700)).WithABaselineOf(("a.cs", 800), ("b.cs", 700)).Tolerate(("a.cs", 700)).Judge();

        Assert.Equal(VerdictStatus.Passed, verdict.Status);
        Assert.Empty(verdict.Loosened);
        Assert.True(verdict.Findings.Single(static judged => judged.Finding.Subject == "b.cs").IsDrift);
    }

    [Theory]
    [InlineData("2027-06-30", true)]
    [InlineData(null, true)]
    [InlineData("2027-03-31", false)]
    [InlineData("2027-01-01", false)]
    public void A_later_last_day_and_none_at_all_loosen(string? until, bool isLoosened)
    {
        var day = until is null ? (DateOnly?)null : DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture);

        var verdict = To(("a.cs", 700)).WithAnEntry("a.cs", new Tolerance("lines", 700, null, null, March))
            .Tolerate("a.cs", new Tolerance("lines", 700, null, null, day)).Judge();

        Assert.Equal(isLoosened ? VerdictStatus.Failed : VerdictStatus.Passed, verdict.Status);
        if (isLoosened) Assert.Contains("at the base it was until 2027-03-31", Assert.Single(verdict.Loosened).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_last_day_that_is_put_off_without_a_reason_does_not_save_the_debt_that_expired()
    {
        var change = To(("a.cs", 700)).WithAnEntry("a.cs", new Tolerance("lines", 700, null, null, new DateOnly(2026, 1, 1)))
            .Write("a.cs", 690).Tolerate("a.cs", new Tolerance("lines", 700));

        Assert.Equal(["QG0005", "QG0101"], change.Judge().Findings.Where(static judged => judged.IsNewDebt).Select(static judged => judged.Finding.RuleId));
    }

    [Fact]
    public void A_figure_of_another_kind_loosens()
    {
        var verdict = To(("a.cs", 700)).WithABaselineOf(("a.cs", 700)).Tolerate("a.cs", new Tolerance("bytes", 10)).Judge();

        Assert.Equal("QG0101 tolerates a.cs with 10 bytes now; at the base it was 700 lines.", Assert.Single(verdict.Loosened).Message);
    }

    [Fact]
    public void The_first_baseline_loosens_nothing()
    {
        var verdict = To(("a.cs", 700)).Tolerate(("a.cs", 700)).Judge();

        Assert.Equal(VerdictStatus.Passed, verdict.Status);
        Assert.Empty(verdict.Loosened);
    }

    [Fact]
    public void A_deleted_baseline_is_red_and_the_one_of_the_base_counts()
    {
        var verdict = To(("a.cs", 700)).WithABaselineOf(("a.cs", 700)).Delete("qualitygates.baseline.json").Write("a.cs", 701).Judge();

        Assert.Equal(VerdictStatus.Failed, verdict.Status);
        Assert.Equal(["QG0005", "QG0101"], verdict.Findings.Select(static judged => judged.Finding.RuleId));
        Assert.Equal(FindingState.Worsened, verdict.Findings[1].State);
        Assert.Contains("git checkout 012345678 -- qualitygates.baseline.json", verdict.Findings[0].Finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_that_is_invalid_today_judges_nobody_and_neither_does_that_of_the_base()
    {
        var verdict = To(("a.cs", 700)).WithABaselineOf(("a.cs", 700)).Write("a.cs", 900).Write("qualitygates.baseline.json", "{").Judge();

        Assert.Equal(["QG0003"], verdict.Findings.Where(static judged => judged.IsNewDebt).Select(static judged => judged.Finding.RuleId));
        Assert.Empty(verdict.Loosened);
    }

    [Fact]
    public void One_that_was_invalid_at_the_base_loosens_nothing_and_the_report_says_so()
    {
        var report = To(("a.cs", 700)).With("qualitygates.baseline.json", "{").Tolerate(("a.cs", 700)).Report();

        Assert.Equal(VerdictStatus.Passed, report.Verdict.Status);
        Assert.Empty(report.Verdict.Loosened);
        Assert.Contains(report.Codebase.Notes, static note => note.StartsWith("qualitygates.baseline.json is invalid at the base (012345678)", StringComparison.Ordinal));
    }

    [Fact]
    public void An_update_is_not_stopped_by_it()
    {
        var change = To(("a.cs", 700)).WithABaselineOf(("a.cs", 700)).Write("a.cs", 745).Tolerate(("a.cs", 745));

        Assert.Null(change.Update().Problem);
        Assert.DoesNotContain(change.Report().Result.Findings, static finding => finding.RuleId == "QG0005");
    }

    [Fact]
    public void An_old_reason_does_not_explain_more_than_it_was_given_for()
    {
        var change = To(("a.cs", 700)).WithAnEntry("a.cs", new Tolerance("lines", 700, "legacy")).Write("a.cs", 900);

        var verdict = change.Tolerate("a.cs", new Tolerance("lines", 900, "legacy")).Judge();
        Assert.Equal(["QG0005", "QG0101"], verdict.Findings.Where(static judged => judged.IsNewDebt).Select(static judged => judged.Finding.RuleId));
        Assert.EndsWith(
            "at the base it was 700 lines. Its reason was given for what it was. Nobody says why.", verdict.Findings[0].Finding.Message,
            StringComparison.Ordinal);

        Assert.Equal(VerdictStatus.Passed, change.Tolerate("a.cs", new Tolerance("lines", 900, "legacy, and the new tax")).Judge().Status);
    }
}
