using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using QualityGates.PullRequests.Hosting;

namespace QualityGates.PullRequests.Azure;

/// <summary>What is asked of Azure Repos about one pull request. Every method throws <see cref="AzureException"/> where it does not do it.</summary>
/// <param name="repository">The repository.</param>
/// <param name="pullRequest">The id of the pull request.</param>
/// <param name="token">What lets us in.</param>
/// <param name="patience">How long to wait for it; null for as long as usual.</param>
public sealed class AzureRepos(AzureRepository repository, int pullRequest, AccessToken token, Patience? patience = null) : IDisposable
{
    private readonly Patience _patience = patience ?? new Patience();

    // Who is not let in is sent to a page to sign in at, which is an answer of a kind only to a person.
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(2) })
    {
        Timeout = (patience ?? new Patience()).Answer,
        DefaultRequestHeaders =
        {
            Authorization = new AuthenticationHeaderValue("Bearer", token.Reveal()),
            Accept = { new MediaTypeWithQualityHeaderValue("application/json") },
            UserAgent = { new ProductInfoHeaderValue("QualityGates", "1") },
        },
    };

    /// <summary>All threads of the pull request.</summary>
    public async Task<IReadOnlyList<AzureThreadData>> ListThreadsAsync(CancellationToken cancellationToken)
    {
        var list = await SendAsync(HttpMethod.Get, "/threads", null, AzureJson.Default.AzureThreadList, cancellationToken).ConfigureAwait(false);
        return list.Value ?? [];
    }

    /// <summary>Begins a thread with a comment. Everybody who follows the pull request is told.</summary>
    public Task<AzureThreadData> CreateThreadAsync(string content, string status, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new NewAzureThread([new NewAzureComment(0, content, 1)], status), AzureJson.Default.NewAzureThread);
        return SendAsync(HttpMethod.Post, "/threads", body, AzureJson.Default.AzureThreadData, cancellationToken);
    }

    /// <summary>Replaces the text of a comment.</summary>
    public Task UpdateCommentAsync(int thread, int comment, string content, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new AzureCommentText(content), AzureJson.Default.AzureCommentText);
        return SendAsync(HttpMethod.Patch, Invariant($"/threads/{thread}/comments/{comment}"), body, AzureJson.Default.AzureComment, cancellationToken);
    }

    /// <summary>Deletes a comment; a thread without any is not shown.</summary>
    public Task DeleteCommentAsync(int thread, int comment, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Delete, Invariant($"/threads/{thread}/comments/{comment}"), null, null as JsonTypeInfo<AzureComment>, cancellationToken);

    /// <summary>Sets whether a thread still asks for something: <c>active</c> or <c>closed</c>.</summary>
    public Task SetThreadStatusAsync(int thread, string status, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new AzureThreadStatus(status), AzureJson.Default.AzureThreadStatus);
        return SendAsync(HttpMethod.Patch, Invariant($"/threads/{thread}"), body, AzureJson.Default.AzureThreadData, cancellationToken);
    }

    /// <summary>Shows a status at the pull request; a policy of the branch may ask for it.</summary>
    public Task SetStatusAsync(NewAzureStatus status, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(status, AzureJson.Default.NewAzureStatus);
        return SendAsync(HttpMethod.Post, "/statuses", body, AzureJson.Default.AzureStatus, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    /// <summary>Sends a request, and again where that may help and can do no harm: a thread that was begun after all would stand there twice.</summary>
    private async Task<T> SendAsync<T>(HttpMethod method, string path, byte[]? body, JsonTypeInfo<T>? type, CancellationToken cancellationToken) where T : class
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await SendOnceAsync(method, path, body, type, cancellationToken).ConfigureAwait(false);
            }
            catch (AzureException fault) when (attempt < _patience.Attempts && (fault.IsUndone || (fault.IsPassing && method != HttpMethod.Post)))
            {
                var wait = fault.RetryAfter ?? _patience.FirstWait * Math.Pow(2, attempt - 1) * (0.5 + Random.Shared.NextDouble());
                if (wait > _patience.LongestWait) throw;
                await Task.Delay(wait, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task<T> SendOnceAsync<T>(HttpMethod method, string path, byte[]? body, JsonTypeInfo<T>? type, CancellationToken cancellationToken) where T : class
    {
        try
        {
            using var request = new HttpRequestMessage(method, AddressOf(path));
            if (body is not null) request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" } } };
            using var answer = await _http.SendAsync(request, cancellationToken).ConfigureAwait(false);
            // 203 is the page to sign in at, as Azure answers it to a token that it does not know.
            if (answer.StatusCode == HttpStatusCode.NonAuthoritativeInformation || !answer.IsSuccessStatusCode)
                throw AzureException.Of(answer, repository, token.Variable);
            if (type is null) return null!;
            var content = await answer.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            return JsonSerializer.Deserialize(content, type) ?? throw AzureException.Unreadable();
        }
        catch (JsonException)
        {
            throw AzureException.Unreadable();
        }
        catch (HttpRequestException broken)
        {
            throw AzureException.Unreachable(broken);
        }
        catch (OperationCanceledException silence) when (!cancellationToken.IsCancellationRequested)
        {
            throw AzureException.Unreachable(silence);
        }
    }

    private Uri AddressOf(string path) => new(
        $"{repository.CollectionUrl}{Uri.EscapeDataString(repository.Project)}/_apis/git/repositories/{Uri.EscapeDataString(repository.Id)}"
        + Invariant($"/pullRequests/{pullRequest}{path}?api-version=7.1"));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>How long to wait for a server.</summary>
public sealed record Patience
{
    /// <summary>How often one request is sent at most.</summary>
    public int Attempts { get; init; } = 3;

    /// <summary>How long one answer may take.</summary>
    public TimeSpan Answer { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long to wait after a first failure that says nothing about waiting; twice as long after the next.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait that is worth it, however long the server asks to wait.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(30);
}
