using System.Text;
using System.Text.Json;
using QualityGates.Baselines;
using QualityGates.Reports.Exchange;
using QualityGates.Text;
using static QualityGates.Tests.Reports.SampleVerdict;

namespace QualityGates.Tests.Reports.Exchange;

/// <summary>What <c>eng/checks/sarif.sh</c> has judged by the schema of OASIS and by the validator of Microsoft, told here in its parts.</summary>
public class FindingsForCodeScanning
{
    [Fact]
    public void SayOfEachWhetherItIsNewAndWhetherAnybodyExcusesIt()
    {
        var results = ResultsOf(Of(
            Large("src/New.cs", 900, FindingState.Introduced, null),
            Large("src/Grown.cs", 900, FindingState.Worsened, 800, 850),
            Large("src/Old.cs", 900, FindingState.Inherited, 900, 900),
            Large("src/Less.cs", 700, FindingState.Improved, 900, 900),
            Drift("src/Drift.cs", 700, 650),
            Large("src/Waived.cs", 700, FindingState.Waived, null) with { Waiver = "a table" },
            Unjudged("src/broken.py")));

        Assert.Equal(
            [
                "src/Drift.cs error unchanged", "src/Grown.cs error updated", "src/Less.cs error updated external: The baseline tolerates 900.",
                "src/New.cs error new", "src/Old.cs error unchanged external: The baseline tolerates 900.", "src/Waived.cs error - inSource: a table",
                "src/broken.py warning -",
            ],
            results.Select(Told).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void AreNamedByRuleAndSubjectWhereverTheyStandNow()
    {
        var before = Large("src/A.cs", 900, FindingState.Introduced, null);
        var moved = before with { Finding = before.Finding with { Line = 70, Measure = new("lines", 950, 600), Message = "The file is 950 lines long." } };
        var other = before with { Finding = before.Finding with { Subject = "src/B.cs" } };

        Assert.Equal(FingerprintOf(before), FingerprintOf(moved));
        Assert.NotEqual(FingerprintOf(before), FingerprintOf(other));
        Assert.Equal("0f9fd3ca40a94d8b7cf5cf1c2bb3ea7e".Length, FingerprintOf(before).Length);
    }

    [Fact]
    public void HaveRulesThatSayWhyAndWhatToDo()
    {
        var driver = RunOf(Of(Large("src/A.cs", 900, FindingState.Introduced, null))).GetProperty("tool").GetProperty("driver");

        var rule = driver.GetProperty("rules").EnumerateArray().Single(static rule => rule.GetProperty("id").GetString() == "QG0101");
        Assert.Equal("FileOverItsSizeLimit", rule.GetProperty("name").GetString());
        Assert.Equal("monoliths", Assert.Single(rule.GetProperty("properties").GetProperty("tags").EnumerateArray()).GetString());
        Assert.Contains("docs/rules/QG0101.md", rule.GetProperty("help").GetProperty("markdown").GetString(), StringComparison.Ordinal);
        Assert.Equal(["QG0101", "QG0102", "QG0103", "QG0104", "QG0105"], driver.GetProperty("rules").EnumerateArray().Select(static rule => rule.GetProperty("id").GetString()));
    }

    [Fact]
    public void HaveAddressesInWhichEveryByteIsSpelledOut()
    {
        var result = ResultsOf(Of(Large("src/a b/ü#100%[x](y)?:.cs", 900, FindingState.Introduced, null))).Single();

        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation");
        Assert.Equal("src/a%20b/%C3%BC%23100%25%5Bx%5D%28y%29%3F%3A.cs", place.GetProperty("uri").GetString());
        Assert.Equal("%SRCROOT%", place.GetProperty("uriBaseId").GetString());
    }

    [Fact]
    public void HaveNoLinkInTheirTextThatSomebodyNamedAFileAfter()
    {
        var hostile = Large("a.cs", 900, FindingState.Introduced, null) with { Hint = "It may be [click](https://evil.example)\u202e\n." };

        var text = ResultsOf(Of(hostile)).Single().GetProperty("message").GetProperty("text").GetString()!;

        Assert.DoesNotContain("](", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, static character => char.IsControl(character) || character == '\u202e');
    }

    [Fact]
    public void AreTheWorstOfAHundredThousandAndSaySo()
    {
        var verdict = Many(100_000, static i => $"src/{i:000000}.cs");

        var run = RunOf(verdict);

        Assert.Equal(Sarif.MaximumResults, run.GetProperty("results").GetArrayLength());
        Assert.Equal(verdict.Findings.Take(3).Select(static judged => judged.Finding.Path.Value), run.GetProperty("results").EnumerateArray().Take(3).Select(PathOf));
        Assert.Equal(
            "75,000 of 100,000 findings are not in this file, the least bad ones: GitHub takes 25,000 results and 10 MB. audit.json has all of them.",
            Notification(run));
    }

    [Fact]
    public void AreFewerWhereTheirNamesTakeTooManyBytes()
    {
        // Names that no compression makes shorter.
        var random = new Random(7);
        var verdict = Many(400, _ => new string([.. Enumerable.Range(0, 2000).Select(_ => (char)random.Next(0x4e00, 0x9fa5))]));

        var sarif = Sarif.Write(verdict, maximumBytes: 1_000_000);

        using var json = JsonDocument.Parse(sarif);
        var run = json.RootElement.GetProperty("runs")[0];
        Assert.InRange(run.GetProperty("results").GetArrayLength(), 50, 399);
        Assert.Contains("400 findings are not in this file", Notification(run), StringComparison.Ordinal);
    }

    [Fact]
    public void AreAllThereWhereTheyFit() => Assert.False(
        RunOf(Many(1_000, static i => $"src/{i:000000}.cs")).GetProperty("invocations")[0].TryGetProperty("toolExecutionNotifications", out _));

    [Fact]
    public void OfEqualRunsAreEqualBytes() =>
        Assert.Equal(Sarif.Write(RichReport.Of().Verdict).ToArray(), Sarif.Write(RichReport.Of().Verdict).ToArray());

    private static Verdict Many(int count, Func<int, string> name)
    {
        var one = Large("a.cs", 900, FindingState.Introduced, null);
        var findings = Enumerable.Range(0, count).Select(name).Select(path => one with { Finding = one.Finding with { Subject = path, Path = new RepoPath(path) } });
        return Of() with { Findings = [.. findings] };
    }

    private static string FingerprintOf(JudgedFinding judged) =>
        ResultsOf(Of(judged)).Single().GetProperty("partialFingerprints").GetProperty("qualityGates/v1").GetString()!;

    private static string Told(JsonElement result)
    {
        var state = result.TryGetProperty("baselineState", out var known) ? known.GetString() : "-";
        var excuse = result.TryGetProperty("suppressions", out var suppressions)
            ? $" {suppressions[0].GetProperty("kind").GetString()}: {suppressions[0].GetProperty("justification").GetString()}" : "";
        return $"{PathOf(result)} {result.GetProperty("level").GetString()} {state}{excuse}";
    }

    private static string PathOf(JsonElement result) =>
        result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!;

    private static string Notification(JsonElement run) =>
        run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString()!;

    private static JsonElement.ArrayEnumerator ResultsOf(Verdict verdict) => RunOf(verdict).GetProperty("results").EnumerateArray();

    private static JsonElement RunOf(Verdict verdict) =>
        JsonDocument.Parse(Encoding.UTF8.GetString(Sarif.Write(verdict).Span)).RootElement.GetProperty("runs")[0];
}
