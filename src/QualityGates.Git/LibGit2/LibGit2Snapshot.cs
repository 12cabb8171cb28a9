using QualityGates.Snapshots;

namespace QualityGates.Git.LibGit2;

/// <summary>The files of a tree, read by libgit2.</summary>
/// <param name="readers">Where they are.</param>
/// <param name="folder">The id of the tree; null when the commit does not have the folder.</param>
internal sealed class LibGit2Snapshot(Readers readers, string? folder) : ISnapshot
{
    /// <inheritdoc/>
    public SnapshotListing List(CancellationToken cancellationToken)
    {
        var listing = new TreeListing();
        using var loan = readers.Borrow();
        foreach (var (path, entry) in folder is null ? [] : loan.Reader.Trees.All(folder))
        {
            cancellationToken.ThrowIfCancellationRequested();
            listing.Add(path, entry.Mode ?? GitMode.Submodule, entry.Id, entry.IsExecutable);
        }

        return listing.Build();
    }

    /// <inheritdoc/>
    public int Read(SnapshotFile file, ref byte[] buffer, int limit)
    {
        using var loan = readers.Borrow();
        using var blob = Find(loan.Reader, file);
        var content = blob.Content;
        if (content.Length > limit) return -1;
        if (buffer.Length < content.Length) buffer = GC.AllocateUninitializedArray<byte>(Math.Max(content.Length, 2 * buffer.Length));
        content.CopyTo(buffer);
        return content.Length;
    }

    /// <inheritdoc/>
    public Stream Open(SnapshotFile file)
    {
        using var loan = readers.Borrow();
        using var blob = Find(loan.Reader, file);
        return new MemoryStream(blob.Content.ToArray(), writable: false);
    }

    private static StoredObject Find(Reader reader, SnapshotFile file)
    {
        try
        {
            return reader.Objects.Read(file.Locator, ObjectKind.Blob);
        }
        catch (GitException e)
        {
            throw new IOException(e.Message, e);
        }
    }
}
