using System.Text;
using System.Text.Json;
using NJsonSchema;
using QualityGates.Baselines;
using QualityGates.Facts;
using QualityGates.Reports;
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
    public async Task InventoryJsonFollowsItsSchema()
    {
        using var output = new MemoryStream();
        InventoryJson.Write(SampleReport.Of(null, Everything()).Codebase, output);

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

    private static IEnumerable<QualityGates.Codebases.SourceFile> Everything() =>
    [
        SampleReport.Monolith("src/A.cs"),
        File("CHANGELOG.md", 800, "Markdown"),
        File("pnpm-lock.yaml", 9000, "YAML", exclusion: Exclusion.LockFile),
        Broken(File("src/broken.py", 40, "Python", imports: ["os"])),
    ];

    private static QualityGates.Codebases.SourceFile Broken(QualityGates.Codebases.SourceFile file) =>
        file with { Facts = file.Facts with { Problems = [new ScanProblem(ScanProblemKind.Syntax, 3, "A bracket is never closed.")] } };

    private static async Task<JsonSchema> Schema(string name)
    {
        using var reader = new StreamReader(typeof(ReportsOfARun).Assembly.GetManifestResourceStream(name)!);
        return await JsonSchema.FromJsonAsync(await reader.ReadToEndAsync());
    }
}
