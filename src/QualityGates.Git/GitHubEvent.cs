using System.Text.Json;

namespace QualityGates.Git;

/// <summary>
/// What set a run of GitHub Actions off, as the file says that <c>GITHUB_EVENT_PATH</c> names. Whoever asks gets an answer: a file that is not
/// there, or that makes no sense, says nothing.
/// </summary>
public sealed class GitHubEvent
{
    private readonly JsonElement _what;

    private GitHubEvent(JsonElement what) => _what = what;

    /// <summary>Reads the file.</summary>
    public static GitHubEvent Read(BuildEnvironment environment)
    {
        var path = environment["GITHUB_EVENT_PATH"];
        if (path.Length == 0 || environment.ReadFile(path) is not { } text) return new GitHubEvent(default);
        try
        {
            using var document = JsonDocument.Parse(text);
            return new GitHubEvent(document.RootElement.Clone());
        }
        catch (JsonException)
        {
            return new GitHubEvent(default);
        }
    }

    /// <summary>A text; empty where there is none at this place.</summary>
    /// <param name="path">The names that lead to it: <c>pull_request</c>, <c>head</c>, <c>sha</c>.</param>
    public string Text(params ReadOnlySpan<string> path) =>
        Find(path) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";

    /// <summary>The full id of a commit; empty where there is none at this place.</summary>
    /// <inheritdoc cref="Text" path="/param"/>
    public string Commit(params ReadOnlySpan<string> path) => Text(path) is var id && BaseRequest.IsId(id) ? id : "";

    /// <summary>A number above 0; null where there is none at this place.</summary>
    /// <inheritdoc cref="Text" path="/param"/>
    public long? Number(params ReadOnlySpan<string> path) =>
        Find(path) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var value) && value > 0 ? value : null;

    /// <summary>The numbers of that name in the elements of a list, those above 0.</summary>
    /// <param name="name">What each element calls its number.</param>
    /// <param name="path">The names that lead to the list.</param>
    public IReadOnlyList<long> Numbers(string name, params ReadOnlySpan<string> path)
    {
        if (Find(path) is not { ValueKind: JsonValueKind.Array } list) return [];
        return [.. list.EnumerateArray().Select(element => new GitHubEvent(element).Number(name)).OfType<long>()];
    }

    private JsonElement Find(ReadOnlySpan<string> path)
    {
        var element = _what;
        foreach (var name in path)
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element)) return default;
        return element;
    }
}
