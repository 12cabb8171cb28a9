using QualityGates.Git;

namespace QualityGates.PullRequests.Hosting;

/// <summary>Tells a run of Azure Pipelines from its variables. The repository is one of Azure Repos, of GitHub, or of somebody else.</summary>
internal static class AzurePipelinesRun
{
    public static PipelineRun Of(BuildEnvironment environment)
    {
        var run = Common(environment);
        run = environment["BUILD_REPOSITORY_PROVIDER"] switch
        {
            "TfsGit" => OnAzureRepos(run, environment),
            "GitHub" or "GitHubEnterprise" => OnGitHub(run, environment),
            _ => run,
        };
        if (run.Event != "PullRequest")
            return run with { HeadSha = environment["BUILD_SOURCEVERSION"], Subject = run.Event is "IndividualCI" or "BatchedCI" ? "the push" : run.Subject };
        return run with
        {
            HeadSha = environment["SYSTEM_PULLREQUEST_SOURCECOMMITID"],
            IsFork = environment["SYSTEM_PULLREQUEST_ISFORK"].Equals("true", StringComparison.OrdinalIgnoreCase),
            Subject = run.PullRequest is { } number ? $"pull request {number}" : "a pull request whose number nobody tells",
        };
    }

    private static PipelineRun Common(BuildEnvironment environment)
    {
        var (collection, project) = (Collection(environment), environment["SYSTEM_TEAMPROJECT"]);
        var id = PipelineRun.LongNumber(environment["BUILD_BUILDID"]);
        return new PipelineRun(CiHost.AzurePipelines, CodeHost.None, environment["BUILD_REASON"])
        {
            RunId = id,
            Attempt = PipelineRun.Number(environment["SYSTEM_JOBATTEMPT"]) ?? 1,
            RunUrl = collection.Length > 0 && project.Length > 0 && id > 0
                ? $"{collection}{Uri.EscapeDataString(project)}/_build/results?buildId={id}"
                : null,
            // A job without a name is called so by Azure.
            Job = environment["SYSTEM_PHASENAME"] is { Length: > 0 } phase and not ("__default" or "Job") ? phase : "",
        };
    }

    private static PipelineRun OnAzureRepos(PipelineRun run, BuildEnvironment environment)
    {
        var (collection, id) = (Collection(environment), environment["BUILD_REPOSITORY_ID"]);
        var isKnown = collection.Length > 0 && Guid.TryParse(id, out _);
        return run with
        {
            Code = CodeHost.AzureRepos,
            Repository = environment["BUILD_REPOSITORY_NAME"],
            ServerUrl = collection.TrimEnd('/'),
            ApiUrl = collection.TrimEnd('/'),
            Azure = isKnown ? new AzureRepository(collection, ProjectOf(environment), id) : null,
            PullRequest = PipelineRun.Number(environment["SYSTEM_PULLREQUEST_PULLREQUESTID"]),
        };
    }

    /// <summary>On GitHub people know the number; the id is Azure's own, and means nothing there.</summary>
    private static PipelineRun OnGitHub(PipelineRun run, BuildEnvironment environment)
    {
        var server = Uri.TryCreate(environment["BUILD_REPOSITORY_URI"], UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
            ? address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)
            : "https://github.com";
        var told = PipelineRun.Address(environment["GITHUB_API_URL"]);
        var isOnCloud = server.Equals("https://github.com", StringComparison.OrdinalIgnoreCase);
        return run with
        {
            Code = CodeHost.GitHub,
            Repository = PipelineRun.OwnerAndName(environment["BUILD_REPOSITORY_NAME"]),
            ServerUrl = server,
            ApiUrl = told.Length > 0 ? told : isOnCloud ? "https://api.github.com" : $"{server}/api/v3",
            PullRequest = PipelineRun.Number(environment["SYSTEM_PULLREQUEST_PULLREQUESTNUMBER"]),
            Restriction = environment["SYSTEM_PULLREQUEST_ISFORK"].Equals("true", StringComparison.OrdinalIgnoreCase)
                ? "Azure Pipelines gives a pull request from a fork no secrets"
                : null,
        };
    }

    private static string Collection(BuildEnvironment environment)
    {
        var address = PipelineRun.Address(environment["SYSTEM_TEAMFOUNDATIONCOLLECTIONURI"]);
        if (address.Length == 0) address = PipelineRun.Address(environment["SYSTEM_COLLECTIONURI"]);
        return address.Length == 0 ? "" : address + "/";
    }

    /// <summary>A pipeline may build a repository of another project, which only the repository's address tells: <c>…/project/_git/name</c>.</summary>
    private static string ProjectOf(BuildEnvironment environment)
    {
        var parts = Uri.TryCreate(environment["BUILD_REPOSITORY_URI"], UriKind.Absolute, out var address) ? address.AbsolutePath.Split('/') : [];
        var git = Array.IndexOf(parts, "_git");
        return git > 0 && parts[git - 1].Length > 0 ? Uri.UnescapeDataString(parts[git - 1]) : environment["SYSTEM_TEAMPROJECT"];
    }
}
