using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;

namespace QualityGates.PullRequests.GitHub;

/// <summary>GitHub by nothing but what .NET brings.</summary>
internal sealed partial class HttpGitHub : IGitHub
{
    private static readonly GitHubJson Json = GitHubJson.Default;
    private readonly HttpClient _client;
    private readonly string _repository;

    /// <param name="connection">The repository.</param>
    /// <param name="handler">The way there; it is disposed of with this.</param>
    public HttpGitHub(GitHubConnection connection, GitHubHandler handler)
    {
        // How long an answer may take is for the handler to say, who also waits between attempts.
        _client = new HttpClient(handler) { BaseAddress = connection.Root, Timeout = Timeout.InfiniteTimeSpan };
        _repository = $"repos/{Uri.EscapeDataString(connection.Owner)}/{Uri.EscapeDataString(connection.Name)}";
        Policy = handler.Policy;
    }

    /// <inheritdoc/>
    public RetryPolicy Policy { get; }

    /// <inheritdoc/>
    public async Task<PullRequest> GetPullRequestAsync(int number, CancellationToken cancellationToken)
    {
        var (answer, _) = await AskAsync(HttpMethod.Get, Path($"pulls/{number}"), null, Json.PullRequestAnswer, cancellationToken);
        return new PullRequest(answer.Number, answer.Head.Sha, answer.State == "open");
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Comment>> ListCommentsAsync(int number, CancellationToken cancellationToken)
    {
        var comments = new List<Comment>();
        for (var page = Path($"issues/{number}/comments?per_page=100"); page is not null;)
        {
            var (answers, next) = await AskAsync(HttpMethod.Get, page, null, Json.ListCommentAnswer, cancellationToken);
            comments.AddRange(answers.Select(ToComment));
            page = next;
        }

        return comments;
    }

    /// <inheritdoc/>
    public Task<Comment> CreateCommentAsync(int number, string body, CancellationToken cancellationToken) =>
        WriteCommentAsync(HttpMethod.Post, $"issues/{number}/comments", body, cancellationToken);

    /// <inheritdoc/>
    public Task<Comment> UpdateCommentAsync(long id, string body, CancellationToken cancellationToken) =>
        WriteCommentAsync(HttpMethod.Patch, $"issues/comments/{id}", body, cancellationToken);

    /// <inheritdoc/>
    public async Task DeleteCommentAsync(long id, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, Path($"issues/comments/{id}"));
        using var answer = await _client.SendAsync(request, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<CheckRunAnswer> CreateCheckRunAsync(NewCheckRun checkRun, CancellationToken cancellationToken)
    {
        var body = new CheckRunBody(checkRun.Name, checkRun.HeadSha, "completed", Lower(checkRun.Conclusion), checkRun.DetailsUrl, ToBody(checkRun.Output));
        return WriteCheckRunAsync(HttpMethod.Post, "check-runs", Content(body, Json.CheckRunBody), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<CheckRunAnswer> UpdateCheckRunAsync(long id, CheckRunOutput output, CancellationToken cancellationToken) =>
        WriteCheckRunAsync(HttpMethod.Patch, $"check-runs/{id}", Content(new CheckRunUpdateBody(ToBody(output)), Json.CheckRunUpdateBody), cancellationToken);

    /// <inheritdoc/>
    public async Task SetStatusAsync(string sha, NewStatus status, CancellationToken cancellationToken)
    {
        var body = new StatusBody(status.Passed ? "success" : "failure", status.TargetUrl, status.Description, status.Context);
        using var request = new HttpRequestMessage(HttpMethod.Post, Path($"statuses/{Uri.EscapeDataString(sha)}")) { Content = Content(body, Json.StatusBody) };
        using var answer = await _client.SendAsync(request, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task<Comment> WriteCommentAsync(HttpMethod method, string path, string body, CancellationToken cancellationToken)
    {
        var (answer, _) = await AskAsync(method, Path(path), Content(new CommentBody(body), Json.CommentBody), Json.CommentAnswer, cancellationToken);
        return ToComment(answer);
    }

    private async Task<CheckRunAnswer> WriteCheckRunAsync(HttpMethod method, string path, HttpContent content, CancellationToken cancellationToken)
    {
        var (answer, _) = await AskAsync(method, Path(path), content, Json.CheckRunAnswerBody, cancellationToken);
        return new CheckRunAnswer(answer.Id, answer.HtmlUrl);
    }

    /// <summary>Sends a request.</summary>
    /// <returns>The answer, and the address of the page after it; null after the last one.</returns>
    private async Task<(T Answer, string? Next)> AskAsync<T>(
        HttpMethod method, string address, HttpContent? content, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        using var response = await _client.SendAsync(request, cancellationToken);
        try
        {
            var answer = JsonSerializer.Deserialize(await response.Content.ReadAsByteArrayAsync(cancellationToken), type);
            return (answer ?? throw new JsonException("null"), NextPage(response.Headers));
        }
        catch (JsonException unreadable)
        {
            throw GitHubException.Unreadable(unreadable);
        }
    }

    private string Path(string rest) => $"{_repository}/{rest}";

    private static string? NextPage(HttpResponseHeaders headers) =>
        headers.TryGetValues("Link", out var links) && NextLink().Match(string.Join(", ", links)) is { Success: true } next ? next.Groups[1].Value : null;

    private static ByteArrayContent Content<T>(T body, JsonTypeInfo<T> type) => new(JsonSerializer.SerializeToUtf8Bytes(body, type));

    private static Comment ToComment(CommentAnswer answer) =>
        new(answer.Id, answer.Body ?? "", answer.User?.Type == "Bot" || answer.AuthorAssociation is "OWNER" or "MEMBER" or "COLLABORATOR", answer.HtmlUrl ?? "");

    private static OutputBody ToBody(CheckRunOutput output) => new(output.Title, output.Summary,
        [.. output.Annotations.Select(static one => new AnnotationBody(one.Path, one.StartLine, one.EndLine, Lower(one.Level), one.Message, one.Title))]);

    private static string Lower<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    [GeneratedRegex("<([^>]+)>\\s*;[^,]*rel=\"?next\"?")]
    private static partial Regex NextLink();
}
