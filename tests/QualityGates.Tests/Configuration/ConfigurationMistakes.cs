using static QualityGates.Tests.Configuration.ConfigurationSample;

namespace QualityGates.Tests.Configuration;

public class ConfigurationMistakes
{
    [Theory]
    [InlineData("""{ "monolith": {} }""", "(1,3) Unknown key 'monolith'. Did you mean 'monoliths'?")]
    [InlineData("""{ "monoliths": { "file": { "limti": 5 } } }""", "(1,28) Unknown key 'limti' in 'monoliths.file'. Did you mean 'limit'?")]
    [InlineData("""{ "monoliths": { "file": { "Limit": 500 } } }""", "(1,28) Unknown key 'Limit' in 'monoliths.file'. Did you mean 'limit'?")]
    [InlineData("""{ "monoliths": { "file": { "colour": 5 } } }""", "(1,28) Unknown key 'colour' in 'monoliths.file'. Known keys: 'limit', 'warning'.")]
    [InlineData("""{ "severities": { "QG0150": "off" } }""", "(1,19) Unknown key 'QG0150' in 'severities'. Did you mean 'QG0105'?")]
    [InlineData("""{ "monoliths": { "overrides": [{}, { "path": ["a"] }] } }""",
        "(1,38) Unknown key 'path' in 'monoliths.overrides[1]'. Known keys: 'complexity', 'file', 'files', 'function', 'languages', 'type'.")]
    public void An_unknown_key_is_named_with_the_nearest_valid_one(string json, string problem) =>
        Assert.Equal([problem], Problems(json));

    [Theory]
    [InlineData("""{ "monoliths": { "file": { "limit": "600" } } }""", "(1,37) 'monoliths.file.limit' must be a whole number from 1 to 1000000, or 'off', and is '600'.")]
    [InlineData("""{ "monoliths": { "file": { "limit": "Off" } } }""", "(1,37) 'monoliths.file.limit' must be a whole number from 1 to 1000000, or 'off', and is 'Off'. Did you mean 'off'?")]
    [InlineData("""{ "monoliths": { "file": { "limit": 0 } } }""", "(1,37) 'monoliths.file.limit' must be a whole number from 1 to 1000000, or 'off', and is 0.")]
    [InlineData("""{ "monoliths": { "file": { "limit": 6.5 } } }""", "(1,37) 'monoliths.file.limit' must be a whole number from 1 to 1000000, or 'off', and is a number that is not whole or too large.")]
    [InlineData("""{ "monoliths": { "file": { "limit": 99999999999999999999 } } }""", "(1,37) 'monoliths.file.limit' must be a whole number from 1 to 1000000, or 'off', and is a number that is not whole or too large.")]
    [InlineData("""{ "monoliths": { "file": 600 } }""", "(1,26) 'monoliths.file' must be an object, { … }, and is 600.")]
    [InlineData("""{ "monoliths": { "overrides": {} } }""", "(1,31) 'monoliths.overrides' must be a list, [ … ], and is an object.")]
    [InlineData("""{ "monoliths": { "overrides": [true] } }""", "(1,32) 'monoliths.overrides[0]' must be an object, { … }, and is true.")]
    [InlineData("""{ "monoliths": { "mixedConcerns": { "minimumLines": null } } }""", "(1,53) 'monoliths.mixedConcerns.minimumLines' must be a whole number from 1 to 1000000, and is null.")]
    [InlineData("""{ "exclude": "bin/**" }""", "(1,14) 'exclude' must be a list, [ … ], and is 'bin/**'.")]
    [InlineData("""{ "exclude": ["bin/**", 7] }""", "(1,25) 'exclude' must hold texts only, and here is 7.")]
    [InlineData("""{ "severities": { "QG0105": "warn" } }""", "(1,29) 'severities.QG0105' must be one of 'off', 'note', 'warning', 'error', and is 'warn'. Did you mean 'warning'?")]
    [InlineData("""{ "$schema": 1 }""", "(1,14) '$schema' must be a text, and is 1.")]
    public void A_wrong_value_is_named_with_what_would_be_right(string json, string problem) =>
        Assert.Equal([problem], Problems(json));

    [Fact]
    public void A_misspelt_language_is_named_with_the_nearest_one() => Assert.Equal(
        ["(1,48) Unknown language 'Typescript'. Did you mean 'TypeScript'?"],
        Problems("""{ "monoliths": { "overrides": [{ "languages": ["Typescript"], "file": { "limit": 900 } }] } }"""));

    [Fact]
    public void A_warning_above_its_limit_would_never_be_seen() => Assert.Equal(
        ["(1,53) 'monoliths.file.warning' is 700, above the limit of 600, so nothing would ever be warned about. Lower it, or write 'off'."],
        Problems("""{ "monoliths": { "file": { "limit": 600, "warning": 700 } } }"""));

    [Fact]
    public void An_invalid_configuration_cannot_declare_itself_valid() => Assert.Equal(
        ["(1,29) QG0001 says that the tool cannot do its work, and is always an error. Remove this line."],
        Problems("""{ "severities": { "QG0001": "off" } }"""));

    [Fact]
    public void Files_nobody_could_judge_cannot_be_hushed_up() => Assert.Equal(
        ["(1,29) 'severities.QG0002' must be one of 'note', 'warning', 'error', and is 'off'."],
        Problems("""{ "severities": { "QG0002": "off" } }"""));

    [Fact]
    public void A_key_written_twice_is_a_mistake_even_with_equal_values() => Assert.Equal(
        ["(1,29) The key 'exclude' stands here a second time. Keep one of them."],
        Problems("""{ "exclude": ["a"], "e": 1, "exclude": ["a"] }""")[1..]);

    [Fact]
    public void Everything_wrong_is_said_at_once_in_the_order_of_the_file() => Assert.Equal(
        [
            "(2,3) Unknown key 'exclud'. Did you mean 'exclude'?",
            "(4,24) 'monoliths.type.limit' must be a whole number from 1 to 1000000, or 'off', and is -1.",
            "(5,5) Unknown key 'functions' in 'monoliths'. Did you mean 'function'?",
        ],
        Problems("""
            {
              "exclud": [],
              "monoliths": {
                "type": { "limit": -1 },
                "functions": {},
              },
            }
            """));

    [Fact]
    public void What_is_valid_beside_a_mistake_still_counts()
    {
        var settings = Load("""{ "monoliths": { "file": { "limit": 800, "warning": "x" } }, "oops": 1 }""");

        Assert.Equal(2, settings.Problems.Length);
        Assert.Equal(800, settings.Monoliths.Limits.File.Limit);
        Assert.Equal(400, settings.Monoliths.Limits.File.Warning);
    }

    [Fact]
    public void An_override_whose_only_file_pattern_is_a_mistake_does_not_become_one_for_every_file()
    {
        var settings = Load("""{ "monoliths": { "overrides": [{ "files": [7], "file": { "limit": 9000 } }] } }""");

        Assert.Single(settings.Problems);
        Assert.Empty(settings.Monoliths.Overrides);
    }

    [Fact]
    public void A_very_long_or_many_line_key_makes_a_message_of_one_short_line()
    {
        var problem = Assert.Single(Problems($$"""{ "a\nb{{new string('x', 5_000_000)}}": 1 }"""));

        Assert.StartsWith("(1,3) Unknown key 'a?bxxx", problem, StringComparison.Ordinal);
        Assert.True(problem.Length < 250, problem);
    }
}
