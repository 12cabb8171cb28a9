using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http.Headers;

namespace QualityGates.PullRequests.GitHub;

/// <summary>
/// All that is between a client and GitHub, whichever client it is: who we are, how long we wait, what is tried again, and what a refusal
/// means. The token is added here and to nothing but requests to the server that it is for.
/// </summary>
internal sealed class GitHubHandler : DelegatingHandler
{
    private const int MaximumHops = 3;
    private const int MaximumAnswer = 32 * 1024 * 1024;
    private static readonly string Version = typeof(GitHubHandler).Assembly.GetName().Version?.ToString(3) ?? "0";
    private readonly GitHubConnection _connection;
    private readonly RetryPolicy _policy;
    private readonly long _started;

    private GitHubHandler(GitHubConnection connection, RetryPolicy policy, HttpMessageHandler inner) : base(inner)
    {
        (_connection, _policy) = (connection, policy);
        _started = policy.Clock.GetTimestamp();
    }

    /// <summary>How often and how long it is tried.</summary>
    public RetryPolicy Policy => _policy;

    /// <summary>The way to a connection, through the proxy that the environment names.</summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "The outer handler disposes of the inner one.")]
    public static GitHubHandler To(GitHubConnection connection, RetryPolicy policy) => new(connection, policy, new SocketsHttpHandler
    {
        // A redirect is followed here: the machine's way would turn a POST into a GET.
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = policy.AnswerTimeout,
        UseCookies = false,
    });

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var (attempt, hops) = (1, 0); ;)
        {
            Dress(request);
            var words = RequestWords.Of(request, _connection);
            try
            {
                var response = await AskAsync(request, words, cancellationToken);
                if (response.Headers.Location is not { } moved || (int)response.StatusCode is < 300 or >= 400) return response;
                response.Dispose();
                request.RequestUri = new Uri(request.RequestUri!, moved);
                if (++hops > MaximumHops) throw new GitHubException(GitHubFault.Unreadable, $"{words.Failed}: it is moved from place to place.");
            }
            catch (GitHubException fault) when (IsRepeatable(request) && attempt < _policy.Attempts && WaitAfter(fault, attempt) is { } wait)
            {
                attempt++;
                await Task.Delay(wait, _policy.Clock, cancellationToken);
            }
        }
    }

    private TimeSpan Left => _policy.Budget - _policy.Clock.GetElapsedTime(_started);

    private TimeSpan? WaitAfter(GitHubException fault, int attempt) => _policy.WaitAfter(fault, attempt) is { } wait && wait < Left ? wait : null;

    /// <summary>
    /// Whether it may be sent twice. What is written to a comment may not: while we waited, somebody else may have written there, or our
    /// first attempt may have arrived; whoever writes a comment reads it again first.
    /// </summary>
    private static bool IsRepeatable(HttpRequestMessage request) =>
        request.Method == HttpMethod.Get || !request.RequestUri!.AbsolutePath.Contains("/comments", StringComparison.Ordinal);

    private void Dress(HttpRequestMessage request)
    {
        if (!IsOurs(request.RequestUri!))
            throw new GitHubException(GitHubFault.Refused, $"GitHub names an address at another server, {request.RequestUri!.Authority}; nothing was sent there.");
        if (_connection.Token.Length == 0 || _connection.Token.Any(static letter => letter is <= ' ' or > '~'))
            throw new GitHubException(GitHubFault.Unauthorized, "The token is empty, or holds a space, a line end or another letter that no token has; nothing was sent.");
        request.Headers.Accept.Clear();
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/vnd.github+json"));
        request.Headers.UserAgent.Clear();
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("QualityGates", Version));
        request.Headers.Remove("X-GitHub-Api-Version");
        request.Headers.Add("X-GitHub-Api-Version", "2022-11-28");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _connection.Token);
        request.Content?.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
    }

    private bool IsOurs(Uri address) =>
        address.Scheme == _connection.Api.Scheme && address.Authority.Equals(_connection.Api.Authority, StringComparison.OrdinalIgnoreCase);

    private async Task<HttpResponseMessage> AskAsync(HttpRequestMessage request, RequestWords words, CancellationToken cancellationToken)
    {
        if (Left <= TimeSpan.Zero)
            throw new GitHubException(GitHubFault.Unreachable, $"{words.Failed}: the {Seconds(_policy.Budget)} for publishing are over.");
        var patience = Left < _policy.AnswerTimeout ? Left : _policy.AnswerTimeout;
        // By the machine's clock, whatever the policy's: this is about a socket.
        using var watch = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        watch.CancelAfter(patience);
        HttpResponseMessage? response = null;
        try
        {
            response = await base.SendAsync(request, watch.Token);
            await response.Content.LoadIntoBufferAsync(MaximumAnswer, watch.Token);
            await GitHubAnswer.ThrowUnlessGoodAsync(response, words, _connection.Token, _policy.Clock);
            return response;
        }
        catch (Exception failed)
        {
            response?.Dispose();
            if (failed is OperationCanceledException && !cancellationToken.IsCancellationRequested)
                throw new GitHubException(GitHubFault.Unreachable, $"{words.Failed}: no answer within {Seconds(patience)}.", null, failed);
            if (failed is HttpRequestException or IOException or InvalidDataException) throw Unreachable(failed, words);
            throw;
        }
    }

    private GitHubException Unreachable(Exception failed, RequestWords words)
    {
        var host = _connection.Api.Authority;
        var why = (failed as HttpRequestException)?.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => $"the name {host} is not known here; where only a proxy leads out, set HTTPS_PROXY",
            HttpRequestError.SecureConnectionError => $"the certificate of {host} is not trusted by this machine",
            HttpRequestError.ProxyTunnelError => $"the proxy of this machine does not let us through to {host}",
            HttpRequestError.ConnectionError => $"{host} takes no connection",
            _ => $"the connection to {host} broke",
        };
        return new GitHubException(GitHubFault.Unreachable, $"{words.Failed}: {why}.", null, failed);
    }

    private static string Seconds(TimeSpan time) => Waiting.Text(time);
}
