using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace QualityGates.PullRequests.Tests.Fake;

/// <summary>A request that came in.</summary>
/// <param name="Operation">Method, path and query, with <c>REPO</c> for the repository.</param>
/// <param name="Shape">The names and kinds of what its body holds, by name.</param>
/// <param name="Body">The body itself.</param>
/// <param name="Headers">What it said of itself.</param>
public sealed record FakeRequest(string Operation, string Shape, string Body, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>Records a request.</summary>
    public static FakeRequest Of(HttpRequest request, FakeRepository repository, JsonNode? body) => new(
        $"{request.Method} {request.Path}{request.QueryString}".Replace($"/repos/{repository.Owner}/{repository.Name}", "REPO", StringComparison.Ordinal),
        ShapeOf(body),
        body?.ToJsonString() ?? "",
        request.Headers.ToDictionary(static one => one.Key, static one => one.Value.ToString(), StringComparer.OrdinalIgnoreCase));

    /// <inheritdoc/>
    public override string ToString() => $"{Operation} {Shape}".TrimEnd();

    private static string ShapeOf(JsonNode? node) => node switch
    {
        null => "",
        JsonObject named => $"{{{string.Join(", ", named.OrderBy(static one => one.Key, StringComparer.Ordinal).Select(static one => $"{one.Key}: {ShapeOf(one.Value)}"))}}}",
        JsonArray many => $"[{many.Count} × {(many.Count > 0 ? ShapeOf(many[0]) : "")}]",
        _ => node.GetValueKind().ToString().ToLowerInvariant(),
    };
}
