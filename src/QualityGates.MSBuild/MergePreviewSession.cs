using QualityGates.Audits;
using QualityGates.Git;

namespace QualityGates.MSBuild;

/// <summary>Judges what merging another revision would give, before anybody merges: whether both are green says nothing about that.</summary>
internal sealed class MergePreviewSession(AuditParameters parameters, OutputFolder output, CancellationToken cancellationToken)
{
    /// <summary>Does it; reports are written when it returns.</summary>
    public AuditOutcome Run()
    {
        if (!SessionFiles.TryRead(parameters, out var files, out var unreadable)) return new AuditOutcome([unreadable], []);
        if (!GitRepository.TryOpen(parameters.Root, parameters.GitEngine, out var repository, out var problem))
            return AuditOutcome.Error(ToolRules.BaseNotFound, $"QualityGatesMergeWith needs a repository. {problem}");
        using (repository)
        {
            var reader = new AuditBaseReader(repository, cancellationToken);
            if (!reader.TryMerge(parameters.MergeWith, files.Configuration, files.Baseline, out var merged, out problem))
                return AuditOutcome.Error(ToolRules.BaseNotFound, problem);
            return Judge(merged) with { Details = GitDetails.Of(repository) };
        }
    }

    private AuditOutcome Judge(MergedTree merged)
    {
        using var here = ChangeOrigin.Find(parameters with { Base = "none" }, BuildEnvironment.Current, cancellationToken);
        var inputs = merged.Inputs with { Today = DateOnly.FromDateTime(DateTime.UtcNow), Past = here.Past(output, withRemoved: true, out _) };
        if (!AuditSelection.TryApply(parameters.Audits, ref inputs, out var problem)) return AuditOutcome.Error(ToolRules.InvalidConfiguration, problem);
        var origin = ChangeOrigin.Select(merged.Base, parameters);
        return new AuditRun(parameters, output, cancellationToken).Judge(merged.Snapshot, merged.Listing.WithNotes(merged.Note), inputs, origin);
    }
}
