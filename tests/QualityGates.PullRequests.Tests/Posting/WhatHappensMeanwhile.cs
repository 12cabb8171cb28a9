using QualityGates.PullRequests.GitHub;
using QualityGates.PullRequests.Posting;
using QualityGates.PullRequests.Tests.Fake;

namespace QualityGates.PullRequests.Tests.Posting;

/// <summary>What people and broken lines do between two of our requests.</summary>
public sealed class WhatHappensMeanwhile
{
    private readonly FakeRepository _repository = FakeGitHub.Instance.NewRepository();

    [Fact]
    public async Task TheCommentIsWrittenAgainWhereItWasDeleted()
    {
        var own = _repository.Say(CommentText.After(null, Report.Section(1))!.Write(), "github-actions[bot]");
        _repository.Fail("PATCH", context =>
        {
            _repository.Forget(own.Id);
            return Task.FromResult(false);
        }, times: 1);
        await PostAsync(Report.Section(2, "the newest"));

        Assert.Contains("the newest", Assert.Single(_repository.Comments).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reset")]
    [InlineData("500")]
    [InlineData("truncated JSON")]
    public async Task TheCommentIsNotDoubledWhereItWasWrittenAndTheAnswerWasLost(string fault)
    {
        _repository.Fail("POST", async context =>
        {
            _repository.Say(CommentText.After(null, Report.Section(1))!.Write(), "github-actions[bot]");
            return await Faults.Named(fault)(context);
        }, times: 1);
        await PostAsync(Report.Section(1));

        Assert.Single(_repository.Comments);
        Assert.Single(_repository.Requests, static one => one.Operation.StartsWith("POST", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SomeAnnotationsAreBetterThanNone()
    {
        _repository.Fail("PATCH", Faults.Named("422"));

        using var gitHub = Client.Open(_repository);
        var result = await CheckRun.PostAsync(gitHub, Report.Of(120), default);

        Assert.True(result.IsReached);
        Assert.StartsWith("The report is in the check run \"Quality gates\", with 50 of 120 annotations: GitHub did not add a check run", result.Why, StringComparison.Ordinal);
    }

    /// <summary>The older run has read before the newer one wrote, and writes after it: what GitHub cannot prevent.</summary>
    [Fact]
    public async Task AnOlderRunThatWritesLateIsCorrected()
    {
        var policy = new RetryPolicy { Settling = TimeSpan.FromMilliseconds(200) };
        await PostAsync(Report.Section(1, "first"), policy);
        var (olderHasRead, newerHasWritten) = (new TaskCompletionSource(), new TaskCompletionSource());
        _repository.Fail("PATCH", async _ =>
        {
            olderHasRead.SetResult();
            await newerHasWritten.Task;
            return false;
        }, times: 1);

        var older = PostAsync(Report.Section(2, "older"), policy);
        await olderHasRead.Task;
        var newer = PostAsync(Report.Section(3, "newer"), policy);
        while (!_repository.Comments[0].Body.Contains("newer", StringComparison.Ordinal)) await Task.Delay(5);
        newerHasWritten.SetResult();
        await Task.WhenAll(older, newer);

        Assert.Contains("newer", Assert.Single(_repository.Comments).Body, StringComparison.Ordinal);
        Assert.Equal(4, _repository.Requests.Count(static one => one.Operation.StartsWith('P')));
    }

    private async Task<RungResult> PostAsync(Contribution section, RetryPolicy? policy = null)
    {
        using var gitHub = Client.Open(_repository, policy: policy);
        return await new StickyComment(gitHub, 7).PostAsync(section, default);
    }
}
