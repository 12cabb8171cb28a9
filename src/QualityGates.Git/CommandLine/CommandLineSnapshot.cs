using System.Text;
using QualityGates.Snapshots;

namespace QualityGates.Git.CommandLine;

/// <summary>The files of a tree, listed by <c>git ls-tree</c> and read by <c>git cat-file</c>.</summary>
internal sealed class CommandLineSnapshot(CommandLineRepository repository, string tree, BlobReaders blobs) : ISnapshot
{
    /// <inheritdoc/>
    public SnapshotListing List(CancellationToken cancellationToken)
    {
        repository.RequireBlobs(tree, cancellationToken);
        var listed = repository.Ask($"list the files of {tree}", ["ls-tree", "-r", "-z", tree], cancellationToken);
        var listing = new TreeListing();
        var records = GitRecords.Of(listed);
        while (records.TryRead(out var record)) Add(listing, record);
        return listing.Build();
    }

    /// <inheritdoc/>
    public int Read(SnapshotFile file, ref byte[] buffer, int limit) => blobs.Read(file.Locator, ref buffer, limit);

    /// <inheritdoc/>
    public Stream Open(SnapshotFile file) => blobs.Open(file.Locator);

    /// <summary>An entry is <c>mode type id TAB path</c>.</summary>
    private static void Add(TreeListing listing, ReadOnlySpan<byte> record)
    {
        var tab = record.IndexOf((byte)'\t');
        var id = record[..tab];
        var blob = Encoding.ASCII.GetString(id[(id.LastIndexOf((byte)' ') + 1)..]);
        listing.Add(record[(tab + 1)..], GitIndexEntry.ModeOf(record), blob, GitIndexEntry.IsExecutableMode(record));
    }
}
