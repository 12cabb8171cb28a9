using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using QualityGates.Codebases.Documents;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Git.CommandLine;

/// <summary>A git repository, read by the git program. It can read whatever the installed git can.</summary>
internal sealed class CommandLineRepository : IGitRepository
{
    private readonly GitCommand _git;
    private readonly string _root;
    private readonly RepositoryLayout _layout;
    private readonly BlobReaders _blobs;

    private CommandLineRepository(GitCommand git, string root, RepositoryLayout layout, string reason)
    {
        (_git, _root, _layout) = (git, root, layout);
        Engine = new GitEngine("git", reason);
        _blobs = new BlobReaders(() => git.Start(root, ["cat-file", "--batch"], GitSurroundings.None, CancellationToken.None));
    }

    /// <inheritdoc/>
    public GitEngine Engine { get; }

    /// <inheritdoc/>
    public bool IsShallow => _layout.IsShallow;

    /// <summary>Opens the repository that a folder belongs to.</summary>
    /// <param name="program">The git program, by name or full path.</param>
    /// <param name="root">The folder; paths will be relative to it.</param>
    /// <param name="reason">Why this engine, one sentence.</param>
    /// <param name="repository">The repository.</param>
    /// <param name="problem">Why there is none, one sentence.</param>
    public static bool TryOpen(
        string program, string root, string reason,
        [NotNullWhen(true)] out CommandLineRepository? repository, [NotNullWhen(false)] out string? problem)
    {
        repository = null;
        try
        {
            if (!RepositoryLayout.TryFind(program, root, out var layout, out problem)) return false;
            repository = new CommandLineRepository(new GitCommand(program), root, layout, reason);
            return true;
        }
        catch (GitNotFoundException e)
        {
            problem = $"The git program is needed, but {e.Message}.";
            return false;
        }
    }

    /// <inheritdoc/>
    public string? Resolve(string revision, CancellationToken cancellationToken)
    {
        if (!RevisionName.IsPlain(revision)) return null;
        if (Find(revision + "^{commit}", cancellationToken) is { } commit) return commit;
        var missing = revision == "HEAD" ? Find(revision, cancellationToken) : null;
        return missing is null ? null : throw RevisionName.HeadIsMissing(missing);
    }

    /// <inheritdoc/>
    public ImmutableArray<string> Parents(string commit, CancellationToken cancellationToken) => Commit(commit, cancellationToken).Parents;

    /// <inheritdoc/>
    public string? MergeBase(string one, string other, CancellationToken cancellationToken)
    {
        // Without a common ancestor git says nothing and fails, by 1.
        var result = Run(["merge-base", RevisionName.Plain(one), RevisionName.Plain(other)], GitSurroundings.None, cancellationToken);
        if (result is { ExitCode: 1, Output.IsEmpty: true, Error: "" }) return null;
        return FirstLine(Check($"find where {one} and {other} part", result));
    }

    /// <inheritdoc/>
    public ISnapshot Snapshot(string treeish) => new CommandLineSnapshot(this, Tree(treeish, CancellationToken.None), _blobs);

    /// <inheritdoc/>
    public ChangeSet Changes(string earlier, string later, CancellationToken cancellationToken)
    {
        string[] both = [RevisionName.Plain(earlier), RevisionName.Plain(later), "--"];
        string[] compare = ["diff-tree", "-r", .. RawDiff.Format, .. RawDiff.WithRenames, .. both];
        return Renames.Judge(RawDiff.Parse(Ask($"compare {earlier} with {later}", compare, cancellationToken)));
    }

    /// <inheritdoc/>
    public ChangeSet ChangesOnDisk(string earlier, CancellationToken cancellationToken)
    {
        if (_layout.IndexFile is null) throw new GitException("The repository is bare, so it has no files on the disk to compare with.");
        return new DiskChanges(_git, _root, _layout, Check).Against(RevisionName.Plain(earlier), cancellationToken);
    }

    /// <inheritdoc/>
    public MergePreview Merge(string ours, string theirs, CancellationToken cancellationToken) =>
        new Merger(_git, _root, _layout, Check).Merge(RevisionName.Plain(ours), RevisionName.Plain(theirs), cancellationToken);

    /// <inheritdoc/>
    public IEnumerable<CommitChanges> History(string tip, bool firstParentsOnly, CancellationToken cancellationToken) => Log(
        [firstParentsOnly ? "--first-parent" : "--topo-order", .. CommitLog.AgainstFirstParent, RevisionName.Plain(tip), "--"], cancellationToken);

    /// <inheritdoc/>
    public IReadOnlyDictionary<RepoPath, int> Churn(string tip, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var churn = new Dictionary<RepoPath, int>();
        string[] range = ["--no-merges", $"--since-as-filter={since.ToUniversalTime():yyyy-MM-dd'T'HH:mm:ss'Z'}"];
        foreach (var (_, changes) in Log([.. range, .. CommitLog.AgainstFirstParent, RevisionName.Plain(tip), "--"], cancellationToken))
        {
            foreach (var change in changes)
                churn[change.Path] = churn.GetValueOrDefault(change.Path) + 1;
        }

        return churn;
    }

