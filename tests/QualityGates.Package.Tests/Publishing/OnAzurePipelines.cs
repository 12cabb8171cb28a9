using QualityGates.PullRequests.Tests.Azure;
using QualityGates.PullRequests.Tests.Fake;
using QualityGates.PullRequests.Tests.Hosting;

namespace QualityGates.Package.Tests.Publishing;

/// <summary>A pull request that Azure Pipelines builds.</summary>
public sealed class OnAzurePipelines : IDisposable
{
    private readonly ProposedChange _change = new();

    public void Dispose() => _change.Dispose();

    [Fact]
    public async Task OfAzureReposHasOneThreadAndAStatus()
    {
        await using var repos = await FakeAzureRepos.StartAsync();
        var server = BuildServer.AzurePipelines("TfsGit", _change.Head).With("SYSTEM_ACCESSTOKEN", FakeAzureRepos.Token);

        var build = _change.OnAzure(server, repos).Fails();

        Assert.Equal(_change.Base, _change.AuditedBase);
        var thread = Assert.Single(repos.Threads);
        Assert.Equal("active", (string)thread["status"]!);
        Assert.Contains("cart.py", (string)thread["comments"]![0]!["content"]!, StringComparison.Ordinal);
        Assert.Equal("failed", (string)Assert.Single(repos.Statuses)["state"]!);
        Assert.Contains("The report is in the thread on pull request 7.", build.Output, StringComparison.Ordinal);
        Assert.Contains($"##vso[task.uploadsummary]{Path.Combine(_change.Repository.Reports, "summary.md")}", build.Output, StringComparison.Ordinal);
        Assert.Contains("##vso[task.logissue type=error;sourcepath=", build.Output, StringComparison.Ordinal);

        // The thread is closed when there is nothing left to do; a build server that may not write changes no build.
        _change.Repository.WritePython("cart.py", 10);
        _change.OnAzure(server, repos).Succeeds();
        Assert.Equal("closed", (string)thread["status"]!);
        repos.Fault = static _ => 403;
        var refused = _change.OnAzure(server, repos).Succeeds();
        Assert.Contains("'Contribute to pull requests'", refused.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void OfGitHubHasTheCommentThere()
    {
        _change.OnAzure(BuildServer.AzurePipelines("GitHub", _change.Head).With("GITHUB_TOKEN", FakeRepository.Token)).Fails();

        Assert.Equal(_change.Base, _change.AuditedBase);
        var comment = Assert.Single(_change.GitHub.Comments);
        Assert.Equal(7, comment.Number);
        Assert.Contains($"head={_change.Head}", comment.Body, StringComparison.Ordinal);
    }
}
