using System.Text;
using System.Text.RegularExpressions;
using QualityGates.Audits;
using QualityGates.Audits.Dependencies;
using QualityGates.Audits.Monoliths;
using QualityGates.Baselines;
using QualityGates.Configuration;

namespace QualityGates.Tests.Configuration;

public partial class Pages
{
    [Fact]
    public void The_examples_of_the_configuration_page_are_valid() =>
        Assert.All(Shipped.Examples("configuration.md"), example => Assert.Empty(ConfigurationSample.Problems(example)));

    [Fact]
    public void The_configuration_page_names_every_key()
    {
        var page = Shipped.Text("configuration.md");
        var root = ConfigFile.Parse(Encoding.UTF8.GetBytes(ConfigurationSchema.Everything)).Root;
        AuditSettings.Read(root, [], ConfigurationSample.Languages);

        Assert.All(root.KnownPaths.Select(path => path.Split('.')[^1]), key => Assert.Contains($"`{key}`", page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("file")]
    [InlineData("type")]
    [InlineData("function")]
    [InlineData("complexity")]
    public void The_configuration_page_states_the_defaults(string key)
    {
        var limits = MonolithOptions.Default.Limits;
        var expected = key switch { "file" => limits.File, "type" => limits.Type, "function" => limits.Function, _ => limits.Complexity };

        Assert.Matches($@"(?m)^\| `{key}` \| .* \| {expected.Limit} \| {expected.Warning} \|$", Shipped.Text("configuration.md"));
    }

    [Fact]
    public void The_example_of_the_baseline_page_is_what_an_update_writes()
    {
        var example = Assert.Single(Shipped.Examples("baseline.md"));

        Assert.Equal(example, Encoding.UTF8.GetString(BaselineFile.Write(BaselineFile.Parse(Encoding.UTF8.GetBytes(example)).Baseline!)));
    }

    [Fact]
    public void Every_rule_has_a_page_that_says_what_the_rule_says() => Assert.All([.. ToolRules.All, .. DependencyRules.All], rule =>
    {
        var page = OneLine().Replace(Shipped.Text($"{rule.Id}.md"), " ");

        Assert.StartsWith($"# {rule.Id}: {rule.Title} ", page, StringComparison.Ordinal);
        Assert.Contains($"Severity: `{rule.DefaultSeverity.ToString().ToLowerInvariant()}`", page, StringComparison.Ordinal);
        Assert.Contains(rule.Why.Split(';', ',')[0], page, StringComparison.Ordinal);
    });

    [Fact]
    public void The_examples_of_the_rules_about_dependencies_are_valid() => Assert.All(DependencyRules.All, rule =>
        Assert.All(Shipped.Examples($"{rule.Id}.md"), example => Assert.Empty(ConfigurationSample.Problems(example))));

    [GeneratedRegex("\\s+")]
    private static partial Regex OneLine();
}
