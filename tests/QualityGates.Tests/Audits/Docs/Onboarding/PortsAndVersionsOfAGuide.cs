namespace QualityGates.Tests.Audits.Docs.Onboarding;

public class PortsAndVersionsOfAGuide
{
    [Theory]
    [InlineData("- **PostgreSQL:** Port **5434** (not default 5432)")]
    [InlineData("- ✅ PostgreSQL (port 5434)")]
    [InlineData("Postgres runs on port 5434")]
    [InlineData("- Postgres: localhost:5434")]
    [InlineData("| Service | Port |\n|---|---|\n| **PostgreSQL** | **5434** |")]
    public void A_port_that_the_sample_of_the_environment_sets_otherwise(string text)
    {
        var guide = Database().With("README.md", text + "\n");
        Assert.Equal("It says that postgres has port 5434, and .env.example:2 sets 5435 (POSTGRES_PORT).", guide.Message());
    }

    [Theory]
    [InlineData("- PostgreSQL: port 5435")]
    [InlineData("- PostgreSQL (default 5432)")]
    [InlineData("Inside the container Postgres has port 5432.")]
    [InlineData("- Postgres or Redis: port 1234")]
    [InlineData("- Search: port 9200")]
    [InlineData("```env\nPOSTGRES_PORT=5434\nDATABASE_URL=postgresql://u:p@localhost:5434/x\n```")]
    [InlineData("| Service | Container |\n|---|---|\n| PostgreSQL | 5432 |")]
    [InlineData("- DATABASE_URL is postgresql://localhost:5434/x")]
    public void A_port_that_agrees_or_means_another_place_is_silent(string text) => Assert.Empty(Database().With("README.md", text + "\n").Findings());

    [Fact]
    public void A_port_that_a_compose_file_sets_otherwise() => Assert.Equal(
        "It says that redis has port 6379, and docker-compose.yml:5 sets 6380 (REDIS_PORT).",
        new Guided().With("docker-compose.yml", "services:\n  redis:\n    image: redis\n    ports:\n      - \"${REDIS_PORT:-6380}:${INNER:-6379}\"\n")
            .With("README.md", "Redis listens on port 6379.\n").Message());

    [Fact]
    public void The_api_of_a_part_is_not_that_of_the_repository() => Assert.Empty(
        new Guided().With(".env.example", "BACKEND_PORT=8000\n").With("tools/launcher/README.md", "- API: http://localhost:8100\n").Findings());

    [Theory]
    [InlineData("- Node.js 18+", """{ "engines": { "node": ">=20" } }""", "It asks for Node 18+, and package.json:1 for >=20.")]
    [InlineData("- Node.js version `>= 16.16`.", """{ "engines": { "node": ">=22" } }""", "It asks for Node 16.16+, and package.json:1 for >=22.")]
    public void A_version_that_is_less_than_what_is_needed(string text, string package, string message) =>
        Assert.Equal(message, new Guided().With("package.json", package).With("README.md", text + "\n").Message());

    [Theory]
    [InlineData("- Node.js 22+")]
    [InlineData("- Node.js 20.10 or later")]
    [InlineData("We dropped support for Node 18.")]
    [InlineData("Node 18 or 20")]
    public void A_version_that_will_do_is_silent(string text) =>
        Assert.Empty(new Guided().With("package.json", """{ "engines": { "node": ">=20" } }""").With("README.md", text + "\n").Findings());

    [Fact]
    public void A_minimum_that_a_pinned_version_meets_is_silent() => Assert.Empty(new Guided().With(".nvmrc", "v20.11.0\n").With("README.md", "Node 18+\n").Findings());

    [Fact]
    public void A_version_of_python_below_what_the_project_requires() => Assert.Equal(
        "It asks for Python 3.9+, and pyproject.toml:3 for >=3.11.",
        new Guided().With("pyproject.toml", "[project]\nname = \"x\"\nrequires-python = \">=3.11,<4\"\n").With("CONTRIBUTING.md", "Install Python 3.9+\n").Message());

    [Fact]
    public void A_version_of_dotnet_below_that_of_global_json() => Assert.Equal(["QG0832 README.md:1"],
        new Guided().With("global.json", """{ "sdk": { "version": "10.0.100" } }""").With("README.md", ".NET SDK 8.0 is required\n").Places());

    [Fact]
    public void Two_files_that_exclude_each_other() => Assert.Equal(["QG0832 .nvmrc:1"],
        new Guided().With(".nvmrc", "18\n").With("package.json", """{ "engines": { "node": ">=20" } }""").Places());

    private static Guided Database() => new Guided().With(".env.example", "# Ports\nPOSTGRES_PORT=5435   # outside\n");
}
