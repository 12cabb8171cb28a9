using static QualityGates.Tests.Configuration.ConfigurationSample;

namespace QualityGates.Tests.Audits.Dependencies.Rules;

public class LooseningRules
{
    private const string Layers = """{ "name": "r", "because": "b", "layers": ["web", "app", "domain"] }""";
    private const string Forbidden = """{ "name": "r", "because": "b", "from": ["a", "b"], "forbidden": ["c", "npm:d"], "transitive": true }""";

    [Theory]
    [InlineData(Layers, "", "The rule 'r' is gone.")]
    [InlineData(Layers, """{ "name": "r", "because": "b", "layers": ["app", "domain"] }""", "The rule 'r' had 'web' under 'layers', and has not.")]
    [InlineData(Layers, """{ "name": "r", "because": "b", "layers": ["app", "web", "domain"] }""", "The rule 'r' had 'web above app' under 'layers', and has not.")]
    [InlineData(Layers, """{ "name": "r", "because": "b", "layers": [["web", "app"], "domain"] }""", "The rule 'r' had 'web above app' under 'layers', and has not.")]
    [InlineData(Layers, """{ "name": "r", "because": "b", "containers": "x/*", "layers": ["web", "app", "domain"] }""", "The rule 'r' holds only in containers now.")]
    [InlineData(Layers, """{ "name": "r", "because": "b", "layers": ["web", "app", "domain"], "except": "a -> b" }""", "The rule 'r' has 'a -> b' under 'except' now, and had not.")]
    [InlineData(Layers, """{ "name": "r", "because": "b", "layers": ["web", "app", "domain"], "phases": ["eager", "lazy"] }""", "The rule 'r' had 'typeOnly' under 'phases', and has not.")]
    [InlineData(Layers, """{ "name": "r", "because": "b", "independent": ["web"] }""", "The rule 'r' was of kind 'layers' and is of kind 'independent'.")]
    [InlineData("""{ "name": "r", "because": "b", "layers": ["a", "b"], "exhaustive": true }""", """{ "name": "r", "because": "b", "layers": ["a", "b"] }""", "The rule 'r' had 'exhaustive', and has not.")]
    [InlineData(Forbidden, """{ "name": "r", "because": "b", "from": ["a", "b"], "forbidden": ["c", "npm:d"] }""", "The rule 'r' had 'transitive', and has not.")]
    [InlineData(Forbidden, """{ "name": "r", "because": "b", "from": ["a"], "forbidden": ["c", "npm:d"], "transitive": true }""", "The rule 'r' had 'b' under 'from', and has not.")]
    [InlineData("""{ "name": "r", "because": "b", "from": "a", "allowed": "c" }""", """{ "name": "r", "because": "b", "from": "a", "allowed": ["c", "d"] }""", "The rule 'r' has 'd' under 'allowed' now, and had not.")]
    [InlineData("""{ "name": "r", "because": "b", "to": "a", "only": "c" }""", """{ "name": "r", "because": "b", "to": "a", "only": ["c", "d"] }""", "The rule 'r' has 'd' under 'only' now, and had not.")]
    [InlineData("""{ "name": "r", "because": "b", "surface": "a/*" }""", """{ "name": "r", "because": "b", "surface": "a/*", "through": ["index.ts"] }""", "The rule 'r' has 'index.ts' under 'through' now, and had not.")]
    [InlineData("""{ "name": "r", "because": "b", "orphans": "a" }""", """{ "name": "r", "because": "b", "orphans": "a", "entryPoints": "a/x" }""", "The rule 'r' has 'a/x' under 'entryPoints' now, and had not.")]
    [InlineData("""{ "name": "r", "because": "b", "coupling": "a", "fanOut": 9 }""", """{ "name": "r", "because": "b", "coupling": "a", "fanOut": 1200 }""", "The rule 'r' had a limit of 9 for fanOut, and has 1,200.")]
    [InlineData("""{ "name": "r", "because": "b", "coupling": "a", "fanOut": 9 }""", """{ "name": "r", "because": "b", "coupling": "a", "fanIn": 9 }""", "The rule 'r' had a limit of 9 for fanOut, and has none.")]
    [InlineData("", """{ "name": "r", "because": "b", "acyclic": "component", "files": "src" }""", "Cycles between components were forbidden everywhere, and are only where a rule says so.")]
    public void What_a_rule_allows_more_is_named(string before, string now, string message) =>
        Assert.Equal([message], Between(before, now).Select(static loosened => loosened.Message));

    [Theory]
    [InlineData("", Layers)]
    [InlineData(Layers, """{ "name": "other-name", "because": "another reason", "adr": "7", "layers": ["web", "app", "domain"] }""")]
    [InlineData(Layers, """{ "name": "r", "because": "b", "layers": ["web", "app", "between", "domain"], "transitive": true }""")]
    [InlineData(Layers, """{ "name": "r", "because": "b", "layers": ["web", { "modules": "app", "independent": true, "optional": true }, "domain"], "closed": true }""")]
    [InlineData(Forbidden, """{ "name": "r", "because": "c", "from": ["b", "a", "z"], "forbidden": ["npm:d", "c", "e"], "transitive": true }""")]
    [InlineData("""{ "name": "r", "because": "b", "from": "a", "allowed": ["c", "d"] }""", """{ "name": "r", "because": "b", "from": "a", "allowed": ["d"] }""")]
    [InlineData("""{ "name": "r", "because": "b", "coupling": "a", "fanOut": 9 }""", """{ "name": "r", "because": "b", "coupling": "a", "fanOut": 8, "fanIn": 3 }""")]
    [InlineData("", """{ "name": "r", "because": "b", "acyclic": "component" }""")]
    public void What_demands_as_much_is_no_loosening(string before, string now) => Assert.Empty(Between(before, now));

    [Fact]
    public void A_reason_stands_under_the_name_of_the_rule()
    {
        var loosened = Assert.Single(Between(Forbidden, ""));

        Assert.Equal("dependencies.rules.r", loosened.Setting);
    }

    [Theory]
    [InlineData("""{ "components": { "a": "x", "b": "y" } }""", """{ "components": { "a": "x", "b": ["y", "z"] } }""", "Files that match 'z' belong to the component 'b' now, and did not.")]
    [InlineData("""{ "components": { "a": ["x", "w"] } }""", """{ "components": { "a": "x" } }""", "Files that match 'w' belonged to the component 'a', and do not by that pattern.")]
    [InlineData("{}", """{ "components": { "a": "**" } }""", "Components are configured now; cycles were looked for between projects, packages and folders.")]
    [InlineData("""{ "sourceRoots": "libs" }""", "{}", "Python modules were looked for in 'libs', and are not.")]
    public void So_is_what_stands_around_the_rules(string before, string now, string message) => Assert.Equal(
        [message], Load($$"""{ "dependencies": {{now}} }""").LooseningsFrom(Load($$"""{ "dependencies": {{before}} }""")).Select(static loosened => loosened.Message));

    private static System.Collections.Immutable.ImmutableArray<QualityGates.Audits.LoosenedSetting> Between(string before, string now) =>
        Load($$"""{ "dependencies": { "rules": [{{now}}] } }""").LooseningsFrom(Load($$"""{ "dependencies": { "rules": [{{before}}] } }"""));
}
