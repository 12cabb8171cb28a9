using QualityGates.Git;
using QualityGates.PullRequests.Hosting;

namespace QualityGates.PullRequests.Tests.Hosting;

public sealed class WhichRunItIs
{
    [Fact]
    public void APullRequestIsToldByItsNumberAndByTheCommitThatPeopleSee()
    {
        var run = Detect(BuildServer.PullRequest());

        Assert.Equal((CiHost.GitHubActions, CodeHost.GitHub, 7), (run.Host, run.Code, run.PullRequest));
        Assert.Equal(BuildServer.Head, run.HeadSha);
        Assert.Equal(("acme/shop", "https://api.github.com"), (run.Repository, run.ApiUrl));
        Assert.Equal((9007199254740993, 2, "gate"), (run.RunId, run.Attempt, run.Job));
        Assert.Equal("https://github.com/acme/shop/actions/runs/9007199254740993", run.RunUrl);
        Assert.Equal((false, false, null), (run.IsFork, run.IsTrusted, run.Restriction));
    }

    [Theory]
    [InlineData("bob/shop")]
    [InlineData(null)]
    public void AForkCanOnlyRead(string? from)
    {
        var run = Detect(BuildServer.PullRequest(from));
        Assert.Equal((true, false, 7), (run.IsFork, run.IsTrusted, run.PullRequest));
        Assert.Contains("from a fork", run.Restriction, StringComparison.Ordinal);
    }

    [Fact]
    public void ATargetsRunOfAForkHasTheRightsOfTheRepository()
    {
        var run = Detect(BuildServer.PullRequest("bob/shop", name: "pull_request_target"));
        Assert.Equal((true, true, 7, null), (run.IsFork, run.IsTrusted, run.PullRequest, run.Restriction));
        Assert.Equal(BuildServer.Head, run.HeadSha);
    }

    [Fact]
    public void DependabotCanOnlyRead()
    {
        var run = Detect(BuildServer.Dependabot());
        Assert.False(run.IsFork);
        Assert.Contains("Dependabot", run.Restriction, StringComparison.Ordinal);
    }

