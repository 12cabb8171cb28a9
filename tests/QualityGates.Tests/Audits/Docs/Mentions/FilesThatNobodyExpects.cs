namespace QualityGates.Tests.Audits.Docs.Mentions;

/// <summary>What is not there and need not be, and what is there though not where it seems to be said.</summary>
public class FilesThatNobodyExpects
{
    [Theory]
    [InlineData("README.md", "`src/app/main.ts`")]
    [InlineData("README.md", "`/src/app/main.ts`")]
    [InlineData("README.md", "`app/main.ts` and `main.ts`")]
    [InlineData("README.md", "`@/app/main.ts` and `~/app/main`")]
    [InlineData("src/app/README.md", "`main.ts`, `./main.ts` and `../app/main.ts`")]
    [InlineData("docs/guide.md", "`src/app/main.js` as it is compiled")]
    [InlineData("docs/guide.md", "`Src/App/Main.ts` in another case")]
    [InlineData("docs/guide.md", "`src\\app\\main.ts` by Windows")]
    [InlineData("docs/guide.md", "`my-repo-name/src/app/main.ts`")]
    [InlineData("src/README.md", "`MASTER_STATUS.md` of a folder below")]
    public void What_is_there_in_one_of_the_usual_ways_is_found(string document, string text) =>
        Assert.Empty(new SmallRepository().With("src/app/main.ts", "src/old-status/MASTER_STATUS.md").Document(document, text + "\n").Says());

    [Theory]
    [InlineData("CHANGELOG.md")]
    [InlineData("docs/archive/README.md")]
    [InlineData("docs/plans/next.md")]
    [InlineData("docs/proposals/next.md")]
    [InlineData("docs/2025-11-16-decisions.md")]
    [InlineData("docs/notes-20251116.md")]
    [InlineData("docs/ARCHITECTURE_AUDIT_CLAUDE_TASKS.md")]
    [InlineData("DOCUMENTATION_CHANGELOG.md")]
    [InlineData("docs/adr/0001-choice.md")]
    [InlineData("docs/migrating-to-2.md")]
    [InlineData("providers/_template/README.md")]
    public void Documents_of_other_times_may_name_what_is_gone(string document) =>
        Assert.Empty(new SmallRepository().With("src/app/main.ts").Document(document, "See `src/app/gone_file.ts`.\n").Says());

    [Theory]
    [InlineData("src/App.vue")]
    [InlineData("routes/+page.svelte")]
    [InlineData("components/Button.tsx")]
    [InlineData("vite.config.js")]
    [InlineData("helper-example.ts")]
    [InlineData("docs/my-plugin.md")]
    [InlineData("docs/path/to/thing.md")]
    [InlineData("docs/foo.md")]
    [InlineData("docs/MyComponent.tsx")]
    [InlineData("docs/dist/bundle_file.js")]
    [InlineData("docs/server.log")]
    [InlineData("docs/.env.local")]
    [InlineData("docs/made/by-a-tool.ts")]
    [InlineData("../../outside/of_all.md")]
    [InlineData("AGENTS.md")]
    public void Examples_and_what_tools_write_are_not_missed(string mention) =>
        Assert.Empty(new SmallRepository().With("docs/real.md").Document(".gitignore", "docs/made/\n").Document("docs/guide.md", $"Look into `{mention}`.\n").Says());

    [Fact]
    public void What_is_planned_is_not_missed() =>
        Assert.Empty(new SmallRepository().With("src/a.ts").Document("docs/guide.md", "Create `src/new_module.ts` for it.\n").Says());

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("..")]
    [InlineData("../../..")]
    [InlineData("C:\\x\\y.cs")]
    [InlineData("https://example.org/docs/a.md")]
    [InlineData("\uD800.md")]
    [InlineData("docs//a.md")]
    [InlineData("docs/./gone.md/")]
    public void Hostile_mentions_end_without_an_error(string mention) =>
        Assert.NotNull(new SmallRepository().With("docs/a.md").Resolve("docs/b.md", mention));

    [Fact]
    public void Very_long_ones_are_no_paths() =>
        Assert.Null(new SmallRepository().With("docs/a.md").Resolve("docs/b.md", new string('a', 100_000) + "/b.md").Path);
}
