namespace QualityGates.Tests.Audits.Docs.Links;

public class UpdatingAnIndex
{
    private const string Begin = "<!-- qualitygates:docs-index:begin -->";
    private const string End = "<!-- qualitygates:docs-index:end -->";

    [Fact]
    public void Where_there_is_none_writes_one()
    {
        var documents = Documents.With("docs/b.md", "# The _b_ [side]\n").And("docs/a b.md", "no heading").And("docs/deep/c.md", "# C").Updated();

        Assert.Equal(
            $"# Documentation\n\n{Begin}\n\n- [a b](a%20b.md)\n- [The b \\[side\\]](b.md)\n\n**deep**\n\n- [C](deep/c.md)\n\n{End}\n", documents.Text("docs/README.md"));
        Assert.Empty(documents.Findings());
    }

    [Fact]
    public void Twice_changes_nothing() => Assert.Empty(
        Documents.With("docs/b.md", "# B").And("docs/a.md", "# A").And("docs/guides/README.md", "# Guides\n\n[x](x.md)\n").And("docs/guides/x.md", "# X")
            .And("docs/guides/y.md", "# Y").Updated().Update().Rewrites);

    [Fact]
    public void Without_a_list_of_its_own_gets_one_at_its_end_of_what_it_does_not_lead_to()
    {
        var documents = Documents.With("docs/README.md", "# Docs\n\nRead [a](a.md) first.").And("docs/a.md", "# A\n\n[b](b.md)").And("docs/b.md", "# B").And("docs/c.md", "# C");

        Assert.Equal($"# Docs\n\nRead [a](a.md) first.\n\n{Begin}\n\n- [C](c.md)\n\n{End}\n", documents.Updated().Text("docs/README.md"));
    }

    [Fact]
    public void Changes_only_what_is_between_the_comments()
    {
        var text = $"\uFEFF# Docs\r\n\r\nbefore  \r\n{Begin}\r\n\r\n- [gone](gone.md)\r\n\r\n{End}\r\nafter";
        var documents = Documents.With("docs/README.md", text).And("docs/a.md", "# A");

        var rewrite = Assert.Single(documents.Update().Rewrites);

        Assert.Equal($"\uFEFF# Docs\r\n\r\nbefore  \r\n{Begin}\r\n\r\n- [A](a.md)\r\n\r\n{End}\r\nafter", rewrite.After);
        Assert.Equal([(6, "gone.md", ""), (6, "", "a.md")], rewrite.Replacements.Select(static one => (one.Line, one.From, one.To)));
        Assert.Empty(documents.Updated().Update().Rewrites);
    }

    [Fact]
    public void That_lists_everything_touches_nothing() => Assert.Empty(
        Documents.With("docs/README.md", "# Docs\n\n[a](a.md)\n").And("docs/a.md", "# A").Update().Rewrites);

    [Theory]
    [InlineData($"{Begin}\n- [x](x.md)\n")]
    [InlineData($"{End}\n\n{Begin}\n")]
    [InlineData($"{Begin}\n{End}\n{Begin}\n{End}\n")]
    public void With_broken_comments_leaves_it_alone_and_says_so(string text)
    {
        var update = Documents.With("docs/README.md", text).And("docs/a.md", "# A").Update();

        Assert.Empty(update.Rewrites);
        Assert.StartsWith("docs/README.md has ", Assert.Single(update.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void That_shows_the_comments_as_code_has_no_list_yet()
    {
        var text = $"# Docs\n\n```html\n{Begin}\n{End}\n```\n";

        Assert.StartsWith(text, Documents.With("docs/README.md", text).And("docs/a.md", "# A").Updated().Text("docs/README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_goes_to_the_nearest_index()
    {
        var documents = Documents.With("docs/README.md", "# Docs\n").And("docs/guides/README.md", "# Guides\n").And("docs/guides/x.md", "# X").And("docs/y.md", "# Y").Updated();

        Assert.Contains("- [X](x.md)\n", documents.Text("docs/guides/README.md"), StringComparison.Ordinal);
        Assert.Contains("- [Y](y.md)\n\n**guides**\n\n- [Guides](guides/README.md)\n", documents.Text("docs/README.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("x.md", documents.Text("docs/README.md"), StringComparison.Ordinal);
        Assert.Empty(documents.Update().Rewrites);
        Assert.Empty(documents.Findings());
    }

    [Fact]
    public void Of_a_site_or_in_another_form_writes_nothing()
    {
        Assert.Empty(Documents.With("docs/a.md", "# A").AndFiles("docs/b.md", "docs/c.md", "docs/.vitepress/config.ts").Update().Rewrites);
        Assert.Empty(Documents.With("docs/a.md", "# A").AndFiles("docs/b.md", "docs/c.md", "docs/index.rst").Update().Rewrites);
    }

    [Theory]
    [InlineData("# A --> <!-- qualitygates:docs-index:end -->")]
    [InlineData("# A [x](b.md) `code` <b>bold</b> \\ * _ | &amp;")]
    [InlineData("# \u202eA\u0007B")]
    [InlineData("#")]
    public void Whatever_a_title_says_the_list_stays_one(string heading)
    {
        var documents = Documents.With("docs/a.md", heading).And("docs/b.md", "# B").And("docs/c.md", "# C").Updated();

        Assert.Empty(documents.Update().Problems);
        Assert.Empty(documents.Update().Rewrites);
        Assert.Empty(documents.Findings());
    }
}
