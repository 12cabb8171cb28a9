using QualityGates.Audits.Monoliths;
using QualityGates.Git;
using QualityGates.Text;

namespace QualityGates.MSBuild;

/// <summary>Counts how often files changed of late.</summary>
internal static class RecentChurn
{
    /// <summary>
    /// The changes of each file in the days before the newest commit, and not before today: the same commit gives the same figures on
    /// any day. Null where nobody knows.
    /// </summary>
    public static IReadOnlyDictionary<RepoPath, int>? Of(AuditParameters parameters, CancellationToken cancellationToken)
    {
        if (!GitRepository.TryOpen(parameters.Root, parameters.GitEngine, out var repository, out _)) return null;
        using (repository)
        {
            try
            {
                if (repository.Resolve("HEAD", cancellationToken) is not { } head) return null;
                var newest = repository.Commit(head, cancellationToken).Time;
                return repository.Churn(head, newest.AddDays(-Hotspot.Days), cancellationToken);
            }
            catch (GitException)
            {
                // The table without changes says that nobody knows them.
                return null;
            }
        }
    }
}
