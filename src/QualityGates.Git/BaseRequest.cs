using System.Collections.Immutable;
using QualityGates.Configuration;

namespace QualityGates.Git;

/// <summary>What a run is compared with.</summary>
public enum BaseKind
{
    /// <summary>Nothing: limits and baseline alone decide.</summary>
    None,
    /// <summary>The revision at which a proposed change began. Without it nobody can judge the change, so it must be found.</summary>
    Change,
    /// <summary>What was there before a push. Where it cannot be found, limits and baseline alone decide, which is stricter.</summary>
    Push,
}

/// <summary>Which base a build asks for, told from <c>QualityGatesBase</c> and from where it runs. Nothing was looked up yet.</summary>
/// <param name="Kind">What the run is compared with.</param>
/// <param name="Subject">What is judged, for messages: <c>the pull request into main</c>; for no base the reason why there is none.</param>
/// <param name="Host">Who runs the build.</param>
public sealed record BaseRequest(BaseKind Kind, string Subject, CiHost Host)
{
    /// <summary>What the change will be merged into: the first of these revisions that is there counts.</summary>
    public ImmutableArray<string> Targets { get; init; } = [];

    /// <summary>The commit with which the host merges the change for a try; if that is what was checked out, its first parent is the base.</summary>
    public string? MergeCommit { get; init; }

    /// <summary>What the branch was before a push, if the host tells.</summary>
    public string? Before { get; init; }

    /// <summary>Whether somebody named the base with <c>QualityGatesBase</c>.</summary>
    public bool IsByProperty { get; init; }

    /// <summary>Reads what a build asks for.</summary>
    /// <param name="property">The value of <c>QualityGatesBase</c>: a revision, <c>none</c>, or empty to ask the environment.</param>
    /// <param name="root">The audited folder, absolute. The host says nothing about one that it did not check out.</param>
    /// <param name="environment">Where the build runs.</param>
    public static BaseRequest Of(string property, string root, BuildEnvironment environment)
    {
        var revision = property.Trim();
        var host = environment.Host;
        if (revision.Equals("none", StringComparison.OrdinalIgnoreCase)) return None("QualityGatesBase is 'none'", host);
        if (revision.Length > 0)
        {
            var subject = $"QualityGatesBase={Quotation.Quote(revision)}";
            return new BaseRequest(BaseKind.Change, subject, host) { Targets = [revision], IsByProperty = true };
        }

        if (!environment.IsAbout(root))
            return None($"{root} is not below {environment.Workspace}, where {BuildEnvironment.NameOf(host)} checks out what it builds", host);
        return host switch
        {
            CiHost.GitHubActions => GitHubBase.Of(environment),
            CiHost.AzurePipelines => OfAzurePipelines(environment),
            CiHost.GitLab => OfGitLab(environment),
            CiHost.Bitbucket => OfBranches(environment["BITBUCKET_PR_DESTINATION_BRANCH"], environment["BITBUCKET_BRANCH"], host),
            CiHost.Jenkins => OfBranches(environment["CHANGE_TARGET"], environment["BRANCH_NAME"], host),
            _ => None("this is no build of a pull request or a push, and QualityGatesBase names none", host),
        };
    }

    /// <summary>A request for no base.</summary>
    internal static BaseRequest None(string reason, CiHost host) => new(BaseKind.None, reason, host);

    /// <summary>A request for the base of a change.</summary>
    /// <param name="what">What the host calls it: <c>pull request</c>.</param>
    /// <param name="branch">The branch it will be merged into, as the host writes it.</param>
    /// <param name="host">The host.</param>
    internal static BaseRequest Change(string what, string branch, CiHost host)
    {
        var name = ShortName(branch);
        return name.Length == 0
            ? new BaseRequest(BaseKind.Change, $"the {what}", host)
            : new BaseRequest(BaseKind.Change, $"the {what} into {name}", host) { Targets = Candidates(name) };
    }

