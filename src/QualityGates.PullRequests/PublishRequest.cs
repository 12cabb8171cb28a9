using QualityGates.Git;
using QualityGates.PullRequests.Hosting;

namespace QualityGates.PullRequests;

/// <summary>What is to be published, where, and how far that may go.</summary>
/// <param name="Run">The run that publishes.</param>
/// <param name="Environment">Its environment, which is asked for the token only when one is needed.</param>
/// <param name="AuditJson">The audit, as it was saved. Everything that is shown is written from it alone.</param>
public sealed record PublishRequest(PipelineRun Run, BuildEnvironment Environment, ReadOnlyMemory<byte> AuditJson)
{
    /// <summary>What the section of a comment belongs to.</summary>
    public required string Key { get; init; }

    /// <summary>The top of the repository, absolute; null where nothing of it is on this machine.</summary>
    public string? Top { get; init; }

    /// <summary>The audited folder, from the top of the repository, without a slash at its end; empty for all of it.</summary>
    public string Folder { get; init; } = "";

    /// <summary>Whether to ask a server at all.</summary>
    public bool WithServer { get; init; } = true;

    /// <summary>
    /// Why this is not for the pull request, one sentence; null where it is. The report is then shown with the job that made it, and nowhere else.
    /// </summary>
    public string? NotForPullRequest { get; init; }

    /// <summary>Whether the job has anything to show: a gate that passed in silence has not.</summary>
    public bool IsShownInJob { get; init; } = true;

    /// <summary>Whether the log is read for errors by somebody else already, so that the same places would be marked twice.</summary>
    public bool IsLogAnnotated { get; init; }

    /// <summary>Where <c>summary.md</c> stands, for hosts that show a file of the disk; null for nowhere.</summary>
    public string? SummaryFile { get; init; }

    /// <summary>How long the run took; null where nobody measured.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>How long one place may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Writes a line to the log of the job, as it is.</summary>
    public Action<string> Log { get; init; } = static _ => { };
}
