using LibGit2Sharp;

namespace QualityGates.Git.LibGit2;

/// <summary>Files that were renamed and edited, as libgit2 finds them.</summary>
internal static class EditedRenames
{
    /// <summary>How renames are looked for: as the git program is asked to.</summary>
    private static readonly CompareOptions Options = new()
    {
        Similarity = new SimilarityOptions
        {
            RenameDetectionMode = RenameDetectionMode.Renames,
            RenameThreshold = FilePair.Similarity,
            RenameLimit = FilePair.MostCompared,
            WhitespaceMode = WhitespaceMode.DontIgnoreWhitespace,
        },
    };

    /// <summary>The files that were renamed between two trees, by their later path.</summary>
    public static Dictionary<string, string> Find(Repository repository, string earlier, string later)
    {
        using var changes = repository.Diff.Compare<TreeChanges>(repository.Lookup<Tree>(earlier), repository.Lookup<Tree>(later), Options);
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var change in changes.Renamed) renamed.TryAdd(change.Path, change.OldPath);
        return renamed;
    }

    /// <summary>Pairs the deleted and added files that were renamed.</summary>
    public static List<FilePair> Pair(List<FilePair> pairs, Dictionary<string, string> renamed)
    {
        var deleted = pairs.Where(pair => pair.After is null).ToDictionary(pair => pair.Before!.Path, StringComparer.Ordinal);
        var paired = new List<FilePair>();
        foreach (var pair in pairs.Where(pair => pair.After is not null))
        {
            var source = pair.Before is null ? renamed.GetValueOrDefault(pair.After!.Path) : null;
            if (source is not null && deleted.Remove(source, out var before)) paired.Add(new FilePair(before.Before, pair.After, IsRename: true));
            else paired.Add(pair);
        }

        return [.. paired, .. deleted.Values];
    }
}
