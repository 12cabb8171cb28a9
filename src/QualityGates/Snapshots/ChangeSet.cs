using System.Collections.Immutable;
using QualityGates.Text;

namespace QualityGates.Snapshots;

/// <summary>What happened to a file between two snapshots.</summary>
public enum FileChangeKind
{
    /// <summary>Only the later snapshot has it.</summary>
    Added,
    /// <summary>Its bytes differ.</summary>
    Modified,
    /// <summary>Only the earlier snapshot has it.</summary>
    Deleted,
    /// <summary>It has another path, and perhaps other bytes.</summary>
    Renamed,
}

/// <summary>One file that differs between two snapshots.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Path">Its path in the later snapshot; for a deleted file the one it had.</param>
/// <param name="Before">Its path in the earlier snapshot; for an added file the one it has.</param>
public sealed record FileChange(FileChangeKind Kind, RepoPath Path, RepoPath Before)
{
    /// <summary>A change that keeps the path.</summary>
    public FileChange(FileChangeKind kind, RepoPath path)
        : this(kind, path, path)
    {
    }
}

/// <summary>A file that may have been renamed, but from which file is anybody's guess; it counts as added.</summary>
/// <param name="Path">The added file.</param>
/// <param name="Candidates">The deleted files it may have been, ordered by path.</param>
public sealed record AmbiguousRename(RepoPath Path, ImmutableArray<RepoPath> Candidates);

/// <summary>Every file that differs between two snapshots. What is not in it is the same in both.</summary>
/// <param name="Changes">Ordered by <see cref="FileChange.Path"/>; each path of either snapshot is in it at most once.</param>
/// <param name="Ambiguous">Renames that were not taken for renames, ordered by path.</param>
public sealed record ChangeSet(ImmutableArray<FileChange> Changes, ImmutableArray<AmbiguousRename> Ambiguous)
{
    /// <summary>Nothing differs.</summary>
    public static ChangeSet Empty { get; } = new([], []);
}
