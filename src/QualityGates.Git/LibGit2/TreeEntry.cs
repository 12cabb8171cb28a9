namespace QualityGates.Git.LibGit2;

/// <summary>One entry of a tree.</summary>
/// <param name="Name">Its name, in bytes.</param>
/// <param name="Mode">What it is; null for a folder.</param>
/// <param name="Id">The id of its content.</param>
internal sealed record TreeEntry(byte[] Name, GitMode? Mode, string Id)
{
    /// <summary>Whether it is a folder.</summary>
    public bool IsFolder => Mode is null;

    /// <summary>Whether git lets it be run as a program.</summary>
    public bool IsExecutable { get; init; }

    /// <summary>Reads a tree: entries of <c>mode SPACE name NUL</c> and 20 bytes of id, in the order of their names.</summary>
    public static TreeEntry[] ParseAll(ReadOnlySpan<byte> tree)
    {
        const int IdLength = 20;
        var entries = new List<TreeEntry>();
        while (!tree.IsEmpty)
        {
            var space = tree.IndexOf((byte)' ');
            var end = tree.IndexOf((byte)0);
            if (space < 0 || end < space || tree.Length < end + 1 + IdLength) throw new GitException("A folder's entry is cut off.");
            var id = Convert.ToHexStringLower(tree.Slice(end + 1, IdLength));
            var mode = tree[..space];
            var entry = new TreeEntry(tree[(space + 1)..end].ToArray(), ModeOf(mode), id) { IsExecutable = GitIndexEntry.IsExecutableMode(mode) };
            entries.Add(entry);
            tree = tree[(end + 1 + IdLength)..];
        }

        return [.. entries];
    }

    /// <summary>
    /// Compares as git orders a tree, a folder's name as if it ended in a slash: so a file and a folder of one name are two entries.
    /// </summary>
    public static int Compare(TreeEntry left, TreeEntry right)
    {
        var common = Math.Min(left.Name.Length, right.Name.Length);
        var order = left.Name.AsSpan(0, common).SequenceCompareTo(right.Name.AsSpan(0, common));
        return order != 0 ? order : left.Next(common) - right.Next(common);
    }

    private int Next(int index) => index < Name.Length ? Name[index] : IsFolder ? '/' : 0;

    /// <summary>Modes are octal: 40000 is a folder, 120000 a link, 160000 a submodule, 100644 and its like are files.</summary>
    private static GitMode? ModeOf(ReadOnlySpan<byte> mode)
    {
        if (mode.SequenceEqual("40000"u8) || mode.SequenceEqual("040000"u8)) return null;
        if (mode.SequenceEqual("120000"u8)) return GitMode.Link;
        return mode.SequenceEqual("160000"u8) ? GitMode.Submodule : GitMode.File;
    }
}
