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

    private async Task<RungResult> PostAsync(Contribution section)
    {
        using var gitHub = Client.Open(_repository);
        return await new StickyComment(gitHub, 7).PostAsync(section, default);
    }
}
