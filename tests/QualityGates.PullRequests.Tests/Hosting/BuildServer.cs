using System.Text.Json.Nodes;

namespace QualityGates.PullRequests.Tests.Hosting;

/// <summary>The environment of a build as a host sets it, for one change of <c>acme/shop</c>.</summary>
/// <param name="Variables">Its variables.</param>
/// <param name="Event">The file that <c>GITHUB_EVENT_PATH</c> names; null where the host writes none.</param>
public sealed record BuildServer(Dictionary<string, string> Variables, JsonObject? Event)
{
    public const string Head = "1111111111111111111111111111111111111111";
    public const string Merge = "2222222222222222222222222222222222222222";
    public const string Base = "3333333333333333333333333333333333333333";

    /// <summary>Where the event is said to be.</summary>
    public const string EventPath = "/home/runner/work/_temp/_github_workflow/event.json";

    /// <summary>A run of GitHub Actions, as its documentation lists the variables.</summary>
    public static BuildServer GitHubActions(string name, JsonObject what) => new(
        new()
        {
            ["CI"] = "true",
            ["GITHUB_ACTIONS"] = "true",
            ["GITHUB_ACTOR"] = "ann",
            ["GITHUB_API_URL"] = "https://api.github.com",
            ["GITHUB_EVENT_NAME"] = name,
            ["GITHUB_EVENT_PATH"] = EventPath,
            ["GITHUB_JOB"] = "gate",
            ["GITHUB_REF"] = "refs/heads/main",
            ["GITHUB_REPOSITORY"] = "acme/shop",
            ["GITHUB_RUN_ATTEMPT"] = "2",
            ["GITHUB_RUN_ID"] = "9007199254740993",
            ["GITHUB_SERVER_URL"] = "https://github.com",
            ["GITHUB_SHA"] = Head,
            ["GITHUB_WORKFLOW"] = "Quality gates",
            ["RUNNER_OS"] = "Linux",
        },
        what);

    public static BuildServer Push(string before = Base) =>
        GitHubActions("push", new() { ["before"] = before, ["after"] = Head, ["ref"] = "refs/heads/main", ["repository"] = Repository("acme/shop") });

    /// <summary>A pull request; <c>GITHUB_SHA</c> is the merge that GitHub made for a try.</summary>
    /// <param name="from">Where the change comes from; null for a fork that was deleted.</param>
    /// <param name="head">The newest commit of the change.</param>
    /// <param name="name">The event.</param>
    public static BuildServer PullRequest(string? from = "acme/shop", string head = Head, string name = "pull_request")
    {
        var server = GitHubActions(name, new()
        {
            ["action"] = "synchronize",
            ["number"] = 7,
            ["pull_request"] = new JsonObject
            {
                ["number"] = 7,
                ["head"] = new JsonObject { ["ref"] = "change", ["sha"] = head, ["repo"] = from is null ? null : Repository(from) },
                ["base"] = new JsonObject { ["ref"] = "main", ["sha"] = Base, ["repo"] = Repository("acme/shop") },
            },
        });
        server.Variables["GITHUB_REF"] = name == "pull_request_target" ? "refs/heads/main" : "refs/pull/7/merge";
        server.Variables["GITHUB_SHA"] = Merge;
        server.Variables["GITHUB_BASE_REF"] = "main";
        server.Variables["GITHUB_HEAD_REF"] = "change";
        return server;
    }

    public static BuildServer Dependabot() => PullRequest().With("GITHUB_ACTOR", "dependabot[bot]");

    public static BuildServer MergeQueue(string head = Head, string before = Base) => GitHubActions("merge_group", new()
    {
        ["action"] = "checks_requested",
        ["merge_group"] = new JsonObject
        {
            ["head_sha"] = head,
            ["head_ref"] = $"refs/heads/gh-readonly-queue/main/pr-7-{before}",
            ["base_sha"] = before,
            ["base_ref"] = "refs/heads/main",
        },
    }).With("GITHUB_REF", $"refs/heads/gh-readonly-queue/main/pr-7-{before}");

