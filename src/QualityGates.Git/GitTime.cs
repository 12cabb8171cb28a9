namespace QualityGates.Git;

/// <summary>Git counts seconds since 1970, and any number may stand in a commit.</summary>
internal static class GitTime
{
    /// <summary>The time, or the nearest that can be told.</summary>
    public static DateTimeOffset FromSeconds(long seconds) => DateTimeOffset.FromUnixTimeSeconds(
        Math.Clamp(seconds, DateTimeOffset.MinValue.ToUnixTimeSeconds(), DateTimeOffset.MaxValue.ToUnixTimeSeconds()));
}
