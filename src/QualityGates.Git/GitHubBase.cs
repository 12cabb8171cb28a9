using System.Text.Json;
using QualityGates.Configuration;

namespace QualityGates.Git;

/// <summary>Which base a run of GitHub Actions asks for, by its variables and by the file that describes what set it off.</summary>
internal static class GitHubBase
{
    private const CiHost Host = CiHost.GitHubActions;

    public static BaseRequest Of(BuildEnvironment environment)
    {
        var (name, reference) = (environment["GITHUB_EVENT_NAME"], environment["GITHUB_REF"]);
        var what = Read(environment);
        if (name == "push") return BaseRequest.Push(Text(what, "before"), Text(what, "repository", "default_branch"), Host);
        if (name == "merge_group") return OfMergeGroup(what);

        var target = environment["GITHUB_BASE_REF"];
        var isPullRequest = target.Length > 0 || reference.StartsWith("refs/pull/", StringComparison.Ordinal);
        if (!isPullRequest) return BaseRequest.None($"the event {Quotation.Quote(name)} proposes no change", Host);
        if (target.Length == 0) target = Text(what, "pull_request", "base", "ref");
        return BaseRequest.Change("pull request", target, Host) with
        {
            MergeCommit = BaseRequest.IsMergeRef(reference) ? environment["GITHUB_SHA"] : null,
        };
    }

    /// <summary>In a queue the base may be another entry of the queue; only its own commit will do.</summary>
    private static BaseRequest OfMergeGroup(JsonElement what)
    {
        var request = BaseRequest.Change("merge group", Text(what, "merge_group", "base_ref"), Host);
        var before = Text(what, "merge_group", "base_sha");
        return BaseRequest.IsId(before) ? request with { Targets = [before] } : request;
    }

    /// <summary>What set the run off; an undefined element where the file says nothing.</summary>
    private static JsonElement Read(BuildEnvironment environment)
    {
        var path = environment["GITHUB_EVENT_PATH"];
        if (path.Length == 0 || environment.ReadFile(path) is not { } text) return default;
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private static string Text(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element)) return "";
        return element.ValueKind == JsonValueKind.String ? element.GetString()! : "";
    }
}
