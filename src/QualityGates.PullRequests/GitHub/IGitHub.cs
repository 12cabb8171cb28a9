namespace QualityGates.PullRequests.GitHub;

/// <summary>
/// What is asked of GitHub about one repository. Every method throws <see cref="GitHubException"/>, and nothing else, where GitHub
/// refuses, cannot be reached, or answers what cannot be read; only a caller who gives up gets an <see cref="OperationCanceledException"/>.
/// </summary>
public interface IGitHub : IDisposable
{
    /// <summary>How often and how long something is tried, and by which clock.</summary>
    RetryPolicy Policy { get; }

    /// <summary>Reads a pull request.</summary>
    Task<PullRequest> GetPullRequestAsync(int number, CancellationToken cancellationToken);

    /// <summary>All comments in the conversation of a pull request, oldest first.</summary>
    Task<IReadOnlyList<Comment>> ListCommentsAsync(int number, CancellationToken cancellationToken);

    /// <summary>Adds a comment to the conversation of a pull request. Everybody who follows it gets a mail.</summary>
    Task<Comment> CreateCommentAsync(int number, string body, CancellationToken cancellationToken);

    /// <summary>Replaces the text of a comment. Nobody gets a mail.</summary>
    Task<Comment> UpdateCommentAsync(long id, string body, CancellationToken cancellationToken);

    /// <summary>Deletes a comment.</summary>
    Task DeleteCommentAsync(long id, CancellationToken cancellationToken);

    /// <summary>Adds a finished check run to a commit.</summary>
    Task<CheckRunAnswer> CreateCheckRunAsync(NewCheckRun checkRun, CancellationToken cancellationToken);

    /// <summary>Adds annotations to a check run.</summary>
    Task<CheckRunAnswer> UpdateCheckRunAsync(long id, CheckRunOutput output, CancellationToken cancellationToken);

    /// <summary>Adds a status to a commit; it replaces an earlier one of the same context.</summary>
    Task SetStatusAsync(string sha, NewStatus status, CancellationToken cancellationToken);
}
