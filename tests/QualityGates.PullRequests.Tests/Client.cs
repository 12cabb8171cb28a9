using QualityGates.PullRequests.GitHub;
using QualityGates.PullRequests.Tests.Fake;

namespace QualityGates.PullRequests.Tests;

/// <summary>The clients that were compiled; every test of a client runs with each.</summary>
internal static class Client
{
    /// <summary>Their names.</summary>
    public static readonly string[] Names =
    [
        "Http",
#if OCTOKIT
        "Octokit",
#endif
    ];

    /// <summary>For <see cref="MemberDataAttribute"/>.</summary>
    public static TheoryData<string> All => [.. Names];

    /// <summary>A policy that waits for nothing but sockets.</summary>
    public static RetryPolicy Skipping(SkippingClock? clock = null) => new() { Clock = clock ?? new SkippingClock(), Chance = static () => 0.5 };

    /// <summary>Opens a repository.</summary>
    public static IGitHub Open(FakeRepository repository, string client = "Http", RetryPolicy? policy = null) =>
        Open(repository.Connection, client, policy);

    /// <summary>Opens a repository.</summary>
    public static IGitHub Open(GitHubConnection connection, string client = "Http", RetryPolicy? policy = null)
    {
        var handler = GitHubHandler.To(connection, policy ?? Skipping());
        return client switch
        {
#if OCTOKIT
            "Octokit" => new OctokitGitHub(connection, handler),
#endif
            _ => new HttpGitHub(connection, handler),
        };
    }
}
