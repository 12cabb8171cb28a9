namespace QualityGates.Tests.Languages.Markdown;

public class HeadingsOfADocument
{
    [Theory]
    [InlineData("# Getting started", "getting-started")]
    [InlineData("## A  b", "a--b")]
    [InlineData("# What's new in v1.2?", "whats-new-in-v12")]
    [InlineData("# snake_case and kebab-case", "snake_case-and-kebab-case")]
    [InlineData("# `code` and *em* _em_ **strong**", "code-and-em-em-strong")]
    [InlineData("# [link](a.md) text", "link-text")]
    [InlineData("# ![logo](a.png) Name", "name")]
    [InlineData("# <a id=\"x\"></a>Title", "title")]
    [InlineData("# A & B &amp; C", "a--b--c")]
    [InlineData("# -- dashes", "---dashes")]
    [InlineData("# 🚀 Launch", "-launch")]
    [InlineData("# :rocket: Launch", "rocket-launch")]
    [InlineData("# Grüße, Æther: ÄÖ", "grüße-æther-äö")]
    [InlineData("# 日本語 の 見出し", "日本語-の-見出し")]
    [InlineData("# foo\\_bar", "foo_bar")]
    [InlineData("# a/b.c (d) [e]", "abc-d-e")]
    [InlineData("# 1️⃣ One", "1️⃣-one")]
    [InlineData("# closing #", "closing")]
    [InlineData("Setext *it*\n===", "setext-it")]
    [InlineData("> - # Inside", "inside")]
    [InlineData("<details>\n\n## In details\n\n</details>", "in-details")]
    [InlineData("<h2 align=\"center\">HTML <b>bold</b> &amp; co</h2>", "html-bold--co")]
    public void The_anchor_is_GitHubs(string text, string slug) => Assert.Equal(slug, Assert.Single(MarkdownText.Read(text).Headings).Slug);

    [Fact]
    public void Equal_headings_are_numbered_around_those_that_have_the_number_in_their_text() => Assert.Equal(
        ["foo", "foo-1", "foo-1-1", "foo-2", "bar", "foo-3"],
        MarkdownText.Read("# Foo\n# Foo\n# Foo 1\n# Foo\n# bar\n# foo\n").Headings.Select(heading => heading.Slug));

    [Fact]
    public void Levels_texts_and_lines_are_those_of_the_document() => Assert.Equal(
        [(1, "One two", 1), (2, "Three", 4), (3, "Four", 8)],
        MarkdownText.Read("# One *two*\n\n\nThree\n-----\n\n<!-- # no -->\n### Four ###\n```\n# no\n```\n")
            .Headings.Select(heading => (heading.Level, heading.Text, heading.Line)));

    [Fact]
    public void An_id_of_its_own_can_be_jumped_to_and_so_can_the_text()
    {
        var document = MarkdownText.Read("## Set up {#setup}\n");
        Assert.Equal(("Set up", "set-up"), (document.Headings[0].Text, document.Headings[0].Slug));
        Assert.Equal(["setup", "set-up-setup"], document.Anchors.AsEnumerable());
    }

    [Fact]
    public void Ids_and_names_of_HTML_can_be_jumped_to() => Assert.Equal(
        ["a", "b", "c", "d"], MarkdownText.Read("<a id=\"a\"></a> text <a name='b'>\n\n<div id=c>\n<p ID=\"d\">\n</div>\n").Anchors.AsEnumerable());
}
