using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NJsonSchema;
using QualityGates.Audits;
using QualityGates.Configuration;
using static QualityGates.Tests.Configuration.ConfigurationSample;

namespace QualityGates.Tests.Configuration;

public partial class ConfigurationSchema
{
    /// <summary>One of everything that has keys of its own.</summary>
    internal const string Everything = """
        {
          "monoliths": { "overrides": [{}] },
          "dependencies": {
            "rules": [
              { "layers": [{}] }, { "forbidden": [] }, { "allowed": [] }, { "required": [] }, { "independent": [] }, { "surface": [] },
              { "internal": [] }, { "only": [] }, { "acyclic": "file" }, { "orphans": [] }, { "coupling": [] }
            ]
          },
          "docs": {
            "requirements": {
              "decisions": [{ "changes": "a" }, { "settings": "docs" }, { "components": "new" }, { "dependencies": "new" }, { "packages": "new" }],
              "documents": [{}]
            }
          }
        }
        """;

    private static readonly JsonNode Schema = JsonNode.Parse(Shipped.Text("qualitygates.schema.json"))!;

    [Fact]
    public void The_schema_and_the_reader_know_the_same_keys() =>
        Assert.Equal(KnownToTheReader(), KnownToTheSchema(Schema, "").Order(StringComparer.Ordinal));

    [Fact]
    public void Every_key_has_a_description()
    {
        Assert.All(Nodes(Schema), node => Assert.True(node.Schema["description"] is not null, node.Path));
    }

    [Fact]
    public void A_file_that_states_every_default_changes_nothing()
    {
        var settings = Load(Defaults(Schema)!.ToJsonString());

        Assert.Empty(settings.Problems);
        AssertDefaults(settings.Monoliths);
        Assert.All(ToolRules.All, rule => Assert.Equal(rule.DefaultSeverity, settings.SeverityOf(rule)));
        Assert.True(settings.Include.IsEmpty && settings.Exclude.IsEmpty);
        Assert.True(settings.Dependencies.SourceRoots.IsEmpty && settings.Dependencies.Components.IsEmpty && settings.Dependencies.Rules.IsEmpty);
    }

    [Fact]
    public void Every_figure_outside_overrides_has_its_default() => Assert.All(
        Nodes(Schema).Where(node => IsFigure(node.Schema) && !node.Path.Contains("[]", StringComparison.Ordinal)),
        node => Assert.True(node.Schema["default"] is not null, node.Path));

