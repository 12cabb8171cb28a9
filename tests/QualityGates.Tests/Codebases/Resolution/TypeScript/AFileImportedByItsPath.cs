using QualityGates.Facts;

namespace QualityGates.Tests.Codebases.Resolution.TypeScript;

public class AFileImportedByItsPath
{
    [Theory]
    [InlineData("./b", "src/b.ts")]
    [InlineData("./b.ts", "src/b.ts")]
    [InlineData("./b.js", "src/b.ts")]
    [InlineData("./view.jsx", "src/view.tsx")]
    [InlineData("./m.mjs", "src/m.mts")]
    [InlineData("./c.cjs", "src/c.cts")]
    [InlineData("./declared", "src/declared.d.ts")]
    [InlineData("./plain", "src/plain.js")]
    [InlineData("./plain.js", "src/plain.js")]
    [InlineData("./data", "src/data.json")]
    [InlineData("./data.json", "src/data.json")]
    [InlineData("./folder", "src/folder/index.ts")]
    [InlineData("./folder/", "src/folder/index.ts")]
    [InlineData("../src/b", "src/b.ts")]
    [InlineData(".", "src/index.tsx")]
    [InlineData("./", "src/index.tsx")]
    [InlineData("..", "index.js")]
    [InlineData("./Card.svelte", "src/Card.svelte")]
    [InlineData("./App.vue", "src/App.vue")]
    [InlineData("./App", "src/App.vue")]
    [InlineData("./theme.css", "src/theme.css")]
    [InlineData("./icon.svg?raw", "src/icon.svg")]
    [InlineData("./b?worker&inline", "src/b.ts")]
    [InlineData("./sprite.svg#home", "src/sprite.svg")]
    [InlineData("!!raw-loader!./theme.css", "src/theme.css")]
    [InlineData("./odd?name.ts", "src/odd?name.ts")]
    [InlineData("./dotted.config", "src/dotted.config.ts")]
    public void Is_found_as_TypeScript_finds_it(string specifier, string expected) => Assert.Equal(expected, Files().Import("src/a.ts", specifier));

    [Theory]
    [InlineData("./both", "src/both.ts")]
    [InlineData("./both/", "src/both/index.ts")]
    [InlineData("./both.js", "src/both.ts")]
    public void A_file_goes_before_a_folder_of_its_name_and_the_source_before_what_is_compiled_from_it(string specifier, string expected) =>
        Assert.Equal(expected, Files().WithFiles("src/both.ts", "src/both.js", "src/both/index.ts").Import("src/a.ts", specifier));

    [Fact]
    public void The_package_of_a_folder_names_its_entry() => Assert.Equal("src/lib/main.ts",
        new TypeScriptProject().With("src/lib/package.json", """{ "main": "./main.js" }""").WithFiles("src/lib/main.ts", "src/lib/index.ts").Import("src/a.ts", "./lib"));

    [Fact]
    public void A_file_that_is_not_there_is_unresolved_and_the_nearest_name_is_said()
    {
        var project = new TypeScriptProject().WithFiles("src/orders.ts");
        Assert.Equal("unresolved", project.Import("src/a.ts", "./order"));
        Assert.Equal("there is no src/order; the nearest name is orders", Assert.Single(project.Graph.Unresolved).Expected);
    }

    [Theory]
    [InlineData("../../x", "beyond the root")]
    [InlineData("../node_modules/@acme/x/y.css", "npm:@acme/x")]
    [InlineData("../../node_modules/x/y.css", "npm:x")]
    public void A_path_out_of_the_repository_is_told_unless_it_leads_to_what_is_installed(string specifier, string expected) =>
        Assert.Equal(expected, new TypeScriptProject().Import("src/a.ts", specifier));

    [Fact]
    public void A_file_that_imports_itself_depends_on_nothing() => Assert.Equal("nothing", new TypeScriptProject().Import("src/index.ts", "."));

    [Theory]
    [InlineData("./button")]
    [InlineData("./BUTTON.js")]
    public void Another_case_is_followed_and_told_because_Linux_does_not(string specifier)
    {
        var project = new TypeScriptProject().WithFiles("src/Button.tsx").WithFiles("src/Button.ts");
        Assert.StartsWith("src/Button.ts", project.Import("src/a.ts", specifier), StringComparison.Ordinal);
        Assert.Equal(specifier, Assert.Single(project.Graph.Miscased).Import.Specifier);
    }

