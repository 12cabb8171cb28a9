using QualityGates.PullRequests.GitHub;

namespace QualityGates.PullRequests.Posting;

/// <summary>Shows the verdict as a status of its commit: one line, which tokens may set that may not add a check run.</summary>
public static class CommitStatus
{
    private const int LongestDescription = 140;

    /// <summary>Sets the status.</summary>
    /// <exception cref="GitHubException">GitHub does not let us.</exception>
    public static Task PostAsync(IGitHub gitHub, PublishedReport report, CancellationToken cancellationToken) =>
        gitHub.SetStatusAsync(
            report.Contribution.Head,
            new NewStatus(report.Passed, TextCut.To(report.Title, LongestDescription), report.CheckName, report.DetailsUrl),
            cancellationToken);
}
