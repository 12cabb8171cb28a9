using System.Text;
using System.Text.Json.Nodes;
using QualityGates.Baselines;
using QualityGates.Reports;
using QualityGates.Tests.Reports.Documents;
using static QualityGates.Tests.Reports.SampleVerdict;

namespace QualityGates.Tests.Reports;

/// <summary>A job that may not run the code of a change has only its audit.json, and says what the run itself would say.</summary>
public class SummaryOfASavedAudit
{
    private static readonly SummaryContext Published = new()
    {
        HeadCommit = "9f31c2e0b1a2c3d4e5f60718293a4b5c6d7e8f90",
        Links = SourceLinks.GitHub("https://github.com", "acme/shop", "9f31c2e0b1a2c3d4e5f60718293a4b5c6d7e8f90"),
        Duration = TimeSpan.FromSeconds(1.84),
    };

    public static TheoryData<string> Runs => [.. Reports.Keys];

    private static Dictionary<string, Func<Report>> Reports { get; } = new(StringComparer.Ordinal)
    {
        ["rich"] = RichReport.Of,
        ["clean"] = static () => Of().Reported(),
        ["without a base"] = static () => (Of(Large("src/A.cs", 700, FindingState.Worsened, 650)) with { Base = null }).Reported(),
        ["not started"] = static () => (Of(Large("src/A.cs", 700, FindingState.Untracked, null)) with { Status = VerdictStatus.NotStarted, Base = null }).Reported(),
        ["a broken configuration"] = static () => Of(LoosenedWithoutReason("monoliths.file.limit was 600 and is 900.")).Reported(),
        ["drift that fails"] = static () => Of(Drift("src/Cart.cs", 700, 650) with { FailsAsDrift = true }).Reported(),
        ["documents"] = Library.Report,
        ["a real run"] = static () => SampleReport.Of(Baseline.Empty, SampleReport.Monolith("src/A.cs"), SampleReport.Monolith("src/B.cs", 3000)),
    };

    [Theory]
    [MemberData(nameof(Runs))]
    public void Is_the_one_of_the_run_to_the_last_byte(string run)
    {
        var report = Reports[run]();

        var saved = SavedAudit.Read(AuditJson.Write(report).Span);

        Assert.Equal(SummaryMarkdown.Write(report), SummaryMarkdown.Write(saved, SummaryContext.None));
        Assert.Equal(SummaryMarkdown.Write(SavedAudit.Of(report), Published), SummaryMarkdown.Write(saved, Published));
    }

    [Theory]
    [MemberData(nameof(HostileFileNames.Names), MemberType = typeof(HostileFileNames))]
    public void Is_the_same_whatever_files_are_called(string name)
    {
        var report = HostileFileNames.Everywhere(name).Reported();

        Assert.Equal(SummaryMarkdown.Write(report), SummaryMarkdown.Write(SavedAudit.Read(AuditJson.Write(report).Span), SummaryContext.None));
    }

    [Fact]
    public void Is_written_from_a_file_that_a_newer_version_added_something_to()
    {
        var json = Json(RichReport.Of());
        json["mood"] = "sunny";
        json["findings"]![0]!["smell"] = new JsonObject();

        Assert.Equal(SummaryMarkdown.Write(RichReport.Of()), SummaryMarkdown.Write(Read(json), SummaryContext.None));
    }

