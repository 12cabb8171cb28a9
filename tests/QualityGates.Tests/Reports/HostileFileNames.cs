using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using QualityGates.Baselines;
using QualityGates.Reports;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Tests.Reports;

public partial class HostileFileNames
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
        Assert.Equal(WithoutEscapes(QualityGates.Reports.Markdown.Visible(name)), WithoutEscapes(code.Content));

        static string WithoutEscapes(string text) => text.Replace("\\|", "|", StringComparison.Ordinal).Trim();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void AddNoHtmlNoLinkAndNoHeadingToTheSummary(string name)
    {
        var document = Markdig.Markdown.Parse(Everywhere(name).Summary(), Pipeline);

        Assert.Single(document.Descendants<HeadingBlock>());
        Assert.Empty(document.Descendants<LinkInline>());
        Assert.Empty(document.Descendants<HtmlInline>());
        Assert.Equal(2, document.Descendants<ListBlock>().Count());
        var table = Assert.Single(document.Descendants<Table>());
        Assert.All(table.Cast<TableRow>(), row => Assert.Equal(9, row.Count));
        var html = string.Concat(document.Descendants<HtmlBlock>().Select(static block => block.Lines.ToString()));
        Assert.All(Tag().Matches(html), static tag => Assert.Matches("^</?(details|summary|ul|li|code|p|sub)>$", tag.Value));
        Assert.Equal(4, html.Split("<details>").Length - 1);
        Assert.DoesNotMatch("@(?!\u200d)(?![^<]*</code>)", html);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void LeaveTheTablesAndHeadingsOfTheReportAsTheyAre(string name)
    {
        var (harmless, hostile) = (Parse("a.cs"), Parse(name));

        Assert.Equal(harmless.Descendants<HeadingBlock>().Count(), hostile.Descendants<HeadingBlock>().Count());
        Assert.Equal(harmless.Descendants<ListItemBlock>().Count(), hostile.Descendants<ListItemBlock>().Count());
        Assert.Equal(harmless.Descendants<TableRow>().Select(static row => row.Count), hostile.Descendants<TableRow>().Select(static row => row.Count));
        Assert.Empty(hostile.Descendants<LinkInline>());
        Assert.Empty(hostile.Descendants<HtmlInline>());

        static MarkdownDocument Parse(string name) => Markdig.Markdown.Parse(ReportMarkdown.Write(Everywhere(name).Reported()), Pipeline);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TakeOneLineEachOnTheConsole(string name)
    {
        var lines = ConsoleReport.Lines(Everywhere(name).Reported(), null);

        Assert.Equal(ConsoleReport.Lines(Everywhere("a.cs").Reported(), null).Length, lines.Length);
        Assert.All(lines, static line => Assert.DoesNotContain(line, char.IsControl));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ReachAuditJsonAsTheyAre(string name)
    {
        using var json = System.Text.Json.JsonDocument.Parse(AuditJson.Write(Everywhere(name).Reported()));

        Assert.Equal(name, json.RootElement.GetProperty("loosened")[0].GetProperty("reason").GetString());
        Assert.Contains(name, json.RootElement.GetProperty("findings").EnumerateArray().Select(static finding => finding.GetProperty("path").GetString()));
    }

    /// <summary>A verdict in which the name stands wherever a name, or somebody's words, can stand.</summary>
    internal static Verdict Everywhere(string name) => SampleVerdict.Of(
        SampleVerdict.Large(name, 900, FindingState.Worsened, 800, 850) with { Hint = name },
        SampleVerdict.LoosenedWithoutReason(name),
        SampleVerdict.Drift(name, 700, 650),
        SampleVerdict.Large(name, 650, FindingState.Waived, null) with { Waiver = name },
        SampleVerdict.Unjudged(name)) with
    {
        Base = new BaseRevision("a1b2c3d4e5f6", name),
        Improvements = [new("QG0101", name, 800, null)],
        Loosened = [new(new RepoPath(name), 3, name, name, name, name)],
        Expiring = [SampleVerdict.Ends(name, 3, name)],
        Stale = [new("QG0104", name, new Tolerance("complexity", 40))],
    };

    private static string Text(TableRow row) => string.Concat(row.Descendants<LiteralInline>().Select(static literal => literal.Content.ToString()));

    [GeneratedRegex("<[^>]*>?")]
    private static partial Regex Tag();
}
