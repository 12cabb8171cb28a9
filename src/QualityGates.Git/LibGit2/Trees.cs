namespace QualityGates.Git.LibGit2;

/// <summary>Lists and compares the trees of a repository. For one thread at a time.</summary>
/// <param name="objects">Where they are.</param>
internal sealed class Trees(ObjectStore objects)
{
    /// <summary>How many folders are kept: one commit is compared with the next, and they share nearly all.</summary>
    private const int MostKept = 8192;

    private static readonly TreeEntry[] Nothing = [];

    private readonly Dictionary<string, TreeEntry[]> _kept = new(StringComparer.Ordinal);

    /// <summary>Where they are.</summary>
    public ObjectStore Objects => objects;

    /// <summary>The id of a folder in a tree; null when the tree has none there.</summary>
    /// <param name="tree">The tree's id.</param>
    /// <param name="prefix">The folder: empty, or ending in <c>/</c>.</param>
    public string? Folder(string tree, ReadOnlySpan<byte> prefix)
    {
        while (!prefix.IsEmpty)
        {
            var slash = prefix.IndexOf((byte)'/');
            if (Find(tree, prefix[..slash]) is not { IsFolder: true } folder) return null;
            tree = folder.Id;
            prefix = prefix[(slash + 1)..];
        }

        return tree;
    }

    /// <summary>The entry of a path; null when there is none.</summary>
    public TreeEntry? Entry(string? tree, ReadOnlySpan<byte> path)
    {
        var name = path.LastIndexOf((byte)'/') + 1;
        var folder = tree is null ? null : Folder(tree, path[..name]);
        return folder is null ? null : Find(folder, path[name..]);
    }

    /// <summary>Every file, link and submodule of a tree with its path, in the tree's order.</summary>
    public IEnumerable<(byte[] Path, TreeEntry Entry)> All(string tree) => All(tree, []);

    /// <summary>What differs between two trees. Folders that are the same are not entered. Null stands for an empty tree.</summary>
    public List<FilePair> Compare(string? earlier, string? later)
    {
        var pairs = new List<FilePair>();
        Compare(earlier, later, [], pairs);
        return pairs;
    }

    private IEnumerable<(byte[] Path, TreeEntry Entry)> All(string tree, byte[] folder)
    {
        foreach (var entry in Read(tree))
        {
            byte[] path = [.. folder, .. entry.Name];
            if (!entry.IsFolder) yield return (path, entry);
            else
            {
                foreach (var inner in All(entry.Id, [.. path, (byte)'/'])) yield return inner;
            }
        }
    }

    private void Compare(string? earlier, string? later, byte[] folder, List<FilePair> pairs)
    {
        if (earlier == later) return;
        var (before, after) = (earlier is null ? Nothing : Read(earlier), later is null ? Nothing : Read(later));
        for (int i = 0, j = 0; i < before.Length || j < after.Length;)
        {
            var order = i == before.Length ? 1 : j == after.Length ? -1 : TreeEntry.Compare(before[i], after[j]);
            Compare(order <= 0 ? before[i++] : null, order >= 0 ? after[j++] : null, folder, pairs);
        }
    }

    private void Compare(TreeEntry? before, TreeEntry? after, byte[] folder, List<FilePair> pairs)
    {
        if (before?.Id == after?.Id && before?.Mode == after?.Mode) return;
        var entry = (after ?? before)!;
        byte[] path = [.. folder, .. entry.Name];
        if (entry.IsFolder)
        {
            Compare(before?.Id, after?.Id, [.. path, (byte)'/'], pairs);
            return;
        }

        if (!GitPath.TryDecode(path, out var text)) return;
        var pair = new FilePair(FileOf(before, text), FileOf(after, text), IsRename: false);
        if (pair.Before is not null || pair.After is not null) pairs.Add(pair);
    }

    private static ComparedFile? FileOf(TreeEntry? entry, string path) =>
        entry is { Mode: GitMode.File } ? new ComparedFile(path, entry.Id) : null;

    private TreeEntry? Find(string tree, ReadOnlySpan<byte> name)
    {
        foreach (var entry in Read(tree))
            if (name.SequenceEqual(entry.Name)) return entry;
        return null;
    }

    private TreeEntry[] Read(string tree)
    {
        if (_kept.TryGetValue(tree, out var entries)) return entries;
        if (_kept.Count >= MostKept) _kept.Clear();
        using var stored = objects.Read(tree, ObjectKind.Tree);
        return _kept[tree] = TreeEntry.ParseAll(stored.Content);
    }
}
