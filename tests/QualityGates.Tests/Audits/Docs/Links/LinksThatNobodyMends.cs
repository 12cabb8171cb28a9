using QualityGates.Audits;

namespace QualityGates.Tests.Audits.Docs.Links;

/// <summary>Links as teams that nobody asked write them; beside each what looks alike and is dead.</summary>
public class LinksThatNobodyMends
{
    private const string Copied = "[a](../guides/a.md) [b](../guides/b.md) [c](../api/c.md) [d](../api/d.md) [e](../news/e.md)";

    [Fact]
    public void A_document_that_was_copied_from_another_repository() => Assert.Empty(Documents.With("tools/data/notes.md", Copied).Findings());

    [Theory]
    [InlineData("tools/guides/a.md")]
    [InlineData("somewhere/else/e.md")]
    public void One_whose_links_lead_to_something_here_was_not(string there) =>
        Assert.NotEmpty(Documents.With("tools/data/notes.md", Copied).AndFiles(there).Findings());

    [Theory]
    [InlineData("[`Field`][shop.Field] and [`list`][]")]
    [InlineData("[after](#after)\n\n{#after}\n* item")]
    [InlineData("[after](#after)\n\n[]{: #after .wide }")]
    [InlineData("[tab](#git-hub)\n\n=== \"Git Hub\"\n\n    text")]
    [InlineData("[api](api.md#shop.Field)")]
    [InlineData("<img src=\"../assets/logo.png\">")]
    public void What_MkDocs_makes_of_a_page(string text) => Assert.Empty(
        Documents.With("docs/guide.md", text).And("docs/api.md", "# API").AndFiles("mkdocs.yml", "docs/assets/logo.png").Findings());

    [Theory]
    [InlineData("[`Field`][shop.Field]", false)]
    [InlineData("[after](#afterwards)\n\n{#after}", true)]
    [InlineData("<img src=\"../assets/gone.png\">", true)]
    public void Without_MkDocs_or_without_such_a_place_it_is_dead(string text, bool isMkDocs) => Assert.Single(
        Documents.With("docs/guide.md", text).AndFiles(isMkDocs ? "mkdocs.yml" : "other.yml", "docs/assets/logo.png").Findings());

    [Theory]
    [InlineData("<a href=\"#maintenance-ann\">🚧</a>")]
    [InlineData("See the notes [1][2].")]
    [InlineData("- [#12][presto] Friendlier errors")]
    [InlineData("[top](#start-of-content)")]
    [InlineData("<img src=\"x\" onerror=\"alert()\">")]
    [InlineData("[download](/bulk-update/empty.csv)")]
    [InlineData("[report](coverage-report/index.html)")]
    public void Tags_notes_addresses_and_what_tools_write(string text) =>
        Assert.Empty(Documents.With("README.md", text).And(".gitignore", "coverage-report/\n").Findings());

    [Theory]
    [InlineData("[a](#maintenance-ann)")]
    [InlineData("[errors][presto]")]
    [InlineData("[download](/docs/empty.csv)")]
    [InlineData("[report](coverage/index.html)")]
    public void What_only_looks_alike_is_dead(string text) => Assert.Single(Documents.With("README.md", text).AndFiles("docs/a.txt").Findings());

    [Fact]
    public void A_label_with_brackets_in_it_says_why_it_is_none() => Assert.Equal(
        "The label '`end([code])`' has brackets in it, which no label may have, so the link is shown as text in brackets.",
        Assert.Single(Documents.With("a.md", "See [`end([code])`][].\n\n[`end([code])`]: b.md\n").AndFiles("b.md").Findings()).Message);

    [Fact]
    public void A_component_may_have_anchors_that_only_its_program_knows()
    {
        Assert.Empty(Documents.With("docs/a.md", "[Ann](team.md#ann)").And("docs/team.md", "# Team\n\n<TeamMembers :items=\"team\" />\n").AndFiles("docs/.vitepress/config.ts").Findings());
        Assert.Single(Documents.With("docs/a.md", "[Ann](team.md#ann)").And("docs/team.md", "# Team\n").AndFiles("docs/.vitepress/config.ts").Findings());
    }

    [Theory]
    [InlineData(".mdox.yaml", 0)]
    [InlineData(".other.yaml", 1)]
    public void Pages_of_a_site_are_found_by_its_navigation(string configuration, int findings) => Assert.Equal(
        findings,
        Documents.With("docs/README.md", "[a](a.md)").AndFiles("docs/a.md", "docs/b.md", "docs/c.md", "docs/d.md", configuration).Findings()
            .Count(static finding => finding.RuleId == "QG0821" && finding.Path.Value == "docs/d.md"));

    [Fact]
    public void Notes_on_a_release_weigh_a_note() =>
        Assert.All(Documents.With("release notes/v1.md", "[a](gone.md)").And("docs/whats-new-9.md", "[b](gone.md)").Findings(), static finding => Assert.Equal(Severity.Note, finding.Severity));
}
