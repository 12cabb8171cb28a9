using System.Text.Json;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using QualityGates.Reports;

namespace QualityGates.Tests.Reports;

/// <summary>
/// Names put together from what each parser, and each host behind it, trips over. They change no table and bring no mention, link or HTML
/// into a summary that we did not write; <c>eng/checks/summary-markdown.sh</c> asks two other parsers the same.
/// </summary>
public partial class SummaryWithGeneratedNames
{
    private const string Blob = "https://github.com/acme/shop/blob/9f31c2e0b1a2c3d4e5f60718293a4b5c6d7e8f90/";

    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseFootnotes().UseTaskLists().Build();

    private static readonly SummaryContext Published = new()
    {
        HeadCommit = "9f31c2e0b1a2c3d4e5f60718293a4b5c6d7e8f90",
        MaximumLength = int.MaxValue,
        Links = SourceLinks.GitHub("https://github.com", "acme/shop", "9f31c2e0b1a2c3d4e5f60718293a4b5c6d7e8f90"),
    };

    private static readonly string[] Pieces = JsonSerializer.Deserialize<string[]>(
        typeof(SummaryWithGeneratedNames).Assembly.GetManifestResourceStream("hostile-pieces.json")!)!;

    private static readonly Page Harmless = Page.With("a.cs");

    [Property(MaxTest = 240)]
    public Property IsWhatItIsWithHarmlessNames() => Prop.ForAll(Names(), static name =>
    {
        var page = Page.With(name);
        HasTheSameShape(page);
        HasNoLinkButOurs(page);
        HasNothingThatAHostMakesAMentionOrALinkOf(page);
        HasNoHtmlButOurs(page);
    });

    private static void HasTheSameShape(Page page) => Assert.Equal(Harmless.Shape, page.Shape);

    private static void HasNoLinkButOurs(Page page)
    {
        List<string> links =
        [
            .. page.Document.Descendants<LinkInline>().Select(static link => link.Url!), .. Hrefs().Matches(page.Html).Select(static link => link.Groups[1].Value),
        ];
        Assert.All(links, static url => Assert.StartsWith(Blob, url, StringComparison.Ordinal));
        Assert.All(links, static url => Assert.DoesNotMatch(@"/\.\.?(/|\?|#|$)", url[(Blob.Length - 1)..]));
        Assert.Empty(page.Document.Descendants<AutolinkInline>());
    }

    private static void HasNothingThatAHostMakesAMentionOrALinkOf(Page page)
    {
        var words = string.Join(" ", page.Document.Descendants<LiteralInline>().Select(static literal => literal.Content.ToString()));
        Assert.DoesNotMatch(HostWords(), words);
        Assert.DoesNotMatch(HostWords(), Tag().Replace(Code().Replace(page.Html, " "), " "));
    }

    private static void HasNoHtmlButOurs(Page page)
    {
        Assert.Empty(page.Document.Descendants<HtmlInline>());
        var tags = Tag().Matches(page.Html).Select(static tag => tag.Value).ToList();
        Assert.All(tags, static tag => Assert.Matches("^(</?(details|summary|ul|li|code|p|sub)>|<a href=\"[^\"<>]*\">|</a>)$", tag));
        Assert.Equal(Tag().Matches(Harmless.Html).Count(static tag => IsBlock(tag.Value)), tags.Count(IsBlock));

        // A name is a link where there can be such a file, and each of its words may be code.
        static bool IsBlock(string tag) => tag.TrimStart('<', '/')[0] != 'a' && !tag.Contains("code", StringComparison.Ordinal);
    }

    private static Arbitrary<string> Names() => Gen.Choose(1, 7)
        .SelectMany(static count => Gen.ArrayOf(Gen.Elements(Pieces), count)).Select(string.Concat)
        .SelectMany(static name => Gen.Elements(name, name, name, string.Concat(Enumerable.Repeat(name, 12)))).ToArbitrary();

    /// <summary>A summary as a parser sees it.</summary>
    private sealed record Page(MarkdownDocument Document, string Html, string Shape)
    {
        public static Page With(string name)
        {
            var document = Markdig.Markdown.Parse(SummaryMarkdown.Write(SavedAudit.Of(RichReport.WithEveryNameBeing(name)), Published), Pipeline);
            var html = string.Concat(document.Descendants<HtmlBlock>().Select(static block => block.Lines.ToString()));
            return new(document, html, string.Join('\n', document.Descendants<Block>().Select(static block =>
                block is TableRow row ? $"row of {row.Count}" : block is ListBlock list ? $"list of {list.Count}" : block.GetType().Name)));
        }
    }

    [GeneratedRegex("<[^>]*>?")]
    private static partial Regex Tag();

    [GeneratedRegex("<code>.*?</code>")]
    private static partial Regex Code();

    [GeneratedRegex("<a href=\"([^\"]*)\">")]
    private static partial Regex Hrefs();

    [GeneratedRegex(@"@\w|#\d|\bGH-\d|!\d|://|www\.|(?<![\w])[0-9a-f]{7,64}(?![\w])|:[\w+-]+:", RegexOptions.IgnoreCase)]
    private static partial Regex HostWords();
}
