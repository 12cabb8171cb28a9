using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using QualityGates.Baselines;
using QualityGates.Reports;

namespace QualityGates.Tests.Reports;

public class HostileFileNames
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    public static TheoryData<string> Names =>
    [
        "a|b.cs", "a`b.cs", "``a`.cs", "a<script>.cs", "@acme/team.cs", "a\nb.cs", "a\r\n### b.cs", "a\u202egnp.cs", "a\u2028b.cs", "a](javascript:x).cs",
        "<!-- x.cs", "a\\|b.cs", "a$b$.cs", "--- .cs", "a\u0000b.cs", "😀 é.cs", "a\tb.cs",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void StayOneCodeSpanInTheirTableCell(string name)
    {
        var report = SampleReport.Of(null, SampleReport.Monolith(name));

        var document = Markdig.Markdown.Parse(ReportMarkdown.Write(report), Pipeline);

        var largest = document.OfType<Table>().Single(static table => Text((TableRow)table[0]).Contains("Cohesion", StringComparison.Ordinal));
        Assert.Equal(2, largest.Count);
        var row = (TableRow)largest[1];
        Assert.Equal(6, row.Count);
        var code = Assert.Single(row.Descendants<CodeInline>());
        // GitHub takes the backslash off a pipe inside a code span of a table; Markdig, which reads it here, leaves it.
        Assert.Equal(QualityGates.Reports.Markdown.Visible(name).Replace("|", "\\|", StringComparison.Ordinal).Trim(), code.Content.Trim());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void AddNoHtmlNoLinkAndNoHeadingToTheSummary(string name)
    {
        var report = SampleReport.Of(Baseline.Empty, SampleReport.Monolith(name));

        var document = Markdig.Markdown.Parse(SummaryMarkdown.Write(report), Pipeline);

        Assert.Single(document.Descendants<HeadingBlock>());
        Assert.Empty(document.Descendants<LinkInline>());
        Assert.All(document.Descendants<HtmlInline>(), static html => Assert.Matches("^</?(sub|code)>$", html.Tag));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TakeOneLineEachOnTheConsole(string name)
    {
        var lines = ConsoleReport.Lines(SampleReport.Of(Baseline.Empty, SampleReport.Monolith(name)), null);

        Assert.All(lines, static line => Assert.DoesNotContain(line, char.IsControl));
    }

    private static string Text(TableRow row) => string.Concat(row.Descendants<LiteralInline>().Select(static literal => literal.Content.ToString()));
}
