using QualityGates.Text;

namespace QualityGates.PullRequests.GitHub;

/// <summary>How long something takes, in words.</summary>
internal static class Waiting
{
    /// <summary><c>20 seconds</c>, <c>45 minutes</c>; never less than a second.</summary>
    public static string Text(TimeSpan time) =>
        time < TimeSpan.FromMinutes(3)
            ? Figure.Of((long)Math.Ceiling(Math.Max(1, time.TotalSeconds)), "second")
            : Figure.Of((long)Math.Ceiling(time.TotalMinutes), "minute");
}
