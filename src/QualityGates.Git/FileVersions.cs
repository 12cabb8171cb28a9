using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Git;

/// <summary>Follows one file back through history, as every engine does it.</summary>
internal static class FileVersions
{
    /// <summary>
    /// The versions of a file, newest first. Where it appears, the commit is asked whether it was renamed, and if so the search goes
    /// on from that commit's first parent with the name it had there.
    /// </summary>
    /// <param name="repository">Compares commits.</param>
    /// <param name="touching">The commits up to a tip that changed a path, newest first.</param>
    /// <param name="tip">Where to begin.</param>
    /// <param name="path">The file's path there.</param>
    /// <param name="cancellationToken">Looked at before each commit.</param>
    public static IEnumerable<FileVersion> Follow(
        IGitRepository repository, Func<string, RepoPath, IEnumerable<CommitChanges>> touching, string tip, RepoPath path,
        CancellationToken cancellationToken)
    {
        for (var at = (Tip: tip, Path: path); ;)
        {
            (string Tip, RepoPath Path)? renamed = null;
            foreach (var (commit, changes) in touching(at.Tip, at.Path))
            {
                if (changes.FirstOrDefault(change => change.Path == at.Path) is not { } change) continue;
                yield return new FileVersion(commit, at.Path, change.After);
                renamed = change is { Before: null, After: not null } ? Source(repository, commit, at.Path, cancellationToken) : null;
                if (renamed is not null) break;
            }

            if (renamed is null) yield break;
            at = renamed.Value;
        }
    }

    private static (string Tip, RepoPath Path)? Source(
        IGitRepository repository, GitCommit commit, RepoPath path, CancellationToken cancellationToken)
    {
        if (commit.Parents is not [var parent, ..]) return null;
        var change = repository.Changes(parent, commit.Id, cancellationToken).Changes.FirstOrDefault(change => change.Path == path);
        return change is { Kind: FileChangeKind.Renamed } ? (parent, change.Before) : null;
    }
}
