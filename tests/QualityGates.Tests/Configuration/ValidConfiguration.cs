using System.Text;
using QualityGates.Audits;
using QualityGates.Audits.Monoliths;
using static QualityGates.Tests.Configuration.ConfigurationSample;

namespace QualityGates.Tests.Configuration;

public class ValidConfiguration
{
    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    [InlineData("{}")]
    [InlineData("{ \"severities\": {}, \"monoliths\": { \"file\": {}, \"overrides\": [] } }")]
    public void A_file_that_says_nothing_means_the_defaults(string json)
    {
        var settings = Load(json);

        Assert.Empty(settings.Problems);
        AssertDefaults(settings.Monoliths);
        Assert.Equal(Severity.Error, settings.SeverityOf(Rules.Single(rule => rule.Id == "QG0101")));
    }

    [Fact]
    public void No_file_means_the_defaults()
    {
        var settings = Load((byte[]?)null);

        Assert.Empty(settings.Problems);
        AssertDefaults(settings.Monoliths);
    }

    [Fact]
    public void Comments_trailing_commas_and_a_byte_order_mark_are_welcome()
    {
        var settings = Load([.. Encoding.UTF8.Preamble, .. """
            // What we agreed on in June.
            {
              "$schema": "./schema.json",
              "severities": { "QG0105": "warning", "QG0002": "error", }, /* later: error */
              "monoliths": { "file": { "limit": 800, "warning": 500, }, },
            }
            """u8]);

        Assert.Empty(settings.Problems);
        Assert.Equal(new Threshold(800, 500), settings.Monoliths.Limits.File);
        Assert.Equal(Severity.Warning, settings.Severities["QG0105"]);
        Assert.Equal(Severity.Error, settings.SeverityOf(ToolRules.UnjudgedFile));
    }

    [Fact]
    public void Files_are_included_and_excluded_by_pattern()
    {
        var settings = Load("""{ "include": ["src/**", "tools/*.py"], "exclude": ["src/generated/**"] }""");

        Assert.Contains(settings.Include, glob => glob.IsMatch("tools/build.py"));
        Assert.DoesNotContain(settings.Include, glob => glob.IsMatch("tools/deep/build.py"));
        Assert.True(Assert.Single(settings.Exclude).IsMatch("src/generated/api/client.ts"));
    }

    [Fact]
    public void A_rule_can_be_switched_off()
    {
        var settings = Load("""{ "severities": { "QG0101": "off" } }""");

        Assert.Equal(Severity.None, settings.SeverityOf(Rules.Single(rule => rule.Id == "QG0101")));
    }
}
