using QualityGates.PullRequests.Posting;
using QualityGates.PullRequests.Tests.Fake;

namespace QualityGates.PullRequests.Tests.Posting;

/// <summary>Which place shows the report, and what is said about the others.</summary>
public sealed class TheLadder
{
    private readonly FakeRepository _repository = FakeGitHub.Instance.NewRepository();

    [Fact]
    public async Task BeginsWithTheComment()
    {
        using var gitHub = Client.Open(_repository);

        var outcome = await Publisher.PublishAsync(GitHubLadder.Rungs(gitHub, Report.Of(1)), TimeSpan.FromMinutes(1), default);

        Assert.Equal((PublishRung.Comment, "The report is in the comment on #7."), (outcome.Reached, outcome.Why));
        Assert.Empty(outcome.Warnings);
        Assert.Empty(_repository.CheckRuns);
    }

    [Fact]
    public async Task BeginsWithTheCheckRunWhereThereIsNoPullRequest()
    {
        using var gitHub = Client.Open(_repository);

        var outcome = await Publisher.PublishAsync(GitHubLadder.Rungs(gitHub, Report.Of(1) with { PullRequest = null }), TimeSpan.FromMinutes(1), default);

        Assert.Equal((PublishRung.CheckRun, "The report is in the check run \"Quality gates\"."), (outcome.Reached, outcome.Why));
    }

    [Fact]
    public async Task SaysWhyABetterPlaceDidNot()
    {
        var outcome = await PublishAsync(
            new Rung(PublishRung.Comment, static _ => throw new InvalidOperationException("password=hunter2secret is wrong")),
            new Rung(PublishRung.JobSummary, static _ => Task.FromResult(new RungResult(false, "There is no summary here."))),
            new Rung(PublishRung.Artifact, static _ => Task.FromResult(new RungResult(true, "The report is in pr.json.", "file:pr.json"))));

        Assert.Equal(PublishRung.Artifact, outcome.Reached);
        Assert.Equal("The report is in pr.json. The comment did not work: password=… is wrong There is no summary here.", outcome.Why);
        Assert.Equal(["The comment did not work: password=… is wrong", "There is no summary here."], outcome.Warnings);
        Assert.Equal("file:pr.json", outcome.Url);
    }

    [Fact]
    public async Task EndsNowhereWithoutAnError()
    {
        var outcome = await PublishAsync(new Rung(PublishRung.Artifact, static _ => throw new IOException("The disk is full.")));

        Assert.Equal(PublishRung.None, outcome.Reached);
        Assert.Equal("No place took the report; it is in the output folder of the build. The file for a later job did not work: The disk is full.", outcome.Why);
        Assert.Equal("There is no place to publish the report to.", (await PublishAsync()).Why);
    }

    [Fact]
    public async Task DoesNotWaitForAPlaceThatHangs()
    {
        var outcome = await Publisher.PublishAsync(
            [
                new Rung(PublishRung.CheckRun, static async token =>
                {
                    await Task.Delay(Timeout.Infinite, token);
                    return new RungResult(true, "");
                }),
                new Rung(PublishRung.JobSummary, static _ => Task.FromResult(new RungResult(true, "The report is in the summary of the job."))),
            ],
            TimeSpan.FromMilliseconds(50), default);

        Assert.Equal((PublishRung.JobSummary, "The check run took longer than 1 second."), (outcome.Reached, Assert.Single(outcome.Warnings)));
    }

    [Fact]
    public async Task StopsWithTheBuild()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        using var gitHub = Client.Open(_repository);

        var outcome = await Publisher.PublishAsync(GitHubLadder.Rungs(gitHub, Report.Of(1)), TimeSpan.FromMinutes(1), stopped.Token);

        Assert.Equal((PublishRung.None, "The build was stopped before the report was published."), (outcome.Reached, outcome.Why));
    }

    private static Task<PublishOutcome> PublishAsync(params Rung[] ladder) => Publisher.PublishAsync(ladder, TimeSpan.FromMinutes(1), default);
}
