namespace QualityGates.Text;

/// <summary>
/// Replaces files so that a reader, a crash or a full disk sees the old content or the new, never a part of either. The
/// temporary file stands beside the target, because only there a rename is one step.
/// </summary>
internal static class AtomicFile
{
    /// <summary>No write lasts this long: a temporary file this old was left behind by a process that was killed.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(10);

    /// <summary>Gives a file these bytes, unless it has them already.</summary>
    /// <returns>Whether anything was written.</returns>
    /// <inheritdoc cref="WriteIfChanged(string, Action{Stream}, bool)" path="/param|/exception"/>
    public static bool WriteIfChanged(string path, ReadOnlySpan<byte> content, bool isDurable = false)
    {
        var file = new FileInfo(path);
        if (file.Exists && file.Length == content.Length && content.SequenceEqual(File.ReadAllBytes(path))) return false;
        var bytes = content.ToArray();
        return WriteIfChanged(path, stream => stream.Write(bytes), isDurable);
    }

    /// <summary>Gives a file the content that is written, however large, unless it has that already. It keeps its access rights.</summary>
    /// <param name="path">The target.</param>
    /// <param name="write">Writes the whole content.</param>
    /// <param name="isDurable">
    /// Whether to wait until the bytes are on the disk: for what a power cut must not take, and nothing that can be made again.
    /// </param>
    /// <returns>Whether the target changed.</returns>
    /// <exception cref="IOException">The disk is full or the folder is gone; nothing is left behind.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static bool WriteIfChanged(string path, Action<Stream> write, bool isDurable = false)
    {
        RemoveAbandoned(path);
        var temporary = $"{path}.{Path.GetRandomFileName()}.tmp";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024))
            {
                write(stream);
                stream.Flush(isDurable);
            }

            if (HaveEqualContent(temporary, path)) return false;
            if (!OperatingSystem.IsWindows() && File.Exists(path)) File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
            File.Move(temporary, path, overwrite: true);
            return true;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static void RemoveAbandoned(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (!Directory.Exists(folder)) return;
        var name = Path.GetFileName(path);
        foreach (var file in Directory.EnumerateFiles(folder, "*.tmp"))
            if (IsTemporary(Path.GetFileName(file.AsSpan()), name) && DateTime.UtcNow - File.GetLastWriteTimeUtc(file) > Abandoned) File.Delete(file);
    }

    /// <summary>Whether a file is one of ours beside a target: <c>name.a1b2c3d4.e5f.tmp</c>. What somebody else calls alike is theirs.</summary>
    private static bool IsTemporary(ReadOnlySpan<char> file, string target) =>
        file.Length == target.Length + ".a1b2c3d4.e5f.tmp".Length && file.StartsWith(target) && file[target.Length..] is ['.', .., '.', _, _, _, '.', 't', 'm', 'p'];

    private static bool HaveEqualContent(string one, string other)
    {
        var (first, second) = (new FileInfo(one), new FileInfo(other));
        if (!second.Exists || first.Length != second.Length) return false;
        using var left = first.OpenRead();
        using var right = second.OpenRead();
        var (mine, theirs) = (new byte[64 * 1024], new byte[64 * 1024]);
        for (int length; (length = left.ReadAtLeast(mine, mine.Length, throwOnEndOfStream: false)) > 0;)
        {
            right.ReadAtLeast(theirs, length, throwOnEndOfStream: false);
            if (!mine.AsSpan(0, length).SequenceEqual(theirs.AsSpan(0, length))) return false;
        }

        return true;
    }
}
