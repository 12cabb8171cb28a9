using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using QualityGates.Audits;
using QualityGates.Baselines;
using QualityGates.Git.CommandLine;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Git;

/// <summary>One of the two files that say what to judge by, as the audited files have it.</summary>
/// <param name="Path">Where it is, relative to the root; one that lies elsewhere starts with <c>../</c> or is absolute.</param>
/// <param name="Content">Its bytes; null where there is none.</param>
public sealed record InputFile(RepoPath Path, byte[]? Content);

/// <summary>Reads what a change is compared with out of a repository.</summary>
/// <param name="repository">The repository.</param>
/// <param name="cancellationToken">Ends the reading.</param>
public sealed class AuditBaseReader(IGitRepository repository, CancellationToken cancellationToken)
{
    /// <summary>Reads the base of the files on the disk.</summary>
    /// <param name="revision">Which revision it is.</param>
    /// <param name="configuration">The configuration of now.</param>
    /// <param name="baseline">The baseline of now.</param>
    /// <param name="origin">What they are compared with.</param>
    /// <param name="problem">Which part of the base is not in this clone, and how to get it: the message of a QG0004.</param>
    public bool TryRead(
        BaseRevision revision, InputFile configuration, InputFile baseline,
        [NotNullWhen(true)] out AuditBase? origin, [NotNullWhen(false)] out string? problem)
    {
        try
        {
            return TryRead(revision, repository.ChangesOnDisk(revision.Commit, cancellationToken), configuration, baseline, out origin, out problem);
        }
        catch (GitException damaged)
        {
            (origin, problem) = (null, Damaged(revision, damaged.Message));
            return false;
        }
    }

    /// <summary>Merges another revision into HEAD, without touching any branch, index or file, and reads both sides of that change.</summary>
    /// <param name="revision">The other revision, such as <c>origin/main</c>.</param>
    /// <param name="configuration">The configuration on the disk, for where git does not know it.</param>
    /// <param name="baseline">The baseline on the disk, for where git does not know it.</param>
    /// <param name="merged">The merged files, compared with the other revision.</param>
    /// <param name="problem">Why there are none: conflicts with the files' names, a revision that is not there.</param>
    public bool TryMerge(
        string revision, InputFile configuration, InputFile baseline,
        [NotNullWhen(true)] out MergedTree? merged, [NotNullWhen(false)] out string? problem)
    {
        merged = null;
        try
        {
            return TryMergeCommits(revision, configuration, baseline, out merged, out problem);
        }
        catch (GitException impossible)
        {
            problem = $"{MergedTree.Subject(revision)} cannot be judged: {impossible.Message}";
            return false;
        }
    }

    private bool TryMergeCommits(
        string revision, InputFile configuration, InputFile baseline,
        [NotNullWhen(true)] out MergedTree? merged, [NotNullWhen(false)] out string? problem)
    {
        merged = null;
        if (repository.Resolve("HEAD", cancellationToken) is not { } head)
        {
            problem = $"{MergedTree.Subject(revision)} cannot be judged: the repository has no commit yet.";
            return false;
        }

        if (repository.Resolve(revision, cancellationToken) is not { } theirs)
        {
            var request = new BaseRequest(BaseKind.Change, MergedTree.Subject(revision), CiHost.None) { Targets = [revision] };
            problem = $"{request.Subject} cannot be judged: there is no such revision in this clone. {BaseAdvice.Fix(request, repository.IsShallow)}";
            return false;
        }

        var (tree, conflicts) = repository.Merge(head, theirs, cancellationToken);
        if (tree is null)
        {
            problem = MergedTree.Conflicting(revision, conflicts);
            return false;
        }

        var snapshot = new ProbedSnapshot(repository.Snapshot(tree));
        var listing = snapshot.List(cancellationToken);
        var (config, tolerated) = (InTree(snapshot, listing, configuration), InTree(snapshot, listing, baseline));
        var tip = new BaseRevision(theirs, $"tip of {revision}");
        var changes = repository.Changes(theirs, tree, cancellationToken);
        if (!TryRead(tip, changes, config, tolerated, out var origin, out problem)) return false;
        if (FirstUnreadable(snapshot, ByPath(listing), changes.Changes.Select(static change => change.Path)) is { } unreadable)
            throw new GitException($"{unreadable} is missing or damaged. {BaseAdvice.AgainstDamage}");
        var inputs = AuditInputs.Read(config.Content, config.Path, tolerated.Content, tolerated.Path);
        merged = new MergedTree(snapshot, listing, inputs, origin, MergedTree.Uncommitted(repository.ChangesOnDisk(head, cancellationToken)));
        return true;
    }

