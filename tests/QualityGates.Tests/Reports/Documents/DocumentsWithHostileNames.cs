using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using QualityGates.Audits;
using QualityGates.Audits.Docs;
using QualityGates.Baselines;
using QualityGates.Reports;
using QualityGates.Reports.Documents;
using QualityGates.Text;

namespace QualityGates.Tests.Reports.Documents;

public class DocumentsWithHostileNames
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    private static readonly string[] Rules = ["QG0804", "QG0821", "QG0823", "QG0826", "QG0827", "QG0828", "QG0829"];

    public static TheoryData<string> Names => HostileFileNames.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void LeaveTablesAndHeadingsOfTheReportAsTheyAre(string name) =>
        AssertHarmless(ReportMarkdown.Write(Everywhere("a.md")), ReportMarkdown.Write(Everywhere(name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void LeaveThePageAsItIs(string name) =>
        AssertHarmless(DocumentMarkdown.Write(Everywhere("a.md"), Everywhere("a.md").Docs!), DocumentMarkdown.Write(Everywhere(name), Everywhere(name).Docs!));

    [Theory]
    [MemberData(nameof(Names))]
    public void TakeOneLineEachOnTheConsoleAndInTheSummary(string name)
    {
        Assert.Equal(ConsoleReport.Lines(Everywhere("a.md"), null).Length, ConsoleReport.Lines(Everywhere(name), null).Length);
        Assert.All(ConsoleReport.Lines(Everywhere(name), null), static line => Assert.DoesNotContain(line, char.IsControl));
        Assert.Equal(SummaryMarkdown.Write(Everywhere("a.md")).Split('\n').Length, SummaryMarkdown.Write(Everywhere(name)).Split('\n').Length);
        Assert.Single(Markdig.Markdown.Parse(SummaryMarkdown.Write(Everywhere(name)), Pipeline).Descendants<HeadingBlock>());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ReachTheDataAsTheyAre(string name)
    {
        using var json = System.Text.Json.JsonDocument.Parse(AuditJson.Write(Everywhere(name)));
        var documents = json.RootElement.GetProperty("documents");

        Assert.Equal(name, documents.GetProperty("decisions")[0].GetProperty("title").GetString());
        Assert.Equal(name, documents.GetProperty("folders")[0].GetProperty("path").GetString());
    }

    private static void AssertHarmless(string harmless, string hostile)
    {
        var (expected, actual) = (Markdig.Markdown.Parse(harmless, Pipeline), Markdig.Markdown.Parse(hostile, Pipeline));
        Assert.Equal(expected.Descendants<HeadingBlock>().Count(), actual.Descendants<HeadingBlock>().Count());
        Assert.Equal(expected.Descendants<ListItemBlock>().Count(), actual.Descendants<ListItemBlock>().Count());
        Assert.Equal(expected.Descendants<TableRow>().Select(static row => row.Count), actual.Descendants<TableRow>().Select(static row => row.Count));
        Assert.Empty(actual.Descendants<LinkInline>());
        Assert.Empty(actual.Descendants<HtmlInline>());
    }

    /// <summary>A report in which the name stands wherever a name, or somebody's words, can stand.</summary>
    private static Report Everywhere(string name)
    {
        var findings = Rules.Select(rule => new JudgedFinding(
            new Finding(rule, Severity.Note, $"{name} -> {name}", new RepoPath(name), 3, null, name, name) { Group = name, MendedBy = DocsCommands.FixDocs },
            FindingState.Advisory, null)).ToArray();
        return SampleVerdict.Of(findings).Reported() with
        {
            Docs = new DocsReport(1)
            {
                Decisions = [new ListedDecisions(name, new RepoPath(name), [new ListedDecision(new RepoPath(name), name, name, name, name)])],
                Folders = [new ListedFolder(name, new RepoPath(name), false, 3)],
                Links = new LinkCoverage(1, 1, 1, 1, 1, 1, 1),
                Mentions = new MentionCoverage(1, 1, 1, 1, 1, 1),
                Brought = findings.Select(static judged => DocsReport.NameOf(judged.Finding)).ToHashSet(),
            },
        };
    }
}
