namespace QualityGates.Tests.Audits.Docs.Mentions;

/// <summary>Files that a document names and that readers have, make or copy themselves; beside each one that should be here.</summary>
public class FilesOfReaders
{
    [Theory]
    [InlineData("Copy `deploy/ci.yml` to `.github/workflows/deploy-app.yml`.")]
    [InlineData("Configure servers in `.tool/servers.json`.")]
    [InlineData("Place the list as `./web/events.csv`.")]
    [InlineData("Enable it in your `web/Wrapper.tsx`.")]
    [InlineData("**Examples**: `web/finance.md` for money, `web/policies.md` for rules")]
    [InlineData("The class was described in `web/SUMMARY_OF_FIXES.md` but never merged.")]
    [InlineData("Use `web/the_name_goes_here.yaml`.")]
    [InlineData("The card links to `web/intro.html`.")]
    public void They_are_nobodys_fault(string text) =>
        Assert.Empty(Here().Document("README.md", text + "\n").Says());

    [Theory]
    [InlineData("Change `deploy/gone.yml`, then `.github/workflows/deploy-app.yml`.")]
    [InlineData("The servers are in `web/servers.json`.")]
    [InlineData("The place to look is `web/Wrapper.tsx`.")]
    [InlineData("The card links to `web/other.html`.")]
    public void Those_of_this_repository_are_missed(string text) =>
        Assert.NotEmpty(Here().Document("docs/guide.md", text + "\n").Says());

    [Theory]
    [InlineData("../shop-docs/content/architecture.md", 0)]
    [InlineData("../docs/content/architecture.md", 1)]
    public void Beside_the_folder_lies_what_is_there_or_another_repository(string mention, int findings) =>
        Assert.Equal(findings, Here().Document("docs/guide.md", $"The source is `{mention}`.\n").Says().Length);

    [Fact]
    public void A_module_that_became_a_folder_is_its_index() => Assert.Equal(
        ["QG0826 README.md(1): There is no web/log.ts; it is web/log/index.ts now."],
        Here().With("web/log/index.ts", "api/src/log.ts").Document("README.md", "See `web/log.ts`.\n").Says());

    [Fact]
    public void The_same_name_below_another_src_is_only_a_guess() => Assert.Equal(
        ["QG0826 README.md(1): There is no packages/agents/src/agent.ts; the only file of that name is packages/shared/src/agent.ts."],
        Here().With("packages/shared/src/agent.ts", "packages/agents/src/index.ts").Document("README.md", "See `packages/agents/src/agent.ts`.\n").Says());

    [Theory]
    [InlineData("skills/deploy/SKILL.md", 0)]
    [InlineData("src/prompt_of_the_tool.md", 0)]
    [InlineData("AGENTS.md", 1)]
    public void What_agents_are_taught_is_for_any_repository(string document, int findings) =>
        Assert.Equal(findings, Here().Document(document, "Look into `web/wrapper-of-pages.tsx`.\n").Says().Length);

    [Theory]
    [InlineData("src/app.py", 0)]
    [InlineData("src/billing.py", 1)]
    [InlineData("src/shop/app.py", 1)]
    [InlineData("web/app.py", 1)]
    public void A_name_that_is_everywhere_may_be_anybodys(string mention, int findings) =>
        Assert.Equal(findings, Here().With("src/start.py", "src/shop/cart.py").Document("README.md", $"It begins in `{mention}`.\n").Says().Length);

    private static SmallRepository Here() => new SmallRepository().With("deploy/ci.yml", ".github/workflows/test.yml", "web/app.tsx", "web/intro.md", "docs/a.txt");
}
