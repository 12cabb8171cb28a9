using QualityGates.PullRequests.GitHub;
using QualityGates.PullRequests.Posting;
using QualityGates.PullRequests.Tests.Fake;

namespace QualityGates.PullRequests.Tests.Posting;

/// <summary>Runs that write to one comment at the same time, over real sockets and by the real clock.</summary>
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

    private async Task PostAsync(Contribution section)
    {
        using var gitHub = Client.Open(_repository, policy: new RetryPolicy { Settling = TimeSpan.FromMilliseconds(600) });
        await new StickyComment(gitHub, 7).PostAsync(section, default);
    }
}
