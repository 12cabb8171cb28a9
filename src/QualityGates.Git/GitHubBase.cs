using QualityGates.Configuration;

namespace QualityGates.Git;

/// <summary>Which base a run of GitHub Actions asks for, by its variables and by the file that describes what set it off.</summary>
internal static class GitHubBase
{
    private const CiHost Host = CiHost.GitHubActions;

    public static BaseRequest Of(BuildEnvironment environment)
    {
        var (name, reference) = (environment["GITHUB_EVENT_NAME"], environment["GITHUB_REF"]);
        var what = GitHubEvent.Read(environment);
        if (name == "push") return BaseRequest.Push(what.Text("before"), what.Text("repository", "default_branch"), Host);
        if (name == "merge_group") return OfMergeGroup(what);

        var target = environment["GITHUB_BASE_REF"];
        var isPullRequest = target.Length > 0 || reference.StartsWith("refs/pull/", StringComparison.Ordinal);
        if (!isPullRequest) return BaseRequest.None($"the event {Quotation.Quote(name)} proposes no change", Host);
        if (target.Length == 0) target = what.Text("pull_request", "base", "ref");
        return BaseRequest.Change("pull request", target, Host) with
        {
            MergeCommit = BaseRequest.IsMergeRef(reference) ? environment["GITHUB_SHA"] : null,
        };
    }

    /// <summary>In a queue the base may be another entry of the queue; only its own commit will do.</summary>
    private static BaseRequest OfMergeGroup(GitHubEvent what)
    {
        var request = BaseRequest.Change("merge group", what.Text("merge_group", "base_ref"), Host);
        var before = what.Commit("merge_group", "base_sha");
        return before.Length > 0 ? request with { Targets = [before] } : request;
    }
}
