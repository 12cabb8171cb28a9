using QualityGates.PullRequests.GitHub;
using QualityGates.PullRequests.Posting;
using QualityGates.PullRequests.Tests.Fake;

namespace QualityGates.PullRequests.Tests.Posting;

/// <summary>Runs and jobs that write to one comment at the same time, over real sockets and by the real clock.</summary>
public sealed class ManyAtOnce
{
    private readonly FakeRepository _repository = FakeGitHub.Instance.NewRepository();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task FiftyRunsLeaveTheNewest(bool thereIsAComment)
    {
        if (thereIsAComment) _repository.Say(CommentText.After(null, Report.Section(0))!.Write(), "github-actions[bot]");
        _repository.Latency = static () => Random.Shared.Next(20);
        var runs = Enumerable.Range(1, 50).ToArray();
        Random.Shared.Shuffle(runs);

        await Task.WhenAll(runs.Select(run => PostAsync(Report.Section(run, $"run {run}"))));

        var text = CommentText.Read(Assert.Single(_repository.Comments).Body, "default")!;
        Assert.Equal((new RunStamp(50, 1), "run 50"), (text.Run, Assert.Single(text.Sections).Markdown));
    }

    [Fact]
    public async Task TwelveJobsLeaveTwelveSections()
    {
        _repository.Latency = static () => Random.Shared.Next(20);

        await Task.WhenAll(Enumerable.Range(1, 12).Select(job => PostAsync(Report.Section(1, $"job {job}", $"job {job}"))));

        var text = CommentText.Read(Assert.Single(_repository.Comments).Body, "default")!;
        Assert.Equal(Enumerable.Range(1, 12).Select(static job => $"job {job}").Order(StringComparer.Ordinal), text.Sections.Select(static one => one.Markdown));
    }

    /// <summary>The older run has read before the newer one wrote, and writes after it: what GitHub cannot prevent.</summary>
    [Fact]
    public async Task AnOlderRunThatWritesLateIsCorrected()
    {
        await PostAsync(Report.Section(1, "first"), settling: 200);
        var (olderHasRead, newerHasWritten) = (new TaskCompletionSource(), new TaskCompletionSource());
        _repository.Fail("PATCH", async _ =>
        {
            olderHasRead.SetResult();
            await newerHasWritten.Task;
            return false;
        }, times: 1);

        var older = PostAsync(Report.Section(2, "older"), settling: 200);
        await olderHasRead.Task;
        var newer = PostAsync(Report.Section(3, "newer"), settling: 200);
        while (!_repository.Comments[0].Body.Contains("newer", StringComparison.Ordinal)) await Task.Delay(5);
        newerHasWritten.SetResult();
        await Task.WhenAll(older, newer);

        Assert.Contains("newer", Assert.Single(_repository.Comments).Body, StringComparison.Ordinal);
        Assert.Equal(4, _repository.Requests.Count(static one => one.Operation.StartsWith('P')));
    }

    private async Task PostAsync(Contribution section, int settling = 600)
    {
        using var gitHub = Client.Open(_repository, policy: new RetryPolicy { Settling = TimeSpan.FromMilliseconds(settling) });
        await new StickyComment(gitHub, 7).PostAsync(section, default);
    }
}