    [Theory]
    [InlineData("types/global.d.ts", "src/types/global.d.ts")]
    [InlineData("./types/global", "src/types/global.d.ts")]
    [InlineData("types/gone.d.ts", "unresolved")]
    public void A_reference_is_a_path_with_or_without_a_dot(string specifier, string expected) =>
        Assert.Equal(expected, new TypeScriptProject().WithFiles("src/types/global.d.ts").Import("src/a.ts", specifier, ImportKind.Reference));

    [Theory]
    [InlineData("vite/client", "npm:vite")]
    [InlineData("node", "npm:node")]
    [InlineData("@acme/types", "packages/types/index.d.ts")]
    [InlineData("./gone", "nothing")]
    public void A_reference_to_types_names_a_package(string specifier, string expected) => Assert.Equal(expected, new TypeScriptProject()
        .With("package.json", """{ "workspaces": ["packages/*"] }""").With("packages/types/package.json", """{ "name": "@acme/types", "types": "index.d.ts" }""")
        .WithFiles("packages/types/index.d.ts").Import("src/a.ts", specifier, ImportKind.Reference | ImportKind.TypeOnly));

    [Theory]
    [InlineData("./worker.ts", "src/worker.ts")]
    [InlineData("worker.js", "src/worker.ts")]
    [InlineData("./", "nothing")]
    [InlineData("./written-later.json", "nothing")]
    [InlineData("https://example.org/worker.ts", "nothing")]
    public void An_address_means_the_file_that_is_there_and_no_more(string specifier, string expected) =>
        Assert.Equal(expected, new TypeScriptProject().WithFiles("src/worker.ts").Import("src/a.ts", specifier, ImportKind.Url));

    [Theory]
    [InlineData("../dist/index.js")]
    [InlineData("./dist")]
    [InlineData("./$types")]
    [InlineData("./generated/api")]
    [InlineData("../.svelte-kit/types")]
    [InlineData("./routes.gen")]
    [InlineData("./schema.generated")]
    public void What_a_build_writes_is_not_broken(string specifier) =>
        Assert.Equal("nothing", new TypeScriptProject().With(".gitignore", "*.gen.ts\n").WithFiles("src/index.ts").Import("src/a.ts", specifier));

    [Theory]
    [InlineData("./lib/gone")]
    [InlineData("./gone.js")]
    [InlineData("./generated/gone")]
    public void What_is_ignored_by_its_kind_alone_or_has_neighbours_in_the_clone_is_broken(string specifier) => Assert.Equal("unresolved",
        new TypeScriptProject().With(".gitignore", "**/src/**/*.js\n/lib/\n").WithFiles("src/generated/there.ts", "src/lib/there.ts").Import("src/a.ts", specifier));

    [Theory]
    [InlineData("/src/b", "app/src/b.ts")]
    [InlineData("/logo.svg", "app/public/logo.svg")]
    [InlineData("/shared.ts", "shared.ts")]
    [InlineData("/gone", "nothing")]
    public void A_leading_slash_starts_at_the_site(string specifier, string expected) => Assert.Equal(expected, new TypeScriptProject()
        .With("app/index.html", "<html></html>").WithFiles("app/src/b.ts", "app/public/logo.svg", "shared.ts").Import("app/src/a.ts", specifier));

    [Theory]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("#")]
    [InlineData("!")]
    [InlineData("@")]
    [InlineData("@/")]
    [InlineData("/")]
    [InlineData("//")]
    [InlineData("$")]
    [InlineData("npm:")]
    [InlineData("npm:@")]
    [InlineData("*")]
    [InlineData("\ud800")]
    public void Nonsense_leads_nowhere_and_breaks_nothing(string specifier) => Assert.Equal("nothing", new TypeScriptProject().Import("src/a.ts", specifier));

    private static TypeScriptProject Files() => new TypeScriptProject()
        .WithFiles("index.js", "src/b.ts", "src/view.tsx", "src/m.mts", "src/c.cts", "src/declared.d.ts", "src/plain.js", "src/folder/index.ts", "src/index.tsx")
        .With("src/data.json", "{}").With("src/theme.css", "a {}").With("src/icon.svg", "<svg/>").With("src/sprite.svg", "<svg/>")
        .WithFiles("src/Card.svelte", "src/App.vue", "src/odd?name.ts", "src/dotted.config.ts");
}
