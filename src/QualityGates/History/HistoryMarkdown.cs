using QualityGates.Audits;
using QualityGates.Reports;
using QualityGates.Text;

namespace QualityGates.History;

/// <summary>The trend as Markdown.</summary>
internal static class HistoryMarkdown
{
    private const int RisesShown = 10;

    /// <summary>The page, ending in a newline.</summary>
    public static string Write(HistoryReport report)
    {
        var line = report.MainLine;
        string[] lines =
        [
            "# Quality history", "",
            HistoryWording.Headline(line), "",
            HistoryWording.Scope(report), "",
            .. HistoryWording.Notes(report).SelectMany(static note => (string[])[$"> {Markdown.Text(note)}", ""]),
            .. Trend(line),
            .. Commits(line),
            .. Rises(line),
        ];
        return string.Join('\n', lines) + '\n';
    }

    private static IEnumerable<string> Trend(IReadOnlyList<HistoryRow> line)
    {
        yield return Markdown.Row("", "Trend", "From", "To", "Change");
        yield return "|:--|:--|--:|--:|--:|";
        foreach (var trend in TrendLine.Of(Sparkline.Sample(line)))
        {
            yield return Markdown.Row(
                Sentence(trend.Title), $"`{Sparkline.Of(trend.Figures)}`", Figure.Of(trend.First), Figure.Of(trend.Last),
                HistoryWording.Change(trend.Last - trend.First));
        }

        yield return "";
    }

    private static IEnumerable<string> Commits(IReadOnlyList<HistoryRow> line)
    {
        var rows = Sparkline.Sample(line);
        string[] rules = [.. rows[0].Rules.Keys];
        var hidden = line.Count - rows.Count;
        yield return "## Commits";
        yield return "";
        yield return hidden == 0 ? "Newest first."
            : $"Newest first, {rows.Count} of {Figure.Of(line.Count)}; the rest is in `history.json`.";
        yield return "";
        yield return Markdown.Row(["Commit", "Day", "Files", "Lines", "Lines over", "Largest file", "", "Debt", "", .. rules]);
        yield return "|:--|:--|--:|--:|--:|:--|--:|--:|--:|" + string.Concat(Enumerable.Repeat("--:|", rules.Length));
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            var row = rows[i];
            yield return Markdown.Row(
            [
                $"`{row.ShortCommit}`", HistoryWording.Day(row), Figure.Of(row.Files), Figure.Of(row.JudgedLines),
                row.LinesOver is { } over ? Figure.Of(over) : "",
                row.Largest is { } largest ? Markdown.Code(largest.Path.Value) : "",
                row.Largest is null ? "" : Figure.Of(row.Largest.Lines),
                Figure.Of(row.TotalDebt),
                i == 0 ? "" : HistoryWording.Change(row.TotalDebt - rows[i - 1].TotalDebt),
                .. rules.Select(rule => Figure.Of(row.Rules[rule])),
            ]);
        }

        yield return "";
        foreach (var rule in rules) yield return $"- {rule}: {RuleCatalogue.TitleOf(rule)}";
        yield return "";
    }

    private static IEnumerable<string> Rises(IReadOnlyList<HistoryRow> line)
    {
        var rises = line.Skip(1).Select((row, i) => (Row: row, Rise: row.TotalDebt - line[i].TotalDebt))
            .Where(static rise => rise.Rise > 0).OrderByDescending(static rise => rise.Rise).Take(RisesShown).ToList();
        if (rises.Count == 0) yield break;
        yield return "## Where the debt rose most";
        yield return "";
        yield return Markdown.Row("Commit", "Day", "Debt", "");
        yield return "|:--|:--|--:|--:|";
        foreach (var (row, rise) in rises)
        {
            yield return Markdown.Row(
                $"`{row.ShortCommit}`", HistoryWording.Day(row), Figure.Of(row.TotalDebt), HistoryWording.Change(rise));
        }

        yield return "";
    }

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
