using System.Globalization;
using System.Net;
using System.Text.Json;
using QualityGates.Reports;
using QualityGates.Text;

namespace QualityGates.PullRequests.GitHub;

/// <summary>What an answer of GitHub means.</summary>
internal static class GitHubAnswer
{
    private const int LongestReason = 200;

    /// <summary>Passes what GitHub did as it was asked, and a redirect; throws what stands in the way of everything else.</summary>
    /// <param name="response">The answer; its content has been read.</param>
    /// <param name="words">What was asked for.</param>
    /// <param name="token">What must not be repeated, even if GitHub does.</param>
    /// <param name="clock">What time it is, where the answer does not say.</param>
    public static async Task ThrowUnlessGoodAsync(HttpResponseMessage response, RequestWords words, string token, TimeProvider clock)
    {
        var content = await response.Content.ReadAsByteArrayAsync();
        var code = (int)response.StatusCode;
        if (code >= 400) throw Refusal(response, Reason(content, token), words, clock);
        if (code < 300 && response.StatusCode != HttpStatusCode.NoContent) ThrowUnlessJson(response, content, words);
        if (code >= 300 && response.Headers.Location is null) throw new GitHubException(GitHubFault.Unreadable, $"{words.Failed}: it is moved ({code}), and nobody says where.");
    }

    private static void ThrowUnlessJson(HttpResponseMessage response, byte[] content, RequestWords words)
    {
        var type = response.Content.Headers.ContentType?.MediaType ?? "nothing";
        if (!type.EndsWith("json", StringComparison.OrdinalIgnoreCase))
            throw new GitHubException(GitHubFault.Unreadable, $"{words.Failed}: the answer is {Plain(type)}, not JSON, so something else than GitHub answers, such as a proxy.");
        if (!IsJson(content))
            throw new GitHubException(GitHubFault.Unreadable, $"{words.Failed}: the answer is cut short after {Figure.Of(content.Length, "byte")}.");
    }

    private static GitHubException Refusal(HttpResponseMessage response, string reason, RequestWords words, TimeProvider clock)
    {
        var code = (int)response.StatusCode;
        var said = reason.Length > 0 ? $"{code}, {reason}" : $"{code}";
        if (IsRateLimit(response, reason))
        {
            var wait = RetryAfter(response, clock);
            var until = wait is { } asked ? $"ask again in {Waiting.Text(asked)}" : "ask again in some minutes";
            return new(GitHubFault.RateLimited, $"{words.Failed}: too many requests ({said}); {until}.", wait);
        }

        return response.StatusCode switch
        {
            HttpStatusCode.Unauthorized => new(GitHubFault.Unauthorized,
                $"{words.Failed}: the token is not accepted ({said}); pass the job a valid one: GITHUB_TOKEN: ${{{{ github.token }}}}."),
            HttpStatusCode.Forbidden => new(GitHubFault.Forbidden,
                $"{words.Failed}: the token may not ({said}); grant the job `{words.Permission}`. For a pull request from a fork nobody can:"
                + " a workflow of the base repository posts it (dotnet build -t:InitCi)."),
            HttpStatusCode.NotFound => new(GitHubFault.NotFound, $"{words.Failed}: not found ({said}), or the token may not see it; grant the job `{words.Permission}`."),
            HttpStatusCode.Gone => new(GitHubFault.Gone, $"{words.Failed}: it is gone ({said}); its conversation was deleted or switched off."),
            >= HttpStatusCode.InternalServerError => new(GitHubFault.ServerError, $"{words.Failed}: GitHub has a problem of its own ({said}); run the job again later.", RetryAfter(response, clock)),
            _ => new(GitHubFault.Refused, $"{words.Failed}: it is refused ({said})."),
        };
    }

    private static bool IsRateLimit(HttpResponseMessage response, string reason) =>
        response.StatusCode == HttpStatusCode.TooManyRequests
        || (response.StatusCode == HttpStatusCode.Forbidden
            && (response.Headers.RetryAfter is not null || Header(response, "x-ratelimit-remaining") == 0 || reason.Contains("rate limit", StringComparison.OrdinalIgnoreCase)));

    /// <summary>
    /// How long GitHub asks to wait. By its own clock: the machine's may be hours off, and would make us wait for hours or not at all.
    /// </summary>
    private static TimeSpan? RetryAfter(HttpResponseMessage response, TimeProvider clock)
    {
        var now = response.Headers.Date ?? clock.GetUtcNow();
        if (response.Headers.RetryAfter is { } after) return Positive(after.Delta ?? after.Date - now);
        if (Header(response, "x-ratelimit-remaining") != 0 || Header(response, "x-ratelimit-reset") is not { } reset) return null;
        // What a date can hold; more is not a time.
        return reset is < 0 or > 253_402_300_799 ? null : Positive(DateTimeOffset.FromUnixTimeSeconds(reset) - now);
    }

    private static TimeSpan? Positive(TimeSpan? time) => time < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1) : time;

    private static long? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) && long.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>What GitHub says why, on one line; empty where it does not say.</summary>
    private static string Reason(byte[] content, string token)
    {
        if (!IsJson(content)) return "";
        using var answer = JsonDocument.Parse(content);
        if (answer.RootElement.ValueKind != JsonValueKind.Object || !answer.RootElement.TryGetProperty("message", out var said)) return "";
        var message = Text(said);
        return Plain(token.Length > 0 ? message.Replace(token, "…", StringComparison.Ordinal) : message);
    }

    private static string Text(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        }
        catch (InvalidOperationException)
        {
            // Half of a character in an escape, which is JSON all the same, and says nothing to people.
            return "";
        }
    }

    private static string Plain(string text) => TextCut.To(Redaction.Of(Markdown.Visible(text)).Trim().TrimEnd('.'), LongestReason);

    private static bool IsJson(byte[] content)
    {
        try
        {
            var reader = new Utf8JsonReader(content);
            var tokens = 0;
            while (reader.Read()) tokens++;
            return tokens > 0;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
