namespace QualityGates.Tests.Codebases.Resolution.TypeScript;

public class PathsOfATsConfig
{
    [Theory]
    [InlineData("@/a", "src/a.ts")]
    [InlineData("@/deep/b", "src/deep/b.ts")]
    [InlineData("@/deep/special/c", "special/c.ts")]
    [InlineData("exact", "src/exact.ts")]
    [InlineData("exact/more", "npm:exact")]
    [InlineData("either/x", "second/x.ts")]
    [InlineData("@/theme.css", "src/theme.css")]
    [InlineData("suffix/x.model", "models/x.ts")]
    public void The_exact_key_wins_then_the_longest_text_before_the_star(string specifier, string expected) => Assert.Equal(expected, new TypeScriptProject()
        .With("tsconfig.json", """
            {
              "compilerOptions": {
                "paths": {
                  "@/*": ["./src/*"],
                  "@/deep/special/*": ["./special/*"],
                  "exact": ["./src/exact.ts"],
                  "either/*": ["./first/*", "./second/*"],
                  "suffix/*.model": ["./models/*"],
                },
              },
            }
            """)
        .WithFiles("src/a.ts", "src/deep/b.ts", "special/c.ts", "src/exact.ts", "second/x.ts", "models/x.ts").With("src/theme.css", "a {}")
        .Import("src/main.ts", specifier));

    [Theory]
    [InlineData("@/gone", "unresolved")]
    [InlineData("@/dist/gone", "nothing")]
    [InlineData("@acme/gone", "unresolved")]
    [InlineData("@acme/declared", "npm:@acme/declared")]
    [InlineData("anything", "npm:anything")]
    public void A_key_that_matches_means_a_file_unless_the_package_is_asked_for_or_the_key_matches_all(string specifier, string expected) =>
        Assert.Equal(expected, new TypeScriptProject()
            .With("tsconfig.json", """{ "compilerOptions": { "paths": { "@/*": ["./src/*"], "@acme/*": ["./src/*"], "*": ["./src/*"] } } }""")
            .With("package.json", """{ "devDependencies": { "@acme/declared": "1" } }""").Import("src/main.ts", specifier));

    [Theory]
    [InlineData("""{ "compilerOptions": { "baseUrl": "src" } }""", "b/c", "src/b/c.ts")]
    [InlineData("""{ "compilerOptions": { "baseUrl": "src", "paths": { "~/*": ["b/*"] } } }""", "~/c", "src/b/c.ts")]
    [InlineData("""{ "compilerOptions": { "baseUrl": "src" } }""", "react", "npm:react")]
    [InlineData("""{ "compilerOptions": { "rootDirs": ["src", "made"] } }""", "./made-up", "made/made-up.ts")]
    public void BaseUrl_and_rootDirs_are_places_to_look_in(string config, string specifier, string expected) =>
        Assert.Equal(expected, new TypeScriptProject().With("tsconfig.json", config).WithFiles("src/b/c.ts", "made/made-up.ts").Import("src/main.ts", specifier));

    [Fact]
    public void Without_a_tsconfig_a_jsconfig_counts_and_the_nearest_one_does() => Assert.Equal("app/lib/x.js", new TypeScriptProject()
        .With("tsconfig.json", """{ "compilerOptions": { "paths": { "#/*": ["./nowhere/*"] } } }""")
        .With("app/jsconfig.json", """{ "compilerOptions": { "paths": { "#/*": ["./lib/*"] } } }""").WithFiles("app/lib/x.js").Import("app/src/main.js", "#/x"));

    [Theory]
    [InlineData("app/src/main.ts", "app/src/x.ts")]
    [InlineData("app/test/main.ts", "app/test/x.ts")]
    [InlineData("app/src/main.spec.ts", "app/test/x.ts")]
    [InlineData("app/other/main.ts", "app/src/x.ts")]
    public void A_list_of_references_hands_a_file_to_the_first_that_is_for_it_or_else_to_the_first(string from, string expected) => Assert.Equal(expected, new TypeScriptProject()
        .With("app/tsconfig.json", """{ "files": [], "references": [{ "path": "./tsconfig.app.json" }, { "path": "./test" }, { "path": "." }, { "path": "./gone" }] }""")
        .With("app/tsconfig.app.json", """{ "include": ["src"], "exclude": ["**/*.spec.ts"], "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }""")
        .With("app/test/tsconfig.json", """{ "files": ["../src/main.spec.ts"], "include": ["**/*.ts"], "compilerOptions": { "paths": { "@/*": ["./*"] } } }""")
        .WithFiles("app/src/x.ts", "app/test/x.ts").Import(from, "@/x"));

    [Theory]
    [InlineData("\"./base.json\"")]
    [InlineData("\"./base\"")]
    [InlineData("\"./folder\"")]
    [InlineData("[\"./other.json\", \"./base.json\"]")]
    [InlineData("\"./chain.json\"")]
    [InlineData("\"@acme/config/base.json\"")]
    [InlineData("\"@acme/config/exported\"")]
    [InlineData("\"@acme/config\"")]
    public void Extends_brings_paths_from_where_they_are_written(string extends) => Assert.Equal("configs/lib/x.ts", new TypeScriptProject()
        .With("package.json", """{ "workspaces": ["configs"] }""")
        .With("configs/package.json", """{ "name": "@acme/config", "exports": { "./exported": "./base.json" } }""")
        .With("configs/base.json", """{ "compilerOptions": { "paths": { "@/*": ["./lib/*"] } } }""")
        .With("configs/other.json", """{ "compilerOptions": { "paths": { "@/*": ["./wrong/*"] } } }""")
        .With("configs/chain.json", """{ "extends": "./base" }""")
        .With("configs/tsconfig.json", """{ "extends": "./base.json" }""")
        .With("configs/folder/tsconfig.json", """{ "extends": "../base.json" }""")
        .With("tsconfig.json", $$"""{ "extends": {{extends.Replace("./", "./configs/", StringComparison.Ordinal)}} }""")
        .WithFiles("configs/lib/x.ts", "configs/wrong/x.ts").Import("main.ts", "@/x"));

    [Fact]
    public void The_paths_of_the_extending_file_replace_all_that_it_inherits() => Assert.Equal("unresolved", new TypeScriptProject()
        .With("package.json", "{}").With("base.json", """{ "compilerOptions": { "paths": { "old": ["./src/old.ts"] } } }""")
        .With("tsconfig.json", """{ "extends": "./base.json", "compilerOptions": { "paths": { "old*": ["./src/gone/*"] } } }""").WithFiles("src/old.ts").Import("main.ts", "old"));

    [Fact]
    public void ConfigDir_is_the_folder_of_the_file_that_extends() => Assert.Equal("app/src/x.ts", new TypeScriptProject()
        .With("shared/base.json", """{ "compilerOptions": { "paths": { "@/*": ["${configDir}/src/*"] } } }""")
        .With("app/tsconfig.json", """{ "extends": "../shared/base.json" }""").WithFiles("app/src/x.ts", "shared/src/x.ts").Import("app/main.ts", "@/x"));

    [Fact]
    public void A_byte_order_mark_comments_and_trailing_commas_are_read() => Assert.Equal("src/x.ts", new TypeScriptProject()
        .With("tsconfig.json", "\uFEFF// why\n{ /* so */ \"compilerOptions\": { \"paths\": { \"@/*\": [\"./src/*\",], }, }, }\n").WithFiles("src/x.ts").Import("main.ts", "@/x"));
}
