using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace QualityGates.PullRequests.Tests.Fake;

/// <summary>
/// A GitHub that remembers: a real server with the ten or so operations that we use. Each test has a repository of its own.
/// eng/checks/github-api.sh puts a proxy before it that compares what goes through with GitHub's own description.
/// </summary>
public sealed class FakeGitHub
{
    private static readonly Lazy<FakeGitHub> Running = new(static () => new FakeGitHub());
    private readonly ConcurrentDictionary<string, FakeRepository> _repositories = new(StringComparer.Ordinal);
    private int _count;

    private FakeGitHub()
    {
        var port = int.Parse(Environment.GetEnvironmentVariable("QUALITYGATES_FAKE_GITHUB_PORT") ?? "0", CultureInfo.InvariantCulture);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, port));
        var app = builder.Build();
        app.Run(AnswerAsync);
        app.StartAsync().GetAwaiter().GetResult();
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        var proxy = Environment.GetEnvironmentVariable("QUALITYGATES_FAKE_GITHUB_PROXY");
        Watched = proxy is null ? Address : new Uri(proxy);
    }

    /// <summary>The one that all tests share; it is there as long as they run.</summary>
    public static FakeGitHub Instance => Running.Value;

    /// <summary>Where it is.</summary>
    public Uri Address { get; }

    /// <summary>Where the proxy is that watches it; the same where there is none.</summary>
    public Uri Watched { get; }

    /// <summary>A new, empty repository.</summary>
    public FakeRepository NewRepository(bool watched = false)
    {
        var repository = new FakeRepository("acme", $"shop{Interlocked.Increment(ref _count)}", watched ? Watched : Address);
        _repositories[$"{repository.Owner}/{repository.Name}"] = repository;
        return repository;
    }

    private async Task AnswerAsync(HttpContext context)
    {
        // GitHub Enterprise Server has its API below /api/v3.
        var path = context.Request.Path.Value!.Replace("/api/v3/", "/", StringComparison.Ordinal).Trim('/').Split('/');
        if (path.Length < 4 || path[0] != "repos" || !_repositories.TryGetValue($"{path[1]}/{path[2]}", out var repository))
        {
            await WriteAsync(context, 404, FakeAnswers.Error("Not Found"));
            return;
        }

        JsonNode? body = null;
        if (context.Request.ContentLength > 0 || context.Request.Headers.TransferEncoding.Count > 0) body = await JsonNode.ParseAsync(context.Request.Body);
        repository.Requests.Enqueue(FakeRequest.Of(context.Request, repository, body));
        if (repository.TakeFault(context.Request) is { } fault && await fault(context)) return;
        await repository.AnswerAsync(context, path[3..], body);
    }

    /// <summary>Answers with JSON.</summary>
    public static async Task WriteAsync(HttpContext context, int status, JsonNode? body)
    {
        context.Response.StatusCode = status;
        if (body is null) return;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(body.ToJsonString());
    }
}
