using QualityGates.Audits.Monoliths;
using QualityGates.Text;

namespace QualityGates.Git;

/// <summary>How often files changed lately.</summary>
public static class RecentChanges
{
    /// <summary>
    /// How many commits changed each file in the <see cref="Hotspot.Days"/> days before the newest commit; its time counts and not
    /// today's, so that equal repositories have equal reports. Null where that cannot be known: there is no commit, or the clone is
    /// shallow, and its last commit would seem to have changed everything.
    /// </summary>
    /// <exception cref="GitException">History is damaged.</exception>
    public static IReadOnlyDictionary<RepoPath, int>? Count(IGitRepository repository, CancellationToken cancellationToken)
    {
        if (repository.IsShallow || repository.Resolve("HEAD", cancellationToken) is not { } tip) return null;
        var newest = repository.Commit(tip, cancellationToken);
        return repository.Churn(tip, newest.Time.AddDays(-Hotspot.Days), cancellationToken);
    }
}
