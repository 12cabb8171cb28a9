using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace QualityGates.PullRequests.Tests.Fake;

/// <summary>What can go wrong between us and GitHub, as GitHub, a proxy or a cable does it.</summary>
internal static class Faults
{
    /// <summary>By name, so that tests can list them.</summary>
    public static Func<HttpContext, Task<bool>> Named(string name) => name switch
    {
        "401" => Status(401, "Bad credentials"),
        "403 fork" => Status(403, "Resource not accessible by integration"),
        "404" => Status(404, "Not Found"),
        "410" => Status(410, "This issue was deleted"),
        "422" => Status(422, "Validation Failed"),
        "429" => Status(429, "API rate limit exceeded", ("Retry-After", "7")),
        "rate limit" => RateLimit(TimeSpan.FromSeconds(30)),
        "rate limit of an hour" => RateLimit(TimeSpan.FromHours(1)),
        "secondary limit" => Status(403, "You have exceeded a secondary rate limit. Please wait a few minutes before you try again."),
        "secondary limit with a time" => Status(403, "You have exceeded a secondary rate limit.", ("Retry-After", "12")),
        "500" => Status(500, "Server Error"),
        "502 of a proxy" => Raw(502, "text/html", "<html>Bad Gateway</html>"),
        "503" => Status(503, "Service unavailable", ("Retry-After", "3")),
        "silence" => Silence,
        "reset" => Reset,
        "reset half way" => ResetHalfWay,
        "truncated JSON" => Raw(200, "application/json", "[{\"id\": 1001, \"bo"),
        "other JSON" => Raw(200, "application/json", "{\"hello\": [1, 2]}"),
        "empty" => Raw(200, "application/json", ""),
        "a page to sign in" => Raw(200, "text/html", "<html>Sign in to the guest network</html>"),
        "redirect elsewhere" => Raw(302, "text/html", "", ("Location", "http://203.0.113.7/steal")),
        "redirect without end" => static context => Raw(307, "text/html", "", ("Location", context.Request.Path))(context),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no such fault"),
    };

    /// <summary>All names of faults that no waiting ends.</summary>
    public static readonly string[] All =
    [
        "401", "403 fork", "404", "410", "422", "429", "rate limit", "rate limit of an hour", "secondary limit", "secondary limit with a time", "500",
        "502 of a proxy", "503", "silence", "reset", "reset half way", "truncated JSON", "other JSON", "empty", "a page to sign in", "redirect elsewhere",
        "redirect without end",
    ];

    /// <summary>
    /// The names of those that pass by themselves, so that to ask again is enough; even twice, unlike two waits of a minute each.
    /// </summary>
    public static readonly string[] Passing =
        ["429", "rate limit", "secondary limit with a time", "500", "502 of a proxy", "503", "silence", "reset", "reset half way", "truncated JSON", "a page to sign in"];

    private static Func<HttpContext, Task<bool>> Status(int status, string message, params (string Name, string Value)[] headers) =>
        Raw(status, "application/json", new JsonObject { ["message"] = message + ". Your token is " + FakeRepository.Token, ["documentation_url"] = "https://docs.github.com" }.ToJsonString(), headers);

    /// <summary>By the clock of the server, which is not the machine's: hours off, as virtual machines are after a long sleep.</summary>
    private static Func<HttpContext, Task<bool>> RateLimit(TimeSpan wait) => context =>
    {
        var now = DateTimeOffset.UtcNow.AddHours(-5);
        return Status(403, "API rate limit exceeded for installation", ("Date", now.ToString("r", CultureInfo.InvariantCulture)), ("x-ratelimit-remaining", "0"),
            ("x-ratelimit-reset", (now + wait).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)))(context);
    };

    private static Func<HttpContext, Task<bool>> Raw(int status, string type, string body, params (string Name, string Value)[] headers) => async context =>
    {
        (context.Response.StatusCode, context.Response.ContentType) = (status, type);
        foreach (var (name, value) in headers) context.Response.Headers[name] = value;
        await context.Response.WriteAsync(body);
        return true;
    };

    private static async Task<bool> Silence(HttpContext context)
    {
        await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
        return true;
    }

    private static Task<bool> Reset(HttpContext context)
    {
        context.Abort();
        return Task.FromResult(true);
    }

    private static async Task<bool> ResetHalfWay(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = 1000;
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes("[{\"id\": 1001, "));
        await context.Response.Body.FlushAsync();
        context.Abort();
        return true;
    }
}
