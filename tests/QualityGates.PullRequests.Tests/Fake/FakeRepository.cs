using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using QualityGates.PullRequests.GitHub;

namespace QualityGates.PullRequests.Tests.Fake;

/// <summary>A comment as GitHub keeps it.</summary>
public sealed record FakeComment(long Id, int Number, string Body, string Author, string Association);

/// <summary>A check run as GitHub keeps it.</summary>
public sealed record FakeCheckRun(long Id, JsonObject Request, List<JsonNode> Annotations);

/// <summary>One repository, what it remembers, and what goes wrong in it.</summary>
public sealed class FakeRepository(string owner, string name, Uri address)
{
    /// <summary>The token of the tests; it has the form of a real one.</summary>
    public const string Token = "ghs_16C7e42F292c6912E7710c838347Ae178B4a";

    private readonly Lock _lock = new();
    private readonly List<FakeComment> _comments = [];
    private readonly List<(string Part, int Times, Func<HttpContext, Task<bool>> Fault)> _faults = [];
    private long _last = 1000;

    /// <summary>Whose it is.</summary>
    public string Owner => owner;

    /// <summary>What it is called.</summary>
    public string Name => name;

    /// <summary>All requests, in the order in which they came.</summary>
    public ConcurrentQueue<FakeRequest> Requests { get; } = new();

    /// <summary>All check runs.</summary>
    public List<FakeCheckRun> CheckRuns { get; } = [];

    /// <summary>The statuses as they were sent.</summary>
    public List<JsonNode> Statuses { get; } = [];

    /// <summary>The newest commit of every pull request.</summary>
    public string Head { get; set; } = FakeAnswers.Head;

    /// <summary>How long a request waits before it has any effect, in milliseconds.</summary>
    public Func<int> Latency { get; set; } = static () => 0;

    /// <summary>The comments there are now.</summary>
    public IReadOnlyList<FakeComment> Comments
    {
        get
        {
            lock (_lock) return [.. _comments];
        }
    }

    /// <summary>How one gets here.</summary>
    public GitHubConnection Connection => new(address, owner, name, Token);

    /// <summary>A comment that somebody else wrote.</summary>
    public FakeComment Say(string body, string author = "octocat", string association = "NONE", int number = 7)
    {
        lock (_lock)
        {
            var comment = new FakeComment(++_last, number, body, author, association);
            _comments.Add(comment);
            return comment;
        }
    }

    /// <summary>Removes a comment, as a person may.</summary>
    public void Forget(long id)
    {
        lock (_lock) _comments.RemoveAll(one => one.Id == id);
    }

    /// <summary>Lets requests fail.</summary>
    /// <param name="part">The requests whose method and path contain this.</param>
    /// <param name="fault">Answers; false where the request shall go on as if nothing was.</param>
    /// <param name="times">How many.</param>
    public void Fail(string part, Func<HttpContext, Task<bool>> fault, int times = int.MaxValue)
    {
        lock (_lock) _faults.Add((part, times, fault));
    }

    /// <summary>Lets no request fail any more.</summary>
    public void Heal()
    {
        lock (_lock) _faults.Clear();
    }

    internal Func<HttpContext, Task<bool>>? TakeFault(HttpRequest request)
    {
        var operation = $"{request.Method} {request.Path}";
        lock (_lock)
        {
            var at = _faults.FindIndex(one => operation.Contains(one.Part, StringComparison.Ordinal));
            if (at < 0) return null;
            var (part, times, fault) = _faults[at];
            if (times == 1) _faults.RemoveAt(at);
            else _faults[at] = (part, times - 1, fault);
            return fault;
        }
    }

