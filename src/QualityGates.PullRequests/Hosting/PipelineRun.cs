using System.Globalization;
using QualityGates.Git;

namespace QualityGates.PullRequests.Hosting;

/// <summary>Where the pull request is reviewed; not always where it is built.</summary>
public enum CodeHost
{
    /// <summary>Nowhere that we can write to.</summary>
    None,
    /// <summary>GitHub, or a GitHub Enterprise server.</summary>
    GitHub,
    /// <summary>Azure Repos.</summary>
    AzureRepos,
    /// <summary>GitLab. It reads what we have to say from a file.</summary>
    GitLab,
}

/// <summary>A repository of Azure Repos, as its API addresses it.</summary>
/// <param name="CollectionUrl">The organization, or the collection of a server, ending in <c>/</c>.</param>
/// <param name="Project">The project's name or id.</param>
/// <param name="Id">The repository's id.</param>
public sealed record AzureRepository(string CollectionUrl, string Project, string Id);

/// <summary>
/// The run of a pipeline that is about to publish: of which change, of which repository, with which rights. It holds no token. What is not
/// known is empty or null, and what the environment says wrong is not known.
/// </summary>
/// <param name="Host">Who runs it.</param>
/// <param name="Code">Where the change is reviewed.</param>
/// <param name="Event">What set it off, as the host calls it: <c>pull_request</c>, <c>IndividualCI</c>; empty for none.</param>
public sealed record PipelineRun(CiHost Host, CodeHost Code, string Event)
{
    /// <summary>No pipeline, or one that we have nothing to tell.</summary>
    public static PipelineRun None { get; } = new(CiHost.None, CodeHost.None, "");

    /// <summary>The number of the pull request; null where the run is of none, or of several.</summary>
    public int? PullRequest { get; init; }

    /// <summary>
    /// The newest commit of the change: what GitHub and Azure show a status at. Never the commit with which the host merged it for a try.
    /// </summary>
    public string HeadSha { get; init; } = "";

    /// <summary>The repository that the change is proposed to: <c>owner/name</c>.</summary>
    public string Repository { get; init; } = "";

    /// <summary>The repository that the change comes from: <c>owner/name</c>; empty where nobody says.</summary>
    public string HeadRepository { get; init; } = "";

    /// <summary>Where people read it: <c>https://github.com</c>, without a slash at its end.</summary>
    public string ServerUrl { get; init; } = "";

    /// <summary>Where programs do: <c>https://api.github.com</c>, without a slash at its end.</summary>
    public string ApiUrl { get; init; } = "";

    /// <summary>The repository, where it is one of Azure Repos.</summary>
    public AzureRepository? Azure { get; init; }

    /// <summary>Grows from run to run of a repository, so that an older run never overwrites what a newer one said; 0 where there is none.</summary>
    public long RunId { get; init; }

    /// <summary>From 1; grows when the same run is started again.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>Where people read what the run did; null where there is no such page.</summary>
    public string? RunUrl { get; init; }

    /// <summary>
    /// What the job is called in the pipeline's own file. All legs of a matrix are called alike, and what they found is alike, so they
    /// share one section; legs that judge different things are told apart by <c>QualityGatesPublishKey</c>.
    /// </summary>
    public string Job { get; init; } = "";

    /// <summary>Whether the change comes from another repository.</summary>
    public bool IsFork { get; init; }

    /// <summary>Whether the run has the rights of the repository and its code, however little the change is to be trusted: then nothing of the change may be run.</summary>
    public bool IsTrusted { get; init; }

    /// <summary>Why the token of this run may be one that can only read, in half a sentence; null where nothing says that it is.</summary>
    public string? Restriction { get; init; }

    /// <summary>What the run is about, as people call it: <c>pull request 7</c>, <c>the push</c>.</summary>
    public string Subject { get; init; } = "this build";

    /// <summary>Reads the environment of a build. Asks nobody, and never fails.</summary>
    public static PipelineRun Detect(BuildEnvironment environment) => environment.Host switch
    {
        CiHost.GitHubActions => GitHubActionsRun.Of(environment),
        CiHost.AzurePipelines => AzurePipelinesRun.Of(environment),
        CiHost.GitLab => GitLabRun.Of(environment),
        var host => None with { Host = host },
    };

    /// <summary>The whole number above 0 that a variable holds; null where it holds none.</summary>
    internal static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    /// <inheritdoc cref="Number"/>
    internal static long LongNumber(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>An address without a slash at its end; empty where the text is none.</summary>
    internal static string Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? text.TrimEnd('/') : "";

    /// <summary><c>owner/name</c>, or empty where the text is something else: it becomes part of addresses.</summary>
    internal static string OwnerAndName(string text) =>
        text.Split('/') is [{ Length: > 0 } owner, { Length: > 0 } name] && (owner + name).All(IsInName) && owner is not ("." or "..") && name is not ("." or "..")
            ? text
            : "";

    private static bool IsInName(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.';
}
