using QualityGates.PullRequests.GitHub;

namespace QualityGates.PullRequests.Posting;

/// <summary>The places of GitHub where a report can be shown.</summary>
public static class GitHubLadder
{
    /// <summary>The comment, where there is a pull request, and below it the check run.</summary>
    public static IReadOnlyList<Rung> Rungs(IGitHub gitHub, PublishedReport report)
    {
        var checkRun = new Rung(PublishRung.CheckRun, token => CheckRunOrStatusAsync(gitHub, report, token));
        return report.PullRequest is { } number
            ? [new Rung(PublishRung.Comment, token => new StickyComment(gitHub, number).PostAsync(report.Contribution, token)), checkRun]
            : [checkRun];
    }

    /// <summary>
    /// The check run; where that is refused, the status. A status holds but one line, so the report is shown further down as well.
    /// </summary>
    private static async Task<RungResult> CheckRunOrStatusAsync(IGitHub gitHub, PublishedReport report, CancellationToken cancellationToken)
    {
        try
        {
            return await CheckRun.PostAsync(gitHub, report, cancellationToken);
        }
        catch (GitHubException refused) when (refused.Fault is GitHubFault.Forbidden or GitHubFault.NotFound or GitHubFault.Refused)
        {
            try
            {
                await CommitStatus.PostAsync(gitHub, report, cancellationToken);
            }
            catch (GitHubException fault)
            {
                return new RungResult(false, $"{refused.Message} {fault.Message}");
            }

            return new RungResult(false, $"{refused.Message} The verdict alone is a status of the commit.");
        }
    }
}
