namespace QualityGates.PullRequests.Posting;

/// <summary>Where a report can be shown, best place first.</summary>
public enum PublishRung
{
    /// <summary>The comment on the pull request, or the thread of Azure Repos.</summary>
    Comment,
    /// <summary>A check run at the commit, with annotations in the diff.</summary>
    CheckRun,
    /// <summary>The summary of the job that ran, with annotations from its log.</summary>
    JobSummary,
    /// <summary>A file that a trusted workflow posts later.</summary>
    Artifact,
    /// <summary>Nowhere: there was nothing to say, or every place refused.</summary>
    None,
}

/// <summary>What became of publishing. Never a reason to fail a build.</summary>
/// <param name="Reached">The place that shows the report.</param>
/// <param name="Why">One sentence for people: where it is shown, and why not at a better place.</param>
/// <param name="Url">Where a person reads it; null where there is no address.</param>
/// <param name="Warnings">What did not work, one sentence each, in the order in which it happened; no token in any of them.</param>
public sealed record PublishOutcome(PublishRung Reached, string Why, string? Url, IReadOnlyList<string> Warnings);

/// <summary>What became of one place.</summary>
/// <param name="IsReached">Whether the report is shown there, or need not be shown anywhere.</param>
/// <param name="Why">One sentence for people.</param>
/// <param name="Url">Where a person reads it; null where there is no address.</param>
public sealed record RungResult(bool IsReached, string Why, string? Url = null);

/// <summary>One place of the ladder.</summary>
/// <param name="Place">Which one.</param>
/// <param name="TryAsync">Shows the report there. What it throws counts as not reached, its message as the reason.</param>
public sealed record Rung(PublishRung Place, Func<CancellationToken, Task<RungResult>> TryAsync);
