using System.Text;
using FsCheck.Xunit;
using QualityGates.Facts;
using QualityGates.Languages.Markdown;

namespace QualityGates.Tests.Languages.Markdown;

/// <summary>Whatever the bytes, reading ends, in time that grows with their number, and what cannot be read is said.</summary>
public class HostileDocuments
{
    private static readonly string[] Pieces =
    [
        "[", "]", "(", ")", "![", "][", "[a](b.md)", "[a]: b.md\n", "`", "```\n", "*", "_", "<", ">", "<!--", "-->", "<a href=\"", "\"", "<h1>", "</h1>",
        "# ", "\n", "\r\n", "\r", "\t", " ", "- ", "1. ", "> ", "|", "|-|-|\n", "---\n", "===\n", "https://a.b", "src/a.ts", "a.md", "(12 lines)", "{#x}", "&amp;", "\\",
        "\u0000", "\uFEFF", "é", "🚀", "\u202E", "new", ":", "[^1]: a/b.md\n", "<pre>", "</pre>", "<code>",
    ];

    [Theory]
    [InlineData("[")]
    [InlineData("[=")]
    [InlineData("![")]
    [InlineData("[a](")]
    [InlineData("[a](<")]
    [InlineData("[a](b \"")]
    [InlineData("*a ")]
    [InlineData("a**b")]
    [InlineData("x <!--")]
    [InlineData("x <?")]
    [InlineData("x <![CDATA[")]
    [InlineData("<a b=\"")]
    [InlineData("<a href=")]
    [InlineData("http://")]
    [InlineData("http://a.b ")]
    [InlineData("a.md")]
    [InlineData("a/b.md ")]
    [InlineData("`a/b.md` ")]
    [InlineData("[a]: b\n")]
    [InlineData("[a]:\n")]
    [InlineData("[a][b]")]
    [InlineData("|a|[b](c)|\n|-|-|\n")]
    [InlineData("# a\n")]
    [InlineData("a\n")]
    [InlineData("<h1>")]
    [InlineData("> a\n")]
    [InlineData("- a\n")]
    [InlineData("\"")]
    public void A_row_of_openings_is_read_to_its_end(string piece)
    {
        // Whatever takes the square of the length takes minutes for this one.
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length)));

        Assert.NotNull(MarkdownReader.Read(text, out _));
    }

    [Theory]
    [InlineData(">")]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("1. ")]
    public void Blocks_nested_too_deeply_are_a_problem_that_is_named(string piece)
    {
        var facts = AnnotatedSource.Scan("a.md", string.Concat(Enumerable.Repeat(piece, 10_000)) + "a\n");
        Assert.Equal(ScanProblemKind.Syntax, Assert.Single(facts.Problems).Kind);
        Assert.Equal(DocumentFacts.Empty, facts.Document);
        Assert.Equal(1, facts.Lines.Physical);
    }

    [Fact]
    public void Many_open_brackets_do_not_hide_the_links_after_them() =>
        Assert.Equal(["3 Inline b.md"], MarkdownText.Links(new string('[', 5_000) + "\n\n[a](b.md)\n"));

    [Fact]
    public void A_paragraph_of_more_lines_than_are_parsed_at_once_is_read_to_its_end() =>
        Assert.Equal(9_000, MarkdownText.Links(string.Concat(Enumerable.Repeat("[a](b.md)\n", 9_000))).Length);

    [Fact]
    public void Latin1_is_read_as_far_as_it_goes() =>
        Assert.Equal("gr\uFFFDn.md", MarkdownReader.Read([.. "[a](gr"u8, 0xFC, .. "n.md)"u8], out _).Links.Single().Target);

    [Fact]
    public void UTF16_is_decoded() =>
        Assert.Equal("b.md", AnnotatedSource.Scan("a.md", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("[ä](b.md)")]).Document!.Links.Single().Target);

    [Property(MaxTest = 300)]
    public void Any_bytes_are_read(byte[] bytes) => Check(bytes);

    [Property(MaxTest = 1_000)]
    public void Any_pieces_are_read(byte[] choice)
    {
        var text = Compose(choice);
        Check(Encoding.UTF8.GetBytes(text));
    }

    [Property(MaxTest = 300)]
    public void Line_ends_do_not_matter_but_to_places(byte[] choice)
    {
        var text = Compose(choice).Replace("\r", "", StringComparison.Ordinal);
        var (unix, windows) = (Say(text), Say(text.Replace("\n", "\r\n", StringComparison.Ordinal)));
        Assert.Equal(unix, windows);
    }

    private static string Compose(byte[] choice) => string.Concat(choice.Select(index => Pieces[index % Pieces.Length]));

    private static void Check(byte[] bytes)
    {
        var first = MarkdownReader.Read(bytes, out _);
        var text = Encoding.UTF8.GetString(bytes);
        MarkdownText.CheckPlaces(text.StartsWith('\uFEFF') ? text[1..] : text, first);
        Assert.Equal(Say(first), Say(MarkdownReader.Read(bytes, out _)));
    }

    private static string Say(string text) => Say(MarkdownReader.Read(Encoding.UTF8.GetBytes(text), out _));

    private static string Say(DocumentFacts document) => string.Join(
        '\n',
        [
            .. document.Headings.Select(heading => $"{heading.Line} {heading.Level} {heading.Text.ReplaceLineEndings(" ")} {heading.Slug}"),
            .. document.Anchors.Select(anchor => anchor.ReplaceLineEndings(" ")),
            .. document.Links.Select(link => $"{link.Line} {link.Kind} {link.Target.ReplaceLineEndings(" ")}"),
            .. document.Mentions.Select(mention => $"{mention.Line} {mention.Text} {mention.IsCode} {mention.IsHypothetical} {mention.StatedLines}"),
        ]);
}
