using QualityGates.Audits.Dependencies.Cycles;
using QualityGates.Codebases.Graphs;
using QualityGates.Facts;
using static QualityGates.Tests.Configuration.ConfigurationSample;

namespace QualityGates.Tests.Audits.Dependencies.Rules;

public class WritingRules
{
    [Theory]
    [InlineData("""{ "because": "b", "internal": "a" }""", "'dependencies.rules[0]' needs a 'name' of letters, digits, '-' and '_': findings and the baseline call it by that.")]
    [InlineData("""{ "name": "r", "because": " . ", "internal": "a" }""", "'dependencies.rules[0]' needs a 'because': each violation says why the rule exists.")]
    [InlineData("""{ "name": "r", "because": "b", "from": "a" }""", "'dependencies.rules[0]' must demand exactly one thing: 'layers', 'forbidden', 'allowed', 'required', 'independent', 'surface', 'internal', 'only', 'acyclic', 'orphans', 'coupling'.")]
    [InlineData("""{ "name": "r", "because": "b", "forbidden": "a" }""", "'dependencies.rules[0]' of kind 'forbidden' needs a 'from' that names something.")]
    [InlineData("""{ "name": "r", "because": "b", "only": "a" }""", "'dependencies.rules[0]' of kind 'only' needs a 'to' that names something.")]
    [InlineData("""{ "name": "r", "because": "b", "layers": [] }""", "'dependencies.rules[0]' of kind 'layers' needs a 'layers' that names something.")]
    [InlineData("""{ "name": "r", "because": "b", "internal": "a", "closed": true }""", "Unknown key 'closed' in 'dependencies.rules[0]'.")]
    [InlineData("""{ "name": "r", "because": "b", "internal": "a\\b" }""", "The pattern 'a\\b' is not valid: folders are separated by /, not by \\; a * itself is [*].")]
    [InlineData("""{ "name": "r", "because": "b", "internal": "a", "except": "b" }""", "'b' names no import: write 'from -> to', each side a pattern, a component or a package.")]
    [InlineData("""{ "name": "r", "because": "b", "layers": [3] }""", "'dependencies.rules[0].layers[0]' must be a text, a list of texts or an object, and is 3.")]
    [InlineData("""{ "name": "r", "because": "b", "internal": "a", "phases": ["typeonly"] }""", "Unknown phase 'typeonly'. Did you mean 'typeOnly'?")]
    public void A_mistake_is_told_in_its_place(string rule, string problem) =>
        Assert.Contains(Problems($$"""{ "dependencies": { "rules": [{{rule}}] } }"""), found => found.StartsWith("(1,", StringComparison.Ordinal) && found.Contains(problem, StringComparison.Ordinal));

    [Fact]
    public void Two_rules_of_one_name_are_a_mistake() => Assert.Contains(
        "There is a rule 'r' already.",
        Assert.Single(Problems("""{ "dependencies": { "rules": [{ "name": "r", "because": "b", "internal": "a" }, { "name": "r", "because": "b", "internal": "c" }] } }""")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ "sourceRoots": "../x" }""", "'../x' is no folder below the root of the repository; the root itself is '.'.")]
    [InlineData("""{ "components": { "a/b": "x" } }""", "'a/b' cannot be the name of a component: it may be anything without *, /, :, > and |.")]
    [InlineData("""{ "components": { "a": [3] } }""", "'dependencies.components.a' must hold texts only, and here is 3.")]
    [InlineData("""{ "component": {} }""", "Did you mean 'components'?")]
    public void So_is_one_around_the_rules(string section, string problem) =>
        Assert.Contains(problem, Assert.Single(Problems($$"""{ "dependencies": {{section}} }""")), StringComparison.Ordinal);

    [Fact]
    public void Source_roots_are_folders_however_they_are_written() => Assert.Equal(
        ["", "libs/py", "src"], Load("""{ "dependencies": { "sourceRoots": [".", "./libs/py/", "src", "src/"] } }""").Dependencies.SourceRoots.ToArray());

    [Fact]
    public void A_pattern_that_matches_nothing_warns_at_the_rule_and_offers_a_component()
    {
        var found = Sample.Of("src/domain/a.ts").ByConfiguration("""
            {
              "dependencies": {
                "components": { "domain": "src/domain" },
                "rules": [
                  { "name": "r", "because": "b",
                    "internal": "domian" }
                ]
              }
            }
            """).Only;

        Assert.Equal(("QG0011", "r | internal: domian", 5), (found.RuleId, found.Subject, found.Line));
        Assert.EndsWith("Did you mean 'domain'?", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_component_without_files_warns_at_the_component()
    {
        var found = Sample.Of("a.ts").ByConfiguration("{ \"dependencies\": { \"components\": {\n\"a\": \"a.ts\",\n\"gone\": \"b\" } } }").Only;

        Assert.Equal(("QG0011", "components | gone", 3), (found.RuleId, found.Subject, found.Line));
    }

    [Fact]
    public void A_rule_about_cycles_takes_the_place_of_what_holds_at_its_level()
    {
        var cycles = Load("""{ "dependencies": { "rules": [{ "name": "r", "because": "b", "acyclic": "file", "phases": ["eager", "lazy"], "files": "src", "languages": ["C#"] }] } }""")
            .Dependencies.Cycles.Rules;

        Assert.Equal(["r", ""], cycles.Select(static rule => rule.Name));
        Assert.Equal((CycleLevel.File, ImportPhase.Lazy, "src", LanguageFamily.CSharp), (cycles[0].Level, cycles[0].UpTo, cycles[0].Files[0].Pattern, cycles[0].Languages[0]));
        Assert.Equal(CycleLevel.Component, cycles[1].Level);
        Assert.Same(CycleOptions.Default, Load("{}").Dependencies.Cycles);
    }

    [Fact]
    public void A_rule_that_is_off_looks_at_nothing() => Assert.Empty(
        Sample.Of("a.ts -> b.ts:1").ByConfiguration("""
            { "severities": { "QG0202": "off" }, "dependencies": { "rules": [{ "name": "r", "because": "b", "from": "a.ts", "forbidden": "b.ts" }] } }
            """).Result.Examinations.Where(static row => row.RuleId == "QG0202"));
}
