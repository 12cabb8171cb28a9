namespace QualityGates.Tests.Codebases.Resolution.TypeScript;

public class ABrokenManifest
{
    [Fact]
    public void A_tsconfig_that_extends_itself_is_told_and_the_rest_goes_on()
    {
        var project = new TypeScriptProject().With("a.json", """{ "extends": "./tsconfig.json", "compilerOptions": {} }""")
            .With("tsconfig.json", "{\n  \"extends\": \"./a.json\",\n  \"compilerOptions\": { \"baseUrl\": \"src\" }\n}\n").WithFiles("src/x.ts");
        Assert.Equal("src/x.ts", project.Import("main.ts", "x"));
        Assert.Contains("leads back to itself", Assert.Single(project.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_tsconfig_that_does_not_parse_is_told_with_its_line()
    {
        var project = new TypeScriptProject().With("tsconfig.json", "{\n  \"include\": [\n}\n").WithFiles("src/x.ts");
        Assert.Equal("src/x.ts", project.Import("src/a.ts", "./x"));
        Assert.StartsWith("tsconfig.json:3: The file is not valid JSON", Assert.Single(project.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_that_does_not_parse_is_told()
    {
        var project = new TypeScriptProject().With("package.json", "{ \"name\": \n");
        Assert.Equal("npm:react", project.Import("src/a.ts", "react"));
        Assert.StartsWith("package.json:", Assert.Single(project.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_workspace_file_that_does_not_parse_is_told()
    {
        var project = new TypeScriptProject().With("pnpm-workspace.yaml", "packages:\n  - 'a\n b: [");
        project.Import("src/a.ts", "react");
        Assert.StartsWith("pnpm-workspace.yaml:", Assert.Single(project.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void What_it_extends_and_does_not_exist_is_told_but_not_what_is_installed_or_generated()
    {
        var project = new TypeScriptProject().With("tsconfig.json", """
            {
              "extends": ["./gone.json", "@tsconfig/strictest", "./.svelte-kit/tsconfig.json", "./node_modules/x/tsconfig.json"]
            }
            """);
        project.Import("main.ts", "react");
        Assert.StartsWith("tsconfig.json:2: It extends './gone.json', which does not exist.", Assert.Single(project.Problems).Replace('"', '\''), StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_to_nowhere_are_told_at_their_line_but_not_what_is_installed_or_unbuilt()
    {
        var project = new TypeScriptProject().With("tsconfig.json", """
            {
              "compilerOptions": {
                "paths": {
                  "gone/*": ["./gone/*"],
                  "one-of-two/*": ["./gone/*", "./src/*"],
                  "react": ["./node_modules/react"],
                  "unbuilt": ["./lib/dist"],
                  "absent": ["../lib/dist", "./nowhere/dist"]
                }
              }
            }
            """).WithFiles("lib/src/index.ts", "src/x.ts");
        project.Import("main.ts", "react");
        Assert.Equal(["tsconfig.json:4", "tsconfig.json:8"], project.Problems.Select(problem => problem[..problem.IndexOf(": ", StringComparison.Ordinal)]));
    }

    [Fact]
    public void Two_packages_of_one_name_are_told_at_the_second_and_the_first_is_meant()
    {
        var project = new TypeScriptProject().With("package.json", """{ "workspaces": ["packages/*"] }""")
            .With("packages/a/package.json", """{ "name": "same" }""").With("packages/b/package.json", "{\n  \"name\": \"same\"\n}")
            .WithFiles("packages/a/index.ts", "packages/b/index.ts");
        Assert.Equal("packages/a/index.ts", project.Import("main.ts", "same"));
        Assert.StartsWith("packages/b/package.json:2: ", Assert.Single(project.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void References_in_a_circle_end() => Assert.Equal("npm:react", new TypeScriptProject()
        .With("tsconfig.json", """{ "files": [], "references": [{ "path": "./a" }] }""")
        .With("a/tsconfig.json", """{ "files": [], "references": [{ "path": ".." }, { "path": "." }] }""").Import("main.ts", "react"));

    [Fact]
    public void A_thousand_files_that_extend_one_another_twice_each_end()
    {
        var project = new TypeScriptProject();
        for (var i = 0; i < 1000; i++) project.With($"t{i}.json", $$"""{ "extends": ["./t{{i + 1}}.json", "./t{{i + 1}}.json"] }""");
        project.With("tsconfig.json", """{ "extends": "./t0.json" }""");
        Assert.Equal("npm:react", project.Import("main.ts", "react"));
        Assert.Contains(project.Problems, problem => problem.Contains("More than 100", StringComparison.Ordinal));
    }
}
