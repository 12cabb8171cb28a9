using System.Text;
using System.Text.Json;
using NJsonSchema;
using QualityGates.Baselines;
using QualityGates.Facts;
using QualityGates.Reports;
using QualityGates.Snapshots;
using static QualityGates.Tests.Audits.Monoliths.Sample;

namespace QualityGates.Tests.Reports;

public class ReportsOfARun
{
    [Fact]
    public void WithoutABaselineEveryReportSaysHowToBegin()
    {
        var report = SampleReport.Of(null, SampleReport.Monolith("src/A.cs"));

        Assert.Contains("dotnet build -t:InitBaseline", string.Join('\n', ConsoleReport.Lines(report, null)), StringComparison.Ordinal);
        Assert.Contains("dotnet build -t:InitBaseline", SummaryMarkdown.Write(report), StringComparison.Ordinal);
        Assert.Contains("dotnet build -t:InitBaseline", ReportMarkdown.Write(report), StringComparison.Ordinal);
    }

    [Fact]
    public void TheConsoleFitsAScreenHoweverMuchThereIsToSay()
    {
        var files = Enumerable.Range(0, 500).Select(static i => SampleReport.Monolith($"src/A{i:000}.cs"));

        Assert.InRange(ConsoleReport.Lines(SampleReport.Of(Baseline.Empty, files), "artifacts/report.md").Length, 10, 40);
    }

    [Fact]
    public void TheConsoleFitsATallScreenEvenWithSomethingOfEverything()
    {
        var many = Enumerable.Range(0, 40).Select(static i => $"src/A{i:00}.cs").ToList();
        var verdict = SampleVerdict.Of(
        [
            .. many.Select(static path => SampleVerdict.Large(path, 900, FindingState.Worsened, 700, 800)),
            .. many.Select(static path => SampleVerdict.Drift(path, 900, 700)),
            .. many.Select(static path => SampleVerdict.Large(path, 900, FindingState.Waived, null) with { Waiver = "a table" }),
            .. many.Select(SampleVerdict.Unjudged),
        ]) with
        {
            Improvements = [.. many.Select(static path => new Improvement("QG0101", path, 900, null))],
            Loosened = [.. many.Select(static _ => SampleVerdict.Loosening("vendor table"))],
            Expiring = [.. many.Select(static path => SampleVerdict.Ends(path, 3))],
            Stale = [.. many.Select(static path => new BaselineEntry("QG0102", path, new Tolerance("lines", 900)))],
        };

        Assert.InRange(ConsoleReport.Lines(verdict.Reported(), "artifacts/report.md").Length, 30, 50);
        Assert.InRange(verdict.Summary().Length, 4000, 20_000);
    }

