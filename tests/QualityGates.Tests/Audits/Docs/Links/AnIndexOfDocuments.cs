namespace QualityGates.Tests.Audits.Docs.Links;

public class AnIndexOfDocuments
{
    [Fact]
    public void That_is_missing_is_told_of_once()
    {
        var finding = Assert.Single(
            Documents.With("README.md", "[a](docs/a.md)").AndFiles("docs/a.md", "docs/b.md", "docs/deep/c.md").Findings(), static one => one.RuleId == "QG0820");

        Assert.Equal("docs", finding.Subject);
        Assert.Equal("docs/README.md", finding.Path.Value);
        Assert.Equal("docs holds 3 documents and has no README.md, index.md or other index; no document links to 2 of them.", finding.Message);
    }

    [Theory]
    [InlineData("docs/README.md")]
    [InlineData("docs/index.md")]
    [InlineData("docs/INDEX.md")]
    [InlineData("docs/SUMMARY.md")]
    [InlineData("docs/_sidebar.md")]
    [InlineData("docs/README.rst")]
    [InlineData("docs/index.html")]
    [InlineData("docs/toc.yml")]
    [InlineData("docs/.vitepress/config.mts")]
    [InlineData("docusaurus.config.js")]
    [InlineData("mkdocs.yml")]
    public void That_is_there_in_any_form_is_enough(string index) => Assert.DoesNotContain(
        Documents.With("docs/a.md", "# A").AndFiles("docs/b.md", "docs/c.md", index).Findings(), static one => one.RuleId == "QG0820");

    [Fact]
    public void Is_not_asked_for_where_two_documents_lie() => Assert.DoesNotContain(
        Documents.With("docs/a.md", "# A").AndFiles("docs/b.md").Findings(), static one => one.RuleId == "QG0820");

    [Fact]
    public void Is_the_document_above_where_that_lists_most_of_the_folder() => Assert.Empty(
        Documents.With("README.md", "[a](docs/a.md), [b](docs/b.md), [c](docs/c.md)").AndFiles("docs/a.md", "docs/b.md", "docs/c.md").Findings());

    [Fact]
    public void Is_not_asked_for_by_tests_and_archives() => Assert.Empty(
        Documents.With("tests/fixtures/docs/a.md", "").AndFiles("tests/fixtures/docs/b.md", "tests/fixtures/docs/c.md", "docs/archive/a.md", "docs/archive/b.md", "docs/archive/c.md").Findings());

    [Fact]
    public void Is_asked_for_in_folders_that_the_configuration_names() => Assert.Contains(
        "QG0820 handbook/README.md:1",
        Documents.With("handbook/a.md", "").AndFiles("handbook/b.md", "handbook/c.md").By("""{ "folders": ["handbook/"] }""").Found());

    [Fact]
    public void With_a_row_that_leads_nowhere_is_stale() => Assert.Equal(
        ["QG0822 docs/README.md:3"],
        Documents.With("docs/README.md", "# Docs\n\n- [gone](gone.md)\n- [a](a.md)\n").And("docs/a.md", "").Found());

    [Fact]
    public void Outside_of_a_folder_of_documents_a_row_is_a_link() =>
        Assert.Equal(["QG0823 README.md:1"], Documents.With("README.md", "[gone](gone.md)").Found());
}
