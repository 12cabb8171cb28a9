using QualityGates.Git;
using QualityGates.PullRequests.Azure;
using QualityGates.PullRequests.Hosting;

namespace QualityGates.PullRequests.Tests.Azure;

public sealed class AThreadOfAzureRepos : IAsyncLifetime
{
    private const string Marker = "<!-- qualitygates:v1 -->";
    private FakeAzureRepos _server = null!;

    public async Task InitializeAsync() => _server = await FakeAzureRepos.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    private (string? Content, string? Status)[] Threads =>
        [.. _server.Threads.Select(thread => ((string?)thread["comments"]![0]!["content"], (string?)thread["status"]))];

    [Fact]
    public async Task IsBegunWhenThereIsSomethingToSayAndClosedWhenNothingIsLeft()
    {
        Assert.True(await Say("2 new problems", isOpen: true));
        Assert.Equal([($"{Marker}\n2 new problems", "active")], Threads);

        Assert.True(await Say("all clear", isOpen: false));
        Assert.Equal([($"{Marker}\nall clear", "closed")], Threads);

        Assert.True(await Say("1 new problem", isOpen: true));
        Assert.Equal([($"{Marker}\n1 new problem", "active")], Threads);
    }

    [Fact]
    public async Task IsNotBegunForNothing()
    {
        Assert.False(await Say("all clear", isOpen: false));
        Assert.Empty(Threads);
    }

    [Fact]
    public async Task IsLeftAloneWhenItSaysSoAlready()
    {
        await Say("2 new problems", isOpen: true);
        _server.Requests.Clear();

        await Say("2 new problems", isOpen: true);

        Assert.Equal(["GET /threads"], _server.Requests);
    }

    [Fact]
    public async Task IsLeftAloneWhenANewerRunHasSpoken()
    {
        _server.Begin($"{Marker}\nnewer");
        using var repos = Connect();
        Assert.True(await AzureThread.SayAsync(repos, new AzureMessage(IsOurs, static _ => null, static _ => true, true), default));
        Assert.Equal([($"{Marker}\nnewer", "active")], Threads);
    }

    [Fact]
    public async Task IsOneWhereThereWereTwo()
    {
        _server.Begin("Looks good to me");
        _server.Begin($"{Marker}\nfirst");
        _server.Begin($"{Marker}\nsecond");

        await Say("2 new problems", isOpen: true);

        Assert.Equal([("Looks good to me", "active"), ($"{Marker}\n2 new problems", "active"), (null, "active")], Threads);
    }

    [Fact]
    public async Task IsNotSomebodyElsesWhoWroteOurMarker()
    {
        _server.Begin($"{Marker}\nhave a look at this");
        _server.Foreign.Add(1);

        await Say("2 new problems", isOpen: true);

        Assert.Equal([($"{Marker}\nhave a look at this", "active"), ($"{Marker}\n2 new problems", "active")], Threads);
    }

    [Fact]
    public async Task StaysOneUnderManyJobsAtOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Say("2 new problems", isOpen: true)));
        Assert.Single(Threads, thread => thread.Content is not null);
    }

    [Fact]
    public async Task HasAStatusBesideItForPolicies()
    {
        using var repos = Connect();
        await repos.SetStatusAsync(new NewAzureStatus("failed", "2 new problems", new AzureStatusContext("gate", "qualitygates"), "https://dev.azure.com/x"), default);
        var status = Assert.Single(_server.Statuses);
        Assert.Equal("""{"state":"failed","description":"2 new problems","context":{"name":"gate","genre":"qualitygates"},"targetUrl":"https://dev.azure.com/x"}""", status.ToJsonString());
    }

    [Theory]
    [InlineData(401, "SYSTEM_ACCESSTOKEN: $(System.AccessToken)")]
    [InlineData(203, "SYSTEM_ACCESSTOKEN: $(System.AccessToken)")]
    [InlineData(302, "SYSTEM_ACCESSTOKEN: $(System.AccessToken)")]
    [InlineData(403, "the permission 'Contribute to pull requests'")]
    [InlineData(404, "Limit job authorization scope")]
    [InlineData(429, "asked too much")]
    [InlineData(500, "answered 500")]
    [InlineData(200, "not one of Azure Repos")]
    public async Task SaysWhatHelpsWhenItIsRefused(int status, string help)
    {
        _server.Fault = _ => status;
        var fault = await Assert.ThrowsAsync<AzureException>(() => Say("2 new problems", isOpen: true));
        Assert.Contains(help, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(FakeAzureRepos.Token, fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task IsTriedAgainAfterAFaultThatPasses()
    {
        var faults = 0;
        _server.Fault = _ => ++faults <= 2 ? 503 : null;
        Assert.True(await Say("2 new problems", isOpen: true));
        Assert.Single(Threads);
    }

    [Fact]
    public async Task IsNotBegunTwiceWhereNobodyKnowsWhetherItWasBegun()
    {
        _server.Fault = context => context.Request.Method == "POST" ? 500 : null;
        await Assert.ThrowsAsync<AzureException>(() => Say("2 new problems", isOpen: true));
        Assert.Equal(["GET /threads", "POST /threads"], _server.Requests);
    }

    [Fact]
    public async Task IsGivenUpWhenNobodyAnswers()
    {
        _server.Fault = static context =>
        {
            context.Abort();
            return null;
        };
        var fault = await Assert.ThrowsAsync<AzureException>(() => Say("2 new problems", isOpen: true));
        Assert.Contains("No answer came", fault.Message, StringComparison.Ordinal);
    }

    private async Task<bool> Say(string text, bool isOpen)
    {
        using var repos = Connect();
        return await AzureThread.SayAsync(repos, new AzureMessage(IsOurs, _ => $"{Marker}\n{text}", _ => isOpen, IsWorthBeginning: isOpen), default);
    }

    private static bool IsOurs(string content) => content.StartsWith(Marker, StringComparison.Ordinal);

    private AzureRepos Connect()
    {
        var run = PipelineRun.None with { Code = CodeHost.AzureRepos };
        var token = AccessToken.Read(run, new BuildEnvironment(static _ => FakeAzureRepos.Token, static _ => null))!;
        return new AzureRepos(
            new AzureRepository(_server.Collection, "Web Shop", FakeAzureRepos.Repository), 7, token, new Patience { FirstWait = TimeSpan.FromMilliseconds(1) });
    }
}
