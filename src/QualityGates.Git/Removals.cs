using QualityGates.Codebases.Documents;
using QualityGates.Snapshots;

namespace QualityGates.Git;

/// <summary>Collects the files that commits took away, from the newest commit to the oldest.</summary>
internal sealed class Removals
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<RemovedFile> _files = [];

    /// <summary>What was collected: each path once, with the last commit that took it away.</summary>
    public IReadOnlyList<RemovedFile> Files => _files;

    /// <summary>Adds what one commit changed.</summary>
    /// <param name="commit">Its id.</param>
    /// <param name="changes">What it changed.</param>
    public void Add(string commit, ChangeSet changes)
    {
        foreach (var change in changes.Changes)
        {
            if (change.Kind is not (FileChangeKind.Deleted or FileChangeKind.Renamed) || !_seen.Add(change.Before.Value)) continue;
            _files.Add(new RemovedFile(change.Before, commit, change.Kind == FileChangeKind.Renamed ? change.Path : null));
        }
    }
}
