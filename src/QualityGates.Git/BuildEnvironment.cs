namespace QualityGates.Git;

/// <summary>Who runs the build.</summary>
public enum CiHost
{
    /// <summary>A person, as far as the environment tells.</summary>
    None,
    /// <summary>GitHub Actions.</summary>
    GitHubActions,
    /// <summary>Azure Pipelines.</summary>
    AzurePipelines,
    /// <summary>GitLab CI/CD.</summary>
    GitLab,
    /// <summary>Bitbucket Pipelines.</summary>
    Bitbucket,
    /// <summary>Jenkins.</summary>
    Jenkins,
    /// <summary>Another one, which sets <c>CI</c>.</summary>
    Other,
}

/// <summary>Where a build runs.</summary>
/// <param name="Variables">Gives the value of an environment variable, or null.</param>
/// <param name="ReadFile">Gives the text of a file that a variable names, or null where it cannot be read.</param>
public sealed record BuildEnvironment(Func<string, string?> Variables, Func<string, string?> ReadFile)
{
    /// <summary>The environment of this process.</summary>
    public static BuildEnvironment Current { get; } = new(Environment.GetEnvironmentVariable, ReadText);

    /// <summary>The value of a variable; empty where there is none.</summary>
    public string this[string variable] => Variables(variable) ?? "";

    /// <summary>Who runs the build.</summary>
    public CiHost Host =>
        IsTrue("GITHUB_ACTIONS") ? CiHost.GitHubActions
        : IsTrue("TF_BUILD") ? CiHost.AzurePipelines
        : IsTrue("GITLAB_CI") ? CiHost.GitLab
        : this["BITBUCKET_BUILD_NUMBER"].Length > 0 ? CiHost.Bitbucket
        : this["JENKINS_URL"].Length > 0 ? CiHost.Jenkins
        : IsTrue("CI") ? CiHost.Other
        : CiHost.None;

    /// <summary>The folder in which the host checks out what it builds; empty where it does not tell.</summary>
    public string Workspace => Host switch
    {
        CiHost.GitHubActions => this["GITHUB_WORKSPACE"],
        CiHost.AzurePipelines => this["AGENT_BUILDDIRECTORY"],
        CiHost.GitLab => this["CI_PROJECT_DIR"],
        CiHost.Bitbucket => this["BITBUCKET_CLONE_DIR"],
        CiHost.Jenkins => this["WORKSPACE"],
        _ => "",
    };

    /// <summary>Whether what the host says may be about a folder: not about a temporary one, say, that a test made.</summary>
    public bool IsAbout(string folder)
    {
        if (Workspace.Length == 0) return true;
        var below = Path.GetRelativePath(Workspace, folder);
        return below is not ".." && !below.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !Path.IsPathRooted(below);
    }

    /// <summary>How people call a host; null for none.</summary>
    public static string? NameOf(CiHost host) => host switch
    {
        CiHost.GitHubActions => "GitHub Actions",
        CiHost.AzurePipelines => "Azure Pipelines",
        CiHost.GitLab => "GitLab",
        CiHost.Bitbucket => "Bitbucket Pipelines",
        CiHost.Jenkins => "Jenkins",
        CiHost.Other => "a CI system",
        _ => null,
    };

    private bool IsTrue(string variable) => this[variable].Equals("true", StringComparison.OrdinalIgnoreCase);

    private static string? ReadText(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
