using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;
using LibGit2Sharp;
using QualityGates.Codebases.Documents;
using QualityGates.Git.CommandLine;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Git.LibGit2;

/// <summary>
/// A git repository, read in this process. Two things are left to the git program: to compare with the disk, because libgit2 knows
/// neither the filters that files may go through nor files moved without a word to git; and to merge, because only git merges as git does.
/// </summary>
internal sealed class LibGit2Repository : IGitRepository
{
    private readonly Lock _lock = new();
    private readonly Repository _repository;
    private readonly Readers _readers;
    private readonly byte[] _prefix;
    private readonly Lazy<CommandLineRepository> _commandLine;

    private LibGit2Repository(Repository repository, string root, string prefix, string program, string objectsFolder)
    {
        _repository = repository;
        _readers = new Readers(objectsFolder);
        _prefix = Encoding.UTF8.GetBytes(prefix);
        _commandLine = new Lazy<CommandLineRepository>(() =>
            CommandLineRepository.TryOpen(program, root, "LibGit2Sharp cannot do this.", out var opened, out var problem)
                ? opened
                : throw new GitException(problem));
    }

    /// <inheritdoc/>
    public GitEngine Engine { get; } = new("LibGit2Sharp", $"It runs in this process, with libgit2 {LibGit2Library.LoadedVersion}.");

    /// <inheritdoc/>
    public bool IsShallow => false;

    /// <summary>Opens the repository that a folder belongs to.</summary>
    /// <param name="program">The git program, for what is left to it.</param>
    /// <param name="root">The folder; paths will be relative to it.</param>
    /// <param name="repository">The repository.</param>
    /// <param name="refusal">Why it cannot be read in this process, one sentence.</param>
    public static bool TryOpen(
        string program, string root, [NotNullWhen(true)] out LibGit2Repository? repository, [NotNullWhen(false)] out string? refusal)
    {
        repository = null;
        refusal = Refusal.OfMachine();
        if (refusal is not null || !Refusal.TryFind(root, out var place, out refusal)) return false;
        try
        {
            var opened = new Repository(place.GitFolder);
            if (GitPlace.Prefix(opened.Info.WorkingDirectory, root) is { } prefix)
            {
                repository = new LibGit2Repository(opened, root, prefix, program, place.ObjectsFolder);
                return true;
            }

            opened.Dispose();
            refusal = "LibGit2Sharp cannot tell where this folder is in its repository.";
            return false;
        }
        catch (LibGit2SharpException e)
        {
            refusal = $"LibGit2Sharp cannot open this repository: {ListingBuilder.Escape(e.Message).TrimEnd('.')}.";
            return false;
        }
    }

    /// <inheritdoc/>
    public string? Resolve(string revision, CancellationToken cancellationToken)
    {
        if (!RevisionName.IsPlain(revision)) return null;
        if (Find(revision + "^{commit}") is { } commit) return commit;
        var missing = revision == "HEAD" ? Ask(() => _repository.Refs[revision]?.ResolveToDirectReference()?.TargetIdentifier) : null;
        return missing is null ? null : throw RevisionName.HeadIsMissing(missing);
    }

    /// <inheritdoc/>
    public ImmutableArray<string> Parents(string commit, CancellationToken cancellationToken) => Commit(commit, cancellationToken).Parents;

    /// <inheritdoc/>
    public string? MergeBase(string one, string other, CancellationToken cancellationToken) =>
        Ask(() => _repository.ObjectDatabase.FindMergeBase(Lookup(one), Lookup(other))?.Sha);

    /// <inheritdoc/>
    public ISnapshot Snapshot(string treeish)
    {
        using var loan = _readers.Borrow();
        return new LibGit2Snapshot(_readers, loan.Reader.Trees.Folder(Tree(treeish), _prefix));
    }

    /// <inheritdoc/>
    public ChangeSet Changes(string earlier, string later, CancellationToken cancellationToken)
    {
        using var loan = _readers.Borrow();
        var trees = loan.Reader.Trees;
        var (before, after) = (trees.Folder(Tree(earlier), _prefix), trees.Folder(Tree(later), _prefix));
        cancellationToken.ThrowIfCancellationRequested();
        return Judge(trees.Compare(before, after), before, after);
    }

    /// <inheritdoc/>
    public ChangeSet ChangesOnDisk(string earlier, CancellationToken cancellationToken) =>
        _commandLine.Value.ChangesOnDisk(earlier, cancellationToken);

    /// <inheritdoc/>
    public MergePreview Merge(string ours, string theirs, CancellationToken cancellationToken) =>
        _commandLine.Value.Merge(ours, theirs, cancellationToken);

    /// <inheritdoc/>
    public IEnumerable<CommitChanges> History(string tip, bool firstParentsOnly, CancellationToken cancellationToken)
    {
        using var loan = _readers.Borrow();
        foreach (var node in firstParentsOnly ? FirstParents(tip) : All(tip, CommitSortStrategies.Topological))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new CommitChanges(node.Commit, ChangesOf(node, loan.Reader.Trees));
        }
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<RepoPath, int> Churn(string tip, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var churn = new Dictionary<RepoPath, int>();
        var from = GitTime.FromSeconds(since.ToUnixTimeSeconds());
        using var loan = _readers.Borrow();
        foreach (var node in All(tip, CommitSortStrategies.Time))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (node.Commit.Parents.Length > 1 || node.Commit.Time < from) continue;
            foreach (var change in ChangesOf(node, loan.Reader.Trees)) churn[change.Path] = churn.GetValueOrDefault(change.Path) + 1;
        }