    private bool TryRead(
        BaseRevision revision, ChangeSet changes, InputFile configuration, InputFile baseline,
        [NotNullWhen(true)] out AuditBase? origin, [NotNullWhen(false)] out string? problem)
    {
        (origin, problem) = (null, null);
        var snapshot = repository.Snapshot(revision.Commit);
        var listing = snapshot.List(cancellationToken);
        var files = ByPath(listing);
        var probed = new ProbedSnapshot(snapshot);
        if (FirstUnreadable(probed, files, changes.Changes.Select(static change => change.Before)) is { } unreadable)
        {
            problem = Damaged(revision, $"{unreadable} is missing or damaged there");
            return false;
        }

        var inputs = AuditInputs.Read(
            AtBase(configuration, AuditSettings.FileName), configuration.Path, AtBase(baseline, Baseline.FileName), baseline.Path);
        origin = new AuditBase(revision, probed, listing, changes, inputs);
        return true;

        // What git knows on neither side is no part of the change, and is compared with itself. A file that the change adds, by
        // whatever name it went before, was not in force at the base; in its usual place may be the one that was.
        byte[]? AtBase(InputFile file, string usualName) =>
            files.TryGetValue(file.Path.Value, out var then) ? Read(snapshot, then)
            : !changes.Changes.Any(change => change.Path == file.Path) ? file.Content
            : files.TryGetValue(new RepoPath(usualName).Value, out var usual) ? Read(snapshot, usual)
            : null;
    }

    /// <summary>
    /// The first changed file that one side should have and that cannot be read there. To judge without it would blame the change for
    /// what was there before, or overlook what it brings. What did not change is the same in both.
    /// </summary>
    private static string? FirstUnreadable(ProbedSnapshot snapshot, Dictionary<string, SnapshotFile> files, IEnumerable<RepoPath> changed)
    {
        foreach (var path in changed)
        {
            if (!files.TryGetValue(path.Value, out var file)) continue;
            try
            {
                snapshot.Probe(file);
            }
            catch (Exception missing) when (missing is IOException or GitException)
            {
                return path.Value;
            }
        }

        return null;
    }

    private static Dictionary<string, SnapshotFile> ByPath(SnapshotListing listing) =>
        listing.Files.ToDictionary(static file => file.Path.Value, StringComparer.Ordinal);

    private static InputFile InTree(ISnapshot snapshot, SnapshotListing listing, InputFile file) =>
        listing.Files.FirstOrDefault(candidate => candidate.Path == file.Path) is { } found
            ? file with { Content = Read(snapshot, found) }
            : file;

    private static byte[] Read(ISnapshot snapshot, SnapshotFile file)
    {
        try
        {
            using var stream = snapshot.Open(file);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (IOException missing)
        {
            throw new GitException($"{file.Path} cannot be read ({missing.Message})", missing);
        }
    }

    private static string Damaged(BaseRevision revision, string message) =>
        $"The base {revision.ShortCommit} ({revision.Origin}) cannot be read: {message.TrimEnd('.')}."
        // Where files were left on the server, fetching them is all there is to do.
        + (message.EndsWith(RepositoryLayout.HowToComplete, StringComparison.Ordinal) ? "" : $" {BaseAdvice.AgainstDamage}");
}

/// <summary>The files that a merge would give, compared with the branch it would be merged into.</summary>
/// <param name="Snapshot">Where their bytes are.</param>
/// <param name="Listing">Which files there are.</param>
/// <param name="Inputs">What to judge by, as the merge would have it.</param>
/// <param name="Base">The tip of that branch.</param>
/// <param name="Note">What the reader should know, one sentence: changes that are not committed are not part of it. Null where all are.</param>
public sealed record MergedTree(ISnapshot Snapshot, SnapshotListing Listing, AuditInputs Inputs, AuditBase Base, string? Note)
{
    private const int ConflictsNamed = 10;

    internal static string Subject(string revision) => $"The merge with {Configuration.Quotation.Quote(revision)}";

    internal static string Conflicting(string revision, ImmutableArray<RepoPath> conflicts)
    {
        var names = string.Join(", ", conflicts.Take(ConflictsNamed));
        var rest = conflicts.Length > ConflictsNamed ? $" and {conflicts.Length - ConflictsNamed} more" : "";
        return $"{Subject(revision)} cannot be judged: it has conflicts in {names}{rest}. "
            + $"Merge it ('git merge {revision}'), resolve them, and build again.";
    }

    internal static string? Uncommitted(ChangeSet changes) => changes.Changes.Length == 0
        ? null
        : $"{Figure.Of(changes.Changes.Length, "file")} with changes that are not committed: they are not part of the merge, and were not judged.";
}
