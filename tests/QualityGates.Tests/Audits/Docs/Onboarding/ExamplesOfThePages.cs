using QualityGates.Tests.Configuration;

namespace QualityGates.Tests.Audits.Docs.Onboarding;

/// <summary>What the pages of the rules about guides show is what the tool says.</summary>
public class ExamplesOfThePages
{
    private const string Install = "# Setup\n\n```sh\n";

    private static readonly Dictionary<string, Func<Guided>> Repositories = new(StringComparer.Ordinal)
    {
        ["QG0829"] = static () => new Guided()
            .With("README.md", Install + "cd frontend\nnpm run test\n```\n")
            .With("frontend/package.json", """{ "scripts": { "dev": "vite", "build": "vite build", "lint": "eslint ." } }""")
            .With("start.bat", "@echo off\necho pip install -r requirements.txt\n").With("api/requirements.txt")
            .With("CONTRIBUTING.md", "```sh\ndocker compose up cache\n```\n").With("docker-compose.yml", "services:\n  db:\n    image: a\n  web:\n    image: b\n"),
        ["QG0830"] = static () => new Guided().Tells("./scripts/up.sh").WithoutMode("scripts/up.sh"),
        ["QG0831"] = static () => new Guided().With("README.md", "PostgreSQL: Port **5434**\n").With(".env.example", "A=1\nPOSTGRES_PORT=5435\n"),
        ["QG0832"] = static () => new Guided().With("README.md", "You need Node.js 18+.\n").With("package.json", """{ "engines": { "node": ">=20" } }"""),
        ["QG0833"] = static () => new Guided().With("README.md", Install + "cd frontend && npm install\n```\n")
            .With("pnpm-workspace.yaml", "packages:\n  - frontend\n").With("pnpm-lock.yaml").With("package.json", "{}")
            .With("frontend/package.json", "{}").With("frontend/package-lock.json", "{}"),
    };

    public static TheoryData<string> Rules => [.. Repositories.Keys];

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_messages_on_the_page_of_a_rule_are_those_of_the_tool(string rule)
    {
        var said = Repositories[rule]().Findings().Where(finding => finding.RuleId == rule).Select(static one => $"{one.Path}({one.Line}): {one.Message}");

        Assert.Equal(Shipped.Quotations($"{rule}.md").Order(StringComparer.Ordinal), said.Order(StringComparer.Ordinal));
    }
}
