using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Tests.Audits.Docs.Mentions;

public class FilesThatADocumentNames
{
    private const string Commit = "e74cb120e0123456789012345678901234567890";

    [Fact]
    public void One_that_moved_to_another_package_is_told_with_where_it_is()
    {
        var said = new SmallRepository().With("packages/game-ui/src/components/ScenePlayer.tsx", "game-frontend/README.txt")
            .Document("AI_README.md", "Use `ScenePlayer` from `game-frontend/src/components/ScenePlayer.tsx`.\n").Says();
        Assert.Equal(
            ["QG0826 AI_README.md(1): There is no game-frontend/src/components/ScenePlayer.tsx; it is packages/game-ui/src/components/ScenePlayer.tsx now."], said);
    }

    [Fact]
    public void One_whose_name_alone_is_found_elsewhere_is_told_and_not_taken_for_granted()
    {
        var repository = new SmallRepository().With("packages/ui/src/PromptInput.tsx", "frontend/src/main.tsx")
            .Document("docs/GUIDE.md", "Canonical component: `frontend/src/components/primitives/PromptInput.tsx`\n");
        Assert.Equal(
            ["QG0826 docs/GUIDE.md(1): There is no frontend/src/components/primitives/PromptInput.tsx; the only file of that name is packages/ui/src/PromptInput.tsx."],
            repository.Says());
        Assert.Empty(repository.Fix());
    }

    [Fact]
    public void One_that_the_history_renamed_is_told_with_the_commit_and_followed_through_every_rename()
    {
        var repository = new SmallRepository().With("docs/systems/overview.md", "src/a.cs")
            .Removed("docs/GENERATION.md", Commit, "docs/GENERATION_SYSTEM.md")
            .Removed("docs/GENERATION_SYSTEM.md", "0123456789", "docs/systems/overview.md")
            .Document("README.md", "See `docs/GENERATION.md`.\n");
        Assert.Equal(["QG0827 README.md(1): There is no docs/GENERATION.md: commit e74cb120e renamed it to docs/systems/overview.md."], repository.Says());
    }

    [Fact]
    public void One_that_was_deleted_is_told_with_the_commit_that_did_it()
    {
        var said = new SmallRepository().With("docs/other.md").Removed("docs/GAME_SPEC.md", Commit)
            .Document("README.md", "Docs:\n\n- `/docs/GAME_SPEC.md` - Game spec\n").Says();
        Assert.Equal(["QG0827 README.md(3): There is no /docs/GAME_SPEC.md: commit e74cb120e removed it."], said);
    }

