using System.Text;
using QualityGates.Audits;
using QualityGates.Baselines;
using QualityGates.Reports;

namespace QualityGates.Tests.Reports;

/// <summary>Seventy rules, most of which found nothing: a list of those hides the others, and silence must not look like success.</summary>
public class RulesOfARun
{
    [Fact]
    public void OnTheConsoleThoseWithDebtHaveALineAndWhatFailsIsFirst()
    {
        var lines = RulesOnTheConsole(
            Gate("QG0101") with { Tolerated = 31 }, Gate("QG0102"), Gate("QG0208", VerdictStatus.Failed) with { NewDebt = 2 }, Gate("QG0103"));

        Assert.Equal(
            [
                "Rules:",
                "  QG0208 Import that closes a cycle: failed, 2 new, 0 tolerated (7 examined)",
                "  QG0101 File over its size limit: passed, 0 new, 31 tolerated (7 examined)",
                "  2 other rules found nothing: report.md",
            ],
            lines);
    }

    [Fact]
    public void ThoseThatLookedAtNothingAreNotAmongThoseThatFoundNothing()
    {
        var idle = Gate("QG0831") with { Examined = 0 };

        Assert.Equal(["Rules:", "  1 rule found nothing; 1 looked at nothing (QG0831): report.md"], RulesOnTheConsole(Gate("QG0101"), idle));
        Assert.Equal(["Rules:", "  1 rule looked at nothing (QG0831): report.md"], RulesOnTheConsole(idle));
        Assert.Contains("1 rule found nothing; 1 looked at nothing (QG0831): report.md.\n", Summary(Gate("QG0101"), idle), StringComparison.Ordinal);
        Assert.Contains("6 looked at nothing (QG0802, QG0803, QG0804, QG0805, QG0806, …): report.md", string.Join('\n', RulesOnTheConsole(
            [Gate("QG0801"), .. Enumerable.Range(2, 6).Select(static i => Gate($"QG080{i}") with { Examined = 0 })])), StringComparison.Ordinal);
    }

    [Fact]
    public void ThoseWithWarningsAndNotesOnlyShareALineAndHaveNotFoundNothing()
    {
        var gates = new[] { Gate("QG0823") with { Advice = 144 }, Gate("QG0826") with { Advice = 1200 }, Gate("QG0101") };

        Assert.Equal(
            ["Rules:", "  warnings and notes only: QG0826 1,200, QG0823 144", "  1 rule found nothing: report.md"], RulesOnTheConsole(gates));
        Assert.Contains("1 rule found nothing; 2 found warnings and notes only: report.md.\n", Summary(gates), StringComparison.Ordinal);
    }

    [Fact]
    public void TheReportHasAllOfThemAndTheirAdvice()
    {
        var report = ReportMarkdown.Write((SampleVerdict.Of() with { Gates = [Gate("QG0823") with { Advice = 144 }, Gate("QG0831") with { Examined = 0 }] }).Reported());

        Assert.Contains("| Link to a file that is not there (QG0823) | ✅ | 0 | 0 | 144 |", report, StringComparison.Ordinal);
        Assert.Contains("| Ports that contradict each other (QG0831) | ➖ | 0 | 0 | 0 |", report, StringComparison.Ordinal);
    }

    [Fact]
    public void HoweverManyThereAreBothFitAScreen()
    {
        foreach (var gates in (Gate[][])[[.. Every(static gate => gate)], [.. Every(static gate => gate with { Tolerated = 5 })], [.. Every(static gate => gate with { Advice = 5 })]])
        {
            var verdict = SampleVerdict.Of() with { Gates = [.. gates] };

            Assert.InRange(ConsoleReport.Lines(verdict.Reported(), "artifacts/report.md").Length, 1, 20);
            Assert.InRange(Encoding.UTF8.GetByteCount(verdict.Summary()), 1, gates[0].Tolerated > 0 ? 10_000 : 1000);
        }
    }

    [Fact]
    public void WhereNoneIsArmedThatIsSaid()
    {
        Assert.Equal(["Rules:", "  none is armed; lines were counted, nothing was judged"], RulesOnTheConsole());
        Assert.Contains("No rule is armed; lines were counted, nothing was judged.\n", Summary(), StringComparison.Ordinal);
    }

    private static IEnumerable<Gate> Every(Func<Gate, Gate> change) => RuleCatalogue.All.Select(rule => change(Gate(rule.Id)));

    private static Gate Gate(string rule, VerdictStatus status = VerdictStatus.Passed) => new(rule, status, 7, 0, 0, 0, 0, 0);

    private static string[] RulesOnTheConsole(params Gate[] gates) =>
        [.. ConsoleReport.Lines((SampleVerdict.Of() with { Gates = [.. gates] }).Reported(), null).SkipWhile(static line => line != "Rules:")];

    private static string Summary(params Gate[] gates) => (SampleVerdict.Of() with { Gates = [.. gates] }).Summary();
}
