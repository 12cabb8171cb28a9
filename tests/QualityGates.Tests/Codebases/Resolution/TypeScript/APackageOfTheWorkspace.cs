using QualityGates.Facts;

namespace QualityGates.Tests.Codebases.Resolution.TypeScript;

public class APackageOfTheWorkspace
{
    [Theory]
    [InlineData("pnpm-workspace.yaml", "packages:\n  - 'packages/**'\n  - '!**/fixtures/**'\ncatalog:\n  x: ^1\n")]
    [InlineData("package.json", """{ "workspaces": ["packages/*", "!packages/fixtures"] }""")]
    [InlineData("package.json", """{ "workspaces": { "packages": ["./packages/{ui,core}/"] } }""")]
    [InlineData("lerna.json", """{ "packages": ["packages/*"] }""")]
    public void Is_found_by_its_name_without_an_installation(string file, string text)
    {
        var project = new TypeScriptProject().With(file, text).With("packages/ui/package.json", """{ "name": "@acme/ui", "main": "src/index.ts" }""")
            .WithFiles("packages/ui/src/index.ts", "packages/ui/src/button.tsx").With("packages/ui/fixtures/x/package.json", """{ "name": "react" }""")
            .WithFiles("packages/ui/fixtures/x/index.js").With("templates/package.json", """{ "name": "vue" }""").WithFiles("templates/index.js");
        Assert.Equal("packages/ui/src/index.ts", project.Import("app/a.ts", "@acme/ui"));
        Assert.Equal("packages/ui/src/button.tsx", project.Import("app/a.ts", "@acme/ui/src/button"));
        Assert.Equal("unresolved", project.Import("app/a.ts", "@acme/ui/src/gone"));
        Assert.Equal("npm:vue", project.Import("app/a.ts", "vue"));
        if (!text.Contains("**", StringComparison.Ordinal) || text.Contains('!', StringComparison.Ordinal)) Assert.Equal("npm:react", project.Import("app/a.ts", "react"));
    }

    [Theory]
    [InlineData("@acme/p", "p/src/main.ts")]
    [InlineData("@acme/p/sub", "p/src/sub.ts")]
    [InlineData("@acme/p/icons/home", "p/src/icons/home.ts")]
    [InlineData("@acme/p/icons/special/x", "p/special/x.ts")]
    [InlineData("@acme/p/icons/secret", "not exported")]
    [InlineData("@acme/p/internal", "not exported")]
    [InlineData("@acme/p/package.json", "not exported")]
    [InlineData("@acme/p/listed-and-gone", "unresolved")]
    [InlineData("@acme/p/style.css", "p/style.css")]
    [InlineData("@acme/p/fallback", "p/src/sub.ts")]
    [InlineData("@acme/p/folder/x.js", "p/src/x.ts")]
    public void Exports_say_what_is_public(string specifier, string expected) => Assert.Equal(expected, Workspace("""
        {
          "name": "@acme/p", "main": "./wrong.ts",
          "exports": {
            ".": { "development": { "types": "./wrong.ts" }, "import": { "types": "./src/main.ts", "default": "./wrong.ts" } },
            "./sub": "./src/sub.ts",
            "./icons/*": "./src/icons/*.ts",
            "./icons/special/*": "./special/*.ts",
            "./icons/secret": null,
            "./listed-and-gone": "./src/gone.ts",
            "./style.css": "./style.css",
            "./fallback": ["./src/gone.ts", "./src/sub.ts"],
            "./folder/": "./src/"
          }
        }
        """).Import("app/a.ts", specifier));

    [Theory]
    [InlineData(ImportKind.Plain, "p/src/main.ts")]
    [InlineData(ImportKind.Require, "p/src/sub.ts")]
    public void Conditions_hold_in_their_order_for_the_way_it_is_imported(ImportKind kind, string expected) => Assert.Equal(expected,
        Workspace("""{ "name": "@acme/p", "exports": { "require": "./src/sub.ts", "import": "./src/main.ts" } }""").Import("app/a.ts", "@acme/p", kind));

    [Fact]
    public void What_only_another_environment_exports_is_better_than_nothing() => Assert.Equal("p/src/sub.ts",
        Workspace("""{ "name": "@acme/p", "exports": { ".": { "browser": "./src/sub.ts" } } }""").Import("app/a.ts", "@acme/p"));