    internal async Task AnswerAsync(HttpContext context, string[] path, JsonNode? body)
    {
        if (Latency() is > 0 and var time) await Task.Delay(time);
        var (status, answer) = (context.Request.Method, path) switch
        {
            ("GET", ["pulls", var number]) => (200, FakeAnswers.PullRequest(this, Number(number))),
            ("GET", ["issues", var number, "comments"]) => (200, Page(context, (int)Number(number))),
            ("POST", ["issues", var number, "comments"]) => Add(context, (int)Number(number), Text(body)),
            ("PATCH", ["issues", "comments", var id]) => Change(Number(id), Text(body)),
            ("DELETE", ["issues", "comments", var id]) => Remove(Number(id)),
            ("POST", ["check-runs"]) => AddCheckRun((JsonObject)body!),
            ("PATCH", ["check-runs", var id]) => ChangeCheckRun(Number(id), (JsonObject)body!),
            ("POST", ["statuses", var sha]) => AddStatus(sha, body!),
            _ => (404, FakeAnswers.Error("Not Found")),
        };
        await FakeGitHub.WriteAsync(context, status, answer);
    }

    private JsonArray Page(HttpContext context, int number)
    {
        var size = Math.Clamp(Query(context, "per_page", 30), 1, 100);
        var page = Math.Max(1, Query(context, "page", 1));
        var all = Comments.Where(one => one.Number == number).ToList();
        if (all.Count > page * size)
        {
            var next = new Uri(address, $"{context.Request.Path}?per_page={size}&page={page + 1}");
            context.Response.Headers.Link = $"<{next}>; rel=\"next\", <{next}>; rel=\"last\"";
        }

        return new JsonArray([.. all.Skip((page - 1) * size).Take(size).Select(one => FakeAnswers.Comment(this, one))]);
    }

    private (int, JsonNode) Add(HttpContext context, int number, string text)
    {
        if (text.Length > 65_536) return (422, FakeAnswers.Invalid("Body is too long (maximum is 65536 characters)"));
        var comment = Say(text, "github-actions[bot]", "NONE", number);
        context.Response.Headers.Location = new Uri(address, $"/repos/{owner}/{name}/issues/comments/{comment.Id}").ToString();
        return (201, FakeAnswers.Comment(this, comment));
    }

    private (int, JsonNode) Change(long id, string text)
    {
        lock (_lock)
        {
            var at = _comments.FindIndex(one => one.Id == id);
            if (at < 0) return (404, FakeAnswers.Error("Not Found"));
            _comments[at] = _comments[at] with { Body = text };
            return (200, FakeAnswers.Comment(this, _comments[at]));
        }
    }

    private (int, JsonNode?) Remove(long id)
    {
        lock (_lock) return _comments.RemoveAll(one => one.Id == id) > 0 ? (204, null) : (404, FakeAnswers.Error("Not Found"));
    }

    private (int, JsonNode) AddCheckRun(JsonObject body)
    {
        if (TooMany(body)) return (422, FakeAnswers.Invalid("No more than 50 items are allowed; 51 were supplied."));
        lock (_lock)
        {
            CheckRuns.Add(new FakeCheckRun(++_last, body, [.. Annotations(body)]));
            return (201, FakeAnswers.CheckRun(this, CheckRuns[^1]));
        }
    }

    private (int, JsonNode) ChangeCheckRun(long id, JsonObject body)
    {
        if (TooMany(body)) return (422, FakeAnswers.Invalid("No more than 50 items are allowed; 51 were supplied."));
        lock (_lock)
        {
            if (CheckRuns.Find(one => one.Id == id) is not { } found) return (404, FakeAnswers.Error("Not Found"));
            found.Annotations.AddRange(Annotations(body));
            return (200, FakeAnswers.CheckRun(this, found));
        }
    }

    private (int, JsonNode) AddStatus(string sha, JsonNode body)
    {
        lock (_lock) Statuses.Add(body);
        return (201, FakeAnswers.Status(this, sha, body));
    }

    private static bool TooMany(JsonObject body) => Annotations(body).Count() > 50;

    private static IEnumerable<JsonNode> Annotations(JsonObject body) => (body["output"]?["annotations"]?.AsArray() ?? []).Select(static one => one!.DeepClone());

    private static string Text(JsonNode? body) => body?["body"]?.GetValue<string>() ?? "";

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static int Query(HttpContext context, string key, int otherwise) =>
        int.TryParse(context.Request.Query[key], CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
