namespace QualityGates.Tests.Audits.Docs.Links;

public class ADocumentThatNothingLinksTo
{
    [Fact]
    public void Is_an_orphan()
    {
        var finding = Assert.Single(Documents.With("docs/README.md", "[a](a.md)").AndFiles("docs/a.md", "docs/b.md").Findings());

        Assert.Equal("QG0821", finding.RuleId);
        Assert.Equal("docs/b.md", finding.Subject);
        Assert.Equal("No document links to it.", finding.Message);
        Assert.Equal("docs", finding.Group);
    }

    [Fact]
    public void Is_none_where_the_index_leads_to_it_over_others() => Assert.Empty(
        Documents.With("docs/README.md", "[a](a.md)").And("docs/a.md", "[b](deep/b.md)").And("docs/deep/b.md", "[c](../c.md)").AndFiles("docs/c.md").Findings());

    [Fact]
    public void Is_one_where_only_orphans_know_each_other() => Assert.Equal(
        ["Only documents that no README or index leads to link to it.", "Only documents that no README or index leads to link to it."],
        Documents.With("docs/README.md", "# Docs").And("docs/a.md", "[b](b.md)").And("docs/b.md", "[a](a.md)").Findings().Select(static one => one.Message));

    [Fact]
    public void Indexes_that_link_to_each_other_end() => Assert.Empty(
        Documents.With("docs/README.md", "[deep](deep/README.md)").And("docs/deep/README.md", "[up](../README.md) [self](README.md) [a](a.md)")
            .And("docs/deep/a.md", "[up](README.md)").Findings());

    [Fact]
    public void Is_none_in_a_folder_that_is_linked_to_as_such() =>
        Assert.Empty(Documents.With("docs/README.md", "[guides](guides/)").AndFiles("docs/guides/a.md", "docs/guides/b.md").Findings());

    [Theory]
    [InlineData("docs/AGENTS.md")]
    [InlineData("docs/CONTRIBUTING.md")]
    [InlineData("docs/CHANGELOG.md")]
    [InlineData("docs/archive/old.md")]
    [InlineData("docs/adr/0001-use-x.md")]
    [InlineData("docs/2025-11-13-outage.md")]
    [InlineData("docs/deep/README.md")]
    [InlineData("docs/feature-template.md")]
    [InlineData("docs/.notes/a.md")]
    [InlineData("guides/a.md")]
    public void Is_none_where_people_or_tools_find_it_by_its_name(string path) => Assert.Empty(Documents.With("docs/README.md", "# Docs").And(path, "# A").Findings());

    [Fact]
    public void Is_none_in_a_site_whose_generator_lists_pages() => Assert.Empty(
        Documents.With("docs/index.md", "# Docs").AndFiles("docs/a.md", "docs/b.md", "docs/.vitepress/config.ts").Findings());
}
