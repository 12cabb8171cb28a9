namespace QualityGates.PullRequests.GitHub;

/// <summary>Why GitHub did not do what it was asked for.</summary>
public enum GitHubFault
{
    /// <summary>401: the token is missing, expired or of another server.</summary>
    Unauthorized,
    /// <summary>403: the token may not do this; always so for a pull request from a fork.</summary>
    Forbidden,
    /// <summary>404: there is none, or the token may not see it.</summary>
    NotFound,
    /// <summary>410: it was there, or its conversation was switched off.</summary>
    Gone,
    /// <summary>422 and other refusals: what was sent is not accepted as it is.</summary>
    Refused,
    /// <summary>Too much was asked in too short a time, and to wait would take longer than there is time.</summary>
    RateLimited,
    /// <summary>500 and above: GitHub has a problem of its own.</summary>
    ServerError,
    /// <summary>No answer came: no connection, one that broke, or too long a silence.</summary>
    Unreachable,
    /// <summary>An answer came that is not what GitHub answers: cut short, or from something in between.</summary>
    Unreadable,
}

/// <summary>GitHub did not do what it was asked for.</summary>
/// <param name="fault">Why.</param>
/// <param name="message">What was asked, what happened, and what to do; never a token.</param>
/// <param name="retryAfter">How long GitHub asks to wait before the same is asked again; null where waiting is not what helps.</param>
/// <param name="inner">What was caught; its message is not shown.</param>
public sealed class GitHubException(GitHubFault fault, string message, TimeSpan? retryAfter = null, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Why.</summary>
    public GitHubFault Fault { get; } = fault;

    /// <summary>How long GitHub asks to wait before the same is asked again; null where waiting is not what helps.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;

    /// <summary>Whether the request may have been carried out all the same, so that one has to look before one repeats it.</summary>
    public bool MayHaveHappened => Fault is GitHubFault.ServerError or GitHubFault.Unreachable or GitHubFault.Unreadable;

    /// <summary>An answer that is JSON, and not what GitHub answers to what was asked.</summary>
    internal static GitHubException Unreadable(Exception inner) =>
        new(GitHubFault.Unreadable, "GitHub answered what it does not answer to such a question; look whether the address of its API is right.", null, inner);
}
