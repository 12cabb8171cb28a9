using QualityGates.Audits.Docs;
using QualityGates.Tests.Configuration;

namespace QualityGates.Tests.Audits.Docs.Links;

/// <summary>What the pages of the rules about links show is what the tool says.</summary>
public class ExamplesOfThePages
{
    private static readonly Dictionary<string, Documents> Repositories = new(StringComparer.Ordinal)
    {
        ["QG0820"] = Documents.With("README.md", "[a](docs/a.md)").AndFiles("docs/a.md", "docs/b.md", "docs/c.md"),
        ["QG0821"] = Documents.With("docs/README.md", "[a](a.md)").And("docs/b.md", "[c](c.md)").AndFiles("docs/a.md", "docs/c.md"),
        ["QG0822"] = Documents.With("docs/README.md", "# Docs\n\n[Setup](setup.md)\n").AndFiles("docs/archive/setup.md"),
        ["QG0823"] = Documents.With("README.md", "[plan](docs/plan.md)\n![logo](logo.png)\n[guide](docs\\guide.md)\n[guide](/home/ann/shop/docs/guide.md)\n")
            .AndFiles("docs/guide.md", "docs/archive/plan.md"),
        ["QG0824"] = Documents.With("README.md", "# Installation\n\n[how](#instalation)\n[where](src/app.ts#L90)\n").And("src/app.ts", "export {}\n"),
        ["QG0825"] = Documents.With("README.md", "[setup](docs/Setup.md)").AndFiles("docs/setup.md"),
    };

    public static TheoryData<string> Rules => [.. Repositories.Keys];

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_messages_on_the_page_of_a_rule_are_those_of_the_tool(string rule)
    {
        var said = Repositories[rule].Findings().Where(finding => finding.RuleId == rule).Select(static one => $"{one.Path}({one.Line}): {one.Message}").ToList();

        Assert.Equal(Shipped.Quotations($"{rule}.md"), said);
    }

    [Fact]
    public void Each_page_says_what_its_rule_says() => Assert.All(DocsRules.All.Where(static rule => Repositories.ContainsKey(rule.Id)), static rule =>
    {
        var page = Shipped.Text($"{rule.Id}.md").ReplaceLineEndings("\n");

        Assert.StartsWith($"# {rule.Id}: {rule.Title}\n\nSeverity: `{rule.DefaultSeverity.ToString().ToLowerInvariant()}`", page, StringComparison.Ordinal);
        Assert.Contains(rule.Why, page, StringComparison.Ordinal);
    });
}
