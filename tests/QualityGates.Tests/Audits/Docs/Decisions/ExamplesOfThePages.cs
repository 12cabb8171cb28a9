using QualityGates.Tests.Configuration;

namespace QualityGates.Tests.Audits.Docs.Decisions;

/// <summary>What the page of a rule shows is what the tool says of such a repository.</summary>
public class ExamplesOfThePages
{
    private const string Rest = "\nStatus: accepted\n\nDate: 2025-03-01\n\n## Context\n\na\n\n## Decision\n\nb\n\n## Consequences\n\nc\n";

    private static readonly Dictionary<string, Func<Decided>> Repositories = new(StringComparer.Ordinal)
    {
        ["QG0801"] = static () => Large(),
        ["QG0802"] = static () => Decided.With("docs/adr/0007-a.md", "# A\n" + Rest).And("docs/adr/0007-b.md", "# B\n" + Rest),
        ["QG0803"] = static () => Decided.With("docs/adr/0001-a.md", "# A\n" + Rest).And("docs/adr/0004-c.md", "# C\n" + Rest).And("docs/adr/0005-d.md", "# D\n" + Rest),
        ["QG0804"] = static () => Decided.With("docs/decisions/20251121-a.md", "# A\n" + Rest).And("docs/decisions/20251121-b.md", "# B\n" + Rest)
            .And("docs/decisions/20251122-c.md", "# C\n" + Rest).And("docs/decisions/2025-11-d.md", "# D\n" + Rest),
        ["QG0805"] = static () => Decided.With("docs/adr/0007-a.md", "# A\n" + Rest.Replace("accepted", "yay", StringComparison.Ordinal))
            .And("docs/adr/0008-b.md", "# B\n" + Rest.Replace("Status: accepted", "", StringComparison.Ordinal)),
        ["QG0806"] = static () => Decided.With("docs/adr/0007-a.md", "# A\n" + Rest.Replace("## Consequences", "", StringComparison.Ordinal)),
        ["QG0807"] = static () => Decided.With("docs/adr/0007-a.md", "# A\n\nDate: 05/06/2024\n\n## Status\n\nAccepted\n"),
        ["QG0808"] = static () => Decided.With("docs/adr/0007-a.md", "# 8. A\n" + Rest),
        ["QG0809"] = static () => Decided.With("docs/adr/0007-a.md", "# A\n" + Rest.Replace("accepted", "superseded", StringComparison.Ordinal)),
        ["QG0810"] = static () => Decided.With("docs/adr/0007-a.md", "# A\n" + Rest).And("docs/adr/0009-b.md", "# B\n\nSupersedes: ADR-0007\n" + Rest),
        ["QG0811"] = static () => Decided.With("docs/adr/0007-a.md", "# A\n" + Rest.Replace("accepted", "superseded by ADR-0008", StringComparison.Ordinal))
            .And("docs/adr/0008-b.md", "# B\n" + Rest.Replace("accepted", "superseded by ADR-0007", StringComparison.Ordinal)),
        ["QG0813"] = static () => Decided.With("docs/adr/0007-a.md", "# A\n\nStatus: accepted, 2025-03-01\n\n" + string.Concat(Enumerable.Repeat("w ", 596))),
        ["QG0814"] = static () => Decided.With("docs/adr/0007-a.md", "# A\n" + Rest).And("docs/adr/0008-b.md", "# B\n" + Rest).And("docs/adr/0009-c.md", "# C\n" + Rest)
            .And("docs/adr/README.md", "* [a](0007-a.md)\n* [b](0008-b.md)\n"),
        ["QG0815"] = static () => Decided.With("docs/adr/0007-a.md", "# {short title of solved problem}\n\nStatus: accepted\n\nDate: 2025-03-01\n")
            .And("docs/adr/0008-b.md", "# B\n\nStatus: accepted\n\nDate: 2025-03-01\n\n## Decision\nTODO\n"),
        ["QG0816"] = static () => Decided.With("docs/adr/0007-a.md", "# A\n\nStatus: accepted\n\nMails go to `src/mail/outbox.py` first.\n").And("src/app.py", "x = 1\n"),
        ["QG0817"] = static () => Decided.With("docs/adr/0007-a.md", "---\nstatus: accepted\nowner: {a\n---\n# A\n"),
    };

    public static TheoryData<string> Rules => [.. Repositories.Keys];

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_messages_on_the_page_of_a_rule_are_those_of_the_tool(string rule)
    {
        var said = Repositories[rule]().Of(rule).Select(static finding => $"{finding.Path}({finding.Line}): {finding.Message}").ToList();

        var shown = Shipped.Quotations($"{rule}.md");
        Assert.NotEmpty(shown);
        Assert.All(shown, message => Assert.True(said.Contains(message), $"{rule} shows\n{message}\nand the tool says\n{string.Join('\n', said)}"));
    }

    [Theory]
    [InlineData("notes/why.md", "# Why\n\n## Context\n\n## Decision\n\n## Consequences\n")]
    [InlineData("DECISIONS.md", "# What we decided\n")]
    [InlineData("CONTRIBUTING.md", "See [ADR-0031](https://example.org/architecture/adr/minimal-apis).\n")]
    [InlineData("specs/tasks.md", "# Tasks\n\n### Architectural decision record\n")]
    [InlineData("docs/adr/0001-a.rst", "A\n=\n")]
    public void A_large_repository_that_decides_elsewhere_is_not_asked(string path, string text) => Assert.Empty(Large().And(path, text).Of("QG0801"));

    private static Decided Large()
    {
        var repository = Decided.With("docs/README.md", "# Documents\n");
        var code = string.Concat(Enumerable.Repeat("x = 1\n", 100));
        for (var i = 0; i < 200; i++) repository.And($"src/m{i}.py", code);
        return repository;
    }
}