    [Fact]
    public void Is_written_with_the_commands_of_this_version_whatever_the_file_says()
    {
        var json = Json(RichReport.Of());
        json["verdict"]!["reproduce"] = "rm -rf ~";
        foreach (var finding in json["findings"]!.AsArray()) finding!["accept"] = "rm -rf ~";

        Assert.DoesNotContain("rm -rf", SummaryMarkdown.Write(Read(json), SummaryContext.None), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("version", "2", "audit.json has version 2, and this QualityGates reads version 1. Use the same version of QualityGates in both jobs.")]
    [InlineData("version", "\"1\"", "'version' must be a whole number, and is '1'.")]
    [InlineData("gates", "{}", "'gates' must be a list, and is an object.")]
    [InlineData("verdict.status", "\"fine\"", "'verdict.status' must be one of ")]
    [InlineData("verdict.status", "1", "'verdict.status' must be a text, and is '1'.")]
    [InlineData("verdict.base.commit", "\"HEAD; rm -rf ~\"", "'verdict.base.commit' must be the id of a commit, and is 'HEAD; rm -rf ~'.")]
    [InlineData("findings.0.rule", "\"](https://evil.example)\"", "'findings[0].rule' must be the id of a rule, such as QG0101, and is '](https://evil.example)'.")]
    [InlineData("findings.1.line", "0", "'findings[1].line' must be 1 or more, and is '0'.")]
    [InlineData("findings.0.fails", "false", "'findings[0].fails' must be true for what was introduced")]
    [InlineData("gates.0.newDebt", "-1", "'gates[0].newDebt' must be 0 or more, and is '-1'.")]
    [InlineData("gates.0.examined", "3000000000", "'gates[0].examined' must be a whole number, and is '3000000000'.")]
    [InlineData("expiring.0.until", "\"soon\"", "'expiring[0].until' must be a day such as 2027-03-31, and is 'soon'.")]
    [InlineData("findings.0.subject", "\"\\ud800\"", "'findings[0].subject' must be a text of whole characters")]
    public void Is_refused_where_the_file_says_what_no_run_says(string place, string value, string message)
    {
        var json = Json(RichReport.Of()).ToJsonString();
        var broken = Assert.Throws<SavedAuditException>(() => Read(Replaced(json, place, value)));

        Assert.Contains(message, broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_of_a_file_of_an_older_version_what_it_lacks()
    {
        var json = Json(RichReport.Of());
        ((JsonObject)json["findings"]![3]!).Remove("owners");

        Assert.Equal(
            "audit.json has no 'findings[3].owners', so an older version wrote it, or somebody else. "
                + "Run 'dotnet build -t:Audit' again, with the version of QualityGates that publishes.",
            Assert.Throws<SavedAuditException>(() => Read(json)).Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nothing")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")]
    [InlineData("{\"version\": 1, \"version\": 1}")]
    public void Is_refused_where_the_file_is_none(string text) =>
        Assert.Contains("audit.json is no JSON that can be read", Assert.Throws<SavedAuditException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Is_refused_where_the_file_ends_anywhere_too_early()
    {
        var whole = AuditJson.Write(RichReport.Of()).ToArray().AsMemory(0, AuditJson.Write(RichReport.Of()).Length - 2);

        for (var length = 0; length < whole.Length; length += 97)
            Assert.Throws<SavedAuditException>(() => SavedAudit.Read(whole.Span[..length]));
    }

    [Fact]
    public void Is_refused_where_a_text_is_longer_than_any_run_writes()
    {
        var json = Json(RichReport.Of());
        json["findings"]![0]!["message"] = new string('x', 70_000);

        Assert.Contains("'findings[0].message' must be at most 65,536 characters long", Assert.Throws<SavedAuditException>(() => Read(json)).Message, StringComparison.Ordinal);
    }

    private static JsonNode Json(Report report) => JsonNode.Parse(AuditJson.Write(report).Span)!;

    private static SavedAudit Read(JsonNode json) => Read(json.ToJsonString());

    private static SavedAudit Read(string json) => SavedAudit.Read(Encoding.UTF8.GetBytes(json));

    /// <summary>The JSON with another value at a place, which may be one that no writer would write.</summary>
    private static string Replaced(string json, string place, string value)
    {
        var root = JsonNode.Parse(json)!;
        var names = place.Split('.');
        var node = names.SkipLast(1).Aggregate(root, static (node, name) => int.TryParse(name, out var index) ? node[index]! : node[name]!);
        node[names[^1]] = "\u0001here";
        return root.ToJsonString().Replace("\"\\u0001here\"", value, StringComparison.Ordinal);
    }
}
