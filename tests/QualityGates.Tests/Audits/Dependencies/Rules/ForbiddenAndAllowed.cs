namespace QualityGates.Tests.Audits.Dependencies.Rules;

public class ForbiddenAndAllowed
{
    private const string Pure = """{ "name": "pure", "because": "we sell it alone", "from": "domain", "forbidden": ["data", "npm:left-pad*", "python:requests", "nuget:*"] }""";
    private const string Complete = """{ "name": "few", "because": "b", "from": "app/**", "allowed": ["lib", "npm:react"] }""";

    [Theory]
    [InlineData("domain/a.ts -> data/b.ts:3")]
    [InlineData("domain/a.py -> data/b.py:3 lazy")]
    [InlineData("domain/a.cs -> data/b.cs:3 [Acme.Data.Db]")]
    [InlineData("domain/a.svelte -> data/b.ts:3")]
    [InlineData("domain/a.ts -> npm:left-pad-2:3")]
    [InlineData("domain/a.py -> python:requests:3")]
    [InlineData("domain/a.cs -> nuget:Dapper:3")]
    public void What_is_forbidden_is_a_finding(string import)
    {
        var found = Sample.Of(import, "data/x.ts").By(Pure).Only;

        Assert.Equal(("QG0202", 3), (found.RuleId, found.Line));
        Assert.EndsWith("which is forbidden to it. Rule 'pure': we sell it alone.", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("domain/a.ts -> domain/b.ts:3")]
    [InlineData("data/a.ts -> domain/b.ts:3")]
    [InlineData("web/a.ts -> data/b.ts:3")]
    [InlineData("domain/a.ts -> npm:right-pad:3")]
    [InlineData("domain/a.py -> python:requests_mock:3")]
    [InlineData("domain/a.ts -> data/b.ts:3 mock")]
    public void What_is_not_forbidden_is_none(string import) => Assert.Empty(Sample.Of(import, "data/x.ts", "domain/x.ts").By(Pure).Found);

    [Fact]
    public void A_package_of_a_scope_is_named_by_its_scope() => Assert.Equal(
        ["QG0202 r | a.ts -> npm:@acme/ui"],
        Sample.Of("a.ts -> npm:@acme/ui:1", "a.ts -> npm:@acme-x/ui:1").By("""{ "name": "r", "because": "b", "from": "a.ts", "forbidden": "npm:@acme/*" }""").Found);

    [Fact]
    public void A_package_that_nobody_uses_is_what_the_rule_wants() =>
        Assert.Empty(Sample.Of("a.ts").By("""{ "name": "r", "because": "b", "from": "a.ts", "forbidden": "npm:moment" }""").Found);

    [Fact]
    public void The_shortest_way_to_what_is_forbidden_is_printed_with_its_lines()
    {
        const string rule = """{ "name": "r", "because": "b", "from": "domain", "forbidden": ["data", "npm:pg"], "transitive": true }""";
        var found = Sample.Of(
            "domain/a.ts -> lib/x.ts:12", "lib/x.ts -> lib/long.ts:1", "lib/long.ts -> data/b.ts:1", "lib/x.ts -> lib/y.py:3", "lib/y.py -> data/b.ts:9",
            "lib/x.ts -> data/b.ts:30").By(rule).Only;

        Assert.Equal("It reaches data/b.ts by way of others, which is forbidden to it: domain/a.ts:12 → lib/x.ts:30 → data/b.ts. Rule 'r': b.", found.Message);
        Assert.Equal(["QG0202 r | domain/a.ts -> lib/x.ts"], Sample.Of("data/x.ts", "domain/a.ts -> lib/x.ts:1", "lib/x.ts -> npm:pg:2").By(rule).Found);
    }

    [Fact]
    public void An_import_keeps_its_name_when_the_shortest_way_ends_elsewhere()
    {
        const string rule = """{ "name": "r", "because": "b", "from": "domain", "forbidden": "data", "transitive": true }""";
        var before = Sample.Of("domain/a.ts -> lib/x.ts:1", "lib/x.ts -> data/near.ts:1", "lib/x.ts -> lib/y.ts:2", "lib/y.ts -> data/far.ts:1");
        var after = Sample.Of("domain/a.ts -> lib/x.ts:1", "lib/x.ts -> lib/y.ts:2", "lib/y.ts -> data/far.ts:1", "data/near.ts");

        Assert.Equal(before.By(rule).Only.Subject, after.By(rule).Only.Subject);
    }

    [Fact]
    public void A_way_through_another_file_that_must_not_is_that_file_s()
    {
        const string rule = """{ "name": "r", "because": "b", "from": "domain", "forbidden": "data", "transitive": true }""";

        Assert.Equal(["QG0202 r | domain/b.ts -> data/c.ts"], Sample.Of("domain/a.ts -> domain/b.ts:1", "domain/b.ts -> data/c.ts:1").By(rule).Found);
    }

    [Fact]
    public void A_tolerated_import_closes_the_way_that_leads_over_it() => Assert.Empty(
        Sample.Of("domain/a.ts -> lib/x.ts:1", "lib/x.ts -> data/b.ts:3")
            .By("""{ "name": "r", "because": "b", "from": "domain", "forbidden": "data", "transitive": true, "except": "lib -> data" }""").Found);

    [Theory]
    [InlineData("app/a.ts -> other/b.ts:2")]
    [InlineData("app/a.py -> other/b.py:2")]
    [InlineData("app/a.cs -> other/b.cs:2 [Acme.B]")]
    [InlineData("app/a.ts -> npm:vue:2")]
    public void What_is_not_on_the_list_is_not_allowed(string import)
    {
        var found = Sample.Of(import, "lib/x.ts").By(Complete).Only;

        Assert.Equal(("QG0203", 2), (found.RuleId, found.Line));
        Assert.Matches("and may (import|use) only 'lib' or 'npm:react'", found.Message);
    }

    [Fact]
    public void What_is_on_the_list_and_one_another_is_allowed()
    {
        var outcome = Sample.Of("app/a.ts -> app/b.ts:1", "app/a.ts -> lib/c.ts:2", "other/x.ts -> more/y.ts:1").By(Complete);

        Assert.Empty(outcome.Found);
        Assert.Equal("npm:react", Assert.Single(outcome.Report.Unused).Text);
    }

    [Fact]
    public void Packages_are_judged_once_the_list_names_one()
    {
        Assert.Empty(Sample.Of("app/a.ts -> npm:vue:2", "lib/x.ts").By("""{ "name": "r", "because": "b", "from": "app", "allowed": "lib" }""").Found);
        Assert.Equal(
            ["QG0203 r | app/a.ts -> lib/x.ts", "QG0203 r | app/a.ts -> other/y.ts"],
            Sample.Of("app/a.ts -> lib/x.ts:2", "app/a.ts -> other/y.ts:3").By("""{ "name": "r", "because": "b", "from": "app", "allowed": [] }""").Found);
    }

    [Fact]
    public void Only_some_may_import_what_is_not_for_everybody()
    {
        const string rule = """{ "name": "http", "because": "retries", "to": ["npm:axios", "net"], "only": "client" }""";
        var sample = Sample.Of("client/a.ts -> npm:axios:1", "net/x.ts -> net/y.ts:1", "net/x.ts -> npm:axios:2", "web/b.ts -> npm:axios:5", "web/c.py -> net/y.ts:6");

        Assert.Equal(["QG0207 http | web/b.ts -> npm:axios", "QG0207 http | web/c.py -> net/y.ts"], sample.By(rule).Found);
        Assert.Contains("which only 'client' may import", sample.By(rule).Result.Findings[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plugins/a.ts -> base/plugin.ts:1", true)]
    [InlineData("plugins/a.py -> base/plugin.py:1", true)]
    [InlineData("plugins/a.cs -> base/plugin.cs:1 [Acme.Plugin]", true)]
    [InlineData("plugins/a.ts -> base/other.ts:1", false)]
    [InlineData("plugins/a.ts -> base/plugin.ts:1 mock", false)]
    [InlineData("plugins/a.ts -> lib/x.ts:1", false)]
    public void What_is_required_has_to_be_imported(string import, bool isFine) => Assert.Equal(
        isFine ? [] : ["QG0204 r | plugins/a.ts"],
        Sample.Of(import, "base/plugin.ts", "lib/x.ts -> base/plugin.ts:1").By("""{ "name": "r", "because": "b", "from": "plugins", "required": "base/plugin.*" }""").Found);

    [Fact]
    public void It_may_be_enough_to_reach_what_is_required() => Assert.Empty(
        Sample.Of("plugins/a.ts -> lib/x.ts:1", "lib/x.ts -> base/plugin.ts:1")
            .By("""{ "name": "r", "because": "b", "from": "plugins", "required": "base/plugin.ts", "transitive": true }""").Found);
}