    [Fact]
    public void The_change_that_is_judged_is_history_before_all_other()
    {
        var repository = new SmallRepository().With("docs/other.md", "src/Payment.cs").Removed("docs/setup.md", Commit)
            .Changed(new FileChange(FileChangeKind.Deleted, new RepoPath("docs/setup.md")))
            .Changed(new FileChange(FileChangeKind.Renamed, new RepoPath("src/Payment.cs"), new RepoPath("src/Billing.cs")))
            .Document("README.md", "See `docs/setup.md` and `src/Billing.cs`.\n");
        Assert.Equal(
            [
                "QG0827 README.md(1): There is no docs/setup.md: this change removed it.",
                "QG0827 README.md(1): There is no src/Billing.cs: this change renamed it to src/Payment.cs.",
            ],
            repository.Says().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Whether_something_is_found_does_not_depend_on_the_history()
    {
        SmallRepository Repository() => new SmallRepository().With("docs/archive/SPEC_OLD.md", "src/lib/tools.ts", "src/dev/lib/console.ts")
            .Document("README.md", "See `docs/SPEC.md`, `src/console/tools.ts`, `src/lib/console.ts`, `elsewhere/x_file.ts`.\n");
        static IEnumerable<(string, string)> Found(SmallRepository repository) => repository.Findings().Select(static finding => (finding.RuleId, finding.Subject));

        var known = Repository().Removed("docs/SPEC.md", Commit, "docs/archive/SPEC_OLD.md").Removed("elsewhere/x_file.ts", Commit)
            .Removed("src/console/tools.ts", Commit).Removed("src/lib/console.ts", Commit, "src/dev/lib/console.ts");

        Assert.NotEmpty(Found(Repository()));
        Assert.Equal(Found(Repository()), Found(known));
    }

    [Fact]
    public void Names_of_documents_that_are_nowhere_are_gone()
    {
        var said = new SmallRepository().With("docs/OTHER.md")
            .Document("docs/SETUP.md", "**Questions?**\n- Backend: `COMPLETE_SETUP_GUIDE.md`\n- ZeroTier: `ZEROTIER_SETUP.md`\n").Says();
        Assert.Equal(
            [
                "QG0827 docs/SETUP.md(2): There is no COMPLETE_SETUP_GUIDE.md in this repository.",
                "QG0827 docs/SETUP.md(3): There is no ZEROTIER_SETUP.md in this repository.",
            ],
            said);
    }

    [Fact]
    public void Several_files_of_the_name_are_all_told_and_none_is_chosen()
    {
        var repository = new SmallRepository().With("packages/a/shapes/brain_state.ts", "packages/b/shapes/brain_state.ts", "packages/engine/main.ts")
            .Document("README.md", "The `packages/engine/npcs/brain_state.ts` thinks.\n");
        Assert.Equal(
            ["QG0826 README.md(1): There is no packages/engine/npcs/brain_state.ts; files of that name are packages/a/shapes/brain_state.ts and packages/b/shapes/brain_state.ts."],
            repository.Says());
        Assert.Empty(repository.Fix());
    }

    [Fact]
    public void Names_that_are_everywhere_say_nothing_about_where_a_file_went()
    {
        var repository = new SmallRepository().With("apps/admin/package.json", "frontend/src/a.ts").Removed("frontend/package.json", Commit, "apps/admin/package.json")
            .Document("README.md", "Scripts are in `frontend/package.json`.\n");
        Assert.Equal(["QG0827 README.md(1): There is no frontend/package.json: commit e74cb120e removed it."], repository.Says());
        Assert.Empty(repository.Fix());
    }

    [Fact]
    public void Three_files_of_a_folder_that_moved_are_one_group()
    {
        string[] names = ["registrar.ts", "surfaces.ts", "renderers.ts"];
        var repository = new SmallRepository().With([.. names.Select(static name => $"src/features/gizmos/{name}")]).With("src/lib/x.ts");
        foreach (var name in names) repository.Document($"docs/{name}.md", $"See `src/lib/gizmos/{name}`.\n");
        repository.Document("README.md", "See `src/lib/gizmos/registrar.ts`.\n");
        Assert.Equal(["src/lib/ → src/features/"], repository.Findings().Select(static finding => finding.Group).Distinct());

        var few = new SmallRepository().With("src/features/gizmos/registrar.ts", "src/lib/x.ts").Document("README.md", "See `src/lib/gizmos/registrar.ts`.\n");
        Assert.Equal("src/features/gizmos/registrar.ts", Assert.Single(few.Findings()).Group);
    }

    [Fact]
    public void One_file_is_one_group_however_it_is_named()
    {
        var repository = new SmallRepository().With("src/features/gizmos/registrar-of-gizmos.ts", "src/lib/x.ts")
            .Document("README.md", "See `src/lib/gizmos/registrar-of-gizmos.ts`.\n")
            .Document("src/lib/README.md", "See `../lib/gizmos/registrar-of-gizmos.ts`.\n\nSee `lib/gizmos/registrar-of-gizmos.ts`.\n");
        Assert.Equal(["src/features/gizmos/registrar-of-gizmos.ts"], repository.Findings().Select(static finding => finding.Group).Distinct());
        Assert.Equal(3, repository.Findings().Length);
    }

    [Fact]
    public void The_subject_stays_when_lines_move()
    {
        var finding = Assert.Single(new SmallRepository().With("docs/a.md").Document("README.md", "\n\n`docs/gone_file.md`\n").Findings());
        Assert.Equal(("README.md -> docs/gone_file.md", 3), (finding.Subject, finding.Line));
    }

    [Fact]
    public void A_document_that_is_ignored_is_not_looked_at()
    {
        var repository = new SmallRepository().With("docs/a.md").Document("docs/x.md", "`docs/gone_file.md`\n");
        Assert.Single(repository.Says());
        Assert.Empty(repository.Says("""{ "docs": { "mentions": { "ignore": ["docs/x.md"] } } }"""));
    }
}