    [Theory]
    [InlineData("{}", true)]
    [InlineData("""{ "monoliths": { "file": { "limit": 800, "warning": "off" } } }""", true)]
    [InlineData("""{ "monoliths": { "overrides": [{ "files": ["a/**"], "languages": ["C#"], "function": { "limit": null } }] } }""", true)]
    [InlineData("""{ "severities": { "QG0105": "off", "QG0002": "error" }, "include": ["a"], "exclude": [] }""", true)]
    [InlineData("""{ "monoliths": { "mixedConcerns": { "limit": 2, "minimumLines": 100 } } }""", true)]
    [InlineData("""{ "monolith": {} }""", false)]
    [InlineData("""{ "monoliths": { "file": { "limit": 0 } } }""", false)]
    [InlineData("""{ "monoliths": { "file": { "limit": 1000001 } } }""", false)]
    [InlineData("""{ "monoliths": { "file": { "limit": "none" } } }""", false)]
    [InlineData("""{ "monoliths": { "file": { "limit": 1.5 } } }""", false)]
    [InlineData("""{ "monoliths": { "mixedConcerns": { "limit": 101 } } }""", false)]
    [InlineData("""{ "monoliths": { "mixedConcerns": { "minimumLines": "off" } } }""", false)]
    [InlineData("""{ "monoliths": { "overrides": [{ "path": "a" }] } }""", false)]
    [InlineData("""{ "monoliths": { "overrides": {} } }""", false)]
    [InlineData("""{ "severities": { "QG0105": "warn" } }""", false)]
    [InlineData("""{ "severities": { "QG0001": "off" } }""", false)]
    [InlineData("""{ "severities": { "QG0002": "off" } }""", false)]
    [InlineData("""{ "include": "src" }""", false)]
    [InlineData("""{ "include": [""] }""", false)]
    [InlineData("""{ "include": [3] }""", false)]
    [InlineData("""{ "dependencies": { "sourceRoots": ["libs/py", "."], "components": { "a": "src/a/**", "b": ["b/**"] } } }""", true)]
    [InlineData("""{ "dependencies": { "rules": [{ "name": "r", "because": "b", "layers": ["a", ["b", "c"], { "modules": "d", "independent": true }] }] } }""", true)]
    [InlineData("""{ "dependencies": { "rules": [{ "name": "r", "because": "b", "from": "a", "forbidden": ["npm:*"], "except": "x -> npm:y" }] } }""", true)]
    [InlineData("""{ "dependencies": { "rules": [{ "name": "r", "because": "b", "acyclic": "folder", "phases": ["eager"], "languages": ["C#"] }] } }""", true)]
    [InlineData("""{ "dependencies": { "rules": [{ "name": "r", "because": "b", "coupling": "a", "level": "file", "fanOut": 0, "fanIn": "off" }] } }""", true)]
    [InlineData("""{ "dependencies": { "rules": [{ "name": "r", "because": "b" }] } }""", false)]
    [InlineData("""{ "dependencies": { "rules": [{ "name": "r", "internal": "a" }] } }""", false)]
    [InlineData("""{ "dependencies": { "rules": [{ "because": "b", "internal": "a" }] } }""", false)]
    [InlineData("""{ "dependencies": { "rules": [{ "name": "a.b", "because": "b", "internal": "a" }] } }""", false)]
    [InlineData("""{ "dependencies": { "rules": [{ "name": "r", "because": "b", "internal": "a", "independent": "b" }] } }""", false)]
    [InlineData("""{ "dependencies": { "rules": [{ "name": "r", "because": "b", "acyclic": "files" }] } }""", false)]
    [InlineData("""{ "dependencies": { "rules": [{ "name": "r", "because": "b", "internal": "a", "phases": ["early"] }] } }""", false)]
    [InlineData("""{ "dependencies": { "rules": [{ "name": "r", "because": "b", "internal": "a", "transitive": "yes" }] } }""", false)]
    [InlineData("""{ "dependencies": { "components": { "a": 3 } } }""", false)]
    [InlineData("""{ "docs": { "requirements": { "decisions": [{ "name": "r", "because": "b", "changes": "db/**", "only": ["added"], "except": ["a"] }] } } }""", true)]
    [InlineData("""{ "docs": { "requirements": { "decisions": [{ "name": "r", "because": "b", "settings": ["dependencies.rules"] }] } } }""", true)]
    [InlineData("""{ "docs": { "requirements": { "decisions": [{ "name": "r", "because": "b", "dependencies": "new", "from": "a", "to": ["b"] }] } } }""", true)]
    [InlineData("""{ "docs": { "requirements": { "decisions": [{ "name": "r", "because": "b", "packages": "new" }, { "name": "s", "because": "b", "components": "new" }] } } }""", true)]
    [InlineData("""{ "docs": { "requirements": { "documents": [{ "name": "r", "because": "b", "each": "services/*/", "has": ["README.md"], "minLines": 0 }] } } }""", true)]
    [InlineData("""{ "docs": { "requirements": { "decisions": [{ "name": "r", "because": "b" }] } } }""", false)]
    [InlineData("""{ "docs": { "requirements": { "decisions": [{ "name": "r", "because": "b", "changes": "a", "packages": "new" }] } } }""", false)]
    [InlineData("""{ "docs": { "requirements": { "decisions": [{ "name": "r", "because": "b", "components": "all" }] } } }""", false)]
    [InlineData("""{ "docs": { "requirements": { "decisions": [{ "name": "r", "because": "b", "changes": "a", "only": ["moved"] }] } } }""", false)]
    [InlineData("""{ "docs": { "requirements": { "documents": [{ "name": "r", "because": "b", "each": "project" }] } } }""", false)]
    [InlineData("""{ "docs": { "requirements": { "documents": [{ "name": "r", "because": "b", "each": "project", "has": "a", "minLines": 1001 }] } } }""", false)]
    [InlineData("[]", false)]
    public async Task An_editor_and_a_build_say_the_same_of_a_file(string json, bool isValid)
    {
        var schema = await JsonSchema.FromJsonAsync(Shipped.Text("qualitygates.schema.json"));

        Assert.Equal(isValid, schema.Validate(json).Count == 0);
        Assert.Equal(isValid, Problems(json).Length == 0);
    }

    /// <summary>What the reader asks for when there is something of everything; rule ids are one key.</summary>
    private static IEnumerable<string> KnownToTheReader()
    {
        var root = ConfigFile.Parse(Encoding.UTF8.GetBytes(Everything)).Root;
        AuditSettings.Read(root, Rules, ConfigurationSample.Languages);
        return root.KnownPaths.Select(path => Index().Replace(RuleId().Replace(path, "QG0000"), "[]")).Distinct().Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> KnownToTheSchema(JsonNode schema, string path) =>
        Nodes(schema, path).Select(node => RuleId().Replace(node.Path, "QG0000")).Distinct();

    private static IEnumerable<(string Path, JsonNode Schema)> Nodes(JsonNode schema, string path = "")
    {
        var properties = schema["properties"]?.AsObject().AsEnumerable() ?? [];
        var patterns = schema["patternProperties"]?.AsObject().Select(pattern => KeyValuePair.Create("QG9999", pattern.Value)) ?? [];
        foreach (var (name, child) in properties.Concat(patterns))
        {
            var childPath = path.Length == 0 ? name : $"{path}.{name}";
            yield return (childPath, child!);
            foreach (var below in Nodes(child!, childPath)) yield return below;
            if (child!["items"] is not { } items) continue;
            foreach (var below in Nodes(items, childPath + "[]")) yield return below;
        }
    }

    private static JsonNode? Defaults(JsonNode schema)
    {
        if (schema["properties"] is not JsonObject properties) return schema["default"]?.DeepClone();
        var stated = properties.Select(property => KeyValuePair.Create(property.Key, Defaults(property.Value!))).Where(pair => pair.Value is not null);
        return new JsonObject(stated);
    }

    private static bool IsFigure(JsonNode schema) => schema["minimum"] is not null;

    [GeneratedRegex("\\[[0-9]+\\]")]
    private static partial Regex Index();

    [GeneratedRegex("QG[0-9]{4}")]
    private static partial Regex RuleId();
}
