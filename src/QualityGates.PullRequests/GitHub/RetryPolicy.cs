namespace QualityGates.PullRequests.GitHub;

/// <summary>How often and how long something is asked of GitHub before it is given up.</summary>
public sealed record RetryPolicy
{
    /// <summary>How often one request is sent at most.</summary>
    public int Attempts { get; init; } = 4;

    /// <summary>
    /// How long all requests of one connection may take together, waiting included. A wait that would end later is not begun. Less
    /// than the 100 seconds after which Octokit gives up by itself.
    /// </summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>How long one answer may take.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long to wait after a first failure that says nothing about waiting; twice as long after the next.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How long to wait before one looks whether what one wrote is still there. It has to be longer than somebody else takes from
    /// reading to writing, because GitHub has no way to write only if nothing has changed.
    /// </summary>
    public TimeSpan Settling { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>What time it is, and how one waits.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>A number from 0 to 1 by which waits differ, so that jobs that failed together do not come back together.</summary>
    public Func<double> Chance { get; init; } = Random.Shared.NextDouble;

    /// <summary>How long GitHub wants nobody to come back where it is asked too much and does not say how long.</summary>
    private static readonly TimeSpan SecondaryLimit = TimeSpan.FromMinutes(1);

    /// <summary>How long to wait before a request is sent again.</summary>
    /// <param name="fault">Why it failed.</param>
    /// <param name="attempt">How often it was sent; from 1.</param>
    /// <returns>Null where another attempt cannot help.</returns>
    public TimeSpan? WaitAfter(GitHubException fault, int attempt)
    {
        var doubled = Math.Pow(2, attempt - 1);
        return fault.Fault switch
        {
            _ when fault.RetryAfter is { } asked => asked + (Chance() * FirstWait),
            GitHubFault.RateLimited => (SecondaryLimit * doubled) + (Chance() * FirstWait),
            GitHubFault.ServerError or GitHubFault.Unreachable or GitHubFault.Unreadable => FirstWait * doubled * (0.5 + Chance()),
            _ => null,
        };
    }
}
