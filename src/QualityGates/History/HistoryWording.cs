using System.Globalization;
using QualityGates.Text;

namespace QualityGates.History;

/// <summary>The words that console and page share.</summary>
internal static class HistoryWording
{
    /// <summary>What to do about contents that are missing.</summary>
    public const string HowToFetch =
        "A clone with a filter gets what is missing by 'git fetch --refetch --no-filter'; else 'git fsck' says what is damaged.";

    /// <summary>What became of the debt, one sentence.</summary>
    /// <param name="line">Oldest first, at least one.</param>
    public static string Headline(IReadOnlyList<HistoryRow> line)
    {
        var (first, last) = (line[0], line[^1]);
        if (first.Rules.IsEmpty)
            return $"No rule is armed, so only lines were counted: {Figure.Of(last.JudgedLines)} in {Figure.Of(last.Files, "file")}.";
        var (before, after) = (first.TotalDebt, last.TotalDebt);
        if (line.Count == 1) return $"At {last.ShortCommit} the debt is {Figure.Of(after, "finding")} over the limits.";
        var change = after.CompareTo(before) switch
        {
            > 0 => $"grew from {Figure.Of(before)} to {Figure.Of(after, "finding")}",
            < 0 => $"shrank from {Figure.Of(before)} to {Figure.Of(after, "finding")}",
            0 => $"is what it was, {Figure.Of(after, "finding")}",
        };
        return $"In {Duration(last.Time - first.Time)} the debt {change} over the limits.";
    }

    /// <summary>Which commits the rows are.</summary>
    public static string Scope(HistoryReport report)
    {
        var (request, rows) = (report.Request, report.Rows);
        var line = request.IsFirstParentOnly ? "first parents only" : "merged branches included";
        var sampled = request.Sampling == Sampling.All ? "" : $", {request.Sampling.Title}";
        return $"{Figure.Of(rows.Length, "commit")} from {Place(rows[^1])} to {Place(rows[0])}, {line}{sampled}, by the rules of today.";

        static string Place(HistoryRow row) => $"{Day(row)} ({row.ShortCommit})";
    }

    /// <summary>What to know before believing the rest.</summary>
    public static IEnumerable<string> Notes(HistoryReport report)
    {
        if (!report.IsComplete)
        {
            yield return $"Interrupted: these are the oldest {Figure.Of(report.Rows.Length)} of {Figure.Of(report.Wanted, "commit")}; "
                + "what came after them is not in here.";
        }

        foreach (var note in report.Request.Notes) yield return note;
        if (!report.Missing.IsEmpty)
        {
            var others = report.Missing.Length > 1 ? $" and of {Figure.Of(report.Missing.Length - 1, "other")}" : "";
            yield return $"The repository does not have every version of {report.Missing[0]}{others}; where one is missing it counts as not "
                + $"judged. {HowToFetch}";
        }

        if (report.Rows[0].Unjudged > 0)
            yield return $"At {report.Rows[0].ShortCommit} {Figure.Of(report.Rows[0].Unjudged, "file")} could not be judged in full (QG0002).";
    }

    /// <summary><c>2026-05-01</c>, of UTC.</summary>
    public static string Day(HistoryRow row) => row.Time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary><c>+12</c>, <c>-3</c>, or <c>0</c>.</summary>
    public static string Change(long change) => change > 0 ? $"+{Figure.Of(change)}" : Figure.Of(change);

    private static string Duration(TimeSpan span)
    {
        var days = (long)Math.Round(Math.Abs(span.TotalDays));
        return days < 2 ? "less than two days"
            : days < 21 ? Figure.Of(days, "day")
            : days < 2 * 365 ? Figure.Of((days + 3) / 7, "week")
            : Figure.Of((long)Math.Round(days / 365.25), "year");
    }
}
