using QualityGates.Audits.Monoliths;
using QualityGates.Languages;
using QualityGates.Text;
using static QualityGates.Tests.Configuration.ConfigurationSample;

namespace QualityGates.Tests.Configuration;

public class LimitsOfAFile
{
    private static readonly Threshold Off = Threshold.Off;

    [Fact]
    public void Code_and_pages_have_the_defaults()
    {
        var limits = Code("src/a.cs", "{}");

        Assert.Equal(new MonolithLimits(new(600, 400), new(500, 400), new(150, 80), new(30, 15)), limits);
        Assert.Equal(limits, Limits("site/index.html", "HTML", LanguageKind.Markup, "{}"));
    }

    [Fact]
    public void A_growing_changelog_is_warned_about_and_never_gated() =>
        Assert.Equal(new MonolithLimits(new(null, 400), Off, Off, Off), Prose("CHANGELOG.md", "{}"));

    [Fact]
    public void Data_is_not_judged() => Assert.Equal(default, Data("data/cities.json", "{}"));

    [Fact]
    public void A_stated_limit_leaves_what_is_not_stated_as_it_was() =>
        Assert.Equal(new Threshold(700, 400), Code("a.cs", """{ "monoliths": { "file": { "limit": 700 } } }""").File);

    [Fact]
    public void The_later_of_two_overrides_wins()
    {
        const string Json = """
            { "monoliths": { "overrides": [
              { "files": ["tests/**"], "function": { "limit": 300, "warning": 200 }, "complexity": { "limit": 50 } },
              { "files": ["tests/e2e/**"], "function": { "limit": 400 } },
            ] } }
            """;

        Assert.Equal(new Threshold(150, 80), Code("src/a.cs", Json).Function);
        Assert.Equal(new Threshold(300, 200), Code("tests/a.cs", Json).Function);
        Assert.Equal(new Threshold(400, 200), Code("tests/e2e/a.cs", Json).Function);
        Assert.Equal(new Threshold(50, 15), Code("tests/e2e/a.cs", Json).Complexity);
    }

    [Fact]
    public void An_override_may_need_both_a_path_and_a_language()
    {
        const string Json = """{ "monoliths": { "overrides": [{ "files": ["web/**"], "languages": ["TypeScript"], "file": { "limit": 900 } }] } }""";

        Assert.Equal(900, Limits("web/a.ts", "TypeScript", LanguageKind.Programming, Json).File.Limit);
        Assert.Equal(600, Limits("src/a.ts", "TypeScript", LanguageKind.Programming, Json).File.Limit);
        Assert.Equal(600, Code("web/a.cs", Json).File.Limit);
    }

    [Theory]
    [InlineData("\"off\"")]
    [InlineData("null")]
    public void What_is_off_is_neither_an_error_nor_a_warning(string off)
    {
        var json = $$"""{ "monoliths": { "overrides": [{ "files": ["**/*.md", "gen/**"], "file": { "limit": {{off}} } }] } }""";

        Assert.Equal(Off, Code("gen/a.cs", json).File);
        Assert.Equal(new Threshold(500, 400), Code("gen/a.cs", json).Type);
        Assert.Equal(Off, Prose("docs/CHANGELOG.md", json).File);
    }

    [Fact]
    public void Warnings_can_be_had_without_a_limit() => Assert.Equal(
        new Threshold(null, 300),
        Code("a.cs", """{ "monoliths": { "file": { "limit": "off", "warning": 300 } } }""").File);

    [Fact]
    public void What_one_override_switched_off_a_later_one_switches_on() => Assert.Equal(
        new Threshold(600, null),
        Code("vendor/ours/a.cs", """
            { "monoliths": { "overrides": [
              { "files": ["vendor/**"], "file": { "limit": "off" } },
              { "files": ["vendor/ours/**"], "file": { "limit": 600 } } ] } }
            """).File);

    [Fact]
    public void A_higher_limit_for_a_folder_does_not_begin_to_judge_its_data_and_prose()
    {
        const string Json = """{ "monoliths": { "overrides": [{ "files": ["src/**"], "file": { "limit": 900, "warning": 700 } }] } }""";

        Assert.Equal(Off, Data("src/cities.json", Json).File);
        Assert.Equal(new Threshold(null, 700), Prose("src/README.md", Json).File);
    }

    [Fact]
    public void Data_and_prose_are_judged_where_their_language_is_named()
    {
        const string Json = """
            { "monoliths": { "overrides": [
              { "languages": ["JSON", "Markdown"], "file": { "limit": 2000 } },
              { "files": ["small/**"], "file": { "limit": 1000 } } ] } }
            """;

        Assert.Equal(2000, Data("data/a.json", Json).File.Limit);
        Assert.Equal(1000, Data("small/a.json", Json).File.Limit);
        Assert.Equal(2000, Prose("a.md", Json).File.Limit);
    }

    private static MonolithLimits Code(string path, string json) => Limits(path, "C#", LanguageKind.Programming, json);

    private static MonolithLimits Prose(string path, string json) => Limits(path, "Markdown", LanguageKind.Prose, json);

    private static MonolithLimits Data(string path, string json) => Limits(path, "JSON", LanguageKind.Data, json);

    private static MonolithLimits Limits(string path, string language, LanguageKind kind, string json)
    {
        var settings = Load(json);
        Assert.Empty(settings.Problems);
        return settings.Monoliths.LimitsFor(new RepoPath(path), language, kind);
    }
}
