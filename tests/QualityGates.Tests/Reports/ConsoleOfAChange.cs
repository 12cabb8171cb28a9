using QualityGates.Baselines;
using QualityGates.Reports;
using static QualityGates.Tests.Reports.SampleVerdict;

namespace QualityGates.Tests.Reports;

public class ConsoleOfAChange
{
    [Fact]
    public void ItOpensWithTheVerdictTheBaseAndWhatFails()
    {
        var verdict = Of(
            Large("src/Billing/InvoiceService.cs", 1886, FindingState.Worsened, 1800, 1840),
            Large("src/New.cs", 700, FindingState.Introduced, null),
            Large("src/Old.cs", 3653, FindingState.Inherited, 3653, 3653),
            Drift("src/Cart.cs", 700, 650)) with
        { Improvements = [new("QG0101", "src/Parser.cs", 1210, 640)] };

        Assert.Equal(
            string.Join('\n', (string[])[
                "Quality gates failed: 2 new problems (1 improved)",
                "  Compared with a1b2c3d4e (merge base with origin/main)",
                "  1,200 files, 120,000 lines in 1 language (listed by dictionary); 0 files excluded, see the report",
                "  QG0101 worsened src/Billing/InvoiceService.cs(1): 1,840 → 1,886 lines, limit 600, tolerated 1,800. "
                    + "The file is 1,886 lines long, 1,286 over the limit of 600.",
                "    Do: Move ApplyDiscounts (46 lines) to a file of its own.",
                "    Or accept it: dotnet build -t:UpdateBaseline -p:QualityGatesAccept=\"src/Billing/InvoiceService.cs\" -p:QualityGatesReason=\"…\"",
                "  QG0101 introduced src/New.cs(1): The file is 700 lines long, 100 over the limit of 600.",
                "    Do: Move ApplyDiscounts (46 lines) to a file of its own.",
                "    Or accept it: dotnet build -t:UpdateBaseline -p:QualityGatesAccept=\"src/New.cs\" -p:QualityGatesReason=\"…\"",
                "Rules:",
                "  QG0101 File over its size limit: failed, 2 new, 2 tolerated, 1 of them drift (limit 600, largest 3,653 of 1,200)",
                "  3 other rules found nothing; 1 looked at nothing (QG0105): report.md",
                "Improved: 1 finding improved. Lock it in: dotnet build -t:UpdateBaseline",
                "Drift: 1 finding above the baseline was there at the base already: not this change's doing. Somebody should pay it off or accept it "
                    + "(QG0101 src/Cart.cs:1 700 lines, limit 600, tolerated 650): "
                    + "dotnet build -t:UpdateBaseline -p:QualityGatesAccept=\"src/Cart.cs\" -p:QualityGatesReason=\"…\"",
                "Everything: artifacts/report.md",
            ]),
            string.Join('\n', ConsoleReport.Lines(verdict.Reported(), "artifacts/report.md")));
    }

    [Fact]
    public void WithoutABaseItSaysSoInTheSecondLine() => Assert.Equal(
        "  No base: judged by limits and baseline alone; name one with -p:QualityGatesBase=origin/main",
        ConsoleReport.Lines((Of() with { Base = null }).Reported(), null)[1]);

    [Fact]
    public void WhatTheChangeAllowsIsNamedWithItsReason() => Assert.Contains(
        "  qualitygates.baseline.json:12 QG0101 src/Tax.cs: 700 lines were tolerated, and 745 are. Reason: vendor table (owner @acme/billing)",
        ConsoleReport.Lines((Of() with { Loosened = [Loosening("vendor table")] }).Reported(), null));

    [Fact]
    public void ARuleThatSawALargerFigureThanTheBaseShowsBoth()
    {
        var verdict = Of(Large("src/Old.cs", 3653, FindingState.Inherited, 3653, 3600));
        verdict = verdict with { Gates = [verdict.Gates[0] with { ObservedAtBase = 3600 }] };

        Assert.Contains("largest 3,600 → 3,653 of 1,200", string.Join('\n', ConsoleReport.Lines(verdict.Reported(), null)), StringComparison.Ordinal);
        Assert.Contains("| 3,600 → 3,653 |", verdict.Summary(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1, "ended yesterday")]
    [InlineData(0, "ends today")]
    [InlineData(1, "ends tomorrow")]
    [InlineData(14, "ends in 14 days")]
    public void ATolerancesLastDayIsSaidInWords(int days, string words) => Assert.Contains(
        $"  QG0101 src/Cart.ts {words}, on 2027-03-31. Reason: split tracked in #482",
        ConsoleReport.Lines((Of() with { Expiring = [Ends("src/Cart.ts", days)] }).Reported(), null));

    [Fact]
    public void WaiversAndEntriesInVainTakeOneLineEach()
    {
        var verdict = Of(Large("src/A.cs", 700, FindingState.Waived, null) with { Waiver = "a table" }) with
        {
            Stale = [new("QG0101", "src/Gone.cs", new Tolerance("lines", 900)), new("QG0101", "src/Paid.cs", new Tolerance("lines", 900))],
            Improvements = [new("QG0101", "src/Paid.cs", 900, null)],
        };

        var lines = ConsoleReport.Lines(verdict.Reported(), null);

        Assert.Contains("Waived: 1 finding was waived where the source says why.", lines);
        Assert.Contains("Paid off: 1 entry of the baseline has no finding any more. Remove it: dotnet build -t:UpdateBaseline", lines);
    }
}