    /// <summary>The trusted run after that of a pull request. From a fork, <c>pull_requests</c> is empty.</summary>
    public static BuildServer WorkflowRun(string from = "bob/shop", string head = Head) => GitHubActions("workflow_run", new()
    {
        ["action"] = "completed",
        ["workflow_run"] = new JsonObject
        {
            ["id"] = 4711,
            ["run_attempt"] = 3,
            ["event"] = "pull_request",
            ["conclusion"] = "failure",
            ["html_url"] = "https://github.com/acme/shop/actions/runs/4711",
            ["head_sha"] = head,
            ["head_repository"] = Repository(from),
            ["repository"] = Repository("acme/shop"),
            ["pull_requests"] = from == "acme/shop" ? new JsonArray(new JsonObject { ["number"] = 7 }) : new JsonArray(),
        },
    }).With("GITHUB_SHA", Base);

    /// <summary>A run of Azure Pipelines for a pull request.</summary>
    /// <param name="provider">Where the repository is: <c>TfsGit</c> or <c>GitHub</c>.</param>
    /// <param name="head">The newest commit of the change.</param>
    public static BuildServer AzurePipelines(string provider, string head = Head) => new(
        new()
        {
            ["TF_BUILD"] = "True",
            ["BUILD_BUILDID"] = "812",
            ["BUILD_REASON"] = "PullRequest",
            ["BUILD_REPOSITORY_ID"] = provider == "TfsGit" ? "5febef5a-833d-4e14-b9c0-14cb638f91e6" : "acme/shop",
            ["BUILD_REPOSITORY_NAME"] = provider == "TfsGit" ? "shop" : "acme/shop",
            ["BUILD_REPOSITORY_PROVIDER"] = provider,
            ["BUILD_REPOSITORY_URI"] = provider == "TfsGit" ? "https://acme@dev.azure.com/acme/Web%20Shop/_git/shop" : "https://github.com/acme/shop",
            ["BUILD_SOURCEBRANCH"] = "refs/pull/7/merge",
            ["BUILD_SOURCEVERSION"] = Merge,
            ["SYSTEM_COLLECTIONURI"] = "https://dev.azure.com/acme/",
            ["SYSTEM_JOBATTEMPT"] = "2",
            ["SYSTEM_PHASENAME"] = "gate",
            ["SYSTEM_PULLREQUEST_ISFORK"] = "False",
            ["SYSTEM_PULLREQUEST_PULLREQUESTID"] = provider == "TfsGit" ? "7" : "1200345",
            ["SYSTEM_PULLREQUEST_PULLREQUESTNUMBER"] = provider == "TfsGit" ? "" : "7",
            ["SYSTEM_PULLREQUEST_SOURCECOMMITID"] = head,
            ["SYSTEM_PULLREQUEST_TARGETBRANCH"] = provider == "TfsGit" ? "refs/heads/main" : "main",
            ["SYSTEM_TEAMFOUNDATIONCOLLECTIONURI"] = "https://dev.azure.com/acme/",
            ["SYSTEM_TEAMPROJECT"] = "Builds",
        },
        null);

    public static BuildServer GitLab() => new(
        new()
        {
            ["CI"] = "true",
            ["GITLAB_CI"] = "true",
            ["CI_API_V4_URL"] = "https://gitlab.example.org/api/v4",
            ["CI_COMMIT_SHA"] = Merge,
            ["CI_JOB_NAME"] = "gate",
            ["CI_MERGE_REQUEST_IID"] = "7",
            ["CI_MERGE_REQUEST_PROJECT_PATH"] = "acme/shop",
            ["CI_MERGE_REQUEST_SOURCE_BRANCH_SHA"] = Head,
            ["CI_MERGE_REQUEST_SOURCE_PROJECT_PATH"] = "bob/shop",
            ["CI_PIPELINE_ID"] = "55",
            ["CI_PIPELINE_SOURCE"] = "merge_request_event",
            ["CI_PIPELINE_URL"] = "https://gitlab.example.org/acme/shop/-/pipelines/55",
            ["CI_PROJECT_PATH"] = "acme/shop",
            ["CI_SERVER_URL"] = "https://gitlab.example.org",
        },
        null);

    /// <summary>The same with another value of a variable.</summary>
    public BuildServer With(string variable, string value)
    {
        Variables[variable] = value;
        return this;
    }

    private static JsonObject Repository(string name) => new() { ["full_name"] = name };
}
