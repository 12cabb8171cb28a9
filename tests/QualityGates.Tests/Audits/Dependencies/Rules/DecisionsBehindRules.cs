namespace QualityGates.Tests.Audits.Dependencies.Rules;

public class DecisionsBehindRules
{
    private static Sample Tree => Sample.Of("a.ts -> b.ts:1");

    [Theory]
    [InlineData("ADR-0007")]
    [InlineData("adr 7")]
    [InlineData("0007")]
    [InlineData("7")]
    [InlineData("0007-outbox")]
    [InlineData("docs/adr/0007-outbox.md")]
    public void A_decision_is_cited_by_id_or_path(string reference)
    {
        var found = Tree.WithText("docs/adr/0007-outbox.md", "# 7. Use an outbox\n\nStatus: accepted\n").By(Rule(reference)).Only;

        Assert.EndsWith("Rule 'r': b. See docs/adr/0007-outbox.md: 7. Use an outbox.", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# T\n\nStatus: Superseded by ADR-9\n", "superseded")]
    [InlineData("# T\n\n- **Status:** Deprecated\n", "deprecated")]
    [InlineData("# T\n\n**Status**: Rejected\n", "rejected")]
    [InlineData("# T\n\n## Status\n\nSuperceded by [9. X](0009-x.md)\n", "superseded")]
    [InlineData("---\nstatus: \"superseded by ADR-0009\"\n---\n# T\n", "superseded")]
    [InlineData("# T\n\n* Status: ~~accepted~~ superseded by 9\n", "superseded")]
    [InlineData("# T\n\n| Status | Deprecated |\n", "deprecated")]
    [InlineData("# T\r\n\r\n## Status\r\n\r\nAccepted\r\n\r\nSuperseded by 9\r\n", "superseded")]
    public void A_decision_that_does_not_hold_any_more_warns(string text, string word)
    {
        var found = Sample.Of("a.ts", "b.ts").WithText("docs/decisions/0007-x.md", text).By(Rule("7")).Only;

        Assert.Equal(("QG0214", "r | 7", "qualitygates.json"), (found.RuleId, found.Subject, found.Path.Value));
        Assert.Equal($"The rule 'r' cites 7, and docs/decisions/0007-x.md is {word}.", found.Message);
    }

    [Theory]
    [InlineData("# T\n\n- **Status:** Accepted — the old one was superseded\n")]
    [InlineData("# T\n\n## Status\n\nAccepted\n\n## Context\n\nSuperseded things are gone.\n")]
    [InlineData("# T\n\n## Status quo\n\nDeprecated APIs everywhere.\n")]
    [InlineData("# T\n\nStatus: accepted\n\n```\nStatus: deprecated\n```\n")]
    [InlineData("# Deprecated things\n\nNo word about it.\n")]
    [InlineData("")]
    public void A_decision_that_holds_says_nothing(string text) =>
        Assert.Empty(Sample.Of("a.ts", "b.ts").WithText("docs/adr/0007-x.md", text).By(Rule("ADR-7")).Found);

    [Theory]
    [InlineData("ADR-70")]
    [InlineData("docs/adr/0070.md")]
    [InlineData("../x")]
    public void A_decision_that_is_gone_warns_at_the_rule(string reference)
    {
        var found = Sample.Of("a.ts", "b.ts").WithText("docs/adr/0007-x.md", "# T").WithText("notes/0070.md", "# T").By("""{ "name": "q", "because": "b", "internal": "a.ts" },""" + "\n" + Rule(reference)).Only;

        Assert.Equal(("QG0214", 2), (found.RuleId, found.Line));
        Assert.EndsWith("and there is no such decision.", found.Message, StringComparison.Ordinal);
    }

    private static string Rule(string adr) => $$"""{ "name": "r", "because": "b", "adr": "{{adr}}", "from": "a.ts", "forbidden": "b.ts" }""";
}
