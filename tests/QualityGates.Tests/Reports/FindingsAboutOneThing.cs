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
               **Or accept it:** `dotnet build -t:UpdateBaseline -p:QualityGatesAccept="QG0823 apps/Old.tsx" -p:QualityGatesReason="…"`
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
                + "dotnet build -t:UpdateBaseline -p:QualityGatesAccept=\"QG0823 apps/Old.tsx\" -p:QualityGatesReason=\"…\"",
            DiagnosticText.Of(group));
    }

    [Fact]
    public void AreApartWhereTheirStateIsAnother() =>
        Assert.Equal(2, FindingGroup.Of([.. Links(2), Link("docs/z.md", 1, Target, FindingState.Inherited)]).Length);

    public static TheoryData<string> Targets => ["apps/Old.tsx", "apps/[id]/old, new.tsx", "old/ → new/", "docs/a.md#set-up", "a;b%c \"d\" $e `f` {g}\\h", "docs//x"];

    [Theory]
    [MemberData(nameof(Targets))]
    public void AreAcceptedByOneCommandAndNothingElseIs(string target)
    {
        var numbered = Link("docs/d0.md", 7, target);
        JudgedFinding[] links =
        [
            Link("docs/d0.md", 1, target), numbered with { Finding = numbered.Finding with { Subject = $"docs/d0.md -> {target}~2" } },
            // What moved as a folder is named otherwise in each place.
            Link("docs/z.md", 1, target, subject: "docs/z.md -> apps/other.tsx"),
        ];
        var elsewhere = Link("docs/d0.md", 9, target);
        elsewhere = elsewhere with { Finding = elsewhere.Finding with { RuleId = "QG0822", Subject = $"docs/d0.md -> {target}" } };
        JudgedFinding[] others = [Link("docs/d0.md", 3, target + ".bak"), Link("docs/d0.md", 4, target.ToUpperInvariant() + "_"), elsewhere];
        var result = new AuditResult([.. links.Concat(others).Select(static judged => judged.Finding)], []);

        var accepted = BaselineUpdate.Accept(Baseline.Empty, result, new Acceptance(AcceptedBy(Assert.Single(FindingGroup.Of(links)).AcceptCommand!), "ADR-0007"));

        Assert.Null(accepted.Problem);
        Assert.Equal(
            links.Select(static link => link.Finding.Subject).Order(StringComparer.Ordinal),
            accepted.Changes.Where(static change => change.Kind == BaselineChangeKind.Added).Select(static change => change.Subject));
        Assert.Equal(others.Length, accepted.Changes.Count(static change => change.Kind == BaselineChangeKind.Refused));
    }

    [Fact]
    public void AreOneRowOfWhatDriftedAndOneOfWhatIsWaived()
    {
        var drift = Links(5, FindingState.Inherited).Select(static link => link with { IsDrift = true });
        var waived = Links(4, FindingState.Waived).Select(static (link, i) => link with { Waiver = i < 3 ? "moves next week" : "an example" });
        var report = ReportMarkdown.Write(Of([.. drift, .. waived]).Reported());

        Assert.Contains("## Drift (5 in 1 group)\n", report, StringComparison.Ordinal);
        Assert.Contains("-p:QualityGatesAccept=\"QG0823 apps/Old.tsx\"", report, StringComparison.Ordinal);
        Assert.Contains("- QG0823 `docs/d0.md:1` and 4 more places: There is no apps/Old.tsx.\n", report, StringComparison.Ordinal);
        Assert.Contains("## Waived (4 in 2 groups)\n\n4 findings were waived where the source says why.\n", report, StringComparison.Ordinal);
        Assert.Contains("- QG0823 `docs/d0.md:1` and 2 more places: There is no apps/Old.tsx: moves next week\n", report, StringComparison.Ordinal);
        Assert.Contains("- QG0823 `docs/d1.md:4` There is no apps/Old.tsx: an example\n", report, StringComparison.Ordinal);
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

    /// <summary>What MSBuild makes of the pattern in a command.</summary>
    private static string AcceptedBy(string command) =>
        Uri.UnescapeDataString(command.Split("-p:QualityGatesAccept=\"")[1].Split("\" -p:")[0]);

    private static JudgedFinding Link(
        string document, int line, string target, FindingState state = FindingState.Introduced, Severity severity = Severity.Error, string? subject = null) => new(
        new Finding(
            "QG0823", severity, subject ?? $"{document} -> {target}", new RepoPath(document), line, null, $"There is no {target}.", "Mend the link, or remove it.")
        { Group = target },
        state, null);
}
