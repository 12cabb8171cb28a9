using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace QualityGates.PullRequests.Tests.Azure;

/// <summary>
/// Pull request 7 of a repository of Azure Repos: a real server that remembers threads and statuses, and that can be told to fail.
/// </summary>
public sealed class FakeAzureRepos : IAsyncDisposable
{
    public const string Repository = "5febef5a-833d-4e14-b9c0-14cb638f91e6";
    public const string Token = "made-up-token";

    private const string Route = "/acme/Web%20Shop/_apis/git/repositories/" + Repository + "/pullRequests/7";

    private readonly Lock _lock = new();
    private readonly WebApplication _app;

    private FakeAzureRepos(WebApplication app) => _app = app;

    /// <summary>The collection, ending in <c>/</c>.</summary>
    public string Collection => $"{_app.Urls.Single()}/acme/";

    public List<JsonObject> Threads { get; } = [];

    public List<JsonObject> Statuses { get; } = [];

    /// <summary>Every request, as <c>GET /threads</c>, in the order of arrival.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>The body of every request.</summary>
    public ConcurrentQueue<string> Bodies { get; } = [];

    /// <summary>Answers instead of the server, where it says something else than null.</summary>
    public Func<HttpContext, int?> Fault { get; set; } = static _ => null;

    /// <summary>Threads that somebody else wrote, so that our token may not touch them.</summary>
    public HashSet<int> Foreign { get; } = [];

    public static async Task<FakeAzureRepos> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var fake = new FakeAzureRepos(builder.Build());
        fake._app.Run(fake.AnswerAsync);
        await fake._app.StartAsync();
        return fake;
    }

    /// <summary>A thread as somebody left it.</summary>
    public void Begin(string content, string status = "active") => Add(content, status);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        Bodies.Enqueue(body);
        var path = context.Request.Path.ToUriComponent();
        var below = path.StartsWith(Route, StringComparison.Ordinal) ? path[Route.Length..] : path;
        Requests.Enqueue($"{context.Request.Method} {below}");
        if (Fault(context) is { } fault)
        {
            context.Response.StatusCode = fault;
            if (fault is 203 or 200) await context.Response.WriteAsync("<html>Sign in");
            return;
        }

        var (status, answer) = Answer(context, path.StartsWith(Route, StringComparison.Ordinal) ? below : null, body);
        context.Response.StatusCode = status;
        if (answer is not null) await context.Response.WriteAsync(answer.ToJsonString());
    }

    private (int Status, JsonNode? Answer) Answer(HttpContext context, string? path, string body)
    {
        if (context.Request.Headers.Authorization != $"Bearer {Token}") return (203, null);
        if (path is null || context.Request.Query["api-version"] != "7.1") return (404, null);
        var sent = body.Length == 0 ? null : JsonNode.Parse(body)!.AsObject();
        lock (_lock)
        {
            switch (context.Request.Method, path.Split('/', StringSplitOptions.RemoveEmptyEntries))
            {
                case ("GET", ["threads"]):
                    return (200, new JsonObject { ["value"] = new JsonArray([.. Threads.Select(thread => thread.DeepClone())]), ["count"] = Threads.Count });
                case ("POST", ["threads"]):
                    return (200, Add((string)sent!["comments"]![0]!["content"]!, (string)sent["status"]!).DeepClone());
                case ("PATCH", ["threads", var id]):
                    var thread = Find(id);
                    thread["status"] = (string)sent!["status"]!;
                    return (200, thread.DeepClone());
                case (var method, ["threads", var id, "comments", "1"]):
                    if (Foreign.Contains(int.Parse(id, null))) return (403, null);
                    var comment = Find(id)["comments"]![0]!.AsObject();
                    if (method == "PATCH") comment["content"] = (string)sent!["content"]!;
                    else if (method == "DELETE") (comment["isDeleted"], comment["content"]) = (true, null);
                    return (200, method == "DELETE" ? null : comment.DeepClone());
                case ("POST", ["statuses"]):
                    Statuses.Add(sent!);
                    return (200, new JsonObject { ["id"] = Statuses.Count, ["state"] = (string)sent!["state"]! });
                default:
                    return (404, null);
            }
        }
    }

    private JsonObject Find(string id) => Threads.Single(thread => (int)thread["id"]! == int.Parse(id, null));

    private JsonObject Add(string content, string status)
    {
        var thread = new JsonObject
        {
            ["id"] = Threads.Count + 1,
            ["status"] = status,
            ["isDeleted"] = false,
            ["comments"] = new JsonArray(new JsonObject { ["id"] = 1, ["content"] = content, ["isDeleted"] = false, ["author"] = new JsonObject { ["displayName"] = "Builds Build Service" } }),
        };
        Threads.Add(thread);
        return thread;
    }
}
