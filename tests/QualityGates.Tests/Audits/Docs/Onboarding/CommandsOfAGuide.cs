using QualityGates.Audits.Docs;
using QualityGates.Audits.Docs.Onboarding;
using QualityGates.Text;

namespace QualityGates.Tests.Audits.Docs.Onboarding;

public class CommandsOfAGuide
{
    private const string Frontend = """{ "name": "frontend", "private": true, "scripts": { "dev": "vite", "build": "vite build", "lint": "eslint ." } }""";

    [Fact]
    public void A_script_that_the_package_does_not_have()
    {
        var guide = new Guided().With("frontend/package.json", Frontend).Tells("cd frontend", "", "# Run tests", "npm test", "npm run test:watch");
        Assert.Equal(["QG0829 README.md:7", "QG0829 README.md:8"], guide.Places());
        Assert.Contains("frontend/package.json has no script 'test'; it has dev, build, lint.", guide.Findings()[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cd frontend && npm run dev")]
    [InlineData("$ cd frontend; npm run build -- --mode production")]
    [InlineData("npm --prefix frontend run lint")]
    [InlineData("(cd frontend && npm run dev)")]
    [InlineData("npm run lint")] // The prose may say where.
    [InlineData("cd frontend && npm install left-pad")]
    [InlineData("cd frontend && npx tsc --noEmit")]
    [InlineData("cd frontend && pnpm vitest")]
    [InlineData("cd frontend && npm run <script>")]
    [InlineData("cd my-app && npm run anything")]
    [InlineData("cd /srv/frontend && npm run anything")]
    [InlineData("npm create vite@latest shop\ncd shop\nnpm run preview")]
    [InlineData("git clone https://github.com/other/thing\nnpm run anything")]
    public void Commands_that_work_or_mean_something_else_are_silent(string commands) => Assert.Empty(
        new Guided().At("https://github.com/acme/shop").With("frontend/package.json", Frontend).Tells(commands).Findings());

    [Fact]
    public void A_clone_of_the_repository_itself_is_its_root() => Assert.Equal(["QG0829 README.md:6"], new Guided().At("https://github.com/acme/shop")
        .With("frontend/package.json", Frontend).Tells("git clone https://github.com/acme/shop.git", "cd shop/frontend && npm run dev", "npm run gone").Places());

    [Fact]
    public void What_another_terminal_does_begins_where_the_block_began() => Assert.Empty(new Guided().With("a/package.json", Frontend).With("b/package.json", Frontend)
        .Tells("# Terminal 1", "cd a && npm run dev", "# Terminal 2", "cd b && npm run dev").Findings());

    [Fact]
    public void A_package_of_a_workspace_by_its_name()
    {
        var guide = new Guided().With("pnpm-workspace.yaml", "packages: ['packages/*']\n").With("package.json", """{ "private": true, "scripts": { "all": "x" } }""")
            .With("packages/ui/package.json", """{ "name": "@acme/ui", "scripts": { "dev": "vite" } }""")
            .Tells("pnpm --filter @acme/ui dev", "pnpm --filter ui build", "pnpm --filter @acme/core dev", "pnpm -w run all", "pnpm -r dev");
        Assert.Equal(["QG0829 README.md:5", "QG0829 README.md:6"], guide.Places());
        Assert.Contains(guide.Findings(), static finding => finding.Message.StartsWith("No package of the repository is called '@acme/core'.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_script_tells_to_install_requirements_that_are_elsewhere()
    {
        var guide = new Guided().With("api/requirements.txt").With("start.bat", "@echo off\r\necho Then: .venv\\Scripts\\pip install -r requirements.txt\r\n");
        Assert.Equal(["QG0829 start.bat:2"], guide.Places());
        Assert.Equal("'pip' needs requirements.txt, and there is none. Only api/requirements.txt exists.", guide.Message());
    }

    [Theory]
    [InlineData("bash scripts/gone.sh")]
    [InlineData("./scripts/gone.sh --fast")]
    [InlineData("sudo ./scripts/gone.sh")]
    [InlineData("scripts\\gone.bat")]
    [InlineData("python tools/gone.py")]
    [InlineData("python -m shop.gone")]
    [InlineData("poetry run python tools/gone.py")]
    [InlineData("pytest tests/gone.py::test_x")]
    [InlineData("pip install -r gone.txt")]
    [InlineData("dotnet run --project src/Gone/Gone.csproj")]
    [InlineData("dotnet build Gone.sln")]
    [InlineData("docker compose -f gone.yml up -d")]
    [InlineData("docker-compose up -d gone")]
    [InlineData("docker compose exec gone sh")]
    [InlineData("docker build -f docker/Gone .")]
    [InlineData("make gone")]
    [InlineData("just gone")]
    [InlineData("task gone")]
    [InlineData("cp .env.example .env")]
    [InlineData("cp \\\n  .env.example .env")]
    public void What_a_command_needs_is_gone(string command) => Assert.Single(Shop().Tells(command).Findings(), static finding => finding.RuleId == "QG0829");

    [Theory]
    [InlineData("./scripts/up.sh")]
    [InlineData("PYTHONPATH=. python tools/run.py --secret=1")]
    [InlineData("python -m shop.run")]
    [InlineData("python -m http.server")]
    [InlineData("dotnet test src/Shop")]
    [InlineData("docker compose up -d db && docker compose logs -f db")]
    [InlineData("docker compose run --rm db psql gone")]
    [InlineData("make build test CC=gcc")]
    [InlineData("just build gone")]
    [InlineData("task build")]
    [InlineData("make -C elsewhere gone")]
    [InlineData("source .venv/bin/activate")]
    [InlineData("./dist/gone.sh")]
    [InlineData("./ignored/gone.sh")]
    [InlineData("curl -o gone.sh https://example.org/gone.sh\nbash gone.sh")]
    [InlineData("cat > gone.sh <<EOF\nmake gone\nEOF\nbash gone.sh")]
    [InlineData("cp settings.json backup.json")]
    [InlineData("pip install -r path/to/requirements.txt")]
    [InlineData("bash ../other/gone.sh")]
    [InlineData("# make gone")]
    public void What_a_command_needs_is_there(string command) => Assert.Empty(Shop().Tells(command).Findings());

    [Fact]
    public void A_folder_that_was_there_once() => Assert.Equal(["QG0829 README.md:4"],
        new Guided().Removed("web/package.json").With("apps/web/a.ts").Tells("cd web && npm run dev", "cd anything").Places());

    [Theory]
    [InlineData("docs/archive/QUICK_REFERENCE.md")]
    [InlineData("CHANGELOG.md")]
    [InlineData("docs/plans/SETUP.md")]
    [InlineData("templates/app/README.md")]
    [InlineData("docs/architecture.md")]
    public void Records_of_the_past_and_documents_for_others_are_silent(string path) =>
        Assert.Empty(new Guided().With(path, "# Overview\n\n```bash\nbash gone.sh\n```\n").Findings());

    [Fact]
    public void A_section_for_newcomers_counts_in_any_document() =>
        Assert.Equal(["QG0829 docs/architecture.md:6"], new Guided().With("docs/architecture.md", "# Overview\n\n## 2. Getting Started\n\n```\nbash gone.sh\n```\n").Places());

    [Fact]
    public void A_document_that_is_configured_counts_whatever_it_is_called() => Assert.Equal(["QG0829 docs/team.md:2"],
        new Guided().By("""{ "documents": ["docs/team.md"] }""").With("docs/team.md", "```sh\nbash gone.sh\n```\n").Places());

    [Fact]
    public void A_document_that_is_ignored_does_not() =>
        Assert.Empty(new Guided().By("""{ "ignore": ["README.md"] }""").Tells("bash gone.sh").Findings());

    [Fact]
    public void A_command_in_a_line_of_prose() => Assert.Equal(["QG0829 README.md:1"], new Guided().With("Makefile", "build:\n\ttrue\n")
        .With("README.md", "First `make build`, then `make deploy`; see `README.md`.\n").Places());

    [Fact]
    public void The_readme_of_a_published_package_speaks_to_its_users() => Assert.Empty(new Guided().With("package.json", "{}")
        .With("packages/ui/package.json", """{ "name": "ui" }""").With("packages/ui/README.md", "# Usage\n\n```sh\nnpm run dev\n```\n").Findings());

    [Fact]
    public void A_script_that_git_does_not_let_run()
    {
        var guide = new Guided().WithoutMode("scripts/up.sh").Tells("./scripts/up.sh", "./scripts/up.sh --again", "bash scripts/up.sh");
        Assert.Equal(["QG0830 README.md:4"], guide.Places());
        Assert.Equal("git update-index --chmod=+x scripts/up.sh", Assert.Single(guide.Findings()).Fix);
    }

    [Theory]
    [InlineData("QG0829", "QG0830 README.md:5")]
    [InlineData("QG0830", "QG0829 README.md:4")]
    public void Each_rule_runs_without_the_others(string off, string left) => Assert.Equal([left], new Guided().Without(DocsRules.All.Single(rule => rule.Id == off))
        .WithoutMode("scripts/up.sh").Tells("./gone.sh", "cd scripts && ./up.sh").Places());

    [Fact]
    public void A_script_that_the_guide_makes_a_program_first() =>
        Assert.Empty(new Guided().WithoutMode("up.sh").Tells("chmod +x up.sh", "./up.sh").Findings());

    private static Guided Shop() => new Guided().With("scripts/up.sh", "#!/bin/sh\n").With("tools/run.py").With("shop/run.py").With("src/Shop/Shop.csproj", "<Project />")
        .With("docker-compose.yml", "services:\n  db:\n    image: postgres\n").With("Makefile", "VAR := 1\n.PHONY: test\nbuild test: x\n\ttrue\n")
        .With("justfile", "build target='x':\n  true\n").With("Taskfile.yml", "tasks:\n  build:\n    cmds: [x]\n").With(".gitignore", "ignored/\n").With("elsewhere/a.c");
}
