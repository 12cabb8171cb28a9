using System.Globalization;
using System.Text.Json;
using QualityGates.Audits;
using QualityGates.Baselines;
using QualityGates.Reports;
using QualityGates.Text;
using static QualityGates.Tests.Reports.SampleVerdict;

namespace QualityGates.Tests.Reports;

/// <summary>A file that many documents point to is one thing to mend.</summary>
public class FindingsAboutOneThing
{
    private const string Target = "apps/Old.tsx";

    [Fact]
    public void FailOnceAtTheirFirstPlaces()
    {
        var report = ReportMarkdown.Write(Of([.. Links(5), Link("docs/z.md", 9, "other.md")]).Reported());

        Assert.Contains("## Fix before merge (6 in 2 groups)\n", report, StringComparison.Ordinal);
        Assert.Contains(
            """
            1. `docs/d0.md:1`, `docs/d0.md:2`, `docs/d1.md:3` and 2 more – QG0823 introduced  
               **Why:** 5 places in 3 files: apps/Old.tsx. There is no apps/Old.tsx.  
               **Do:** Mend the link, or remove it.  
               **Or accept it:** `dotnet build -t:UpdateBaseline -p:QualityGatesAccept="**/* -> apps/Old.tsx" -p:QualityGatesReason="…"`
            2. `docs/z.md:9` – QG0823 introduced  
               **Why:** There is no other.md.  
            """.ReplaceLineEndings("\n"), report, StringComparison.Ordinal);
        Assert.DoesNotContain("d2.md", report, StringComparison.Ordinal);
    }

    [Fact]
    public void StandInOneRowOfTheTable()
    {
        var report = ReportMarkdown.Write(Of(Links(4, FindingState.Advisory, Severity.Note)).Reported());

        Assert.Contains("### QG0823: Link to a file that is not there (4 in 1 group)\n", report, StringComparison.Ordinal);
        Assert.Contains(
            "| `docs/d0.md:1`, `docs/d0.md:2`, `docs/d1.md:3` and 1 more | advice |  |  | note | 4 places in 2 files: apps/Old.tsx. There is no apps/Old.tsx. |",
            report, StringComparison.Ordinal);
    }

    [Fact]
    public void AreOneLineOfTheConsole()
    {
        var lines = ConsoleReport.Lines(Of(Links(5)).Reported(), null);

        Assert.Contains("Quality gates failed: 5 new problems", lines);
        Assert.Single(lines, static line => line.StartsWith("  QG0823 introduced", StringComparison.Ordinal));
        Assert.Contains("  QG0823 introduced docs/d0.md(1) and 4 more places: There is no apps/Old.tsx.", lines);
    }

    [Fact]
    public void AreOneErrorOfTheBuild()
    {
        var group = Assert.Single(FindingGroup.Of(Links(2)));

        Assert.Equal(
            "There is no apps/Old.tsx. And 1 more place about apps/Old.tsx: see report.md. Mend the link, or remove it. To accept them: "
                + "dotnet build -t:UpdateBaseline -p:QualityGatesAccept=\"**/* -> apps/Old.tsx\" -p:QualityGatesReason=\"…\"",
            DiagnosticText.Of(group));
    }

    [Fact]
    public void AreApartWhereTheirStateIsAnother() =>
        Assert.Equal(2, FindingGroup.Of([.. Links(2), Link("docs/z.md", 1, Target, FindingState.Inherited)]).Length);

    [Fact]
    public void AreAcceptedTogetherOnlyByAPatternThatNamesAllOfThem()
    {
        var numbered = Links(2)[0] with { Finding = Links(2)[0].Finding with { Subject = $"docs/d0.md -> {Target}~2" } };

        Assert.Equal(Wording.HowToAccept, Assert.Single(FindingGroup.Of([.. Links(2), numbered])).AcceptCommand);
    }

    [Fact]
    public void OneAloneIsShownAsAnyOther()
    {
        var (grouped, alone) = (Link("docs/a.md", 3, Target), Link("docs/a.md", 3, Target));
        alone = alone with { Finding = alone.Finding with { Group = null } };

        Assert.Equal(ReportMarkdown.Write(Of(alone).Reported()), ReportMarkdown.Write(Of(grouped).Reported()));
        Assert.Equal(Of(alone).Summary(), Of(grouped).Summary());
    }

    [Fact]
    public void KeepAReportSmallHoweverManyThereAre()
    {
        var report = Of(Links(2000)).Reported();

        Assert.InRange(ReportMarkdown.Write(report).Length, 1, 20_000);
        Assert.InRange(SummaryMarkdown.Write(report).Length, 1, 5_000);
    }

    [Fact]
    public void AreAllInTheDataWithWhatTheyHaveInCommon()
    {
        using var json = JsonDocument.Parse(AuditJson.Write(Of([.. Links(5), Large("src/A.cs", 700, FindingState.Introduced, null)]).Reported()));
        var groups = json.RootElement.GetProperty("findings").EnumerateArray().Select(static finding => finding.GetProperty("group").GetString()).ToList();

        Assert.Equal(5, groups.Count(static group => group == Target));
        Assert.Contains(null, groups);
    }

    /// <summary>Links to one file, two in each document.</summary>
    private static JudgedFinding[] Links(int count, FindingState state = FindingState.Introduced, Severity severity = Severity.Error) =>
        [.. Enumerable.Range(0, count).Select(i => Link(string.Create(CultureInfo.InvariantCulture, $"docs/d{i / 2}.md"), i + 1, Target, state, severity))];

    private static JudgedFinding Link(
        string document, int line, string target, FindingState state = FindingState.Introduced, Severity severity = Severity.Error) => new(
        new Finding(
            "QG0823", severity, $"{document} -> {target}", new RepoPath(document), line, null, $"There is no {target}.", "Mend the link, or remove it.")
        { Group = target },
        state, null);
}
