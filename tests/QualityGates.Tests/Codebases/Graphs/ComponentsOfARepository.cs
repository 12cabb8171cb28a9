using QualityGates.Codebases.Graphs;
using QualityGates.Text;

namespace QualityGates.Tests.Codebases.Graphs;

public class ComponentsOfARepository
{
    [Fact]
    public void A_file_belongs_to_the_deepest_project_or_package_around_it() => Assert.Equal<string>(
        [
            "src/Shop Project: src/Shop/Order.cs, src/Shop/Shop.csproj",
            "src/Shop/ClientApp Package: src/Shop/ClientApp/app.ts, src/Shop/ClientApp/package.json",
            "tools Package: tools/pyproject.toml, tools/run.py",
        ],
        Found(
            "src/Shop/Shop.csproj", "src/Shop/Order.cs", "tools/pyproject.toml", "tools/run.py",
            """src/Shop/ClientApp/package.json = {"name": "client"}""", "src/Shop/ClientApp/app.ts"));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"type": "module", "nested": {"name": "x"}}""")]
    [InlineData("""{"name": ""}""")]
    [InlineData("""{"name": 3}""")]
    [InlineData("{ broken")]
    public void A_package_json_without_a_name_makes_no_package(string text) => Assert.Equal<string>(
        ["api Folder: api/a.py", "web Folder: web/esm/a.ts, web/esm/package.json"],
        Found("api/a.py", $"web/esm/package.json = {text}", "web/esm/a.ts"));

    [Fact]
    public void What_is_in_none_belongs_to_its_topmost_folder_and_loose_files_to_nobody() => Assert.Equal<string>(
        ["scripts Folder: scripts/ci/build.py", "web Package: web/a.ts, web/package.json"],
        Found("setup.py", "main.ts", "scripts/ci/build.py", """web/package.json = {"name": "web"}""", "web/a.ts"));

    [Fact]
    public void A_package_at_the_root_is_split_at_its_source_folder() => Assert.Equal<string>(
        ["src/components Folder: src/components/deep/Button.tsx", "src/lib Folder: src/lib/api.ts", "tests Folder: tests/a.ts"],
        Found("""package.json = {"name": "app"}""", "src/main.ts", "src/components/deep/Button.tsx", "src/lib/api.ts", "tests/a.ts"));

    [Fact]
    public void A_single_project_is_split_into_its_folders() => Assert.Equal<string>(
        ["app/Data Folder: app/Data/Db.cs", "app/Web Folder: app/Web/Page.cs"],
        Found("app/App.csproj", "app/Program.cs", "app/Data/Db.cs", "app/Web/Page.cs"));

    [Fact]
    public void A_single_package_with_one_folder_stays_whole() => Assert.Equal<string>(
        ["src/shop Folder: src/shop/a.py, src/shop/json/b.py"], Found("pyproject.toml", "src/shop/a.py", "src/shop/json/b.py"));

    [Fact]
    public void A_source_folder_without_folders_is_a_component_itself() => Assert.Equal<string>(
        ["lib Folder: lib/a.ts, lib/b.ts", "tests Folder: tests/a.ts"], Found("lib/a.ts", "lib/b.ts", "tests/a.ts"));

    [Fact]
    public void Folders_without_source_are_no_components() => Assert.Equal<string>(
        ["api Folder: api/a.py", "web Folder: web/a.ts"], Found("api/a.py", "web/a.ts", "docs/a.md", "generated/a.ts"));

    [Fact]
    public void Of_configured_components_the_first_that_matches_has_a_file() => Assert.Equal<string>(
        ["core Configured: src/core/a.ts, src/core/api/b.ts, src/old/c.ts", "rest Configured: src/d.ts"],
        Found([Define("core", "src/core/"), Define("rest", "src/d.ts", "src/core/api/"), Define("core", "src/old")],
            "src/core/a.ts", "src/core/api/b.ts", "src/old/c.ts", "src/d.ts", "loose.ts"));

    [Fact]
    public void A_repository_without_source_has_none() => Assert.Empty(Found("README.md", "docs/a.md"));

    private static ComponentDefinition Define(string name, params string[] globs) => new(name, [.. globs.Select(Glob.Parse)]);

    private static IEnumerable<string> Found(params string[] files) => Found([], files);

    private static IEnumerable<string> Found(ComponentDefinition[] configured, params string[] files)
    {
        var tree = Drawn.Tree(files);
        var map = ComponentMap.Of(tree, [.. configured]);
        return Enumerable.Range(0, tree.Count)
            .Where(file => map.Of(file) >= 0)
            .GroupBy(map.Of)
            .Select(group => $"{map.Components[group.Key].Name} {map.Components[group.Key].Kind}: {string.Join(", ", group.Select(file => tree.PathOf(file).Value))}")
            .Order(StringComparer.Ordinal);
    }
}
