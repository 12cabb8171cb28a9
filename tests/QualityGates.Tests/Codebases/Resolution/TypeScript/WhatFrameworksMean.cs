using QualityGates.Facts;

namespace QualityGates.Tests.Codebases.Resolution.TypeScript;

public class WhatFrameworksMean
{
    [Theory]
    [InlineData("$lib", "web/src/lib/index.ts")]
    [InlineData("$lib/api/client", "web/src/lib/api/client.js")]
    [InlineData("$lib/gone", "unresolved")]
    [InlineData("$app/navigation", "nothing")]
    [InlineData("$env/static/private", "nothing")]
    [InlineData("$service-worker", "nothing")]
    public void SvelteKit_brings_its_own_names(string specifier, string expected) => Assert.Equal(expected, new TypeScriptProject()
        .WithFiles("web/svelte.config.js", "web/src/lib/index.ts", "web/src/lib/api/client.js").With("web/package.json", "{}")
        .With("web/tsconfig.json", """{ "extends": "./.svelte-kit/tsconfig.json" }""").Import("web/src/routes/a.ts", specifier));

    [Theory]
    [InlineData("@/store", "web/src/store.ts")]
    [InlineData("~/app.css", "web/app.css")]
    public void The_usual_short_names_are_tried_where_nothing_says_otherwise(string specifier, string expected) => Assert.Equal(expected,
        new TypeScriptProject().With("web/package.json", "{}").WithFiles("web/src/store.ts").With("web/app.css", "a {}").Import("web/src/a.js", specifier));

    [Theory]
    [InlineData(new[] { "./features/*/module.ts" }, "src/features/a/module.ts src/features/b/module.ts")]
    [InlineData(new[] { "./features/*/module.ts", "!**/b/**" }, "src/features/a/module.ts")]
    [InlineData(new[] { "./features/*/module.ts", "!./features/b/*" }, "src/features/a/module.ts")]
    [InlineData(new[] { "./features/**/*.{ts,tsx}" }, "src/features/a/module.ts src/features/b/deep/view.tsx src/features/b/module.ts")]
    [InlineData(new[] { "../src/features/b/*" }, "src/features/b/module.ts")]
    [InlineData(new[] { "/src/features/a/**" }, "src/features/a/module.ts")]
    [InlineData(new[] { "@/features/a/*.ts" }, "src/features/a/module.ts")]
    [InlineData(new[] { "./features/a/*.ts", "./*.ts" }, "src/features/a/module.ts")]
    [InlineData(new[] { "./nowhere/*", "./{", "../../../*" }, "nothing")]
    public void A_glob_import_loads_every_match_but_never_the_file_itself(string[] patterns, string expected) => Assert.Equal(expected, new TypeScriptProject()
        .With("tsconfig.json", """{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }""").With("package.json", "{}")
        .WithFiles("src/features/a/module.ts", "src/features/b/module.ts", "src/features/b/deep/view.tsx", "src/features/.hidden/module.ts", "src/features/node_modules/module.ts")
        .Import("src/main.ts", patterns[0], ImportKind.Glob, patterns));
}
