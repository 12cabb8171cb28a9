namespace QualityGates.Tests.Audits.Dependencies.Rules;

public class OrphansAndCoupling
{
    private const string Orphans = """{ "name": "used", "because": "b", "orphans": ["**"], "entryPoints": "src/app.ts" }""";

    [Theory]
    [InlineData("src/alone.ts", true)]
    [InlineData("src/alone.py", true)]
    [InlineData("src/Alone.cs", true)]
    [InlineData("src/Alone.svelte", true)]
    [InlineData("src/notes.md", false)]
    [InlineData("src/app.ts", false)]
    [InlineData("src/alone.test.ts", false)]
    [InlineData("tests/alone.py", false)]
    [InlineData("vite.config.ts", false)]
    [InlineData("pkg/__init__.py", false)]
    [InlineData("pkg/__main__.py", false)]
    [InlineData("src/Program.cs", false)]
    [InlineData("src/env.d.ts", false)]
    [InlineData("src/routes/+page.svelte", false)]
    [InlineData("shop/migrations/0001_initial.py", false)]
    [InlineData("alembic/versions/2f1a_add_users.py", false)]
    [InlineData("shop/migrations/alone.ts", true)]
    [InlineData("shop/env.py", true)]
    public void An_orphan_is_code_that_nothing_imports_and_nothing_begins_with(string path, bool isOrphan) =>
        Assert.Equal(isOrphan ? [$"QG0209 used | {path}"] : [], Sample.Of("src/app.ts", path).By(Orphans).Found);

    [Theory]
    [InlineData("src/app.ts -> src/x.ts:1")]
    [InlineData("src/app.ts -> src/x.ts:1 typeOnly")]
    [InlineData("src/app.ts -> src/x.py:1 lazy")]
    [InlineData("src/x.test.ts -> src/x.ts:1 mock")]
    public void Any_import_saves_a_file(string import) => Assert.Empty(Sample.Of(import, "src/app.ts").By(Orphans).Found);

    [Fact]
    public void Two_orphans_that_import_each_other_are_found_from_the_entry_points()
    {
        var sample = Sample.Of("src/app.ts -> src/x.ts:1", "src/a.ts -> src/b.ts:1", "src/b.ts -> src/a.ts:1");

        Assert.Empty(sample.By(Orphans).Found);
        Assert.Equal(["QG0209 used | src/a.ts", "QG0209 used | src/b.ts"], sample.By(Orphans.Replace("[\"**\"]", "\"src\", \"transitive\": true", StringComparison.Ordinal)).Found);
    }

    [Fact]
    public void What_a_package_offers_or_runs_is_an_entry_point_by_its_source_too() => Assert.Equal(
        ["QG0209 used | p/src/other.ts"],
        Sample.Of("src/app.ts", "p/src/index.ts", "p/src/cli.ts", "p/src/sub/x.ts", "p/scripts/build.mjs", "p/src/other.ts")
            .WithText("p/package.json", """{ "bin": { "p": "./dist/cli.js" }, "exports": { "./x": { "import": "./dist/sub/x.mjs" } }, "scripts": { "b": "node scripts/build.mjs" } }""")
            .By(Orphans).Found);

    [Fact]
    public void The_environment_of_alembic_is_an_entry_point_wherever_its_template_lies_beside_it() => Assert.Empty(
        Sample.Of("src/app.ts", "db/log_changes/env.py", "db/log_changes/script.py.mako").By(Orphans).Found);

    [Fact]
    public void The_scripts_that_a_browser_extension_names_are_entry_points() => Assert.Equal(
        ["QG0209 used | ext/old.js"],
        Sample.Of("src/app.ts", "ext/background.js", "ext/content/page.js", "ext/old.js")
            .WithText("ext/manifest.json", """
                { "manifest_version": 3, "background": { "service_worker": "background.js" }, "content_scripts": [{ "js": ["content/page.js"] }] }
                """)
            .By(Orphans).Found);

    [Theory]
    [InlineData("{ not json")]
    [InlineData("[]")]
    [InlineData("""{ "main": "\ud800", "bin": 3, "exports": [[[{}]]] }""")]
    public void A_package_that_says_nothing_sensible_names_nothing(string text) =>
        Assert.Equal(["QG0209 used | p/x.ts"], Sample.Of("src/app.ts", "p/x.ts").WithText("p/package.json", text).By(Orphans).Found);

    [Fact]
    public void A_script_that_says_that_it_is_run_is_no_orphan() =>
        Assert.Empty(Sample.Of("src/app.ts").With("tool/run.py", facts => facts with { IsProgram = true }).By(Orphans).Found);

    [Fact]
    public void Fan_in_and_fan_out_of_files_have_limits()
    {
        const string rule = """{ "name": "few", "because": "b", "coupling": "src", "fanIn": 1, "fanOut": 2 }""";
        var outcome = Sample.Of("src/a.ts -> src/x.ts:1", "src/a.ts -> src/y.ts:2", "src/a.ts -> src/z.ts:3", "src/b.py -> src/x.ts:1", "src/b.py -> npm:q:1").By(rule);

        Assert.Equal(["QG0210 few | src/a.ts#fanOut", "QG0210 few | src/x.ts#fanIn"], outcome.Found);
        var found = outcome.Result.Findings.Single(finding => finding.Subject.EndsWith("fanOut", StringComparison.Ordinal));
        Assert.Equal(("fanOut", 3, 2), (found.Measure!.Value.Name, found.Measure.Value.Value, found.Measure.Value.Limit));
        Assert.Equal("It imports 3 files, and 2 is the limit. Rule 'few': b.", found.Message);
    }

    [Fact]
    public void Exactly_at_the_limit_is_fine_and_off_is_no_limit()
    {
        var sample = Sample.Of("src/a.ts -> src/x.ts:1", "src/a.ts -> src/y.ts:2");

        Assert.Empty(sample.By("""{ "name": "r", "because": "b", "coupling": "src", "fanIn": 1, "fanOut": 2 }""").Found);
        Assert.Empty(sample.By("""{ "name": "r", "because": "b", "coupling": "src", "fanOut": "off" }""").Found);
        Assert.Single(sample.By("""{ "name": "r", "because": "b", "coupling": "src", "fanOut": 1 }""").Found);
    }
}
