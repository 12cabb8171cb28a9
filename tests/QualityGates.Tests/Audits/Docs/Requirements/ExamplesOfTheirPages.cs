using QualityGates.Tests.Changes;
using QualityGates.Tests.Configuration;

namespace QualityGates.Tests.Audits.Docs.Requirements;

/// <summary>What the pages of the rules show is what the tool says of a change with the page's own configuration.</summary>
public class ExamplesOfTheirPages
{
    [Fact]
    public void The_messages_on_the_page_about_decisions_are_those_of_the_tool()
    {
        var configuration = Shipped.Examples("QG0818.md").First();
        var withARule = configuration.TrimEnd()[..^1] + ", \"dependencies\": { \"rules\": [{ \"name\": \"pure\", \"because\": \"b\", \"independent\": [\"services/pay\", \"x\"] }] } }";
        var change = Change.To().WithTheConfiguration(configuration)
            .With("src/Data/Migrations/001_Begin.sql", "select 1;\n")
            .With("services/pay/main.py", "import os\n").With("services/stock/store.py", "import os\n")
            .Write("src/Data/Migrations/002_Split.sql", "select 2;\n").Configure(string.Join(' ', withARule.Split('\n')))
            .Write("services/mail/main.py", "import os\n")
            .Write("services/pay/main.py", "import os\nimport services.stock.store\nimport stripe\n");

        AssertShown("QG0818.md", [.. change.Judge().Findings.Where(static judged => judged.Finding.RuleId == "QG0818")
            .Select(static judged => $"{judged.Finding.Path}({judged.Finding.Line}): {judged.Finding.Message}")]);
    }

    [Fact]
    public void So_are_those_on_the_page_about_documents()
    {
        var verdict = Change.To().WithTheConfiguration(Shipped.Examples("QG0819.md").First())
            .With("services/pay/package.json", "{}\n").With("services/pay/a.ts", "export {}\n")
            .With("services/stock/README.md", "# Stock\n").With("services/stock/main.py", "import os\n")
            .With("src/Acme.Core/Acme.Core.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />\n").JudgeWithoutABase();

        AssertShown("QG0819.md", [.. verdict.Findings.Where(static judged => judged.Finding.RuleId == "QG0819")
            .Select(static judged => $"{judged.Finding.Path}({judged.Finding.Line}): {judged.Finding.Message}")]);
    }

    private static void AssertShown(string page, List<string> said) =>
        Assert.Equal(said.Order(StringComparer.Ordinal), Shipped.Quotations(page).Order(StringComparer.Ordinal));
}
