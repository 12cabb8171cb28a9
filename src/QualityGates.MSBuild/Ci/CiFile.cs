namespace QualityGates.MSBuild.Ci;

/// <summary>A file that a host, or git, reads.</summary>
/// <param name="Path">Where it goes, below the root, with <c>/</c>.</param>
/// <param name="Before">What stands there, with LF; null where there is none.</param>
/// <param name="After">What shall stand there, with LF.</param>
/// <param name="IsAddition">Whether everything that stands there stays, so that nobody need agree.</param>
internal sealed record CiFile(string Path, string? Before, string After, bool IsAddition)
{
    /// <summary>Whether there is nothing to do.</summary>
    public bool IsUnchanged => Before == After;

    /// <summary>A file of ours as a whole.</summary>
    public static CiFile Whole(string root, string path, string content) => new(path, Read(root, path), content, IsAddition: false);

    /// <summary>Somebody else's file with some lines more, those that it has not yet.</summary>
    /// <param name="root">The folder of the repository.</param>
    /// <param name="path">The file.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="isThere">Whether a line of the file says already what one of ours says.</param>
    public static CiFile WithLines(string root, string path, IEnumerable<string> lines, Func<string, string, bool> isThere)
    {
        var before = Read(root, path);
        var known = (before ?? "").Split('\n');
        var missing = lines.Where(line => !known.Any(other => isThere(other.Trim(), line))).ToList();
        var between = before is null or "" || before.EndsWith('\n') ? "" : "\n";
        var after = missing.Count == 0 ? before ?? "" : before + between + string.Join('\n', missing) + "\n";
        return new CiFile(path, before, after, IsAddition: true);
    }

    private static string? Read(string root, string path)
    {
        var file = System.IO.Path.Combine(root, path);
        return File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : null;
    }
}