        return churn;
    }

    /// <inheritdoc/>
    public IReadOnlyList<RemovedFile> Removed(string tip, string? after, CancellationToken cancellationToken)
    {
        var removals = new Removals();
        using var loan = _readers.Borrow();
        var trees = loan.Reader.Trees;
        foreach (var node in All(tip, CommitSortStrategies.Time, after))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (node.Commit.Parents is not [var parent]) continue;
            var (before, now) = (trees.Folder(Node(parent).Tree, _prefix), trees.Folder(node.Tree, _prefix));
            var pairs = trees.Compare(before, now).FindAll(static pair => pair.Before is null || pair.After is null);
            if (pairs.Exists(static pair => pair.After is null)) removals.Add(node.Commit.Id, Judge(pairs, before, now));
        }

        return removals.Files;
    }

    /// <inheritdoc/>
    public IEnumerable<FileVersion> Versions(string tip, RepoPath path, CancellationToken cancellationToken) =>
        FileVersions.Follow(this, (from, at) => Touching(from, at, cancellationToken), tip, path, cancellationToken);

    /// <inheritdoc/>
    public GitCommit Commit(string commit, CancellationToken cancellationToken) => Node(commit).Commit;

    /// <inheritdoc/>
    public void Dispose()
    {
        _readers.Dispose();
        _repository.Dispose();
        if (_commandLine.IsValueCreated) _commandLine.Value.Dispose();
    }

    private IEnumerable<CommitChanges> Touching(string tip, RepoPath path, CancellationToken cancellationToken)
    {
        using var loan = _readers.Borrow();
        foreach (var touched in new PathWalk(Node, loan.Reader.Trees, _prefix, path).From(tip))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return touched;
        }
    }

    private IEnumerable<CommitNode> FirstParents(string tip)
    {
        for (var next = tip; next is not null;)
        {
            var node = Node(next);
            yield return node;
            next = node.Commit.Parents is [var parent, ..] ? parent : null;
        }
    }

    private IEnumerable<CommitNode> All(string tip, CommitSortStrategies order, string? after = null)
    {
        var filter = new CommitFilter { IncludeReachableFrom = Ask(() => Lookup(tip)), SortBy = order };
        if (after is not null) filter.ExcludeReachableFrom = Ask(() => Lookup(after));
        using var commits = Ask(() => _repository.Commits.QueryBy(filter).GetEnumerator());
        while (Ask(() => commits.MoveNext() ? CommitNode.Of(commits.Current) : null) is { } node) yield return node;
    }

    /// <summary>What a commit changed against its first parent.</summary>
    private ImmutableArray<BlobChange> ChangesOf(CommitNode node, Trees trees)
    {
        var earlier = node.Commit.Parents is [var parent, ..] ? trees.Folder(Node(parent).Tree, _prefix) : null;
        var changes = trees.Compare(earlier, trees.Folder(node.Tree, _prefix))
            .Select(pair => new BlobChange(new RepoPath((pair.After ?? pair.Before)!.Path), pair.Before?.Id, pair.After?.Id))
            .ToArray();
        Array.Sort(changes, static (left, right) => left.Path.CompareTo(right.Path));
        return ImmutableCollectionsMarshal.AsImmutableArray(changes);
    }

    /// <summary>Makes a change set of what differs between two trees, with renames.</summary>
    private ChangeSet Judge(List<FilePair> pairs, string? before, string? after)
    {
        var changes = Renames.Judge(pairs);
        if (before is null || after is null || !MayHoldEditedRenames(changes)) return changes;
        return Renames.Judge(EditedRenames.Pair(pairs, Ask(() => EditedRenames.Find(_repository, before, after))));
    }

    /// <summary>Whether files were deleted and others added, so that some may be the same ones, edited; but not so many that it takes long.</summary>
    private static bool MayHoldEditedRenames(ChangeSet changes)
    {
        var (added, deleted) = (0L, 0L);
        foreach (var change in changes.Changes)
        {
            if (change.Kind == FileChangeKind.Added) added++;
            else if (change.Kind == FileChangeKind.Deleted) deleted++;
        }

        return added > 0 && deleted > 0 && added * deleted <= (long)FilePair.MostCompared * FilePair.MostCompared;
    }

    private CommitNode Node(string commit) => Ask(() => CommitNode.Of(Lookup(commit)));

    private Commit Lookup(string commit) =>
        _repository.Lookup<Commit>(RevisionName.Plain(commit) + "^{commit}") ?? throw new GitException($"There is no commit {commit}.");

    private string Tree(string treeish) =>
        Find(RevisionName.Plain(treeish) + "^{tree}") ?? throw new GitException($"There is no commit or tree {treeish}.");

    private string? Find(string name) => Ask(() =>
    {
        try
        {
            return _repository.Lookup(name)?.Sha;
        }
        catch (Exception e) when (e is AmbiguousSpecificationException or InvalidSpecificationException or PeelException or NotFoundException)
        {
            return null;
        }
    });

    /// <summary>LibGit2Sharp's objects are not for sharing, and what it throws is not for users.</summary>
    private T Ask<T>(Func<T> question)
    {
        try
        {
            lock (_lock) return question();
        }
        catch (LibGit2SharpException e)
        {
            throw new GitException($"libgit2 cannot read this repository: {ListingBuilder.Escape(e.Message).TrimEnd('.')}.", e);
        }
    }
}
