using System.Collections.Immutable;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Git;

/// <summary>
/// Decides which files were renamed. Files of the same content are paired here, from the ids alone, so that every engine says the
/// same; files that were edited too are taken as the engine paired them. A guess is no rename: two modules of the same content that
/// swap places must not swap what is tolerated of them.
/// </summary>
internal static class Renames
{
    /// <summary>The ids of a file without content, which says nothing about where it came from: by SHA-1 and by SHA-256.</summary>
    private static readonly string[] EmptyFiles =
        ["e69de29bb2d1d6434b8b29ae775ad8c2e48c5391", "473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813"];

    /// <summary>Makes the change set of what an engine found.</summary>
    public static ChangeSet Judge(IReadOnlyList<FilePair> pairs)
    {
        var deleted = pairs.Where(pair => pair.IsRename || pair.After is null).Select(pair => pair.Before).OfType<ComparedFile>().ToList();
        var added = pairs.Where(pair => pair.IsRename || pair.Before is null).Select(pair => pair.After).OfType<ComparedFile>().ToList();
        var sources = new Dictionary<ComparedFile, ComparedFile>(ReferenceEqualityComparer.Instance);
        var settled = new HashSet<ComparedFile>(ReferenceEqualityComparer.Instance);
        var ambiguous = PairSameContent(deleted, added, sources, settled);
        foreach (var (before, after, isRename) in pairs)
        {
            if (!isRename || before is null || after is null || IsEmpty(before) || IsEmpty(after)) continue;
            if (settled.Contains(before) || settled.Contains(after)) continue;
            sources.Add(after, before);
            settled.Add(before);
        }

        var edited = pairs.Where(pair => pair is { IsRename: false, Before: not null, After: not null } && !IsSame(pair.Before, pair.After))
            .Select(pair => new FileChange(FileChangeKind.Modified, new RepoPath(pair.After!.Path)));
        return Assemble(deleted, added, sources, edited, ambiguous);
    }

    private static List<AmbiguousRename> PairSameContent(
        List<ComparedFile> deleted, List<ComparedFile> added,
        Dictionary<ComparedFile, ComparedFile> sources, HashSet<ComparedFile> settled)
    {
        var ambiguous = new List<AmbiguousRename>();
        var candidates = deleted.Where(file => file.Id is not null && !IsEmpty(file)).ToLookup(file => file.Id);
        foreach (var alike in added.Where(file => candidates.Contains(file.Id)).GroupBy(file => file.Id))
        {
            var (before, after) = (candidates[alike.Key].ToList(), alike.ToList());
            settled.UnionWith(before);
            settled.UnionWith(after);
            if (IsOneToOne(before, after, out var sourceOf)) after.ForEach(file => sources.Add(file, sourceOf(file)));
            else ambiguous.AddRange(after.Select(file => new AmbiguousRename(new RepoPath(file.Path), Paths(before))));
        }

        return ambiguous;
    }

    /// <summary>Whether it is plain which file became which: there is one of each, or each kept its name in another folder.</summary>
    private static bool IsOneToOne(List<ComparedFile> before, List<ComparedFile> after, out Func<ComparedFile, ComparedFile> sourceOf)
    {
        var byName = before.ToLookup(FileName);
        sourceOf = before.Count == 1 ? _ => before[0] : file => byName[FileName(file)].Single();
        if (before.Count != after.Count) return false;
        return before.Count == 1
            || (byName.Count == before.Count && after.Select(FileName).ToHashSet().SetEquals(byName.Select(group => group.Key)));
    }

    private static ChangeSet Assemble(
        List<ComparedFile> deleted, List<ComparedFile> added, Dictionary<ComparedFile, ComparedFile> sources,
        IEnumerable<FileChange> edited, List<AmbiguousRename> ambiguous)
    {
        // Names that differ only in their Unicode form are one path to us, so a path may come twice.
        var changes = new Dictionary<string, FileChange>(StringComparer.Ordinal);
        foreach (var change in edited) changes.TryAdd(change.Path.Value, change);
        foreach (var file in added) Add(changes, file, sources.GetValueOrDefault(file));
        var used = sources.Values.ToHashSet<ComparedFile>(ReferenceEqualityComparer.Instance);
        foreach (var file in deleted.Where(file => !used.Contains(file)))
        {
            var path = new RepoPath(file.Path);
            var isStillThere = changes.TryGetValue(path.Value, out var other) && other.Kind == FileChangeKind.Added;
            if (isStillThere) changes[path.Value] = new FileChange(FileChangeKind.Modified, path);
            else changes.TryAdd(path.Value, new FileChange(FileChangeKind.Deleted, path));
        }

        return new ChangeSet(
            [.. changes.Values.OrderBy(change => change.Path.Value, StringComparer.Ordinal)],
            [.. ambiguous.Where(rename => changes[rename.Path.Value].Kind == FileChangeKind.Added)
                .OrderBy(rename => rename.Path.Value, StringComparer.Ordinal)]);
    }

    private static void Add(Dictionary<string, FileChange> changes, ComparedFile file, ComparedFile? source)
    {
        var path = new RepoPath(file.Path);
        if (source is null)
        {
            changes.TryAdd(path.Value, new FileChange(FileChangeKind.Added, path));
            return;
        }

        var before = new RepoPath(source.Path);
        if (before != path) changes.TryAdd(path.Value, new FileChange(FileChangeKind.Renamed, path, before));
        else if (!IsSame(source, file)) changes.TryAdd(path.Value, new FileChange(FileChangeKind.Modified, path));
    }

    private static ImmutableArray<RepoPath> Paths(List<ComparedFile> files) => [.. files.Select(file => new RepoPath(file.Path)).Order()];

    private static string FileName(ComparedFile file) => file.Path[(file.Path.LastIndexOf('/') + 1)..];

    /// <summary>Only its mode differs, or nothing.</summary>
    private static bool IsSame(ComparedFile before, ComparedFile after) => before.Id is not null && before.Id == after.Id;

    private static bool IsEmpty(ComparedFile file) => EmptyFiles.Contains(file.Id);
}
