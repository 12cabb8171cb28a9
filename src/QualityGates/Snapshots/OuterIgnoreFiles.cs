using System.Text;

namespace QualityGates.Snapshots;

/// <summary>The ignore rules that hold in a folder because of the repository around it.</summary>
/// <param name="Prefix">The folder's path within the repository, empty or ending in <c>/</c>; paths are matched with it in front.</param>
/// <param name="Rules">The rules from outside the folder.</param>
internal sealed record OuterIgnoreFiles(string Prefix, IgnoreFile Rules)
{
    /// <summary>
    /// Looks for the repository that <paramref name="root"/> is in and reads what is outside <paramref name="root"/>. Somebody
    /// who asks for an audit of a folder that the repository ignores means its files, so then nothing from outside holds.
    /// </summary>
    public static OuterIgnoreFiles Find(string root)
    {
        var top = new DirectoryInfo(root);
        while (top is not null && !Path.Exists(Path.Join(top.FullName, WrittenFolders.GitFolder))) top = top.Parent;
        if (top is null) return new OuterIgnoreFiles("", IgnoreFile.None);
        var rules = Read(Path.Join(top.FullName, WrittenFolders.GitFolder, "info", "exclude"), 0, null);
        var relative = Path.GetRelativePath(top.FullName, root).Replace(Path.DirectorySeparatorChar, '/');
        if (relative == ".") return new OuterIgnoreFiles("", rules);

        var path = Encoding.UTF8.GetBytes(relative + "/");
        for (var start = 0; start < path.Length;)
        {
            var folder = Path.Join(top.FullName, Encoding.UTF8.GetString(path.AsSpan(0, start)));
            rules = Read(Path.Join(folder, ".gitignore"), start, rules);
            var end = start + path.AsSpan(start).IndexOf((byte)'/');
            if (rules.Ignores(path.AsSpan(0, end), start, isFolder: true)) return new OuterIgnoreFiles("", IgnoreFile.None);
            start = end + 1;
        }

        return new OuterIgnoreFiles(relative + "/", rules);
    }

    private static IgnoreFile Read(string path, int baseLength, IgnoreFile? outer)
    {
        var isReadable = DiskEntry.Of(path) is { Kind: DiskEntryKind.File, Size: > 0 };
        return IgnoreFile.Parse(isReadable ? File.ReadAllBytes(path) : [], baseLength, outer);
    }
}
