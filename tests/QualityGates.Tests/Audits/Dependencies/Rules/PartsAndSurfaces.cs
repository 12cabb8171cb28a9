using QualityGates.Facts;

namespace QualityGates.Tests.Audits.Dependencies.Rules;

public class PartsAndSurfaces
{
    private const string Apart = """{ "name": "apart", "because": "b", "independent": "features/*" }""";
    private const string Front = """{ "name": "front", "because": "b", "surface": "features/*" }""";
    private const string Inside = """{ "name": "inside", "because": "b", "internal": "internal" }""";

    [Theory]
    [InlineData("features/a/x.ts -> features/b/y.ts:1")]
    [InlineData("features/a/deep/x.py -> features/b/y.py:1 lazy")]
    [InlineData("features/a/x.cs -> features/b/y.cs:1 [Acme.Y]")]
    [InlineData("features/a/x.ts -> features/b/y.py:1")]
    public void Each_folder_is_a_part_that_knows_no_other(string import)
    {
        var found = Sample.Of(import).By(Apart).Only;

        Assert.Equal("QG0205", found.RuleId);
        Assert.Contains("and 'features/a' and 'features/b' must not know each other", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("features/a/x.ts -> features/a/deep/y.ts:1")]
    [InlineData("features/a/x.ts -> lib/y.ts:1")]
    [InlineData("features/index.ts -> features/a/x.ts:1")]
    [InlineData("features/a/x.ts -> npm:b:1")]
    public void What_is_not_between_two_parts_is_fine(string import) => Assert.Empty(Sample.Of(import, "features/a/z.ts").By(Apart).Found);

    [Fact]
    public void Parts_can_be_files_components_and_whole_folders()
    {
        Assert.Equal(
            ["QG0205 r | plugins/a.py -> plugins/b.py"],
            Sample.Of("plugins/a.py -> plugins/b.py:1").By("""{ "name": "r", "because": "b", "independent": "plugins/*.py" }""").Found);
        Assert.Equal(
            ["QG0205 r | src/a/x/m.ts -> src/b/n.ts"],
            Sample.Of("src/a/x/m.ts -> src/a/y/o.ts:1", "src/a/x/m.ts -> src/b/n.ts:2").By("""{ "name": "r", "because": "b", "independent": ["src/a/**", "src/b/"] }""").Found);
        Assert.Equal(
            ["QG0205 r | one/a.ts -> two/b.ts"],
            Sample.Of("one/a.ts -> uno/b.ts:1", "one/a.ts -> two/b.ts:2").ByConfiguration(
                """{ "dependencies": { "components": { "A": ["one", "uno"], "B": "two" }, "rules": [{ "name": "r", "because": "b", "independent": ["A", "B"] }] } }""").Found);
    }

    [Fact]
    public void A_way_from_part_to_part_through_neither_is_one_too()
    {
        var found = Sample.Of("features/a/x.ts -> lib/l.ts:4", "lib/l.ts -> features/a/z.ts:5", "lib/l.ts -> features/b/y.ts:6")
            .By("""{ "name": "r", "because": "b", "independent": "features/*", "transitive": true }""").Only;

        Assert.Equal("r | features/a/x.ts -> lib/l.ts", found.Subject);
        Assert.Contains("features/a/x.ts:4 → lib/l.ts:6 → features/b/y.ts", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("app/m.ts -> features/a/x.ts:1", false)]
    [InlineData("features/b/m.ts -> features/a/x.ts:1", false)]
    [InlineData("app/m.py -> features/a/x.py:1", false)]
    [InlineData("app/m.ts -> features/a/deep/index.ts:1", false)]
    [InlineData("app/m.ts -> features/a/index.ts:1", true)]
    [InlineData("app/m.svelte -> features/a/index.js:1", true)]
    [InlineData("app/m.py -> features/a/__init__.py:1", true)]
    [InlineData("features/a/m.ts -> features/a/x.ts:1", true)]
    [InlineData("features/a/x.ts -> app/m.ts:1", true)]
    public void A_module_is_reached_through_its_index_or_init(string import, bool isFine)
    {
        var found = Sample.Of(import, "features/a/z.ts").By(Front).Found;

        Assert.Equal(isFine ? [] : [$"QG0206 front | {import[..^2]}"], found);
    }

    [Fact]
    public void The_files_of_the_surface_can_be_listed() => Assert.Equal(
        ["QG0206 r | app/m.ts -> features/a/index.ts"],
        Sample.Of("app/m.ts -> features/a/api/x.ts:1", "app/m.ts -> features/a/index.ts:2")
            .By("""{ "name": "r", "because": "b", "surface": "features/*", "through": "/api" }""").Found);

    [Fact]
    public void The_public_types_of_CSharp_are_its_surface()
    {
        var types = new CSharpNames(["Open", "Closed", "Inner"], [], [],
        [
            new CSharpType(0, DeclarationKind.Class, 0, -1, CSharpAccess.Public),
            new CSharpType(1, DeclarationKind.Class, 0, -1, CSharpAccess.Internal),
            new CSharpType(2, DeclarationKind.Class, 0, 1, CSharpAccess.Public),
        ], [], []);
        string[] Found(string type) =>
            [.. Sample.Of($"app/m.cs -> features/a/x.cs:1 [Acme.{type}]").With("features/a/x.cs", facts => facts with { CSharp = types }).By(Front).Found];

        Assert.Empty(Found("Open"));
        Assert.Empty(Found("Open`2"));
        Assert.Equal(["QG0206 front | app/m.cs -> features/a/x.cs"], Found("Closed"));
        Assert.Equal(["QG0206 front | app/m.cs -> features/a/x.cs"], Found("Closed.Inner"));
    }

    [Fact]
    public void A_project_is_referenced_as_a_whole() =>
        Assert.Empty(Sample.Of("app/app.csproj -> features/a/a.csproj:3 project").By(Front).Found);

    [Theory]
    [InlineData("a/x.ts -> a/internal/y.ts:1", true)]
    [InlineData("a/deep/x.py -> a/internal/y.py:1", true)]
    [InlineData("a/internal/x.cs -> a/internal/y.cs:1 [A.Y]", true)]
    [InlineData("x.ts -> internal/y.ts:1", true)]
    [InlineData("b/x.ts -> internal/y.ts:1", true)]
    [InlineData("b/x.ts -> a/internal/y.ts:1", false)]
    [InlineData("ab/x.py -> a/internal/y.py:1", false)]
    [InlineData("b/x.cs -> a/internal/y.cs:1 [A.Y]", false)]
    [InlineData("a/x.ts -> a/internal/b/internal/y.ts:1", false)]
    [InlineData("b/x.ts -> a/internals/y.ts:1", true)]
    public void An_internal_folder_is_open_only_to_what_is_around_it(string import, bool isFine) =>
        Assert.Equal(!isFine, Sample.Of(import, "z/internal/z.ts").By(Inside).Found.Any());

    [Fact]
    public void The_message_names_the_folder_and_who_may() => Assert.Contains(
        "and only files below 'a' may import what is in 'a/internal'", Sample.Of("b/x.ts -> a/internal/y.ts:1").By(Inside).Only.Message, StringComparison.Ordinal);
}