    [Fact]
    public void AMergeQueueIsOfNoSinglePullRequest()
    {
        var run = Detect(BuildServer.MergeQueue());
        Assert.Equal((null, BuildServer.Head), (run.PullRequest, run.HeadSha));
        Assert.Contains("merge queue", run.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public void APushIsOfNone()
    {
        var run = Detect(BuildServer.Push());
        Assert.Equal((null, BuildServer.Head, "the push"), (run.PullRequest, run.HeadSha, run.Subject));
    }

    [Fact]
    public void ATrustedRunSpeaksForTheOneThatSetItOff()
    {
        var run = Detect(BuildServer.WorkflowRun());
        Assert.Equal((null, BuildServer.Head, "bob/shop"), (run.PullRequest, run.HeadSha, run.HeadRepository));
        Assert.Equal((4711, 3, true, true), (run.RunId, run.Attempt, run.IsFork, run.IsTrusted));
        Assert.Equal(7, Detect(BuildServer.WorkflowRun("acme/shop")).PullRequest);
    }

    [Fact]
    public void TheLegsOfAMatrixAreOneJob() =>
        Assert.Equal(Detect(BuildServer.PullRequest().With("RUNNER_OS", "Windows")).Job, Detect(BuildServer.PullRequest()).Job);

    [Fact]
    public void WithoutItsEventAPullRequestIsToldByItsRefAndItsCommitByNobody()
    {
        var run = Detect(BuildServer.PullRequest() with { Event = null });
        Assert.Equal((7, ""), (run.PullRequest, run.HeadSha));
    }

    [Fact]
    public void AzureReposAreAddressedByProjectAndId()
    {
        var run = Detect(BuildServer.AzurePipelines("TfsGit"));
        Assert.Equal((CiHost.AzurePipelines, CodeHost.AzureRepos, 7, BuildServer.Head), (run.Host, run.Code, run.PullRequest, run.HeadSha));
        Assert.Equal(new AzureRepository("https://dev.azure.com/acme/", "Web Shop", "5febef5a-833d-4e14-b9c0-14cb638f91e6"), run.Azure);
        Assert.Equal((812, 2, "gate"), (run.RunId, run.Attempt, run.Job));
        Assert.Equal("https://dev.azure.com/acme/Builds/_build/results?buildId=812", run.RunUrl);
    }

    [Fact]
    public void ARepositoryOnGitHubBuiltByAzureIsToldByGitHubsNumber()
    {
        var run = Detect(BuildServer.AzurePipelines("GitHub"));
        Assert.Equal((CodeHost.GitHub, 7, BuildServer.Head), (run.Code, run.PullRequest, run.HeadSha));
        Assert.Equal(("acme/shop", "https://github.com", "https://api.github.com"), (run.Repository, run.ServerUrl, run.ApiUrl));
        Assert.Null(run.Azure);
    }

    [Fact]
    public void AnEnterpriseServerBuiltByAzureHasItsOwnApi()
    {
        var server = BuildServer.AzurePipelines("GitHubEnterprise").With("BUILD_REPOSITORY_URI", "https://git.acme.example/acme/shop");
        Assert.Equal("https://git.acme.example/api/v3", Detect(server).ApiUrl);
    }

    [Theory]
    [InlineData("TfsGit", null)]
    [InlineData("GitHub", "Azure Pipelines gives a pull request from a fork no secrets")]
    public void AForkOnAzureIsAForkToo(string provider, string? restriction)
    {
        var run = Detect(BuildServer.AzurePipelines(provider).With("SYSTEM_PULLREQUEST_ISFORK", "True"));
        Assert.Equal((true, restriction), (run.IsFork, run.Restriction));
    }

    [Fact]
    public void AMergeRequestOfGitLabIsToldByItsIid()
    {
        var run = Detect(BuildServer.GitLab());
        Assert.Equal((CodeHost.GitLab, 7, BuildServer.Head, true), (run.Code, run.PullRequest, run.HeadSha, run.IsFork));
        Assert.Equal("merge request 7", run.Subject);
    }

    [Fact]
    public void AtHomeItIsNone() => Assert.Equal(PipelineRun.None, Detect(new BuildServer([], null)));

    [Theory]
    [InlineData("GITHUB_REPOSITORY", "acme/shop/../../admin")]
    [InlineData("GITHUB_REPOSITORY", "acme/..")]
    [InlineData("GITHUB_REPOSITORY", "acme/sh op")]
    public void WhatIsNoRepositoryIsNone(string variable, string value) =>
        Assert.Equal("", Detect(BuildServer.PullRequest().With(variable, value)).Repository);

    [Theory]
    [InlineData("")]
    [InlineData("$(GitHubToken)")]
    [InlineData("two words")]
    public void AVariableThatNobodySetHoldsNoToken(string value)
    {
        var server = BuildServer.AzurePipelines("GitHub").With("GITHUB_TOKEN", value);
        Assert.Null(AccessToken.Read(Detect(server), Environment(server)));
    }

    [Fact]
    public void ATokenShowsNobodyWhatItIs()
    {
        var server = BuildServer.AzurePipelines("TfsGit").With("SYSTEM_ACCESSTOKEN", "made-up");
        var token = AccessToken.Read(Detect(server), Environment(server))!;
        Assert.Equal("made-up", token.Reveal());
        Assert.Equal("the value of SYSTEM_ACCESSTOKEN", $"{token}");
        Assert.DoesNotContain("made-up", Detect(server).ToString(), StringComparison.Ordinal);
    }

    internal static BuildEnvironment Environment(BuildServer server) =>
        new(server.Variables.GetValueOrDefault, path => path == BuildServer.EventPath ? server.Event?.ToJsonString() : null);

    private static PipelineRun Detect(BuildServer server) => PipelineRun.Detect(Environment(server));
}
