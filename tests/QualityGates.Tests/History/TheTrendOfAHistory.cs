using System.Collections.Immutable;
using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NJsonSchema;
using QualityGates.History;
using QualityGates.Tests.Configuration;
using QualityGates.Text;

namespace QualityGates.Tests.History;

public class TheTrendOfAHistory
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    [Fact]
    public void BeginsWithWhatBecameOfTheDebt()
    {
        Assert.Contains("In 30 weeks the debt grew from 3 to 1,459 findings over the limits.", Page(Row(0, 3), Row(210, 1459)), StringComparison.Ordinal);
        Assert.Contains("In 5 days the debt shrank from 9 to 1 finding over the limits.", Page(Row(0, 9), Row(5, 1)), StringComparison.Ordinal);
        Assert.Contains("In 3 years the debt is what it was, 4 findings over the limits.", Page(Row(0, 4), Row(1096, 4)), StringComparison.Ordinal);
        Assert.Contains("At 000000000 the debt is 4 findings over the limits.", Page(Row(0, 4)), StringComparison.Ordinal);
    }

    [Fact]
    public void ShowsEachFigureAsBarsWithItsChange()
    {
        var page = Page([.. Enumerable.Range(0, 8).Select(static i => Row(i, i * 10))]);

        Assert.Contains("| Debt: monoliths | `▁▂▃▄▅▆▇█` | 0 | 70 | +70 |", page, StringComparison.Ordinal);
        Assert.Contains("| Files over their limit | `▁▁▁▁▁▁▁▁` | 1 | 1 | 0 |", page, StringComparison.Ordinal);
    }

    [Fact]
    public void HasAtMostThirtyCommitsTheFirstAndTheLastAmongThem()
    {
        var document = Markdig.Markdown.Parse(Page([.. Enumerable.Range(0, 500).Select(static i => Row(i, i))]), Pipeline);

        var commits = document.Descendants<Table>().ElementAt(1);
        Assert.Equal(31, commits.Count);
        Assert.Equal("000000499", Cell(commits, 1, 0));
        Assert.Equal("000000000", Cell(commits, 30, 0));
    }

    [Fact]
    public void NamesTheCommitsThatRaisedItMost()
    {
        var page = Page(Row(0, 5), Row(1, 6), Row(2, 30), Row(3, 20));

        Assert.Contains("| `000000002` | 2026-01-03 | 30 | +24 |", page, StringComparison.Ordinal);
        Assert.DoesNotContain("| `000000003` | 2026-01-04 | 20 | -10 |\n\n", page[page.IndexOf("rose most", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public void FitsAScreen()
    {
        var report = Report([.. Enumerable.Range(0, 500).Select(static i => Row(i, i))]);

        var lines = HistoryConsole.Lines(report, ["a/history.md", "a/history.json"], TimeSpan.FromSeconds(2));

        Assert.InRange(lines.Length, 6, 20);
        Assert.All(lines, static line => Assert.InRange(line.Length, 1, 130));
        Assert.Contains(lines, static line => line.Contains("a/history.md", StringComparison.Ordinal));
        Assert.Contains("250 commits/s", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void SaysThatNothingIsJudgedWhenNoRuleIsArmed()
    {
        var row = Row(0, 0) with { Rules = ImmutableSortedDictionary<string, int>.Empty, Debt = ImmutableSortedDictionary<string, int>.Empty, LinesOver = null };

        Assert.Contains("No rule is armed, so only lines were counted", Page(row), StringComparison.Ordinal);
    }

    [Fact]
    public void ProgressSaysHowFarAndHowFast() => Assert.Equal(
        "  commits 1,200 of 5,489, 12,345 of 30,532 blobs, 400 commits/s",
        HistoryConsole.Line(new HistoryProgress(1200, 5489, 12_345, 30_532, TimeSpan.FromSeconds(3))));

    [Fact]
    public async Task FollowsItsSchema()
    {
        var schema = await JsonSchema.FromJsonAsync(Shipped.Text("history.schema.json"));
        var rows = new[] { Row(0, 1), Row(1, 2) with { Largest = null, LinesOver = null, Rules = ImmutableSortedDictionary<string, int>.Empty } };

        Assert.Empty(schema.Validate(Json(Report([.. rows.Select(static row => row with { Commit = row.Commit.PadRight(40, '0') })]))));
    }

    [Fact]
    public void HasARowInEachLine()
    {
        var lines = Json(Report(Row(0, 1), Row(1, 2))).Split('\n');

        Assert.Equal(2, lines.Count(static line => line.TrimStart().StartsWith("{\"commit\":", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("a|b.py")]
    [InlineData("``a`.py")]
    [InlineData("a\n## b.py")]
    [InlineData("<script>.py")]
    [InlineData("a\u202egnp.py")]
    public void HoldsHostileNamesInOneCell(string name)
    {
        var report = Report(Row(0, 1) with { Largest = new FileSize(new RepoPath(name), 900) });

        var document = Markdig.Markdown.Parse(HistoryMarkdown.Write(report), Pipeline);

        Assert.Equal(["Quality history", "Commits"], document.Descendants<HeadingBlock>().Select(static heading => heading.Inline!.FirstChild!.ToString()));
        Assert.Empty(document.Descendants<HtmlInline>());
        Assert.Equal(2, document.Descendants<Table>().ElementAt(1).Count);
        Assert.All(HistoryConsole.Lines(report, [], TimeSpan.Zero), static line => Assert.DoesNotContain(line, char.IsControl));
    }

    private static HistoryRow Row(int day, int debt) => new(
        $"{day:000000000}", new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero).AddDays(day), true, 10, 1000, 0, 50,
        new FileSize(new RepoPath("src/big.py"), 650),
        ImmutableSortedDictionary<string, int>.Empty.Add("monoliths", debt),
        ImmutableSortedDictionary<string, int>.Empty.Add("QG0101", 1).Add("QG0103", debt));

    private static HistoryReport Report(params ImmutableArray<HistoryRow> oldestFirst) => new(
        new HistoryRequest([], Sampling.All, "", true, []), [.. oldestFirst.Reverse()], oldestFirst.Length, 100, []);

    private static string Page(params ImmutableArray<HistoryRow> oldestFirst) => HistoryMarkdown.Write(Report(oldestFirst));

    private static string Json(HistoryReport report)
    {
        using var stream = new MemoryStream();
        HistoryJson.Write(report, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Cell(Table table, int row, int column) =>
        ((TableCell)((TableRow)table[row])[column]).Descendants<CodeInline>().Single().Content;
}
