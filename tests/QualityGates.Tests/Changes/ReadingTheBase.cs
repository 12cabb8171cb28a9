using System.Text;
using QualityGates.Reports;
using static QualityGates.Tests.Changes.Change;

namespace QualityGates.Tests.Changes;

public class ReadingTheBase
{
    [Fact]
    public void Only_files_that_the_change_touches_are_read()
    {
        var change = To(("same.cs", 900), ("grown.cs", 700), ("gone.cs", 650), ("old.cs", 100)).WithABaselineOf()
            .Write("grown.cs", 710).Delete("gone.cs").Rename("old.cs", "new.cs").Write("added.cs", 10);

        change.Judge();

        Assert.Equal(["gone.cs", "grown.cs", "old.cs"], change.ReadAtBase.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_change_of_nothing_reads_nothing()
    {
        var change = To(("same.cs", 900)).WithABaselineOf();

        change.Judge();

        Assert.Empty(change.ReadAtBase);
    }

    [Fact]
    public void What_the_configuration_excludes_is_not_read_there_either()
    {
        var change = To(("vendor/a.cs", 900), ("src/a.cs", 10)).WithABaselineOf().WithTheConfiguration("""{ "exclude": ["vendor/"] }""")
            .Write("vendor/a.cs", 950).Write("src/a.cs", 20);

        Assert.Empty(change.Judge().Findings);
        Assert.Equal(["src/a.cs"], change.ReadAtBase);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(16)]
    public void The_verdict_is_the_same_with_any_number_of_workers(int workers)
    {
        var change = To([.. Enumerable.Range(0, 60).Select(static i => ($"src/f{i}.cs", 580 + (i * 3)))]).WithItsDebtTolerated()
            .Configure("""{ "monoliths": { "file": { "limit": 610 } } }""");
        for (var i = 0; i < 60; i += 2) change.Write($"src/f{i}.cs", 590 + (i * 5));
        for (var i = 1; i < 60; i += 4) change.Rename($"src/f{i}.cs", $"lib/g{i}.cs");

        Assert.Equal(Bytes(change.Report()), Bytes(change.Report(workers)));
        Assert.Equal(Shown(change.Report()), Shown(change.Report(workers)));
    }

    private static string Bytes(Report report) => Encoding.UTF8.GetString(AuditJson.Write(report).Span) + ReportMarkdown.Write(report);

    private static IEnumerable<string> Shown(Report report) => report.Verdict.Findings.Select(static judged => judged.ToString());
}
