using QualityGates.Audits;
using QualityGates.Reports;
using QualityGates.Tests.Changes;
using static QualityGates.Tests.Reports.Documents.Library;

namespace QualityGates.Tests.Reports.Documents;

/// <summary>Whoever moves a file breaks sentences of people they never met. They should hear of it, and nobody else.</summary>
public class AChangeOfDocuments
{
    private const string Old = "src/catalogue/inventory-of-books.ts";
    private const string New = "src/stock/inventory-of-books.ts";

    [Fact]
    public void ThatMovesAFileIsToldInOneLineWhoWritesAboutItAndWhatMendsIt()
    {
        var summary = SummaryMarkdown.Write(Mentioned(12).Rename(Old, New).Report());

        Assert.Contains(
            "<details><summary>In 12 documents this change leaves 24 mentions of files that moved. Nothing fails for that. To mend them: "
                + "<code>dotnet build -t:FixDocs</code></summary><ul><li>QG0826 <code>docs/d00.md:3</code> and 23 more places: ",
            summary, StringComparison.Ordinal);
        Assert.Contains("### ✅ Quality gates passed: no new debt\n", summary, StringComparison.Ordinal);
        Assert.DoesNotContain("borrowers", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void IsOnTheConsoleAndInTheReportToo()
    {
        var report = Mentioned(2).Rename(Old, New).Report();

        Assert.Contains(ConsoleReport.Lines(report, null), static line =>
            line == "What this change does to documents: In 2 documents this change leaves 4 mentions of files that moved. Nothing fails for that. To mend them: dotnet build -t:FixDocs");
        Assert.Contains("### What this change does to documents (4 in 1 group)\n", ReportMarkdown.Write(report), StringComparison.Ordinal);
    }

    [Fact]
    public void ThatDeletesAFileHasNoCommandToOffer() => Assert.Contains(
        "<summary>In 1 document this change leaves 2 mentions of files that are gone. Nothing fails for that.</summary>",
        SummaryMarkdown.Write(Mentioned(1).Delete(Old).Report()), StringComparison.Ordinal);

    [Fact]
    public void ThatDoesNothingToThemIsToldNothing()
    {
        foreach (var change in (Change[])[Mentioned(5).Write("src/other.ts", 5), Mentioned(5).Rename("docs/d00.md", "docs/e00.md"), Mentioned(5)])
        {
            var report = change.Report();

            Assert.DoesNotContain("this change leaves", SummaryMarkdown.Write(report), StringComparison.Ordinal);
            Assert.DoesNotContain("this change leaves", string.Join('\n', ConsoleReport.Lines(report, null)), StringComparison.Ordinal);
            Assert.DoesNotContain("What this change does to documents", ReportMarkdown.Write(report), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void ThatMendsWhatWasBrokenIsToldNothing() => Assert.DoesNotContain(
        "this change leaves",
        SummaryMarkdown.Write(Documented().Write("docs/guide.md", "# Guide\n\nShelves are in `src/catalogue/shelves.ts`.\n").Report()), StringComparison.Ordinal);

    [Fact]
    public void WithoutABaseNobodyKnowsWhoseItIs() => Assert.DoesNotContain(
        "this change leaves",
        SummaryMarkdown.Write(Mentioned(2).Rename(Old, New).Report() with { Docs = Mentioned(2).Report().Docs! with { Brought = null } }), StringComparison.Ordinal);

    [Fact]
    public void ThatFailsForItHasOneThingToMendHoweverTheFileIsNamed()
    {
        var report = Mentioned(25).WithTheConfiguration(Configured("QG0826", Severity.Error)).WithItsDebtTolerated().Rename(Old, New).Report();
        var summary = SummaryMarkdown.Write(report);

        Assert.Contains("### ❌ Quality gates failed: 50 new problems\n", summary, StringComparison.Ordinal);
        Assert.Contains("**Why:** 50 places in 25 files: src/stock/inventory-of-books.ts. ", summary, StringComparison.Ordinal);
        Assert.Contains("QualityGatesAccept=\"QG0826 src/stock/inventory-of-books.ts\"", summary, StringComparison.Ordinal);
        Assert.DoesNotContain("\n2. ", summary, StringComparison.Ordinal);
        Assert.DoesNotContain("this change leaves", summary, StringComparison.Ordinal);
    }

    /// <summary>So many documents that mention a file twice, each time otherwise.</summary>
    private static Change Mentioned(int documents)
    {
        var change = Documented().With(Old, Change.Lines(5)).With("src/stock/shop-of-books.ts", Change.Lines(5)).WithItsDebtTolerated();
        for (var i = 0; i < documents; i++)
            change.With($"docs/d{i:00}.md", $"# D\n\nIt is `{Old}`, from here `../{Old}`.\n\n[Index](README.md)\n");
        return change;
    }
}
