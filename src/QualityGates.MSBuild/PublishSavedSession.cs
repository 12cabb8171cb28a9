using QualityGates.Audits;
using QualityGates.Git;
using QualityGates.PullRequests;
using QualityGates.PullRequests.Hosting;
using QualityGates.PullRequests.Posting;
using QualityGates.Text;

namespace QualityGates.MSBuild;

/// <summary>
/// Posts, with the rights of the repository, what a run without them has saved as an artifact. The files come from whoever proposed the change: they
/// are read as data, as far as they are what they must be, and nothing that they name is opened or run.
/// </summary>
/// <param name="parameters">What the build was asked for.</param>
/// <param name="environment">Where the build runs.</param>
/// <param name="log">Writes a line to the log of the job, as it is.</param>
/// <param name="cancellationToken">Gives up.</param>
internal sealed class PublishSavedSession(AuditParameters parameters, BuildEnvironment environment, Action<string> log, CancellationToken cancellationToken)
{
    private const int MostBytes = 64 * 1024 * 1024;

    /// <summary>Posts it. Only a build that names no folder fails.</summary>
    public AuditOutcome Run()
    {
        var folder = parameters.Publish.Artifact;
        if (folder.Length == 0)
        {
            return AuditOutcome.Error(
                ToolRules.InvalidConfiguration,
                "PublishAudit posts what another run has audited: -p:QualityGatesArtifact=<folder> names where its artifact was downloaded to.");
        }

        var (audit, auditProblem) = Read(folder, "audit.json");
        var (claim, claimProblem) = Read(folder, PullRequestFile.FileName);
        if ((auditProblem ?? claimProblem) is { } problem) return Say(problem);
        if (PullRequestFile.Read(claim.Span) is not { } said) return Say($"{PullRequestFile.FileName} is not what an audit writes, so nothing is posted.");
        var request = new PublishRequest(PipelineRun.Detect(environment), environment, audit) { Key = said.Key, Log = log };
        var outcome = Publication.PublishSavedAsync(request, said, cancellationToken).GetAwaiter().GetResult();
        return new AuditOutcome([], [.. PublishSession.Tell(outcome, request, log)]);
    }

    /// <summary>Reads a file of the artifact, which may be anything that somebody put into it.</summary>
    private static (ReadOnlyMemory<byte> Content, string? Problem) Read(string folder, string name)
    {
        try
        {
            var file = new FileInfo(Path.Combine(folder, name));
            if (!file.Exists) return (default, $"There is no {name} in {folder}, so nothing is posted: the run that should have made it ended before it had audited.");
            if (file.LinkTarget is not null) return (default, $"{name} in {folder} is a link, so nothing is posted.");
            if (file.Length > MostBytes) return (default, $"{name} in {folder} has more than {Figure.Of(MostBytes)} bytes, so nothing is posted.");
            return (File.ReadAllBytes(file.FullName), null);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return (default, $"{name} in {folder} cannot be read ({unreadable.Message.TrimEnd('.')}), so nothing is posted.");
        }
    }

    private static AuditOutcome Say(string text) => new([], [$"QualityGates: {text}"]);
}
