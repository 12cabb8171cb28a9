using QualityGates.PullRequests.GitHub;

namespace QualityGates.PullRequests.Tests.Posting;

/// <summary>Comments that are as far away as <see cref="SimulatedTime"/> and a seed say.</summary>
/// <param name="policy">With the clock.</param>
/// <param name="chance">How far.</param>
/// <param name="slowest">The longest that a request, or its answer, is under way.</param>
internal sealed class SimulatedGitHub(RetryPolicy policy, Random chance, TimeSpan slowest) : IGitHub
{
    private long _last;

    public SortedDictionary<long, Comment> Comments { get; } = [];

    public int Created { get; private set; }

    public RetryPolicy Policy => policy;

    public Task<IReadOnlyList<Comment>> ListCommentsAsync(int number, CancellationToken cancellationToken) =>
        AnswerAsync<IReadOnlyList<Comment>>(() => [.. Comments.Values]);

    public Task<Comment> CreateCommentAsync(int number, string body, CancellationToken cancellationToken) => AnswerAsync(() =>
    {
        Created++;
        return Comments[++_last] = new Comment(_last, body, ByInsider: true, "");
    });

    public Task<Comment> UpdateCommentAsync(long id, string body, CancellationToken cancellationToken) => AnswerAsync(() =>
        Comments.TryGetValue(id, out var comment) ? Comments[id] = comment with { Body = body } : throw new GitHubException(GitHubFault.NotFound, "gone"));

    public Task DeleteCommentAsync(long id, CancellationToken cancellationToken) => AnswerAsync(() =>
        Comments.Remove(id) ? true : throw new GitHubException(GitHubFault.NotFound, "gone"));

    public Task<PullRequest> GetPullRequestAsync(int number, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<CheckRunAnswer> CreateCheckRunAsync(NewCheckRun checkRun, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<CheckRunAnswer> UpdateCheckRunAsync(long id, CheckRunOutput output, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task SetStatusAsync(string sha, NewStatus status, CancellationToken cancellationToken) => throw new NotSupportedException();

    public void Dispose()
    {
    }

    private async Task<T> AnswerAsync<T>(Func<T> effect)
    {
        await Task.Delay(slowest * chance.NextDouble(), policy.Clock);
        var answer = effect();
        await Task.Delay(slowest * chance.NextDouble(), policy.Clock);
        return answer;
    }
}
