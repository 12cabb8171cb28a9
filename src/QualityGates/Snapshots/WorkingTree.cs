namespace QualityGates.Snapshots;

/// <summary>The files of a folder on the disk, as they are now; how they are found is the heirs' affair.</summary>
public abstract class WorkingTree : ISnapshot
{
    /// <summary>Opens the folder.</summary>
    /// <exception cref="DirectoryNotFoundException"><paramref name="root"/> is not a folder.</exception>
    protected WorkingTree(string root)
    {
        Root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        if (File.Exists(Root)) throw new DirectoryNotFoundException($"The folder to audit is a file: {Root}");
        if (!Directory.Exists(Root)) throw new DirectoryNotFoundException($"The folder to audit does not exist: {Root}");
    }

    /// <summary>The audited folder, as a full path.</summary>
    public string Root { get; }

    /// <inheritdoc/>
    public abstract SnapshotListing List(CancellationToken cancellationToken);

    /// <inheritdoc/>
    public int Read(SnapshotFile file, ref byte[] buffer, int limit)
    {
        // An empty file says nothing. Where it is no file but a pipe that the listing could not recognise, opening it would hang.
        if (file.Size == 0) return 0;
        using var handle = File.OpenHandle(FullPath(file.Locator), FileMode.Open, FileAccess.Read, Sharing);
        var length = RandomAccess.GetLength(handle);
        if (length > limit) return -1;
        EnsureRoom(ref buffer, length + 1, read: 0);
        for (var read = 0; ;)
        {
            var room = buffer.AsSpan(read);
            var count = RandomAccess.Read(handle, room, read);
            read += count;
            if (read > limit) return -1;

            // The file may grow or shrink meanwhile, so its end is where a read comes back short of the room it had.
            if (count == 0 || (read >= length && count < room.Length)) return read;
            if (read == buffer.Length) EnsureRoom(ref buffer, 2L * read, read);
        }
    }

    /// <inheritdoc/>
    public Stream Open(SnapshotFile file) => file.Size == 0
        ? Stream.Null
        : new FileStream(FullPath(file.Locator), FileMode.Open, FileAccess.Read, Sharing, bufferSize: 1);

    /// <summary>The place on the disk of a path relative to the root.</summary>
    protected string FullPath(string locator) => Path.Join(Root, locator);

    /// <summary>Others may write and delete what we read: an editor saves while a build runs.</summary>
    private static FileShare Sharing => FileShare.ReadWrite | FileShare.Delete;

    private static void EnsureRoom(ref byte[] buffer, long size, int read)
    {
        if (buffer.Length >= size) return;
        var larger = GC.AllocateUninitializedArray<byte>((int)Math.Min(Math.Max(size, 2L * buffer.Length), Array.MaxLength));
        buffer.AsSpan(0, read).CopyTo(larger);
        buffer = larger;
    }
}
