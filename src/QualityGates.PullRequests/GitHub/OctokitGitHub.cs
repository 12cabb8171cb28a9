using Octokit.Internal;
using Octo = Octokit;

namespace QualityGates.PullRequests.GitHub;

/// <summary>GitHub by its own client, in builds that are given <c>-p:GitHubClient=Octokit</c>.</summary>
internal sealed class OctokitGitHub : IGitHub
{
    private static readonly Octo.ApiOptions Hundred = new() { PageSize = 100 };
    private readonly Octo.GitHubClient _client;
    private readonly HttpClientAdapter _http;
    private readonly (string Owner, string Name) _repository;

    /// <summary>Octokit's methods take none, so it is handed on beside them.</summary>
    private readonly AsyncLocal<CancellationToken> _cancellation = new();

    /// <param name="connection">The repository.</param>
    /// <param name="handler">The way there; it is disposed of with this.</param>
    public OctokitGitHub(GitHubConnection connection, GitHubHandler handler)
    {
        _http = new HttpClientAdapter(() => new Cancelling(_cancellation) { InnerHandler = handler });
        // The handler says who we are and waits; the credentials and the time limit of Octokit would only get in its way.
        _http.SetRequestTimeout(Timeout.InfiniteTimeSpan);
        var name = new Octo.ProductHeaderValue("QualityGates");
        _client = new Octo.GitHubClient(new Octo.Connection(name, connection.Root, new InMemoryCredentialStore(Octo.Credentials.Anonymous), _http, new SimpleJsonSerializer()));
        _repository = (connection.Owner, connection.Name);
        Policy = handler.Policy;
    }

    /// <inheritdoc/>
    public RetryPolicy Policy { get; }

    /// <inheritdoc/>
    public Task<PullRequest> GetPullRequestAsync(int number, CancellationToken cancellationToken) =>
        AskAsync(
            client => client.PullRequest.Get(_repository.Owner, _repository.Name, number),
            static answer => new PullRequest(answer.Number, answer.Head.Sha, answer.State.Value == Octo.ItemState.Open),
            cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Comment>> ListCommentsAsync(int number, CancellationToken cancellationToken) =>
        AskAsync<IReadOnlyList<Octo.IssueComment>, IReadOnlyList<Comment>>(
            // Not by the method for it, which asks for an order that this operation does not know.
            client => new Octo.ApiConnection(client.Connection).GetAll<Octo.IssueComment>(CommentsOf(number), Hundred),
            static answers => [.. answers.Select(ToComment)],
            cancellationToken);

    /// <inheritdoc/>
    public Task<Comment> CreateCommentAsync(int number, string body, CancellationToken cancellationToken) =>
        AskAsync(client => client.Issue.Comment.Create(_repository.Owner, _repository.Name, number, body), ToComment, cancellationToken);

    /// <inheritdoc/>
    public Task<Comment> UpdateCommentAsync(long id, string body, CancellationToken cancellationToken) =>
        AskAsync(client => client.Issue.Comment.Update(_repository.Owner, _repository.Name, id, body), ToComment, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteCommentAsync(long id, CancellationToken cancellationToken) =>
        AskAsync(client => Done(client.Issue.Comment.Delete(_repository.Owner, _repository.Name, id)), static done => done, cancellationToken);

    /// <inheritdoc/>
    public Task<CheckRunAnswer> CreateCheckRunAsync(NewCheckRun checkRun, CancellationToken cancellationToken)
    {
        var body = new Octo.NewCheckRun(checkRun.Name, checkRun.HeadSha)
        {
            Status = Octo.CheckStatus.Completed,
            Conclusion = Enum.Parse<Octo.CheckConclusion>(checkRun.Conclusion.ToString()),
            DetailsUrl = checkRun.DetailsUrl,
            Output = ToOutput(checkRun.Output),
        };
        return AskAsync(client => client.Check.Run.Create(_repository.Owner, _repository.Name, body), ToAnswer, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<CheckRunAnswer> UpdateCheckRunAsync(long id, CheckRunOutput output, CancellationToken cancellationToken)
    {
        var body = new Octo.CheckRunUpdate { Output = ToOutput(output) };
        return AskAsync(client => client.Check.Run.Update(_repository.Owner, _repository.Name, id, body), ToAnswer, cancellationToken);
    }

    /// <inheritdoc/>
    public Task SetStatusAsync(string sha, NewStatus status, CancellationToken cancellationToken)
    {
        var body = new Octo.NewCommitStatus
        {
            State = status.Passed ? Octo.CommitState.Success : Octo.CommitState.Failure,
            TargetUrl = status.TargetUrl,
            Description = status.Description,
            Context = status.Context,
        };
        return AskAsync(client => client.Repository.Status.Create(_repository.Owner, _repository.Name, sha, body), static answer => answer.Id, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    /// <summary>
    /// Asks. What GitHub refuses, the handler has said before Octokit sees it; what is left is an answer that Octokit cannot read.
    /// </summary>
    private async Task<TResult> AskAsync<T, TResult>(Func<Octo.GitHubClient, Task<T>> ask, Func<T, TResult> read, CancellationToken cancellationToken)
    {
        _cancellation.Value = cancellationToken;
        try
        {
            return read(await ask(_client));
        }
        catch (OperationCanceledException slow) when (!cancellationToken.IsCancellationRequested)
        {
            throw new GitHubException(GitHubFault.Unreachable, "GitHub gave no answer for so long that Octokit gave up.", null, slow);
        }
        catch (Exception unreadable) when (unreadable is not (GitHubException or OperationCanceledException))
        {
            throw GitHubException.Unreadable(unreadable);
        }
    }

    private Uri CommentsOf(int number) =>
        new($"repos/{Uri.EscapeDataString(_repository.Owner)}/{Uri.EscapeDataString(_repository.Name)}/issues/{number}/comments", UriKind.Relative);

    private static async Task<bool> Done(Task task)
    {
        await task;
        return true;
    }

    private static Comment ToComment(Octo.IssueComment answer) =>
        new(
            Known(answer.Id),
            answer.Body ?? "",
            answer.User?.Type == Octo.AccountType.Bot || answer.AuthorAssociation.StringValue is "OWNER" or "MEMBER" or "COLLABORATOR",
            answer.HtmlUrl ?? "");

    private static CheckRunAnswer ToAnswer(Octo.CheckRun answer) => new(Known(answer.Id), answer.HtmlUrl);

    /// <summary>Octokit reads any object as an empty answer; GitHub's have a number.</summary>
    private static long Known(long id) => id > 0 ? id : throw new InvalidDataException("an answer without an id");

    private static Octo.NewCheckRunOutput ToOutput(CheckRunOutput output) => new(output.Title, output.Summary)
    {
        Annotations = [.. output.Annotations.Select(static one =>
            new Octo.NewCheckRunAnnotation(one.Path, one.StartLine, one.EndLine, Enum.Parse<Octo.CheckAnnotationLevel>(one.Level.ToString()), one.Message) { Title = one.Title })],
    };

    private sealed class Cancelling(AsyncLocal<CancellationToken> caller) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, caller.Value);
            return await base.SendAsync(request, both.Token);
        }
    }
}
