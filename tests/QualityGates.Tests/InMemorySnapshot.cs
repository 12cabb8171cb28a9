using System.Text;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Tests;

/// <summary>A snapshot of a dictionary: path to content.</summary>
internal sealed class InMemorySnapshot : ISnapshot
{
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public InMemorySnapshot Add(string path, string content) => Add(path, Encoding.UTF8.GetBytes(content));

    public InMemorySnapshot Add(string path, byte[] content)
    {
        _files[path] = content;
        return this;
    }

    public SnapshotListing List(CancellationToken cancellationToken) => new(
        [.. _files.Keys.Select(static path => new SnapshotFile(new RepoPath(path), path))], [], "dictionary", []);

    public int Read(SnapshotFile file, ref byte[] buffer, int limit)
    {
        var content = _files[file.Locator];
        if (content.Length > limit) return -1;
        if (buffer.Length < content.Length) buffer = new byte[content.Length];
        content.CopyTo(buffer, 0);
        return content.Length;
    }

    public Stream Open(SnapshotFile file) => new MemoryStream(_files[file.Locator], writable: false);
}
