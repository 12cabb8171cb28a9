using QualityGates.Codebases.Resolution;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Codebases.Documents;

/// <summary>What became of a file.</summary>
/// <param name="Commit">The commit that took it away; null where the change did that is being judged.</param>
/// <param name="Now">Where it is now, through however many renames; null where it was deleted, or nobody can be sure.</param>
public sealed record FileFate(string? Commit, RepoPath? Now);

/// <summary>What became of files that are gone: by the change that is judged, or else by the commits before it.</summary>
internal sealed class FileFates
{
    /// <summary>Longer chains of renames are followed no further.</summary>
    private const int LongestChain = 50;

    private readonly SourceTree _files;
    private readonly Dictionary<string, RemovedFile> _byChange = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<RepoPath, RemovedFile>? _byCommits;
    private readonly Lazy<NameIndex> _names;

    /// <summary>The fates of files that are not in a codebase any more.</summary>
    public FileFates(SourceTree files, RepositoryPast past, ChangeSet? change)
    {
        (_files, _byCommits) = (files, past.Removed);
        foreach (var moved in change?.Changes ?? [])
        {
            if (moved.Kind == FileChangeKind.Deleted) _byChange[moved.Path.Value] = new RemovedFile(moved.Path, "", null);
            else if (moved.Kind == FileChangeKind.Renamed) _byChange[moved.Before.Value] = new RemovedFile(moved.Before, "", moved.Path);
        }

        _names = new(() => new NameIndex([.. Paths()]));
    }

    /// <summary>The fate of the file that a path or the end of one means; null where no file of that name is known to be gone, or several are.</summary>
    /// <param name="path">The path, or its end.</param>
    /// <param name="folder">The folder that it may be relative to, or to one around it.</param>
    public FileFate? Of(string path, string folder)
    {
        if (_byChange.Count == 0 && _byCommits is null) return null;
        for (var at = folder; ; at = RepoPath.FolderOf(at))
        {
            if (Of(at.Length == 0 ? path : $"{at}/{path}") is { } fate) return fate;
            if (at.Length == 0) break;
        }

        var known = _names.Value.EndingWith(path).Take(2).ToList();
        return known.Count == 1 ? Of(_names.Value.PathOf(known[0])) : null;
    }

    /// <summary>The fate of the file that had exactly this path; null where it is not known to be gone.</summary>
    public FileFate? Of(string path)
    {
        if (Find(path) is not { } removed) return null;
        var commit = removed.Commit.Length == 0 ? null : removed.Commit;
        for (var steps = 0; removed.RenamedTo is { } target; steps++)
        {
            if (_files.Find(target.Value) >= 0) return new FileFate(commit, IsSame(path, target.Value) ? target : null);
            if (steps == LongestChain || Find(target.Value) is not { } next) break;
            removed = next;
        }

        return new FileFate(removed.Commit.Length == 0 ? null : removed.Commit, null);
    }

    /// <summary>
    /// Whether to believe a rename: files with names that are everywhere are alike, and git pairs them though one has nothing to do with
    /// the other.
    /// </summary>
    private static bool IsSame(string before, string after) =>
        NameIndex.NamesInCommon(before, after) > 1
        || !(MentionWords.IsCommon(NameIndex.NameOf(before)) || MentionWords.IsCommon(NameIndex.NameOf(after)));

    private RemovedFile? Find(string path) =>
        _byChange.TryGetValue(path, out var changed) ? changed
        : _byCommits is not null && _byCommits.TryGetValue(new RepoPath(path), out var removed) ? removed
        : null;

    private IEnumerable<string> Paths()
    {
        foreach (var path in _byChange.Keys) yield return path;
        if (_byCommits is null) yield break;
        foreach (var path in _byCommits.Keys)
            if (!_byChange.ContainsKey(path.Value)) yield return path.Value;
    }
}