    [Fact]
    public void NewDebtIsListedWorstFirstWithWhatToDo()
    {
        var summary = SummaryMarkdown.Write(SampleReport.Of(Baseline.Empty, SampleReport.Monolith("src/A.cs"), SampleReport.Monolith("src/B.cs", 3000)));

        Assert.True(summary.IndexOf("src/B.cs", StringComparison.Ordinal) < summary.IndexOf("src/A.cs", StringComparison.Ordinal));
        Assert.Contains("**Fix before merge**", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void ATypicalSummaryIsSmall()
    {
        var files = Enumerable.Range(0, 30).Select(static i => SampleReport.Monolith($"src/features/orders/OrderService{i:000}.cs"));

        Assert.InRange(Encoding.UTF8.GetByteCount(SummaryMarkdown.Write(SampleReport.Of(Baseline.Empty, files))), 1, 6000);
    }

    [Fact]
    public void TheTableOfLargestFilesHasFiftyRowsAndLeavesDataOut()
    {
        var report = SampleReport.Of(null, [.. Enumerable.Range(0, 70).Select(static i => File($"src/A{i:00}.cs", 100 + i)), File("data.json", 99_999, "JSON")]);

        Assert.Equal(50, report.Monoliths.Largest.Length);
        Assert.Equal("src/A69.cs", report.Monoliths.Largest[0].Profile.File.Path.Value);
    }

    [Fact]
    public void ExcludedFilesAreNamedWithTheReason()
    {
        var markdown = ReportMarkdown.Write(SampleReport.Of(null, File("pnpm-lock.yaml", 9000, "YAML", exclusion: Exclusion.LockFile)));

        Assert.Contains("Lock file (1)", markdown, StringComparison.Ordinal);
        Assert.Contains("`pnpm-lock.yaml`", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AuditJsonFollowsItsSchema()
    {
        var json = Encoding.UTF8.GetString(AuditJson.Write(SampleReport.Of(Baseline.Empty, Everything())).Span);

        Assert.Empty((await Schema("audit.schema.json")).Validate(json));
    }

    [Fact]
    public async Task AuditJsonOfEveryStateFollowsItsSchema()
    {
        var json = Encoding.UTF8.GetString(AuditJson.Write(EveryState().Reported()).Span);

        Assert.Empty((await Schema("audit.schema.json")).Validate(json));
    }

    [Fact]
    public void AuditJsonSaysOfEveryFindingWhereItStoodAndHowToAcceptIt()
    {
        using var json = JsonDocument.Parse(AuditJson.Write(EveryState().Reported()));

        var states = json.RootElement.GetProperty("findings").EnumerateArray().ToLookup(static finding => finding.GetProperty("state").GetString());
        var worsened = Assert.Single(states["worsened"]);
        Assert.Equal(1840, worsened.GetProperty("base").GetInt32());
        Assert.Equal(1800, worsened.GetProperty("tolerated").GetInt32());
        Assert.Contains("QualityGatesAccept=\"src/Grown.cs\"", worsened.GetProperty("accept").GetString(), StringComparison.Ordinal);
        var drift = Assert.Single(states["inherited"], static finding => finding.GetProperty("drift").GetBoolean());
        Assert.Contains("QualityGatesAccept=\"src/Drift.cs\"", drift.GetProperty("accept").GetString(), StringComparison.Ordinal);
        Assert.Equal("a table", Assert.Single(states["waived"]).GetProperty("waiver").GetString());
        Assert.Equal("It may be src/B.cs.", states["introduced"].First().GetProperty("hint").GetString());
        Assert.Equal(JsonValueKind.Null, Assert.Single(states["improved"]).GetProperty("accept").ValueKind);
    }

    [Fact]
    public void AuditJsonNamesTheBaseAndItsFiguresAtEveryGate()
    {
        using var json = JsonDocument.Parse(AuditJson.Write(EveryState().Reported()));

        var origin = json.RootElement.GetProperty("verdict").GetProperty("base");
        Assert.Equal(SampleVerdict.Base.Commit, origin.GetProperty("commit").GetString());
        Assert.Equal("merge base with origin/main", origin.GetProperty("origin").GetString());
        var gate = json.RootElement.GetProperty("gates")[0];
        Assert.Equal(
            (3653, 2, 2, 1, 1),
            (gate.GetProperty("base").GetInt32(), gate.GetProperty("newDebt").GetInt32(), gate.GetProperty("tolerated").GetInt32(),
                gate.GetProperty("drift").GetInt32(), gate.GetProperty("waived").GetInt32()));
    }

    [Fact]
    public async Task ThePageAboutReportsNamesEveryFieldAndEveryStateOfAuditJson()
    {
        var page = await Text("reports.md");
        using var schema = JsonDocument.Parse(await Text("audit.schema.json"));

        Assert.All(
            Words(schema.RootElement).Distinct(),
            word => Assert.True(page.Contains($"`{word}`", StringComparison.Ordinal), $"docs/reports.md says nothing of `{word}`."));
    }

    [Fact]
    public void TheReportListsWhatTheSummaryOnlyCounts()
    {
        var report = ReportMarkdown.Write(EveryState().Reported());

        Assert.Contains("Compared with `a1b2c3d4e` (merge base with origin/main)\n", report, StringComparison.Ordinal);
        Assert.Contains("## Fix before merge (2)\n", report, StringComparison.Ordinal);
        Assert.Contains("## Waived (1)\n\n1 finding was waived where the source says why.\n\n- QG0101 `src/Waived.cs:1` 700 lines, limit 600: a table\n", report, StringComparison.Ordinal);
        Assert.Contains("## Drift (1)\n", report, StringComparison.Ordinal);
        Assert.Contains("## Improved (1)\n", report, StringComparison.Ordinal);
        Assert.Contains("## Ending tolerance (1)\n", report, StringComparison.Ordinal);
        Assert.Contains("## Loosened by this change (1)\n", report, StringComparison.Ordinal);
        Assert.Contains("| `src/Grown.cs:1` | worsened | 1,840 | 1,800 | error |", report, StringComparison.Ordinal);
        Assert.Contains("| `src/Drift.cs:1` | inherited, drift | 700 | 650 | error |", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InventoryJsonFollowsItsSchema()
    {
        using var output = new MemoryStream();
        InventoryJson.Write(SampleReport.Of(null, Everything()).Codebase, null, output);

        Assert.Empty((await Schema("inventory.schema.json")).Validate(Encoding.UTF8.GetString(output.ToArray())));
    }

    [Fact]
    public void AuditJsonHoldsEveryFindingAndEveryArmedRule()
    {
        var report = SampleReport.Of(Baseline.Empty, Everything());

        using var json = JsonDocument.Parse(AuditJson.Write(report));

        Assert.Equal(report.Verdict.Findings.Length, json.RootElement.GetProperty("findings").GetArrayLength());
        Assert.Equal("failed", json.RootElement.GetProperty("verdict").GetProperty("status").GetString());
        Assert.Contains("QG0105", json.RootElement.GetProperty("gates").EnumerateArray().Select(static gate => gate.GetProperty("rule").GetString()));
    }

    private static Verdict EveryState() => SampleVerdict.Of(
        SampleVerdict.Large("src/Grown.cs", 1886, FindingState.Worsened, 1800, 1840),
        SampleVerdict.Large("src/New.cs", 3000, FindingState.Introduced, null) with { Hint = "It may be src/B.cs." },
        SampleVerdict.Drift("src/Drift.cs", 700, 650),
        SampleVerdict.Large("src/Less.cs", 700, FindingState.Improved, 900, 900),
        SampleVerdict.Large("src/Waived.cs", 700, FindingState.Waived, null) with { Waiver = "a table" },
        SampleVerdict.Unjudged("src/broken.py")) with
    {
        Improvements = [new("QG0101", "src/Less.cs", 900, 700)],
        Loosened = [SampleVerdict.Loosening("vendor table")],
        Expiring = [SampleVerdict.Ends("src/Drift.cs", 9)],
    };

    private static IEnumerable<QualityGates.Codebases.SourceFile> Everything() =>
    [
        SampleReport.Monolith("src/A.cs"),
        File("CHANGELOG.md", 800, "Markdown"),
        File("pnpm-lock.yaml", 9000, "YAML", exclusion: Exclusion.LockFile),
        Broken(File("src/broken.py", 40, "Python", imports: ["os"])),
    ];

    private static QualityGates.Codebases.SourceFile Broken(QualityGates.Codebases.SourceFile file) =>
        file with { Facts = file.Facts with { Problems = [new ScanProblem(ScanProblemKind.Syntax, 3, "A bracket is never closed.")] } };

    /// <summary>Every property that the schema describes, and every value that it allows by name.</summary>
    private static IEnumerable<string> Words(JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object) yield break;
        foreach (var member in schema.EnumerateObject())
        {
            if (member.Name == "enum")
                foreach (var value in member.Value.EnumerateArray()) yield return value.GetString()!;
            if (member.Name == "properties")
                foreach (var property in member.Value.EnumerateObject()) yield return property.Name;
            foreach (var word in Words(member.Value)) yield return word;
        }
    }

    private static async Task<JsonSchema> Schema(string name) => await JsonSchema.FromJsonAsync(await Text(name));

    private static async Task<string> Text(string name)
    {
        using var reader = new StreamReader(typeof(ReportsOfARun).Assembly.GetManifestResourceStream(name)!);
        return await reader.ReadToEndAsync();
    }
}
