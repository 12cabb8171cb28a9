using QualityGates.PullRequests.GitHub;
using QualityGates.PullRequests.Tests.Fake;

namespace QualityGates.PullRequests.Tests.Conformance;

/// <summary>GitHub Enterprise Server, and addresses that lead elsewhere.</summary>
public sealed class AGitHubOfOnesOwn
{
    private readonly FakeRepository _repository = FakeGitHub.Instance.NewRepository();

    public static TheoryData<string> Clients => Client.All;

    [Theory, MemberData(nameof(Clients))]
    public async Task ItsApiIsBelowApiV3(string client)
    {
        using var gitHub = Client.Open(_repository.Connection with { Api = new Uri(FakeGitHub.Instance.Address, "api/v3") }, client);

        await gitHub.CreateCommentAsync(7, "text", default);

        Assert.Equal("POST /api/v3REPO/issues/7/comments", Assert.Single(_repository.Requests).Operation);
    }

    [Theory, MemberData(nameof(Clients))]
    public async Task ARepositoryThatWasRenamedIsFoundAndNothingIsLost(string client)
    {
        var renamed = FakeGitHub.Instance.NewRepository();
        _repository.Fail("POST", context =>
        {
            context.Response.StatusCode = 307;
            context.Response.Headers.Location = $"/repos/{renamed.Owner}/{renamed.Name}/issues/7/comments";
            return Task.FromResult(true);
        });
        using var gitHub = Client.Open(_repository, client);

        await gitHub.CreateCommentAsync(7, "text", default);

        Assert.Equal("text", Assert.Single(renamed.Comments).Body);
    }

    [Theory, MemberData(nameof(Clients))]
    public async Task ANextPageOnAnotherServerIsNotAskedFor(string client)
    {
        _repository.Fail("GET", context =>
        {
            context.Response.Headers.Link = "<http://203.0.113.7/repos/acme/shop/issues/7/comments?page=2>; rel=\"next\"";
            return Task.FromResult(false);
        });
        using var gitHub = Client.Open(_repository, client);

        var fault = await Assert.ThrowsAsync<GitHubException>(() => gitHub.ListCommentsAsync(7, default));

        Assert.Equal("GitHub names an address at another server, 203.0.113.7; nothing was sent there.", fault.Message);
    }

    [Fact]
    public void AConnectionIsPrintedWithoutItsToken() =>
        Assert.DoesNotContain(FakeRepository.Token, _repository.Connection.ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("ghs_abc\n")]
    [InlineData("ghs_ä")]
    public async Task WhatCannotBeATokenIsNotSent(string token)
    {
        using var gitHub = Client.Open(_repository.Connection with { Token = token });

        var fault = await Assert.ThrowsAsync<GitHubException>(() => gitHub.ListCommentsAsync(7, default));

        Assert.Equal(GitHubFault.Unauthorized, fault.Fault);
        Assert.Empty(_repository.Requests);
    }

    [Theory, MemberData(nameof(Clients))]
    public async Task TheProxyOfTheMachineLeadsThere(string client)
    {
        var before = HttpClient.DefaultProxy;
        HttpClient.DefaultProxy = new OnlyFor("github.behind.example", FakeGitHub.Instance.Address);
        try
        {
            using var gitHub = Client.Open(_repository.Connection with { Api = new Uri("http://github.behind.example") }, client);

            await gitHub.CreateCommentAsync(7, "text", default);
        }
        finally
        {
            HttpClient.DefaultProxy = before;
        }

        Assert.Equal("github.behind.example", Assert.Single(_repository.Requests).Headers["Host"]);
    }

    /// <summary>A proxy that the tests beside this one do not notice.</summary>
    private sealed class OnlyFor(string host, Uri proxy) : System.Net.IWebProxy
    {
        public System.Net.ICredentials? Credentials { get; set; }

        public Uri? GetProxy(Uri destination) => proxy;

        public bool IsBypassed(Uri destination) => destination.Host != host;
    }

    [Theory, MemberData(nameof(Clients))]
    public async Task ACallerWhoGivesUpIsNotKeptWaiting(string client)
    {
        _repository.Fail("GET", Faults.Named("silence"));
        using var gitHub = Client.Open(_repository, client);
        using var stopping = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gitHub.ListCommentsAsync(7, stopping.Token));
    }
}
