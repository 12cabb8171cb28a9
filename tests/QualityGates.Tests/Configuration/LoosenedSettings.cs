using static QualityGates.Tests.Configuration.ConfigurationSample;

namespace QualityGates.Tests.Configuration;

public class LoosenedSettings
{
    private const string Tests = """{ "monoliths": { "overrides": [{ "files": ["tests/**"], "function": { "limit": 100 } }] } }""";
    private const string Prose = """{ "monoliths": { "overrides": [{ "languages": ["Markdown"], "file": { "limit": 900 } }] } }""";
    private const string Two =
        """{ "monoliths": { "overrides": [{ "files": ["a/**"], "file": { "limit": 500 } }, { "files": ["b/**"], "file": { "limit": 300 } }] } }""";
    private const string TwoTheOtherWayRound =
        """{ "monoliths": { "overrides": [{ "files": ["b/**"], "file": { "limit": 300 } }, { "files": ["a/**"], "file": { "limit": 500 } }] } }""";

    [Theory]
    [InlineData("{}", """{ "monoliths": { "file": { "limit": 601 } } }""", "monoliths.file.limit was 600 and is 601.")]
    [InlineData("{}", """{ "monoliths": { "type": { "limit": "off" } } }""", "monoliths.type.limit was 500 and is 'off'.")]
    [InlineData("""{ "monoliths": { "function": { "limit": 80 } } }""", "{}", "monoliths.function.limit was 80 and is 150.")]
    [InlineData("{}", """{ "monoliths": { "complexity": { "limit": null } } }""", "monoliths.complexity.limit was 30 and is 'off'.")]
    [InlineData("{}", """{ "monoliths": { "mixedConcerns": { "limit": 9 } } }""", "monoliths.mixedConcerns.limit was 4 and is 9.")]
    [InlineData("{}", """{ "monoliths": { "mixedConcerns": { "minimumLines": 3000 } } }""", "monoliths.mixedConcerns.minimumLines was 300 and is 3,000.")]
    [InlineData("{}", """{ "severities": { "QG0101": "off" } }""", "QG0101 (File over its size limit) was 'error' and is 'off'.")]
    [InlineData("{}", """{ "severities": { "QG0101": "warning" } }""", "QG0101 (File over its size limit) was 'error' and is 'warning'.")]
    [InlineData("""{ "severities": { "QG0002": "error" } }""", "{}", "QG0002 (File that could not be read or parsed) was 'error' and is 'warning'.")]
    [InlineData("""{ "exclude": ["a"] }""", """{ "exclude": ["b", "a"] }""", "Files that match 'b' are excluded now, and were not.")]
    [InlineData("{}", """{ "include": ["src/**"] }""", "Only files that match 'src/**' are audited now, and every file was.")]
    [InlineData("""{ "include": ["a", "b"] }""", """{ "include": ["b", "c"] }""", "Files that match 'a' were included, and are not by that pattern.")]
    [InlineData("""{ "baseline": { "drift": "fail" } }""", "{}", "baseline.drift was 'fail' and is 'report'.")]
    [InlineData("{}", """{ "monoliths": { "overrides": [{ "files": ["a/**"], "file": { "limit": 900 } }] } }""", "file.limit for 'a/**' was 600 and is 900.")]
    [InlineData("{}", """{ "monoliths": { "overrides": [{ "languages": ["C#"], "file": { "limit": "off" } }] } }""", "file.limit for all files in C# was 600 and is 'off'.")]
    [InlineData(Tests, "{}", "function.limit for 'tests/**' was 100 and is 150.")]
    [InlineData(Tests, """{ "monoliths": { "overrides": [{ "files": ["tests/**"], "function": { "limit": 120 } }] } }""", "function.limit for 'tests/**' was 100 and is 120.")]
    [InlineData(Prose, "{}", "file.limit for all files in Markdown was 900 and is 'off'.")]
    [InlineData(Two, TwoTheOtherWayRound, "The items of monoliths.overrides stand in another order, and later ones win.")]
    public void What_allows_more_is_named(string before, string now, string message) =>
        Assert.Equal([message], Load(now).LooseningsFrom(Load(before)).Select(static loosened => loosened.Message));

    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("{}", """{ "monoliths": { "file": { "limit": 500 } } }""")]
    [InlineData("{}", """{ "monoliths": { "file": { "warning": 599 }, "function": { "warning": "off" } } }""")]
    [InlineData("""{ "monoliths": { "file": { "limit": "off" } } }""", "{}")]
    [InlineData("{}", """{ "severities": { "QG0105": "error" } }""")]
    [InlineData("""{ "severities": { "QG0105": "warning" } }""", """{ "severities": { "QG0105": "off" } }""")]
    [InlineData("""{ "exclude": ["a", "b"] }""", """{ "exclude": ["b"] }""")]
    [InlineData("""{ "include": ["a"] }""", """{ "include": ["b", "a"] }""")]
    [InlineData("""{ "include": ["a"] }""", "{}")]
    [InlineData("{}", """{ "baseline": { "drift": "fail", "headroom": { "lines": 500 } } }""")]
    [InlineData("{}", Tests)]
    [InlineData("{}", Prose)]
    [InlineData("""{ "monoliths": { "overrides": [{ "files": ["a/**"], "file": { "limit": 900 } }] } }""", "{}")]
    [InlineData("{}", """{ "monoliths": { "overrides": [{ "files": ["a/**"], "file": { "warning": 590 } }] } }""")]
    public void What_allows_less_or_only_warns_less_is_not(string before, string now) =>
        Assert.Empty(Load(now).LooseningsFrom(Load(before)));

    [Fact]
    public void A_repository_of_defaults_has_loosened_nothing() =>
        Assert.Empty(Load("{}").LooseningsFrom(QualityGates.Audits.AuditSettings.Default));

    [Theory]
    [InlineData("monoliths.file.limit", true)]
    [InlineData("monoliths.file", true)]
    [InlineData("monoliths", true)]
    [InlineData("monoliths.fil", false)]
    [InlineData("exclude", false)]
    [InlineData("", false)]
    public void A_reason_covers_its_setting_and_all_below_it(string key, bool covers) =>
        Assert.Equal(covers, Load($$"""{ "reasons": { "{{key}}": "ADR-0011" } }""").ReasonFor("monoliths.file.limit", Load("{}")) is not null);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("…")]
    public void A_reason_says_something(string text) =>
        Assert.Null(Load($$"""{ "reasons": { "exclude": "{{text}}" } }""").ReasonFor("exclude", Load("{}")));

    [Fact]
    public void Reasons_are_texts() =>
        Assert.Equal(["(1,27) 'reasons.exclude' must be a text, and is 7."], Problems("""{ "reasons": { "exclude": 7 } }"""));

    [Theory]
    [InlineData("monoliths.file.limit", 4)]
    [InlineData("monoliths.file.warning", 3)]
    [InlineData("monoliths.overrides", 2)]
    [InlineData("exclude", 1)]
    public void A_setting_stands_where_it_is_written_or_where_it_would_be(string setting, int line) =>
        Assert.Equal(line, Load("{\n  \"monoliths\": {\n    \"file\": {\n      \"limit\": 800 } } }").LineOf(setting));
}
