using QualityGates.Baselines;
using QualityGates.PullRequests.GitHub;
using QualityGates.PullRequests.Hosting;
using QualityGates.PullRequests.Posting;
using QualityGates.Reports;

namespace QualityGates.PullRequests.Azure;

/// <summary>The place of Azure Repos where a report is shown: the thread, and a status beside it for the policies of a branch.</summary>
public static class AzureLadder
{
    /// <summary>The place; none where the run does not know its pull request.</summary>
    public static IReadOnlyList<Rung> Rungs(PipelineRun run, AccessToken token, PublishedReport report) =>
        run.Azure is { } repository && report.PullRequest is { } number
            ? [new Rung(PublishRung.Comment, cancellation => SayAsync(new AzureRepos(repository, number, token), report, number, cancellation))]
            : [];

    private static async Task<RungResult> SayAsync(AzureRepos repos, PublishedReport report, int number, CancellationToken cancellationToken)
    {
        using (repos)
        {
            try
            {
                var isThere = await AzureThread.SayAsync(repos, Message(report.Contribution), cancellationToken).ConfigureAwait(false);
                var problem = await StatusAsync(repos, report, cancellationToken).ConfigureAwait(false);
                var where = isThere ? $"The report is in the thread on pull request {number}." : "There is nothing to say, and no earlier thread to correct.";
                return new RungResult(true, problem is null ? where : $"{where} {problem}", report.DetailsUrl);
            }
            catch (AzureException fault)
            {
                return new RungResult(false, fault.Message);
            }
        }
    }

    private static AzureMessage Message(Contribution mine) => new(
        content => CommentText.Read(content, mine.Key) is not null,
        earlier => CommentText.After(earlier is null ? null : CommentText.Read(earlier, mine.Key), mine)?.Write(),
        static text => text.Contains(Wording.Mark(VerdictStatus.Failed), StringComparison.Ordinal),
        mine.IsNews);

    /// <summary>The thread is what people read, so a status that is refused is only said.</summary>
    private static async Task<string?> StatusAsync(AzureRepos repos, PublishedReport report, CancellationToken cancellationToken)
    {
        try
        {
            var context = new AzureStatusContext(report.Contribution.Job, "qualitygates");
            await repos.SetStatusAsync(
                new NewAzureStatus(report.Passed ? "succeeded" : "failed", TextCut.To(report.Title, 140), context, report.DetailsUrl), cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (AzureException fault)
        {
            return $"Its status is not set: {fault.Message}";
        }
    }
}
