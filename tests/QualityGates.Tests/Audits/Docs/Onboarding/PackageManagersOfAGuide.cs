namespace QualityGates.Tests.Audits.Docs.Onboarding;

public class PackageManagersOfAGuide
{
    private const string Package = """{ "private": true, "scripts": { "dev": "vite", "test": "x" } }""";

    [Fact]
    public void Npm_in_a_member_of_a_pnpm_workspace()
    {
        var guide = Workspace().Tells("cd frontend && npm run dev");
        Assert.Equal(["QG0833 README.md:4"], guide.Places());
        Assert.Equal("It tells to use npm in frontend, which is a member of the pnpm workspace in the root.", guide.Message());
    }

    [Fact]
    public void Npm_in_a_package_beside_the_members() => Assert.Equal(
        "It tells to use npm in admin, which lies beside the members of the pnpm workspace in the root and is left out of it.",
        Workspace().Tells("cd admin && npm run dev").Message());

    [Theory]
    [InlineData("cd frontend && pnpm run dev")]
    [InlineData("cd tools/site && npm run dev")]
    [InlineData("cd frontend\nnpm install\n# or\npnpm install")]
    [InlineData("npm install -g pnpm")]
    [InlineData("npm install left-pad")]
    [InlineData("npm create svelte@latest admin\ncd admin\n```\n\n### Next\n\n```bash\nnpm run dev")]
    public void The_right_one_an_alternative_and_another_folder_are_silent(string commands) => Assert.Empty(Workspace().Tells(commands).Findings());

    [Fact]
    public void The_own_document_of_a_package_that_is_left_out_is_silent() =>
        Assert.Empty(Workspace().With("admin/README.md", "# Setup\n\n```sh\nnpm install\n```\n").Findings());

    [Fact]
    public void Another_manager_than_that_of_the_lock_file() => Assert.Equal("It tells to use yarn in web, whose lock file is that of npm.",
        new Guided().With("web/package.json", Package).With("web/package-lock.json", "{}").With("web/README.md", "# Setup\n\n```\n$ yarn\n```\n").Message());

    [Fact]
    public void A_member_with_a_lock_file_of_its_own()
    {
        var guide = Workspace().With("frontend/package-lock.json", "{}");
        Assert.Equal(["QG0833 frontend/package-lock.json:1"], guide.Places());
        Assert.Equal("Remove it: git rm frontend/package-lock.json", Assert.Single(guide.Findings()).Fix);
    }

    [Fact]
    public void A_stated_manager_counts_more_than_a_lock_file() => Assert.Equal(["QG0833 yarn.lock:1"],
        new Guided().With("package.json", """{ "packageManager": "pnpm@9.0.0" }""").With("yarn.lock").With("pnpm-lock.yaml").Places());

    private static Guided Workspace() => new Guided().With("package.json", """{ "private": true }""").With("pnpm-workspace.yaml", "packages:\n  - frontend\n").With("pnpm-lock.yaml")
        .With("frontend/package.json", Package).With("admin/package.json", Package).With("admin/package-lock.json", "{}").With("tools/site/package.json", Package);
}
