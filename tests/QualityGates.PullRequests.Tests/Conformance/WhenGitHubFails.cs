using QualityGates.PullRequests.GitHub;
using QualityGates.PullRequests.Posting;
using QualityGates.PullRequests.Tests.Fake;

namespace QualityGates.PullRequests.Tests.Conformance;

/// <summary>Every fault, through every client: the report is shown further down, within the time there is, and the token is not.</summary>
public sealed class WhenGitHubFails
{
    private readonly FakeRepository _repository = FakeGitHub.Instance.NewRepository();
    private readonly SkippingClock _clock = new();

    public static TheoryData<string, string> EveryFault => Every(Faults.All);

    public static TheoryData<string, string> EveryPassingFault => Every(Faults.Passing);

    public static TheoryData<string, string> EveryRefusal => Every(["403 fork", "404", "422"]);

    [Theory, MemberData(nameof(EveryFault))]
    public async Task TheReportIsInTheSummaryOfTheJob(string client, string fault)
    {
        _repository.Fail("/", Faults.Named(fault));

        var outcome = await PublishAsync(client, fault);

        Assert.Equal(PublishRung.JobSummary, outcome.Reached);
        Assert.Equal(2, outcome.Warnings.Count);
        Assert.All(outcome.Warnings, static warning => Assert.Matches(@"^GitHub .+[.)]$", warning));
        Assert.Empty(_repository.Comments);
        Assert.DoesNotContain(FakeRepository.Token, $"{outcome}{string.Concat(outcome.Warnings)}", StringComparison.Ordinal);
        Assert.InRange(_clock.Waits.Aggregate(TimeSpan.Zero, static (all, one) => all + one), TimeSpan.Zero, TimeSpan.FromSeconds(90));
    }

    [Theory, MemberData(nameof(EveryFault))]
    public async Task WithoutACommentThereIsACheckRun(string client, string fault)
    {
        _repository.Fail("/comments", Faults.Named(fault));

        var outcome = await PublishAsync(client, fault);

        // What broke may have eaten all the time there was; then a place that needs no network shows it.
        Assert.Equal(_repository.CheckRuns.Count > 0 ? PublishRung.CheckRun : PublishRung.JobSummary, outcome.Reached);
        Assert.StartsWith("GitHub", outcome.Warnings[0], StringComparison.Ordinal);
        Assert.True(_repository.CheckRuns.Count > 0 || fault.Contains("limit", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(EveryPassingFault))]
    public async Task WhatPassesDelaysTheComment(string client, string fault)
    {
        foreach (var part in (string[])["GET", "POST"]) _repository.Fail(part, Faults.Named(fault), times: 1);

        var outcome = await PublishAsync(client, fault);

        Assert.Equal((PublishRung.Comment, 0), (outcome.Reached, outcome.Warnings.Count));
        Assert.Single(_repository.Comments);
    }

    [Theory]
    [InlineData("401", "the token is not accepted (401, Bad credentials")]
    [InlineData("403 fork", "the token may not (403, Resource not accessible by integration")]
    [InlineData("403 fork", "grant the job `pull-requests: write`")]
    [InlineData("404", "not found (404, Not Found")]
    [InlineData("410", "it is gone (410, This issue was deleted")]
    [InlineData("422", "it is refused (422, Validation Failed")]
    [InlineData("429", "ask again in 7 seconds")]
    [InlineData("rate limit of an hour", "ask again in 60 minutes")]
    [InlineData("secondary limit", "ask again in some minutes")]
    [InlineData("500", "GitHub has a problem of its own (500")]
    [InlineData("silence", "no answer within 1 second.")]
    [InlineData("reset", "broke.")]
    [InlineData("truncated JSON", "the answer is cut short after 17 bytes.")]
    [InlineData("a page to sign in", "something else than GitHub answers, such as a proxy.")]
    [InlineData("redirect elsewhere", "GitHub names an address at another server, 203.0.113.7")]
    public async Task AWarningSaysWhy(string fault, string why)
    {
        _repository.Fail("/", Faults.Named(fault));

        Assert.Contains(why, (await PublishAsync("Http", fault)).Warnings[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(+9)]
    [InlineData(-9)]
    public async Task AWrongClockOfTheMachineChangesNoWait(int hours)
    {
        var clock = new SkippingClock(TimeSpan.FromHours(hours));
        _repository.Fail("GET", Faults.Named("rate limit"), times: 1);
        using var gitHub = Client.Open(_repository, policy: Client.Skipping(clock));

        await gitHub.ListCommentsAsync(7, default);

        Assert.InRange(Assert.Single(clock.Waits), TimeSpan.FromSeconds(29), TimeSpan.FromSeconds(32));
    }

    [Fact]
    public async Task NobodyListens()
    {
        using var gitHub = Client.Open(_repository.Connection with { Api = new Uri("http://127.0.0.1:9") });

        var fault = await Assert.ThrowsAsync<GitHubException>(() => gitHub.ListCommentsAsync(7, default));

        Assert.Equal($"GitHub did not list the comments on #7 of acme/{_repository.Name}: 127.0.0.1:9 takes no connection.", fault.Message);
    }

    [Theory, MemberData(nameof(EveryRefusal))]
    public async Task ATokenThatMayNotAddChecksSetsAStatus(string client, string fault)
    {
        _repository.Fail("/comments", Faults.Named(fault));
        _repository.Fail("/check-runs", Faults.Named(fault));

        var outcome = await PublishAsync(client, fault);

        Assert.Equal(PublishRung.JobSummary, outcome.Reached);
        Assert.EndsWith("The verdict alone is a status of the commit.", outcome.Warnings[1], StringComparison.Ordinal);
        Assert.Equal("1 new problem", Assert.Single(_repository.Statuses)["description"]!.GetValue<string>());
    }

    private async Task<PublishOutcome> PublishAsync(string client, string fault)
    {
        var policy = Client.Skipping(_clock);
        if (fault == "silence") policy = policy with { AnswerTimeout = TimeSpan.FromMilliseconds(300), Attempts = 2 };
        using var gitHub = Client.Open(_repository, client, policy);
        var summary = new Rung(PublishRung.JobSummary, static _ => Task.FromResult(new RungResult(true, "The report is in the summary of the job.")));
        return await Publisher.PublishAsync([.. GitHubLadder.Rungs(gitHub, Report.Of(1)), summary], TimeSpan.FromMinutes(2), default);
    }

    private static TheoryData<string, string> Every(string[] faults)
    {
        var all = new TheoryData<string, string>();
        foreach (var client in Client.Names)
        {
            foreach (var fault in faults) all.Add(client, fault);
        }

        return all;
    }
}
