using QualityGates.Facts;

namespace QualityGates.Tests.Languages.Markdown;

public class LinksOfADocument
{
    [Theory]
    [InlineData("[a](b.md)", "1 Inline b.md")]
    [InlineData("[a](b.md \"title\")", "1 Inline b.md")]
    [InlineData("[a](<b c.md>)", "1 Inline b c.md")]
    [InlineData("[a](b%20c.md#x)", "1 Inline b%20c.md#x")]
    [InlineData("[a](b_(c).md)", "1 Inline b_(c).md")]
    [InlineData("[`a`](b.md)", "1 Inline b.md")]
    [InlineData("**[a](b.md)**", "1 Inline b.md")]
    [InlineData("![a](b.png)", "1 Image b.png")]
    [InlineData("text\n\n- item [a](b.md)\n  1. [c](d.md)", "3 Inline b.md", "4 Inline d.md")]
    [InlineData("> quote\n> > [a](b.md)", "2 Inline b.md")]
    [InlineData("a\tb\t[c](d.md)\n\t[e](f.md)", "1 Inline d.md", "2 Inline f.md")]
    [InlineData("[multi\nline](a.md) [b](\nc.md)", "2 Inline a.md", "3 Inline c.md")]
    [InlineData("[a]()", "1 Inline ")]
    [InlineData("# [a](b.md)", "1 Inline b.md")]
    public void Inline_links_and_images_are_found_on_the_line_of_their_target(string text, params string[] links)
    {
        Assert.Equal(links, MarkdownText.Links(text));
        Assert.Equal(links, MarkdownText.Links("\uFEFF" + text.Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_image_inside_a_link_has_both_targets() =>
        Assert.Equal(["1 Image a.svg", "1 Inline b.md"], MarkdownText.Links("[![x](a.svg)](b.md)"));

    [Fact]
    public void Cells_of_tables_have_links() => Assert.Equal(
        ["3 Inline b.md", "4 Inline d.md"], MarkdownText.Links("| x | y |\n|---|---|\n| 1 | [a](b.md) |\n| [c](d.md) | ` |\n| ` | z |"));

    [Fact]
    public void A_target_with_escapes_is_unescaped_and_has_no_place()
    {
        var link = Assert.Single(MarkdownText.Read(@"[a](b\_c.md)").Links);
        Assert.Equal(("b_c.md", -1, 1), (link.Target, link.Start, link.Line));
    }

    [Fact]
    public void A_definition_is_said_once_where_it_stands() => Assert.Equal(
        ["3 Reference b.md", "5 Reference c d.md"], MarkdownText.Links("[a][x] [x] [b][x]\n\n[x]: b.md 'title'\n[y]:\n  <c d.md>"));

    [Theory]
    [InlineData("[a][nowhere]", "1 Undefined nowhere")]
    [InlineData("[a][]", "1 Undefined a")]
    [InlineData("[`a b`][nowhere]", "1 Undefined nowhere")]
    [InlineData("[two\nlines][nowhere]", "2 Undefined nowhere")]
    public void A_reference_that_nothing_defines_is_found(string text, params string[] links) => Assert.Equal(links, MarkdownText.Links(text));

    [Theory]
    [InlineData("[a]")]
    [InlineData("a[0][1] b[i][j]")]
    [InlineData("- [ ][x]")]
    [InlineData("text[^1] [a][^2]\n\n[^1]: note\n[^2]: note")]
    [InlineData(@"\[a][b]")]
    [InlineData("[a-z][a-z0-9]")]
    [InlineData("`[a][b]`")]
    [InlineData("a][b]")]
    public void Brackets_that_are_no_reference_are_none(string text) => Assert.Empty(MarkdownText.Links(text));

    [Theory]
    [InlineData("<a href=\"b.md\">x</a>", "1 Html b.md")]
    [InlineData("text <img src='b.png' alt=\"x\"> text", "1 Html b.png")]
    [InlineData("<p align=center>\n  <IMG SRC = b.png>\n</p>", "2 Html b.png")]
    [InlineData("<details>\n<summary><a\n  class=x\n  href=\"b.md\">x</a></summary>\n\n[c](d.md)\n</details>", "4 Html b.md", "6 Inline d.md")]
    [InlineData("<a href=\"b?x=1&amp;y=2\">", "1 Html b?x=1&y=2")]
    [InlineData("<script>var a = '<a href=\"no.md\">'</script>\n<a href=b.md>", "2 Html b.md")]
    public void Links_of_HTML_are_found(string text, params string[] links) => Assert.Equal(links, MarkdownText.Links(text));

    [Theory]
    [InlineData("<https://a.b/c>", "https://a.b/c")]
    [InlineData("see https://a.b/c_(d). And", "https://a.b/c_(d)")]
    [InlineData("(https://a.b/c)", "https://a.b/c")]
    [InlineData("**https://a.b/c**", "https://a.b/c")]
    [InlineData("| https://a.b/c |", "https://a.b/c")]
    public void Addresses_stand_for_themselves(string text, string address) =>
        Assert.Equal([(DocumentLinkKind.Auto, address)], MarkdownText.Read(text).Links.Select(link => (link.Kind, link.Target)));

    [Theory]
    [InlineData("```\n[a](b.md) <a href=c.md>\n```")]
    [InlineData("~~~md\n[a](b.md)\n~~~")]
    [InlineData("text\n\n    [a](b.md)")]
    [InlineData("`[a](b.md)` ``[a](b.md) ` ``")]
    [InlineData("<!-- [a](b.md) -->")]
    [InlineData("text <!-- [a](b.md) <a href=c.md> --> text")]
    [InlineData("<!--\n\n[a](b.md)\n\n-->")]
    [InlineData("---\na: \"[a](b.md)\"\n---\n")]
    [InlineData("<pre><code><a href=b.md></code></pre>")]
    [InlineData("\\[a](b.md)")]
    [InlineData("ftp://a.b/c")]
    public void Code_comments_and_front_matter_have_no_links(string text) => Assert.Empty(MarkdownText.Links(text));

    [Fact]
    public void Front_matter_counts_as_lines()
    {
        var document = MarkdownText.Read("---\r\na: b\r\n---\r\n# T\r\n[a](b.md)\r\n");
        Assert.Equal((3, 4, 5), (document.FrontMatterLines, document.Headings[0].Line, document.Links[0].Line));
    }

    [Fact]
    public void Dashes_that_never_close_are_no_front_matter() => Assert.Equal(["3 Inline b.md"], MarkdownText.Links("---\n\n[a](b.md)\n"));
}
