using QualityGates.Codebases.Documents;

namespace QualityGates.Tests.Audits.Docs.Links;

public class AnAnchor
{
    private const string Target = """
        # Get started

        ## Build & test

        ## Twice

        ## Twice

        ## 🚀 Launch

        ## ⚙️ Settings

        ## Überblick

        ## `code` and [link](https://acme.org)

        ## Custom {#own-id}

        <a id="by-id"></a> <a name="By-Name"></a>

        <details>

        ## Hidden

        </details>

        """;

    [Theory]
    [InlineData("get-started")]
    [InlineData("Get-Started")]
    [InlineData("build--test")]
    [InlineData("twice")]
    [InlineData("twice-1")]
    [InlineData("-launch")]
    [InlineData("%EF%B8%8F-settings")]
    [InlineData("-settings")]
    [InlineData("%C3%BCberblick")]
    [InlineData("überblick")]
    [InlineData("code-and-link")]
    [InlineData("by-id")]
    [InlineData("by-name")]
    [InlineData("user-content-by-id")]
    [InlineData("hidden")]
    [InlineData("own-id")]
    [InlineData("")]
    [InlineData("top")]
    [InlineData(":~:text=anything")]
    [InlineData("get-started:~:text=anything")]
    [InlineData("fn-1")]
    [InlineData("/a/route")]
    [InlineData("L3")]
    public void That_is_there_is_found(string anchor) => Assert.Empty(
        Documents.With("docs/a.md", Target + $"\n[here](#{anchor})").And("README.md", $"[there](docs/a.md#{anchor})").Findings());

    [Theory]
    [InlineData("get-startd", "get-started")]
    [InlineData("build-test", "build--test")]
    [InlineData("launch", "-launch")]
    [InlineData("twice-2", null)]
    [InlineData("something-else-altogether", null)]
    public void That_is_not_there_is_dead_and_the_nearest_is_named(string anchor, string? nearest)
    {
        var finding = Assert.Single(Documents.With("docs/a.md", Target).And("README.md", $"# Acme\n\n[there](docs/a.md#{anchor})").Findings());

        Assert.Equal(("QG0824", 3), (finding.RuleId, finding.Line));
        Assert.Equal($"README.md -> docs/a.md#{anchor}", finding.Subject);
        Assert.Equal(nearest is null ? "Link to a heading that is there." : $"Write #{nearest} instead, if that is what is meant.", finding.Fix);
    }

    [Theory]
    [InlineData("src/app.ts#L2", true)]
    [InlineData("src/app.ts#L1-L2", true)]
    [InlineData("src/app.ts#L1C1-L2C9", true)]
    [InlineData("src/app.ts#L3", false)]
    [InlineData("src/app.ts#L1-L99", false)]
    [InlineData("src/app.ts#anything", true)]
    [InlineData("README.md?plain=1#L1", true)]
    [InlineData("README.md?plain=1#L99", false)]
    public void Of_a_line_needs_the_file_to_have_it(string target, bool isAlive) => Assert.Equal(
        isAlive ? 0 : 1, Documents.With("README.md", $"[line]({target})").And("src/app.ts", "one\ntwo\n").Findings().Count);

    [Fact]
    public void Of_a_version_is_not_taken_for_another_version() => Assert.Equal(
        "Link to a heading that is there.",
        Assert.Single(Documents.With("README.md", "[3](CHANGELOG.md#300-2022-07-13)").And("CHANGELOG.md", "## 8.0.0 (2026-03-12)\n").Findings()).Fix);

    [Theory]
    [InlineData("lib#usage")]
    [InlineData("lib/#usage")]
    [InlineData("lib#readme")]
    public void Of_a_folder_is_one_of_its_readme(string target) => Assert.Empty(
        Documents.With("README.md", $"[lib]({target})").And("lib/README.md", "# Lib\n\n## Usage\n").Findings());

    [Theory]
    [InlineData("docs/.vitepress/config.ts", "launch", true)]
    [InlineData("docs/.vitepress/config.ts", "gone", false)]
    [InlineData("docs/_config.yml", "gone", true)]
    public void In_a_site_needs_the_same_letters_and_digits(string site, string anchor, bool isAlive) => Assert.Equal(
        isAlive ? 0 : 1, Documents.With("docs/a.md", Target + $"\n[here](#{anchor})").AndFiles(site).Findings().Count);

    [Theory]
    [InlineData("notes.rst#gone")]
    [InlineData("page.html#gone")]
    public void In_another_file_than_Markdown_is_not_judged(string target) =>
        Assert.Empty(Documents.With("README.md", $"[x]({target})").AndFiles("notes.rst", "page.html").Findings());

    [Fact]
    public void Of_an_address_on_the_web_that_is_a_file_here_is_judged() => Assert.Equal(
        ["QG0824 README.md:1"],
        Documents.With("README.md", "[x](https://github.com/acme/shop/blob/main/docs/a.md#gone)").And("docs/a.md", Target)
            .At(new RepositoryPast("https://github.com/acme/shop.git", null)).Found());

    [Theory]
    [InlineData("See [the plan][plan].\n", "[plan]")]
    public void A_label_that_nothing_defines_is_told_of(string text, string label)
    {
        var finding = Assert.Single(Documents.With("README.md", text).Findings());

        Assert.Equal(("QG0823", $"README.md -> {label}"), (finding.RuleId, finding.Subject));
    }

    [Theory]
    [InlineData("[r]: gone.md\n\nSee [r].\n", 1)]
    [InlineData("<img src=\"gone.png\">\n", 1)]
    [InlineData("<p>\n<a href=\"gone.md\">x</a>\n</p>\n", 2)]
    [InlineData("```\n[x](gone.md)\n```\n", 0)]
    [InlineData("`[x](gone.md)`\n", 0)]
    [InlineData("<!-- [x](gone.md) -->\n", 0)]
    public void Links_of_every_form_are_followed_but_not_those_in_code(string text, int line) => Assert.Equal(
        line == 0 ? [] : [$"QG0823 README.md:{line}"], Documents.With("README.md", text).Found());
}
