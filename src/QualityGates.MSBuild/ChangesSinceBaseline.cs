using QualityGates.Git;
using QualityGates.Snapshots;

namespace QualityGates.MSBuild;

/// <summary>What happened to files since somebody last committed the baseline, so that its entries can follow renamed files.</summary>
internal static class ChangesSinceBaseline
{
    /// <summary>The changes; none where git cannot tell, and then entries follow no rename.</summary>
    public static ChangeSet Of(AuditParameters parameters, CancellationToken cancellationToken)
    {
        if (!GitRepository.TryOpen(parameters.Root, parameters.GitEngine, out var repository, out _)) return ChangeSet.Empty;
        using (repository)
        {
            try
            {
                if (repository.Resolve("HEAD", cancellationToken) is not { } head) return ChangeSet.Empty;
                var written = repository.Versions(head, SessionFiles.PathBelow(parameters.Root, parameters.Baseline), cancellationToken).FirstOrDefault()?.Commit.Id;
                return repository.ChangesOnDisk(written ?? head, cancellationToken);
            }
            catch (GitException)
            {
                // An entry whose file is gone is pruned then, and the renamed file is refused loudly: nothing is tolerated by mistake.
                return ChangeSet.Empty;
            }
        }
    }
}