    /// <summary>A request for what was there before a push.</summary>
    /// <param name="before">The commit the branch was at, if the host tells; zeros where the branch is new.</param>
    /// <param name="defaultBranch">The branch that a new branch began at, if the host tells.</param>
    /// <param name="host">The host.</param>
    internal static BaseRequest Push(string before, string defaultBranch, CiHost host)
    {
        var isNew = before.Length > 0 && !before.AsSpan().ContainsAnyExcept('0');
        return new BaseRequest(BaseKind.Push, "the push", host)
        {
            Before = IsId(before) ? before : null,
            Targets = isNew && defaultBranch.Length > 0 ? Candidates(ShortName(defaultBranch)) : [],
        };
    }

    /// <summary>Whether it is the full id of a commit.</summary>
    internal static bool IsId(string text) =>
        text.Length is 40 or 64 && text.All(char.IsAsciiHexDigit) && text.AsSpan().ContainsAnyExcept('0');

    private static ImmutableArray<string> Candidates(string branch) => [$"refs/remotes/origin/{branch}", $"refs/heads/{branch}", branch];

    private static string ShortName(string branch) =>
        branch.StartsWith("refs/heads/", StringComparison.Ordinal) ? branch["refs/heads/".Length..] : branch;

    private static BaseRequest OfAzurePipelines(BuildEnvironment environment)
    {
        const CiHost Host = CiHost.AzurePipelines;
        var isMerge = IsMergeRef(environment["BUILD_SOURCEBRANCH"]);
        return environment["BUILD_REASON"] switch
        {
            "PullRequest" => Change("pull request", environment["SYSTEM_PULLREQUEST_TARGETBRANCH"], Host) with
            {
                MergeCommit = isMerge ? environment["BUILD_SOURCEVERSION"] : null,
            },
            "IndividualCI" or "BatchedCI" => Push("", "", Host),
            var reason => None($"a build for the reason {Quotation.Quote(reason)} proposes no change", Host),
        };
    }

    /// <summary>
    /// GitLab tells where the change began. In a pipeline of merged results the target is merged in already, and what came with it is
    /// not the change's doing; then only the target's own commit will do.
    /// </summary>
    private static BaseRequest OfGitLab(BuildEnvironment environment)
    {
        const CiHost Host = CiHost.GitLab;
        if (environment["CI_MERGE_REQUEST_IID"].Length == 0 && environment["CI_PIPELINE_SOURCE"] != "merge_request_event")
        {
            return environment["CI_PIPELINE_SOURCE"] == "push"
                ? Push(environment["CI_COMMIT_BEFORE_SHA"], environment["CI_DEFAULT_BRANCH"], Host)
                : None($"a pipeline of the source {Quotation.Quote(environment["CI_PIPELINE_SOURCE"])} proposes no change", Host);
        }

        var request = Change("merge request", environment["CI_MERGE_REQUEST_TARGET_BRANCH_NAME"], Host);
        var (merged, began) = (environment["CI_MERGE_REQUEST_TARGET_BRANCH_SHA"], environment["CI_MERGE_REQUEST_DIFF_BASE_SHA"]);
        return IsId(merged) ? request with { Targets = [merged] }
            : IsId(began) ? request with { Targets = [began, .. request.Targets] }
            : request;
    }

    /// <summary>A host that tells the target of a pull request, and the branch of any build, and nothing else.</summary>
    private static BaseRequest OfBranches(string target, string branch, CiHost host) =>
        target.Length > 0 ? Change("pull request", target, host)
        : branch.Length > 0 ? Push("", "", host)
        : None("this is no build of a pull request or a branch", host);

    /// <summary>Whether a ref names a merge that the host made for a try: <c>refs/pull/7/merge</c>.</summary>
    internal static bool IsMergeRef(string name) =>
        name.StartsWith("refs/pull/", StringComparison.Ordinal) && name.EndsWith("/merge", StringComparison.Ordinal);
}
