using System.Collections.Immutable;
using QualityGates.Codebases.Documents;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Git;

/// <summary>
/// A git repository, read by whichever engine can. Every path is relative to the folder it was opened at, which may lie below the
/// repository's own top; what is outside that folder does not exist. Safe to use from several threads at once.
/// </summary>
public interface IGitRepository : IDisposable
{
    /// <summary>Which engine reads it, and why that one.</summary>
    GitEngine Engine { get; }

    /// <summary>Whether history ends early, because somebody cloned with a depth.</summary>
    bool IsShallow { get; }

    /// <summary>The commit that a revision names (a branch, a tag, an id, <c>HEAD~3</c>), or null: unknown, unborn, or not in this clone.</summary>
    /// <exception cref="GitException">The repository is damaged, or HEAD has a commit that is not in this clone.</exception>
    string? Resolve(string revision, CancellationToken cancellationToken);

    /// <summary>The ids of a commit's parents, first parent first; of a shallow clone's last commit the ones it has here: none.</summary>
    /// <exception cref="GitException">There is no such commit, or the repository is damaged.</exception>
    ImmutableArray<string> Parents(string commit, CancellationToken cancellationToken);

    /// <summary>The best common ancestor of two commits, or null where they have none (in this clone).</summary>
    /// <exception cref="GitException">There is no such commit, or the repository is damaged.</exception>
    string? MergeBase(string one, string other, CancellationToken cancellationToken);

    /// <summary>The files of a commit or a tree, read without a checkout. Locators are blob ids.</summary>
    /// <exception cref="GitException">There is no such object.</exception>
    ISnapshot Snapshot(string treeish);

    /// <summary>What differs between two commits or trees, with renames.</summary>
    /// <exception cref="GitException">There is no such object.</exception>
    ChangeSet Changes(string earlier, string later, CancellationToken cancellationToken);

    /// <summary>What differs between a commit or tree and the files on the disk, untracked ones that are not ignored included.</summary>
    /// <exception cref="GitException">There is no such object.</exception>
    ChangeSet ChangesOnDisk(string earlier, CancellationToken cancellationToken);

    /// <summary>The tree that merging two commits would give. Changes no branch, index or file.</summary>
    /// <exception cref="GitException">There is no such commit, or no engine that can merge.</exception>
    MergePreview Merge(string ours, string theirs, CancellationToken cancellationToken);

    /// <summary>
    /// The commits from <paramref name="tip"/> back to the beginning, newest first: along first parents only, or all of them in an order
    /// in which none comes before its children. Each with what changed against its first parent, without renames.
    /// </summary>
    /// <exception cref="GitException">There is no such commit, or history is damaged.</exception>
    IEnumerable<CommitChanges> History(string tip, bool firstParentsOnly, CancellationToken cancellationToken);

    /// <summary>How many commits, merges aside, changed each file from <paramref name="since"/> to <paramref name="tip"/>.</summary>
    /// <exception cref="GitException">There is no such commit, or history is damaged.</exception>
    IReadOnlyDictionary<RepoPath, int> Churn(string tip, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>
    /// The files that commits, merges aside, deleted or renamed: each path once, with the last commit that took it away, newest first.
    /// Whether it came back later is not asked.
    /// </summary>
    /// <param name="tip">The newest commit.</param>
    /// <param name="after">A commit whose past, and itself, is not looked at; null for all the way back.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="GitException">There is no such commit, or history is damaged, or only a part of it is here.</exception>
    IReadOnlyList<RemovedFile> Removed(string tip, string? after, CancellationToken cancellationToken);

    /// <summary>The versions of one file, newest first, followed through renames.</summary>
    /// <exception cref="GitException">There is no such commit, or history is damaged.</exception>
    IEnumerable<FileVersion> Versions(string tip, RepoPath path, CancellationToken cancellationToken);

    /// <summary>The commit itself: who, when, what.</summary>
    /// <exception cref="GitException">There is no such commit.</exception>
    GitCommit Commit(string commit, CancellationToken cancellationToken);
}

/// <summary>Which engine reads a repository.</summary>
/// <param name="Name"><c>LibGit2Sharp</c> or <c>git</c>.</param>
/// <param name="Reason">Why this one, one sentence: <c>LibGit2Sharp cannot read shallow clones.</c></param>
public sealed record GitEngine(string Name, string Reason);

/// <summary>One commit.</summary>
/// <param name="Id">Its full id.</param>
/// <param name="Author">The author's name as written; never the address.</param>
/// <param name="Time">When it was committed.</param>
/// <param name="Title">The first line of its message.</param>
/// <param name="Parents">The ids of its parents, first parent first.</param>
public sealed record GitCommit(string Id, string Author, DateTimeOffset Time, string Title, ImmutableArray<string> Parents);

/// <summary>One regular file that a commit changed against its first parent.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Before">The id of its blob before; null when the commit added it, or it was no regular file.</param>
/// <param name="After">The id of its blob after; null when the commit deleted it, or it is no regular file now.</param>
public sealed record BlobChange(RepoPath Path, string? Before, string? After);

/// <summary>A commit with what it changed.</summary>
public sealed record CommitChanges(GitCommit Commit, ImmutableArray<BlobChange> Changes);

/// <summary>One version of a file.</summary>
/// <param name="Commit">The commit that made it so.</param>
/// <param name="Path">Where the file was then.</param>
/// <param name="Blob">The id of its content; null for the commit that deleted it.</param>
public sealed record FileVersion(GitCommit Commit, RepoPath Path, string? Blob);

/// <summary>What merging two commits would give.</summary>
/// <param name="Tree">The merged tree; null when there are conflicts.</param>
/// <param name="Conflicts">The files in conflict, ordered by path.</param>
public sealed record MergePreview(string? Tree, ImmutableArray<RepoPath> Conflicts);

/// <summary>Git cannot do what was asked of it: an object is missing or damaged, or there is no engine. The message is for users.</summary>
public sealed class GitException(string message, Exception? cause = null) : Exception(message, cause);