    /// <inheritdoc/>
    public IReadOnlyList<RemovedFile> Removed(string tip, string? after, CancellationToken cancellationToken)
    {
        var removals = new Removals();
        string[] known = after is null ? [] : ["^" + RevisionName.Plain(after)];
        Listen(
            ["log", .. RemovalLog.Format, RevisionName.Plain(tip), .. known, "--"],
            records => RemovalLog.Read(records, removals, cancellationToken), cancellationToken);
        return removals.Files;
    }

    /// <inheritdoc/>
    public IEnumerable<FileVersion> Versions(string tip, RepoPath path, CancellationToken cancellationToken) =>
        FileVersions.Follow(this, (from, at) => Touching(from, at, cancellationToken), tip, path, cancellationToken);

    /// <inheritdoc/>
    public GitCommit Commit(string commit, CancellationToken cancellationToken)
    {
        var said = Ask($"read the commit {commit}", ["log", "-1", .. CommitLog.Format, RevisionName.Plain(commit), "--"], cancellationToken);
        return CommitLog.ReadFirst(GitRecords.Of(said)) ?? throw new GitException($"There is no commit {commit}.");
    }

    /// <inheritdoc/>
    public void Dispose() => _blobs.Dispose();

    /// <summary>Runs git and returns what it says.</summary>
    /// <exception cref="GitException">It could not <paramref name="purpose"/>.</exception>
    public ReadOnlyMemory<byte> Ask(string purpose, IEnumerable<string> arguments, CancellationToken cancellationToken) =>
        Check(purpose, Run(arguments, GitSurroundings.None, cancellationToken)).Output;

    /// <summary>Makes sure, in a clone that fetches files only when they are needed, that those of a tree were.</summary>
    /// <exception cref="GitException">They were not.</exception>
    public void RequireBlobs(string tree, CancellationToken cancellationToken)
    {
        if (!_layout.IsPartial) return;
        string[] find = ["rev-list", "--objects", "--no-object-names", "--missing=print", tree, "--"];
        var found = Ask($"look for the files of {tree}", find, cancellationToken).Span;
        var missing = found.Count("\n?"u8) + (found.StartsWith("?"u8) ? 1 : 0);
        if (missing > 0)
            throw new GitException($"{Figure.Of(missing, "file")} of {tree} {(missing == 1 ? "is" : "are")} not here. {RepositoryLayout.HowToComplete}");
    }

    private IEnumerable<CommitChanges> Touching(string tip, RepoPath path, CancellationToken cancellationToken) => Log(
        [.. CommitLog.AgainstAllParents, RevisionName.Plain(tip), "--", path.Value], cancellationToken);

    private IEnumerable<CommitChanges> Log(string[] arguments, CancellationToken cancellationToken)
    {
        string[] log = ["--literal-pathspecs", "log", .. CommitLog.Format, .. arguments];
        using var process = _git.Start(_root, log, GitSurroundings.None, cancellationToken);
        process.Feed(default);
        foreach (var commit in CommitLog.Read(new GitRecords(process.Output)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return commit;
        }

        var exitCode = process.WaitForExit();
        cancellationToken.ThrowIfCancellationRequested();
        Check("read the history", new GitResult(exitCode, default, process.Error));
    }

    /// <summary>Runs git and reads what it says while it is saying it.</summary>
    private void Listen(string[] arguments, Action<GitRecords> read, CancellationToken cancellationToken)
    {
        using var process = _git.Start(_root, arguments, GitSurroundings.None, cancellationToken);
        process.Feed(default);
        read(new GitRecords(process.Output));
        var exitCode = process.WaitForExit();
        cancellationToken.ThrowIfCancellationRequested();
        Check("read the history", new GitResult(exitCode, default, process.Error));
    }

    private string Tree(string treeish, CancellationToken cancellationToken) =>
        Find(RevisionName.Plain(treeish) + "^{tree}", cancellationToken) ?? throw new GitException($"There is no commit or tree {treeish}.");

    /// <summary>The id that a name stands for; null when it stands for nothing.</summary>
    private string? Find(string name, CancellationToken cancellationToken)
    {
        var result = Run(["rev-parse", "--verify", "--quiet", name], GitSurroundings.None, cancellationToken);
        if (result is { ExitCode: 1, Output.IsEmpty: true }) return null;
        return FirstLine(Check($"find {name}", result));
    }

    private GitResult Run(IEnumerable<string> arguments, GitSurroundings surroundings, CancellationToken cancellationToken)
    {
        try
        {
            return _git.Run(_root, arguments, surroundings, cancellationToken);
        }
        catch (GitNotFoundException e)
        {
            throw new GitException($"The git program is gone: {e.Message}.", e);
        }
    }

    /// <summary>Turns a failure into an exception that says what to do.</summary>
    private GitResult Check(string purpose, GitResult result)
    {
        if (result.ExitCode == 0) return result;
        var failure = ListingBuilder.Escape(result.Failure);
        var advice = _layout.Advice(failure);
        throw new GitException($"git could not {purpose}: {failure}.{advice}");
    }

    private static string FirstLine(GitResult result)
    {
        var output = result.Output.Span;
        var end = output.IndexOf((byte)'\n');
        return Encoding.ASCII.GetString(end < 0 ? output : output[..end]);
    }
}
