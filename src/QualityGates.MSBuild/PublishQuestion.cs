using QualityGates.Git;

namespace QualityGates.MSBuild;

/// <summary>Whether a build has anybody to tell what it found. It is asked in every build, so it knows nothing of servers.</summary>
internal static class PublishQuestion
{
    /// <summary>Whether the build is one of a pipeline that we know, of a folder which that pipeline checked out, and nobody switched it off.</summary>
    public static bool IsAsked(AuditParameters parameters, BuildEnvironment environment) =>
        !parameters.Publish.Mode.Equals("off", StringComparison.OrdinalIgnoreCase)
        && environment.Host is CiHost.GitHubActions or CiHost.AzurePipelines or CiHost.GitLab
        && environment.IsAbout(parameters.Root);
}
