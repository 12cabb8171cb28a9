namespace QualityGates.Tests.Audits.Docs.Links;

public class ALinkWithinASite
{
    [Theory]
    [InlineData("docs/.vitepress/config.ts")]
    [InlineData("docs/docusaurus.config.js")]
    [InlineData("mkdocs.yml")]
    [InlineData("docs/docfx.json")]
    [InlineData("docs/_config.yml")]
    [InlineData("docs/_sidebar.md")]
    public void Means_the_page_that_a_document_becomes(string configuration) => Assert.Empty(
        Documents.With("docs/guide/a.md", "[b](./b) [b](/guide/b) [c](/guide/c/) [logo](/logo.svg) [b](b.html) [api](/api/unknown) [d](./later)")
            .AndFiles("docs/guide/b.md", "docs/guide/c/index.md", "docs/public/logo.svg", configuration).Findings());

    [Theory]
    [InlineData("docs/.vitepress/config.ts")]
    [InlineData("website/docusaurus.config.js")]
    [InlineData("mkdocs.yml")]
    public void To_a_document_that_is_not_there_is_dead(string configuration) =>
        Assert.Equal(["QG0823 docs/guide/a.md:1"], Documents.With("docs/guide/a.md", "[b](./gone.md)").AndFiles(configuration).Found());

    [Fact]
    public void Of_numbered_pages_names_what_only_the_site_knows() => Assert.Empty(
        Documents.With("documentation/docs/20-core/10-routing.md", "[load](load) [home](/docs/home)").AndFiles("documentation/docs/20-core/20-load.md").Findings());

    [Fact]
    public void May_begin_in_a_folder_that_the_configuration_names() => Assert.Empty(
        Documents.With("site/a.md", "[logo](/logo.svg)").AndFiles("site/assets/logo.svg").By("""{ "roots": ["site/assets"] }""").Findings());

    [Fact]
    public void The_content_of_an_application_has_addresses_of_its_own() => Assert.Empty(
        Documents.With("src/content/welcome.md", "[pricing](/pricing)").Findings());

    [Fact]
    public void Outside_a_site_a_path_without_an_ending_is_a_file() =>
        Assert.Equal(["QG0823 CONTRIBUTING.md:1"], Documents.With("CONTRIBUTING.md", "[more](./contributing)").AndFiles("docs/a.txt").Found());
}
