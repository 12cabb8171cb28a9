using QualityGates.Git;

namespace QualityGates.PullRequests.Hosting;

/// <summary>Tells a run of GitLab CI/CD from its variables.</summary>
internal static class GitLabRun
{
    public static PipelineRun Of(BuildEnvironment environment)
    {
        var number = PipelineRun.Number(environment["CI_MERGE_REQUEST_IID"]);
        var (from, into) = (environment["CI_MERGE_REQUEST_SOURCE_PROJECT_PATH"], environment["CI_MERGE_REQUEST_PROJECT_PATH"]);
        // In a pipeline of merged results what is checked out is a merge made for a try.
        var head = number is null ? "" : environment["CI_MERGE_REQUEST_SOURCE_BRANCH_SHA"];
        return new PipelineRun(CiHost.GitLab, CodeHost.GitLab, environment["CI_PIPELINE_SOURCE"])
        {
            PullRequest = number,
            HeadSha = head.Length > 0 ? head : environment["CI_COMMIT_SHA"],
            Repository = environment["CI_PROJECT_PATH"],
            HeadRepository = from,
            ServerUrl = PipelineRun.Address(environment["CI_SERVER_URL"]),
            ApiUrl = PipelineRun.Address(environment["CI_API_V4_URL"]),
            RunId = PipelineRun.LongNumber(environment["CI_PIPELINE_ID"]),
            RunUrl = PipelineRun.Address(environment["CI_PIPELINE_URL"]) is { Length: > 0 } page ? page : null,
            Job = environment["CI_JOB_NAME"],
            IsFork = into.Length > 0 && from.Length > 0 && from != into,
            Subject = number is null ? "this build" : $"merge request {number}",
        };
    }
}
