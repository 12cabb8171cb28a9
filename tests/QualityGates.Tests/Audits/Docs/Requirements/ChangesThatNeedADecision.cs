using QualityGates.Baselines;
using QualityGates.Tests.Changes;

namespace QualityGates.Tests.Audits.Docs.Requirements;

public class ChangesThatNeedADecision
{
    private const string Migrations = """{ "name": "migrations", "because": "data cannot be migrated back", "changes": "db/**" }""";
    private const string Layers = """{ "name": "layers", "because": "b", "settings": "dependencies.rules" }""";
    private const string Components = """{ "name": "parts", "because": "b", "components": "new" }""";
    private const string Dependencies = """{ "name": "links", "because": "b", "dependencies": "new" }""";
    private const string Packages = """{ "name": "packages", "because": "b", "packages": "new", "except": "npm:@types/*" }""";
    private const string Decision = "# 1. Two tables\n\n## Status\n\nAccepted\n";

    [Fact]
    public void A_migration_without_a_decision_is_named_with_the_reason_and_both_ways_out()
    {
        var finding = Only(By(Migrations).Write("db/002.sql", "select 2;\n").Judge());

        Assert.Equal(FindingState.Introduced, finding.State);
        Assert.Equal(("migrations | db/002.sql", "db/002.sql", 1), (finding.Finding.Subject, finding.Finding.Path.Value, finding.Finding.Line));
        Assert.Equal(
            "The change adds db/002.sql, and neither adds nor amends a decision. Requirement 'migrations': data cannot be migrated back.",
            finding.Finding.Message);
        Assert.Contains("-t:NewAdr", finding.Finding.Fix, StringComparison.Ordinal);
        Assert.Contains("\"reasons\": { \"docs.requirements.decisions.migrations\": \"…\" }", finding.Finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void Five_migrations_are_one_finding()
    {
        var change = By(Migrations).Write("db/001.sql", "select 9;\n").Delete("db/000.sql");
        foreach (var name in new[] { "002", "003", "004" }) change.Write($"db/{name}.sql", "select 2;\n");

        var finding = Only(change.Judge()).Finding;

        Assert.Equal("migrations | db/001.sql", finding.Subject);
        Assert.StartsWith("The change changes db/001.sql, adds db/002.sql, adds db/003.sql and 2 more, and", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docs/adr/0002-new.md")]
    [InlineData("docs/decisions/0007-template-engine.md")]
    [InlineData("services/pay/adr/3-queue.markdown")]
    public void A_decision_in_the_same_change_satisfies_it(string path) =>
        Assert.Empty(Found(By(Migrations).Write("db/002.sql", "select 2;\n").Write(path, Decision).Judge()));

    [Fact]
    public void So_does_a_decision_that_is_amended() =>
        Assert.Empty(Found(By(Migrations).Write("db/002.sql", "select 2;\n").Write("docs/adr/0001-old.md", Decision + "\nAmended: two.\n").Judge()));

    [Theory]
    [InlineData("docs/adr/README.md")]
    [InlineData("docs/adr/index.md")]
    [InlineData("docs/adr/0000-template.md")]
    [InlineData("docs/adr/adr-template.md")]
    [InlineData("docs/adr/picture.png")]
    [InlineData("docs/guide.md")]
    public void What_lies_beside_decisions_is_none(string path) =>
        Assert.Single(Found(By(Migrations).Write("db/002.sql", "select 2;\n").Write(path, Decision).Judge()));

    [Fact]
    public void Neither_is_a_decision_that_is_only_moved_or_removed()
    {
        Assert.Single(Found(By(Migrations).Write("db/002.sql", "select 2;\n").Rename("docs/adr/0001-old.md", "docs/adr/0001-older.md").Judge()));
        Assert.Single(Found(By(Migrations).Write("db/002.sql", "select 2;\n").Delete("docs/adr/0001-old.md").Judge()));
    }

    [Fact]
    public void A_reason_in_the_same_change_excuses_it_and_is_shown_to_whoever_approves()
    {
        var verdict = By(Migrations).Write("db/002.sql", "select 2;\n")
            .Configure(Configuration(Migrations, """, "reasons": { "docs.requirements.decisions.migrations": "only a comment" }""")).Judge();

        var finding = Only(verdict);
        Assert.Equal((FindingState.Waived, "only a comment", "qualitygates.json"), (finding.State, finding.Waiver, finding.Finding.Path.Value));
        Assert.Equal("only a comment", Assert.Single(verdict.Loosened).Reason);
        Assert.Equal(VerdictStatus.Passed, verdict.Status);
    }

    [Fact]
    public void A_reason_of_a_change_before_was_given_for_something_else()
    {
        var change = Change.To(("src/a.cs", 3)).With("qualitygates.baseline.json", "{ \"version\": 1 }")
            .WithTheConfiguration(Configuration(Migrations, """, "reasons": { "docs.requirements.decisions.migrations": "only a comment" }"""));

        Assert.Equal(FindingState.Introduced, Only(change.With("db/001.sql", "x").Write("db/002.sql", "select 2;\n").Judge()).State);
    }

    [Fact]
    public void Only_what_the_requirement_means_counts()
    {
        const string only = """{ "name": "m", "because": "b", "changes": "db/**", "only": ["added"], "except": "*.snap" }""";

        Assert.Empty(Found(By(only).Write("db/001.sql", "select 9;\n").Delete("db/000.sql").Write("db/002.snap", "x").Write("other/002.sql", "x").Judge()));
        Assert.Single(Found(By(only).Rename("src/a.cs", "db/a.sql").Judge()));
    }

    [Fact]
    public void Who_only_moves_a_file_within_the_pattern_decides_nothing() =>
        Assert.Empty(Found(By(Migrations).Rename("db/001.sql", "db/old/001.sql").Judge()));

    [Fact]
    public void Ignored_files_need_nothing() => Assert.Empty(Found(
        By(Migrations).WithTheConfiguration(Configuration(Migrations, ignore: "db/seed/**")).Write("db/seed/1.sql", "x").Judge()));

    [Fact]
    public void Without_a_base_the_rule_is_there_and_has_not_passed()
    {
        var verdict = By(Migrations).Write("db/002.sql", "select 2;\n").JudgeWithoutABase();

        var gate = Assert.Single(verdict.Gates, static gate => gate.RuleId == "QG0818");
        Assert.Equal(0, gate.Examined);
        Assert.Empty(Found(verdict));
    }

    [Fact]
    public void With_a_base_and_nothing_to_ask_it_has()
    {
        var gate = Assert.Single(By(Migrations).Write("src/b.cs", 3).Judge().Gates, static gate => gate.RuleId == "QG0818");

        Assert.Equal((1, VerdictStatus.Passed), (gate.Examined, gate.Status));
    }

    [Fact]
    public void Without_a_requirement_there_is_no_such_rule() =>
        Assert.DoesNotContain(By("").Judge().Gates, static gate => gate.RuleId is "QG0818" or "QG0819");

    [Theory]
    [InlineData("""{ "name": "r", "because": "b", "independent": ["a", "c"] }""", "changes 'dependencies.rules.r'")]
    [InlineData("""{ "name": "s", "because": "b", "independent": ["a", "b"] }""", "adds 'dependencies.rules.s' in qualitygates.json and removes 'dependencies.rules.r'")]
    [InlineData("", "removes 'dependencies.rules.r'")]
    public void A_rule_about_layers_that_says_something_else_needs_one(string rule, string what)
    {
        var change = By(Layers).WithTheConfiguration(WithRule("""{ "name": "r", "because": "b", "independent": ["a", "b"] }"""));

        Assert.StartsWith($"The change {what} in qualitygates.json, and", Only(change.Configure(WithRule(rule)).Judge()).Finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "because": "another reason", "adr": "0001", "name": "r", "independent": ["a", "b"], "phases": ["eager"] }""")]
    [InlineData("""{ "name": "r", "because": "b", "phases": ["eager"], "independent": [ "a",  "b" ] }""")]
    public void Another_order_or_another_explanation_does_not(string rule) => Assert.Empty(Found(
        By(Layers).WithTheConfiguration(WithRule("""{ "name": "r", "because": "b", "independent": ["a", "b"], "phases": ["eager"] }""")).Configure(WithRule(rule)).Judge()));

    [Fact]
    public void A_new_component_is_named_and_its_first_file_opened()
    {
        var finding = Only(Parts(Components).Write("services/c/main.py", "import os\n").Judge()).Finding;

        Assert.Equal(("parts | services/c", "services/c/main.py"), (finding.Subject, finding.Path.Value));
        Assert.StartsWith("The change adds the component services/c, and", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_component_with_another_name_or_a_manifest_is_not_new()
    {
        Assert.Empty(Found(Parts(Components).Rename("services/a/main.py", "services/z/main.py").Judge()));
        Assert.Empty(Found(Parts(Components).Write("services/a/pyproject.toml", "[project]\nname = \"a\"\n").Judge()));
    }

    [Fact]
    public void A_component_that_is_left_alone_is_cut_up_and_none_of_its_parts_is_new()
    {
        var change = By(Components).With("web/x/a.py", "import os\n").With("web/y/b.py", "import os\n").With("old/c.py", "import os\n");

        Assert.Empty(Found(change.Delete("old/c.py").Judge()));
    }

    [Fact]
    public void A_first_import_between_two_components_is_named_with_its_line()
    {
        var finding = Only(Parts(Dependencies).Write("services/a/main.py", "import os\nimport services.b.store\n").Judge()).Finding;

        Assert.Equal(("links | services/a -> services/b", "services/a/main.py", 2), (finding.Subject, finding.Path.Value, finding.Line));
        Assert.StartsWith(
            "The change lets services/a import services/b for the first time (services/a/main.py:2 → services/b/store.py), and",
            finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_import_a_test_and_a_new_component_do_not_need_one()
    {
        var linked = Parts(Dependencies).With("services/a/main.py", "import services.b.store\n");

        Assert.Empty(Found(linked.Write("services/a/other.py", "import services.b.store\n").Judge()));
        Assert.Empty(Found(Parts(Dependencies).Write("services/a/test_main.py", "import services.b.store\n").Judge()));
        Assert.Empty(Found(Parts(Dependencies).Write("services/c/main.py", "import services.b.store\n").Judge()));
        Assert.Empty(Found(linked.Rename("services/a/main.py", "services/z/main.py").Judge()));
    }

    [Theory]
    [InlineData("services/a", "services/b", 1)]
    [InlineData("services/b", "services/a", 0)]
    public void A_first_import_counts_between_the_components_that_are_meant(string from, string to, int expected)
    {
        var requirement = $$"""{ "name": "links", "because": "b", "dependencies": "new", "from": "{{from}}", "to": ["{{to}}"] }""";

        Assert.Equal(expected, Found(Parts(requirement).Write("services/a/main.py", "import services.b.store\n").Judge()).Count());
    }

    [Fact]
    public void A_package_that_nothing_used_is_named_with_its_first_use()
    {
        var change = By(Packages).With("src/a.ts", "import 'react'\n");

        var finding = Only(change.Write("src/b.ts", "import 'react'\nimport 'left-pad'\nimport '@types/node'\n").Judge()).Finding;

        Assert.Equal("packages | npm:left-pad", finding.Subject);
        Assert.StartsWith("The change uses npm:left-pad for the first time (src/b.ts:2), and", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_of_tests_is_not_shipped()
    {
        Assert.Empty(Found(By(Packages).Write("src/a.test.ts", "import 'left-pad'\n").Judge()));
        Assert.Equal("src/b.ts", Only(By(Packages).Write("src/a.test.ts", "import 'left-pad'\n").Write("src/b.ts", "import 'left-pad'\n").Judge()).Finding.Path.Value);
    }

    [Theory]
    [InlineData("src/b.ts", "import '@acme/missing'\n")]
    [InlineData("src/b.py", "import helpers\n")]
    [InlineData("src/b.py", "import tools.deep\n")]
    public void What_only_looks_like_a_package_and_is_the_repositorys_own_is_none(string path, string text)
    {
        var change = By(Packages).With("web/package.json", "{ \"name\": \"@acme/web\" }\n").With("lib/x/helpers.py", "import os\n").With("lib/tools/__init__.py", "\n");

        Assert.Empty(Found(change.Write(path, text).Judge()));
        Assert.Single(Found(change.Write("src/c.ts", "import '@other/thing'\n").Judge()));
    }

    [Theory]
    [InlineData("""{ "name": "m", "because": "b", "changes": ["nowhere/**"] }""", "no file matches 'nowhere/**'.")]
    [InlineData("""{ "name": "m", "because": "b", "dependencies": "new" }""", "every rule of the dependency audit is 'off'.")]
    public void A_requirement_that_can_find_nothing_warns(string requirement, string why)
    {
        var off = string.Join(", ", Enumerable.Range(201, 14).Select(static number => $"\"QG0{number}\": \"off\""));
        var verdict = By(requirement).WithTheConfiguration(Configuration(requirement, $", \"severities\": {{ {off} }}")).Judge();

        var warning = Assert.Single(verdict.Findings, static finding => finding.Finding.RuleId == "QG0011").Finding;
        Assert.Equal($"The requirement 'm' asks for nothing whatever happens: {why}", warning.Message);
    }

    [Fact]
    public void One_for_what_is_only_ever_added_may_wait_for_the_first() => Assert.DoesNotContain(
        By("""{ "name": "m", "because": "b", "changes": "nowhere/**", "only": ["added"] }""").Judge().Findings,
        static finding => finding.Finding.RuleId == "QG0011");

    [Fact]
    public void A_configured_rule_and_a_requirement_share_one_row_of_QG0011()
    {
        var verdict = By(Layers).WithTheConfiguration(WithRule("""{ "name": "r", "because": "b", "independent": ["src", "db"] }""")).Judge();

        Assert.Equal(3, Assert.Single(verdict.Gates, static gate => gate.RuleId == "QG0011").Examined);
    }

    private static Change By(string requirement) => Change.To(("src/a.cs", 3))
        .With("db/000.sql", "select 0;\n").With("db/001.sql", "select 1;\n").With("docs/adr/0001-old.md", Decision)
        .With("qualitygates.baseline.json", "{ \"version\": 1 }").WithTheConfiguration(Configuration(requirement));

    private static Change Parts(string requirement) => By(requirement)
        .With("services/a/main.py", "import os\n").With("services/b/store.py", "import os\n");

    private static string WithRule(string rule) => Configuration(Layers, $$""", "dependencies": { "rules": [{{rule}}] }, "reasons": { "dependencies": "{{rule.Length}}" }""");

    private static string Configuration(string requirement, string more = "", string ignore = "none") =>
        $$"""{ "docs": { "requirements": { "decisions": [{{requirement}}], "ignore": ["{{ignore}}"] } }{{more}} }""";

    private static JudgedFinding Only(Verdict verdict) => Assert.Single(Found(verdict));

    private static IEnumerable<JudgedFinding> Found(Verdict verdict)
    {
        Assert.DoesNotContain(verdict.Findings, static finding => finding.Finding.RuleId == "QG0001");
        return verdict.Findings.Where(static finding => finding.Finding.RuleId == "QG0818");
    }
}