    [Theory]
    [InlineData("""{ "name": "@acme/p", "types": "./dist/main.d.ts", "main": "dist/main.js" }""", "@acme/p", "p/src/main.ts")]
    [InlineData("""{ "name": "@acme/p", "exports": { ".": { "types": "./dist/types/sub.d.ts", "import": "./dist/sub.js" } } }""", "@acme/p", "p/src/sub.ts")]
    [InlineData("""{ "name": "@acme/p", "exports": { "./*": "./build/*.mjs" } }""", "@acme/p/icons/home", "p/src/icons/home.ts")]
    [InlineData("""{ "name": "@acme/p", "main": "./made/bundle.js" }""", "@acme/p", "p/source/bundle.ts")]
    [InlineData("""{ "name": "@acme/p" }""", "@acme/p", "p/src/index.ts")]
    [InlineData("""{ "name": "@acme/p", "exports": { "./wasm": "./pkg/p.wasm" } }""", "@acme/p/wasm", "nothing")]
    public void What_is_not_built_leads_to_its_source(string package, string specifier, string expected) => Assert.Equal(expected, Workspace(package)
        .With("p/tsconfig.json", """{ "compilerOptions": { "outDir": "made", "rootDir": "source" } }""").WithFiles("p/src/index.ts", "p/source/bundle.ts").Import("app/a.ts", specifier));

    [Theory]
    [InlineData("link:../lib", "lib/index.ts")]
    [InlineData("file:../lib", "lib/index.ts")]
    [InlineData("workspace:../lib", "lib/index.ts")]
    [InlineData("workspace:@acme/p@*", "p/src/main.ts")]
    [InlineData("npm:other@1", "npm:alias")]
    [InlineData("^1.0.0", "npm:alias")]
    public void What_the_package_asks_for_goes_before_the_names(string version, string expected) => Assert.Equal(expected,
        Workspace("""{ "name": "@acme/p", "main": "src/main.ts" }""").With("lib/package.json", """{ "name": "other" }""").WithFiles("lib/index.ts")
            .With("app/package.json", $$"""{ "name": "app", "dependencies": { "alias": "{{version}}" } }""").Import("app/a.ts", "alias"));

    [Fact]
    public void A_template_outside_of_the_workspace_means_the_published_package() => Assert.Equal("npm:@acme/p",
        Workspace("""{ "name": "@acme/p", "main": "src/main.ts" }""").With("template/package.json", """{ "dependencies": { "@acme/p": "^2" } }""").Import("template/a.ts", "@acme/p"));

    [Theory]
    [InlineData("#sub", "p/src/sub.ts")]
    [InlineData("#icons/home", "p/src/icons/home.ts")]
    [InlineData("#react", "npm:react")]
    [InlineData("#gone", "unresolved")]
    [InlineData("#virtual", "nothing")]
    [InlineData("@acme/p/sub", "p/src/sub.ts")]
    public void A_package_knows_its_private_names_and_its_own(string specifier, string expected) => Assert.Equal(expected, Workspace("""
        {
          "name": "@acme/p", "exports": { "./sub": "./src/sub.ts" },
          "imports": { "#sub": { "default": "./src/sub.ts" }, "#icons/*": "./src/icons/*.ts", "#react": "react", "#gone": "./src/gone.ts" }
        }
        """).Import("p/src/main.ts", specifier));

    [Fact]
    public void A_name_of_the_workspaces_own_scope_that_nobody_has_is_broken()
    {
        var project = Workspace("""{ "name": "@acme/p" }""");
        Assert.Equal("unresolved", project.Import("app/a.ts", "@acme/q"));
        Assert.Equal("npm:@other/q", project.Import("app/a.ts", "@other/q"));
    }

    [Theory]
    [InlineData("react", "npm:react")]
    [InlineData("react/jsx-runtime", "npm:react")]
    [InlineData("@scope/name/deep/x", "npm:@scope/name")]
    [InlineData("fs", "nothing")]
    [InlineData("fs/promises", "nothing")]
    [InlineData("node:path", "nothing")]
    [InlineData("virtual:pwa", "nothing")]
    [InlineData("https://esm.sh/x", "nothing")]
    [InlineData("npm:@scope/name@1.2/x", "npm:@scope/name")]
    [InlineData("astro:content", "nothing")]
    [InlineData("#imports", "nothing")]
    [InlineData("@/components/x", "nothing")]
    [InlineData("~/x", "nothing")]
    public void What_is_not_of_the_repository_is_a_package_or_nothing(string specifier, string expected) =>
        Assert.Equal(expected, new TypeScriptProject().With("package.json", "{}").Import("src/a.ts", specifier));

    private static TypeScriptProject Workspace(string package) => new TypeScriptProject()
        .With("package.json", """{ "workspaces": ["p", "app"] }""").With("p/package.json", package).With("p/style.css", "a {}")
        .WithFiles("p/src/main.ts", "p/src/sub.ts", "p/src/x.ts", "p/src/icons/home.ts", "p/special/x.ts", "p/wrong.ts", "p/src/internal.ts");
}
