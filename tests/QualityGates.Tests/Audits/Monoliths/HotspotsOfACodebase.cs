using System.Collections.Immutable;
using QualityGates.Audits;
using QualityGates.Audits.Monoliths;
using QualityGates.Baselines;
using QualityGates.Codebases;
using QualityGates.Reports;
using QualityGates.Text;
using static QualityGates.Tests.Audits.Monoliths.Sample;

namespace QualityGates.Tests.Audits.Monoliths;

public class HotspotsOfACodebase
{
    [Fact]
    public void AreTheFilesWithMostLinesTimesChanges()
    {
        var hotspots = Report(Churn(("small.cs", 90), ("large.cs", 3), ("calm.cs", 0)), File("large.cs", 1000), File("small.cs", 100), File("calm.cs", 5000)).Hotspots!.Value;

        Assert.Equal(["small.cs 90 9000", "large.cs 3 3000"], hotspots.Select(static hotspot => $"{hotspot.File.Path} {hotspot.Changes} {hotspot.Weight}"));
    }

    [Fact]
    public void AreCodeThatIsJudged()
    {
        var churn = Churn(("data.json", 50), ("notes.md", 50), ("vendor/x.js", 50));

        Assert.Empty(Report(churn, File("data.json", 900, "JSON"), File("notes.md", 900, "Markdown"), File("vendor/x.js", 900, "JavaScript", exclusion: QualityGates.Snapshots.Exclusion.Vendored)).Hotspots!.Value);
    }

    [Fact]
    public void AreTwentyAtMost()
    {
        var files = Enumerable.Range(0, 30).Select(static i => File($"a{i:00}.cs", 10 + i)).ToArray();

        var hotspots = Report(Churn([.. files.Select(static file => (file.Path.Value, 1))]), files).Hotspots!.Value;

        Assert.Equal(20, hotspots.Length);
        Assert.Equal("a29.cs", hotspots[0].File.Path.Value);
    }

    [Fact]
    public void StandInTheReportAndBesideTheLargestFiles()
    {
        var markdown = Markdown(Churn(("src/Big.cs", 12)));

        Assert.Contains("## Hotspots", markdown, StringComparison.Ordinal);
        Assert.Contains("| `src/Big.cs` | 1,000 | 12 | 12,000 |", markdown, StringComparison.Ordinal);
        Assert.Contains("| File | Lines | Code | Changes (90 days) | Hotspot | Language |", markdown, StringComparison.Ordinal);
        Assert.Contains("| `src/Big.cs` | 1,000 | 1,000 | 12 | 12,000 | C# |", markdown, StringComparison.Ordinal);
        Assert.Contains(", 12 changes in 90 days): ", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void AreNotClaimedToBeNoneWhereNobodyKnowsWhatChanged()
    {
        var markdown = Markdown(null);

        Assert.DoesNotContain("## Hotspots", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("Changes (90 days)", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("changes in 90 days", markdown, StringComparison.Ordinal);
        Assert.Contains("How often each file changes is not known here", markdown, StringComparison.Ordinal);
    }

    private static MonolithReport Report(ImmutableDictionary<RepoPath, int>? churn, params IEnumerable<SourceFile> files) =>
        MonolithAudit.Examine(Codebase(files), AuditSettings.Default, churn).Report;

    private static string Markdown(ImmutableDictionary<RepoPath, int>? churn)
    {
        var codebase = Codebase(File("src/Big.cs", 1000, declarations: [Class("Big", 1, 990), Method("Big.Run", 5, 200, complexity: 40)]));
        var (result, section) = MonolithAudit.Examine(codebase, AuditSettings.Default, churn);
        return ReportMarkdown.Write(new Report(codebase, result, section, Judge.Compare(result, null)));
    }

    private static ImmutableDictionary<RepoPath, int> Churn(params IEnumerable<(string Path, int Changes)> files) =>
        files.ToImmutableDictionary(static file => new RepoPath(file.Path), static file => file.Changes);
}
