namespace QualityGates.Text;

/// <summary>Replaces files so that a reader, a crash or a full disk sees the old content or the new, never a part of either.</summary>
internal static class AtomicFile
{
    /// <summary>Writes <paramref name="content"/> unless the file has these bytes already.</summary>
    /// <returns>Whether anything was written.</returns>
    public static bool WriteIfChanged(string path, ReadOnlySpan<byte> content)
    {
        if (HasContent(path, content)) return false;
        var bytes = content.ToArray();
        Replace(path, stream => stream.Write(bytes));
        return true;
    }

    /// <summary>Writes a temporary file beside the target, flushes it to the disk and renames it over the target.</summary>
    /// <exception cref="IOException">The disk is full or the folder is gone; nothing is left behind.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static void Replace(string path, Action<Stream> write)
    {
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static bool HasContent(string path, ReadOnlySpan<byte> content)
    {
        var file = new FileInfo(path);
        return file.Exists && file.Length == content.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(content);
    }
}
