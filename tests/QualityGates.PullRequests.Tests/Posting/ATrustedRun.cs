using System.Text;
using QualityGates.PullRequests.Hosting;
using QualityGates.PullRequests.Posting;
using QualityGates.PullRequests.Tests.Fake;
using QualityGates.PullRequests.Tests.Hosting;

namespace QualityGates.PullRequests.Tests.Posting;

/// <summary>It holds the rights of the repository and an artifact of somebody who has none.</summary>
public sealed class ATrustedRun
{
    private readonly FakeRepository _repository = FakeGitHub.Instance.NewRepository();

    [Fact]
    public Task PostsNothingAboutAnotherCommit() => Refuses(claim => claim with { HeadSha = BuildServer.Base }, "about another commit", asks: 0);

    [Fact]
    public Task PostsNothingAboutAnotherRepository() => Refuses(static claim => claim with { Repository = "bob/shop" }, "about another repository", asks: 0);

    [Fact]
    public Task PostsNothingWithoutAPullRequest() => Refuses(static claim => claim with { PullRequest = null }, "not one of a pull request", asks: 0);

    [Fact]
    public Task PostsNothingOnAPullRequestOfSomebodyElse()
    {
        // What is at another commit has another author, or has moved on.
        _repository.Head = BuildServer.Base;
        return Refuses(static claim => claim with { PullRequest = 8 }, "Pull request 8 is not at the commit that was audited", asks: 1);
    }

    [Fact]
    public Task PostsNothingThatIsNoAudit()
    {
        _repository.Head = BuildServer.Head;
        return Refuses(static claim => claim, "audit.json", asks: 1);
    }

    [Fact]
    public async Task IsTheOnlyOneThatPostsAnArtifact()
    {
        var outcome = await Publish(BuildServer.PullRequest("bob/shop"), static claim => claim);
        Assert.Contains("only by a run of GitHub Actions for the event workflow_run", outcome.Why, StringComparison.Ordinal);
    }

    private async Task Refuses(Func<PullRequestFile, PullRequestFile> forge, string why, int asks)
    {
        var outcome = await Publish(BuildServer.WorkflowRun(), forge);
        Assert.Equal(PublishRung.None, outcome.Reached);
        Assert.Contains(why, outcome.Why, StringComparison.Ordinal);
        Assert.Equal(asks, _repository.Requests.Count);
        Assert.Empty(_repository.Comments);
    }

    private Task<PublishOutcome> Publish(BuildServer server, Func<PullRequestFile, PullRequestFile> forge)
    {
        server = server.With("GITHUB_REPOSITORY", $"acme/{_repository.Name}").With("GITHUB_API_URL", FakeGitHub.Instance.Address.ToString())
            .With("GITHUB_TOKEN", FakeRepository.Token);
        var environment = WhichRunItIs.Environment(server);
        var claim = forge(new PullRequestFile(1, $"acme/{_repository.Name}", 7, BuildServer.Head, 4711, 3, "gate", ""));
        var request = new PublishRequest(PipelineRun.Detect(environment), environment, Encoding.UTF8.GetBytes("{ \"version\": 1 }")) { Key = "gate" };
        return Publication.PublishSavedAsync(request, claim, CancellationToken.None);
    }
}
