using System.Collections.Immutable;
using System.Globalization;
using QualityGates.Reports;
using QualityGates.Text;

namespace QualityGates.History;

/// <summary>The trend as plain lines for a terminal.</summary>
public static class HistoryConsole
{
    private const int TitleWidth = 26;

    /// <summary>How far a run is, in one line.</summary>
    public static string Line(HistoryProgress progress) =>
        $"  commits {Figure.Of(progress.Commits)} of {Figure.Of(progress.AllCommits)}, "
        + $"{Figure.Of(progress.Contents)} of {Figure.Of(progress.AllContents)} blobs, {Rate(progress.Commits, progress.Elapsed)}";

    /// <summary>The outcome: less than a screen.</summary>
    /// <param name="report">At least one row.</param>
    /// <param name="paths">Where it was written.</param>
    /// <param name="elapsed">How long it took.</param>
    public static ImmutableArray<string> Lines(HistoryReport report, IEnumerable<string> paths, TimeSpan elapsed)
    {
        var line = report.MainLine;
        var rate = Rate(report.Rows.Length, elapsed);
        return
        [
            $"Quality history: {HistoryWording.Headline(line)}",
            $"  {HistoryWording.Scope(report)}",
            .. HistoryWording.Notes(report).Select(static note => $"  {Markdown.Visible(note)}"),
            .. TrendLine.Of(Sparkline.Sample(line)).Select(Bars),
            .. report.Rows[0].Largest is { } largest ? (string[])[$"  largest now: {Markdown.Visible(largest.Path.Value)}"] : [],
            $"Everything: {string.Join(", ", paths)}",
            string.Create(CultureInfo.InvariantCulture,
                $"  {Figure.Of(report.Read, "distinct blob")} read once each, {elapsed.TotalSeconds:0.0} s, {rate}"),
        ];
    }

    private static string Bars(TrendLine trend) =>
        $"  {trend.Title.PadRight(TitleWidth)} {Sparkline.Of(trend.Figures).PadRight(Sparkline.Longest)} "
        + $"{Figure.Of(trend.First)} -> {Figure.Of(trend.Last)} ({HistoryWording.Change(trend.Last - trend.First)})";

    private static string Rate(int commits, TimeSpan elapsed) =>
        $"{Figure.Of((long)(commits / Math.Max(elapsed.TotalSeconds, 0.001)))} commits/s";
}
