using QualityGates.Git;

namespace QualityGates.PullRequests.Hosting;

/// <summary>Tells a run of GitHub Actions from its variables and from the file that describes what set it off.</summary>
internal static class GitHubActionsRun
{
    public static PipelineRun Of(BuildEnvironment environment)
    {
        var (name, what) = (environment["GITHUB_EVENT_NAME"], GitHubEvent.Read(environment));
        var run = Common(environment, name);
        return name switch
        {
            "pull_request" or "pull_request_target" or "pull_request_review" or "pull_request_review_comment" =>
                OfPullRequest(run, what, environment),
            "merge_group" => run with
            {
                HeadSha = what.Commit("merge_group", "head_sha") is { Length: > 0 } head ? head : run.HeadSha,
                Subject = "the merge queue, which may try several pull requests at once",
            },
            "workflow_run" => OfWorkflowRun(run, what),
            "push" => run with { Subject = "the push" },
            _ => run,
        };
    }

    private static PipelineRun Common(BuildEnvironment environment, string name)
    {
        var (repository, server) = (PipelineRun.OwnerAndName(environment["GITHUB_REPOSITORY"]), PipelineRun.Address(environment["GITHUB_SERVER_URL"]));
        var id = PipelineRun.LongNumber(environment["GITHUB_RUN_ID"]);
        return new PipelineRun(CiHost.GitHubActions, CodeHost.GitHub, name)
        {
            HeadSha = Commit(environment["GITHUB_SHA"]),
            Repository = repository,
            ServerUrl = server,
            ApiUrl = PipelineRun.Address(environment["GITHUB_API_URL"]),
            RunId = id,
            Attempt = PipelineRun.Number(environment["GITHUB_RUN_ATTEMPT"]) ?? 1,
            RunUrl = server.Length > 0 && repository.Length > 0 && id > 0 ? $"{server}/{repository}/actions/runs/{id}" : null,
            Job = environment["GITHUB_JOB"],
        };
    }

    /// <summary>
    /// What is checked out, and what <c>GITHUB_SHA</c> names, is a merge that GitHub made for a try (or, for a trusted run, the target): only
    /// the event knows the commit that people see.
    /// </summary>
    private static PipelineRun OfPullRequest(PipelineRun run, GitHubEvent what, BuildEnvironment environment)
    {
        var number = (what.Number("pull_request", "number") ?? what.Number("number")) is { } told and <= int.MaxValue
            ? (int)told
            : NumberIn(environment["GITHUB_REF"]);
        var (from, into) = (what.Text("pull_request", "head", "repo", "full_name"), what.Text("pull_request", "base", "repo", "full_name"));
        var isFork = into.Length > 0 && !from.Equals(into, StringComparison.OrdinalIgnoreCase);
        var isTrusted = run.Event == "pull_request_target";
        return run with
        {
            PullRequest = number,
            HeadSha = what.Commit("pull_request", "head", "sha"),
            HeadRepository = PipelineRun.OwnerAndName(from),
            IsFork = isFork,
            IsTrusted = isTrusted,
            Restriction = isTrusted ? null
                : isFork ? "GitHub gives a pull request from a fork a token that can only read"
                : environment["GITHUB_ACTOR"] == "dependabot[bot]" ? "GitHub gives Dependabot a token that can only read, unless the workflow has 'permissions: pull-requests: write'"
                : null,
            Subject = number is null ? "a pull request whose number nobody tells" : $"pull request {number}",
        };
    }

    /// <summary>
    /// A run that another one set off, with the rights of the repository. What it speaks for is that other one: its commit, its number, its attempt.
    /// For a change from a fork the event names no pull request, so the number comes with the artifact, and is checked against the commit.
    /// </summary>
    private static PipelineRun OfWorkflowRun(PipelineRun run, GitHubEvent what)
    {
        var (from, into) = (what.Text("workflow_run", "head_repository", "full_name"), what.Text("workflow_run", "repository", "full_name"));
        var numbers = what.Numbers("number", "workflow_run", "pull_requests");
        return run with
        {
            PullRequest = numbers is [<= int.MaxValue and var only] ? (int)only : null,
            HeadSha = what.Commit("workflow_run", "head_sha"),
            HeadRepository = PipelineRun.OwnerAndName(from),
            RunId = what.Number("workflow_run", "id") ?? 0,
            Attempt = what.Number("workflow_run", "run_attempt") is { } attempt and <= int.MaxValue ? (int)attempt : 1,
            RunUrl = PipelineRun.Address(what.Text("workflow_run", "html_url")) is { Length: > 0 } page ? page : null,
            IsFork = into.Length > 0 && !from.Equals(into, StringComparison.OrdinalIgnoreCase),
            IsTrusted = true,
            Subject = "the run that set this one off",
        };
    }

    /// <summary>7 of <c>refs/pull/7/merge</c>.</summary>
    private static int? NumberIn(string reference) => reference.Split('/') is ["refs", "pull", var number, _] ? PipelineRun.Number(number) : null;

    private static string Commit(string text) => text.Length is 40 or 64 && text.All(char.IsAsciiHexDigit) ? text : "";
}
