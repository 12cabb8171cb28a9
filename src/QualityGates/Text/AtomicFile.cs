namespace QualityGates.Text;

/// <summary>
/// Replaces files so that a reader, a crash or a full disk sees the old content or the new, never a part of either. The
/// temporary file stands beside the target, because only there a rename is one step.
/// </summary>
internal static class AtomicFile
{
    /// <summary>Writes <paramref name="content"/> unless the file has these bytes already.</summary>
    /// <returns>Whether anything was written.</returns>
    /// <inheritdoc cref="Replace" path="/param|/exception"/>
    public static bool WriteIfChanged(string path, ReadOnlySpan<byte> content, bool isDurable = false)
    {
        if (HasContent(path, content)) return false;
        var bytes = content.ToArray();
        Replace(path, stream => stream.Write(bytes), isDurable);
        return true;
    }

    /// <summary>Writes a temporary file and renames it over the target, whose access rights it takes on.</summary>
    /// <param name="path">The target.</param>
    /// <param name="write">Writes the whole content.</param>
    /// <param name="isDurable">
    /// Whether to wait until the bytes are on the disk: for what a power cut must not take, and nothing that can be made again.
    /// </param>
    /// <exception cref="IOException">The disk is full or the folder is gone; nothing is left behind.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static void Replace(string path, Action<Stream> write, bool isDurable = false)
    {
        var temporary = $"{path}.{Path.GetRandomFileName()}.tmp";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024))
            {
                write(stream);
                stream.Flush(isDurable);
            }

            if (!OperatingSystem.IsWindows() && File.Exists(path)) File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static bool HasContent(string path, ReadOnlySpan<byte> content)
    {
        var file = new FileInfo(path);
        return file.Exists && file.Length == content.Length && content.SequenceEqual(File.ReadAllBytes(path));
    }
}
