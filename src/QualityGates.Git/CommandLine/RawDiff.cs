using System.Text;

namespace QualityGates.Git.CommandLine;

/// <summary>
/// One line of <c>git diff --raw</c>: <c>:mode mode id id status</c>, a path, and for a rename another one. Of a merge compared
/// with all its parents there are as many colons as parents, and of modes and ids one more.
/// </summary>
internal static class RawDiff
{
    /// <summary>What a comparison needs to be read by us, whatever the user's configuration says.</summary>
    public static readonly string[] Format =
    [
        "--raw", "-z", "--no-abbrev", "--relative", "--no-ext-diff", "--no-textconv", "--no-color", "--ignore-submodules=all",
    ];

    /// <summary>How renames are looked for.</summary>
    public static readonly string[] WithRenames =
        [$"--find-renames={FilePair.Similarity}%", "--no-rename-empty", $"-l{FilePair.MostCompared}"];

    /// <summary>Reads all of a comparison. Paths that are not Unicode are left out: they can be no identity.</summary>
    public static List<FilePair> Parse(ReadOnlyMemory<byte> output)
    {
        var pairs = new List<FilePair>();
        var records = GitRecords.Of(output);
        while (records.TryRead(out var line))
            if (ReadPair(line, records) is { } pair) pairs.Add(pair);
        return pairs;
    }

    /// <summary>Reads the paths that belong to a line; null when no regular file is concerned.</summary>
    public static FilePair? ReadPair(ReadOnlySpan<byte> line, GitRecords records)
    {
        // The line is gone as soon as a path is read.
        line = line.TrimStart((byte)'\n');
        var parents = line.IndexOfAnyExcept((byte)':');
        line = line[parents..];
        var wasFile = IsFile(Next(ref line, 1));
        var isFile = IsFile(Next(ref line, parents));
        var oldId = Id(Next(ref line, 1));
        var newId = Id(Next(ref line, parents));
        var isRename = line.StartsWith("R"u8);
        var oldPath = ReadPath(records);
        var newPath = isRename ? ReadPath(records) : oldPath;
        var before = wasFile && oldPath is not null ? new ComparedFile(oldPath, oldId) : null;
        var after = isFile && newPath is not null ? new ComparedFile(newPath, newId) : null;
        return before is null && after is null ? null : new FilePair(before, after, isRename && before is not null && after is not null);
    }

    /// <summary>Takes some fields off the line and returns the last of them.</summary>
    private static ReadOnlySpan<byte> Next(ref ReadOnlySpan<byte> line, int count)
    {
        ReadOnlySpan<byte> field = default;
        for (; count > 0; count--)
        {
            var end = line.IndexOf((byte)' ');
            field = line[..end];
            line = line[(end + 1)..];
        }

        return field;
    }

    private static bool IsFile(ReadOnlySpan<byte> mode) => mode.StartsWith("100"u8);

    /// <summary>Git writes zeros for what is nowhere, and for what only the disk has.</summary>
    private static string? Id(ReadOnlySpan<byte> id) => id.ContainsAnyExcept((byte)'0') ? Encoding.ASCII.GetString(id) : null;

    private static string? ReadPath(GitRecords records) =>
        records.TryRead(out var path) && GitPath.TryDecode(path, out var text) ? text : null;
}
