using QualityGates.Audits;

namespace QualityGates.Tests.Audits.Docs.Onboarding;

/// <summary>Commands, versions and managers that a document tells of for somewhere else; beside each one for here.</summary>
public class CommandsOfOthers
{
    private const string Package = """{ "private": true, "engines": { "node": ">=24" }, "scripts": { "dev": "vite" } }""";

    [Theory]
    [InlineData("if [ -f finish.sh ] ; then", "  . ./finish.sh", "fi")]
    [InlineData("pip install -e shop/tools")]
    [InlineData("docker buildx create --name builder")]
    [InlineData("docker build --build-arg SUM=$(shasum -a 256 tools/a | cut -f1) tools")]
    [InlineData("dotnet ef migrations add NAME --project PATH_TO_PROJECT")]
    [InlineData("dotnet test tests/ProjectName.Tests/ProjectName.Tests.csproj")]
    [InlineData("cd themes/block", "npm run css:build")]
    public void They_are_silent(params string[] commands) => Assert.Empty(
        new Guided().With("tools/Dockerfile").With("tests/a.txt").With("package.json", Package).Tells(commands).Findings());

    [Theory]
    [InlineData("./finish.sh")]
    [InlineData("pip install -e tools/gone")]
    [InlineData("docker build web")]
    [InlineData("dotnet test tests/Shop.Tests/Shop.Tests.csproj")]
    public void Those_for_here_are_told_as_warnings(params string[] commands) => Assert.Equal(Severity.Warning, Assert.Single(
        new Guided().With("tools/Dockerfile").With("tests/a.txt").With("web/a.txt").With("package.json", Package).Tells(commands).Findings()).Severity);

    [Fact]
    public void A_folder_that_nobody_knows_weighs_a_note() =>
        Assert.Equal(Severity.Note, Assert.Single(new Guided().Tells("local/decrypt.sh").Findings()).Severity);

    [Fact]
    public void A_program_in_passing_is_that_of_an_image()
    {
        Assert.Empty(new Guided().With("pds/README.md", "# Scripts\n\nRun `node run-script.js rotate`.\n").Findings());
        Assert.Single(new Guided().With("README.md", "# Scripts\n\nRun `node run-script.js rotate`.\n").Findings());
    }

    [Fact]
    public void The_text_of_a_link_is_no_command()
    {
        Assert.Empty(new Guided().With("caddy/a.txt").With("README.md", "# Setup\n\nSee [`./caddy/gone.sh`](./caddy/a.txt).\n").Findings());
        Assert.Single(new Guided().With("caddy/a.txt").With("README.md", "# Setup\n\nRun `./caddy/gone.sh` now.\n").Findings());
    }

    [Theory]
    [InlineData("README.md", "Built-in since Node 18.", 0)]
    [InlineData("README.md", "Available starting from Node.js v18.", 0)]
    [InlineData("examples/minimal/README.md", "Requires Node 18.", 0)]
    [InlineData("README.md", "Requires Node 18.", 1)]
    public void A_version_that_is_asked_for_here(string path, string text, int findings) =>
        Assert.Equal(findings, new Guided().With("package.json", Package).With(path, $"# Setup\n\n{text}\n").Findings().Count);

    [Theory]
    [InlineData("src/Kit/README.md", 0)]
    [InlineData("docs/README.md", 1)]
    public void What_users_of_a_package_run_it_on_is_not_what_builds_it(string path, int findings) => Assert.Equal(findings, new Guided()
        .With("global.json", """{ "sdk": { "version": "10.0.100" } }""").With("src/Kit/Kit.csproj", "<Project/>").With(path, "# Setup\n\n- .NET 8.0 or later\n").Findings().Count);

    [Theory]
    [InlineData("examples/minimal", 0)]
    [InlineData("apps/minimal", 1)]
    public void An_example_is_copied_out_of_its_workspace(string folder, int findings) => Assert.Equal(findings, new Guided()
        .With("package.json", """{ "private": true }""").With("pnpm-workspace.yaml", "packages: ['examples/*', 'apps/*']\n")
        .With($"{folder}/package.json", """{ "private": true, "scripts": { "dev": "x" } }""").With($"{folder}/README.md", "# Setup\n\n```sh\nnpm install\n```\n").Findings().Count);

    [Fact]
    public void Lock_files_of_fixtures_are_there_to_be_read() => Assert.Empty(new Guided()
        .With("__fixtures__/two/package.json", """{ "private": true }""").With("__fixtures__/two/pnpm-lock.yaml").With("__fixtures__/two/yarn.lock").Findings());
}
