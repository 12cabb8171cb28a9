using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using QualityGates.Text;

namespace QualityGates.History;

/// <summary>Which of the commits in range get a row.</summary>
/// <param name="Every">Every how many-th, counted from the newest; at least 1.</param>
/// <param name="IsWeekly">Whether it is the last commit of each week (Monday to Sunday, UTC) instead.</param>
public sealed record Sampling(int Every, bool IsWeekly)
{
    /// <summary>Every commit.</summary>
    public static Sampling All { get; } = new(1, false);

    /// <summary>Reads <c>commit</c> (or nothing), a number, or <c>week</c>.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Sampling? sampling)
    {
        sampling = text is "" or "commit" ? All
            : text is "week" ? new Sampling(1, true)
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var every) && every > 0 ? new Sampling(every, false)
            : null;
        return sampling is not null;
    }

    /// <summary>As it is written: <c>commit</c>, <c>week</c>, or the number.</summary>
    public override string ToString() => IsWeekly ? "week" : Every == 1 ? "commit" : Every.ToString(CultureInfo.InvariantCulture);

    /// <summary>What it takes, for people.</summary>
    internal string Title => IsWeekly ? "the last of each week" : Every == 1 ? "each" : $"one of every {Figure.Of(Every)}";

    /// <summary>Which commits are taken.</summary>
    /// <param name="commits">Newest first.</param>
    internal bool[] Choose(IReadOnlyList<PastCommit> commits)
    {
        var chosen = new bool[commits.Count];
        var weeks = new HashSet<long>();
        var seen = 0;
        for (var i = 0; i < commits.Count; i++)
        {
            if (!commits[i].IsInRange) continue;
            chosen[i] = IsWeekly ? weeks.Add(WeekOf(commits[i].Time)) : seen % Every == 0;
            seen++;
        }

        return chosen;
    }

    /// <summary>Weeks since the first Monday of all time.</summary>
    private static long WeekOf(DateTimeOffset time) => DateOnly.FromDateTime(time.UtcDateTime).DayNumber / 7;
}
