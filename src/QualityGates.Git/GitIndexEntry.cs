namespace QualityGates.Git;

/// <summary>What git holds a path to be.</summary>
internal enum GitMode
{
    /// <summary>A file.</summary>
    File,
    /// <summary>A symbolic link.</summary>
    Link,
    /// <summary>A repository of its own, registered as a submodule or not.</summary>
    Submodule,
}

/// <summary>One path that <c>git ls-files</c> lists.</summary>
/// <param name="Path">The path relative to the folder git ran in; for reading aloud only if not <paramref name="IsValid"/>.</param>
/// <param name="Mode">What it is.</param>
/// <param name="IsValid">Whether its name is valid UTF-8, so that .NET can open it.</param>
/// <param name="IsSkipped">Whether a sparse checkout leaves it out; it may be on the disk all the same.</param>
/// <param name="IsExecutable">Whether git lets it be run as a program; null for what is untracked.</param>
internal readonly record struct GitIndexEntry(string Path, GitMode Mode, bool IsValid, bool IsSkipped = false, bool? IsExecutable = null)
{
    /// <summary>
    /// Parses the output of <c>git ls-files -z -t --stage --cached --others</c>: <c>? path</c> for what is untracked, else
    /// <c>tag mode id stage TAB path</c>. A path in conflict comes once per stage and is taken once.
    /// </summary>
    public static List<GitIndexEntry> ParseAll(ReadOnlySpan<byte> output)
    {
        var entries = new List<GitIndexEntry>(output.Count((byte)0));
        ReadOnlySpan<byte> previous = default;
        while (output.IndexOf((byte)0) is >= 0 and var end)
        {
            var record = output[..end];
            output = output[(end + 1)..];
            var isTracked = !record.StartsWith("? "u8);
            var path = record[(isTracked ? record.IndexOf((byte)'\t') + 1 : 2)..];
            if (path.SequenceEqual(previous)) continue;
            previous = path;
            entries.Add(isTracked ? ParseTracked(path, record) : ParseUntracked(path));
        }

        return entries;
    }

    private static GitIndexEntry ParseTracked(ReadOnlySpan<byte> path, ReadOnlySpan<byte> record) => Parse(path, ModeOf(record[2..])) with
    {
        IsSkipped = record.StartsWith("S "u8),
        IsExecutable = IsExecutableMode(record[2..]),
    };

    /// <summary>Of what is untracked, only a repository of its own ends in a slash; git names the folder and stays out.</summary>
    private static GitIndexEntry ParseUntracked(ReadOnlySpan<byte> path) =>
        path.EndsWith("/"u8) ? Parse(path[..^1], GitMode.Submodule) : Parse(path, GitMode.File);

    /// <summary>What a record that begins with a mode tells of.</summary>
    public static GitMode ModeOf(ReadOnlySpan<byte> mode)
    {
        if (mode.StartsWith("120000 "u8)) return GitMode.Link;
        return mode.StartsWith("160000 "u8) ? GitMode.Submodule : GitMode.File;
    }

    /// <summary>Whether a record that begins with a mode tells of a file that may be run as a program.</summary>
    public static bool IsExecutableMode(ReadOnlySpan<byte> mode) => mode.StartsWith("100755"u8);

    private static GitIndexEntry Parse(ReadOnlySpan<byte> path, GitMode mode)
    {
        var isValid = GitPath.TryDecode(path, out var text);
        return new GitIndexEntry(text, mode, isValid);
    }
}
