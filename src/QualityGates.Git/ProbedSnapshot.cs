using QualityGates.Snapshots;

namespace QualityGates.Git;

/// <summary>
/// A snapshot that keeps what it was asked for before the audit, so that no file is read twice: once to see whether it is there, and
/// once to measure it.
/// </summary>
/// <param name="inner">Where the bytes are.</param>
internal sealed class ProbedSnapshot(ISnapshot inner) : ISnapshot
{
    /// <summary>Enough bytes for any source; of what is larger it is only asked whether it is there.</summary>
    private const int LargestKept = 1024 * 1024;

    /// <summary>So many bytes are kept together; a change that touches more has its files read again.</summary>
    private const int MostKept = 64 * 1024 * 1024;

    private readonly Dictionary<string, byte[]> _kept = new(StringComparer.Ordinal);
    private byte[] _buffer = [];
    private int _left = MostKept;

    /// <summary>Sees whether a file can be read. For one thread, and before any other reads.</summary>
    /// <inheritdoc cref="ISnapshot.Read" path="/exception"/>
    public void Probe(SnapshotFile file)
    {
        var length = inner.Read(file, ref _buffer, LargestKept);
        if (length < 0 || length > _left || !_kept.TryAdd(file.Locator, _buffer[..length])) return;
        _left -= length;
    }

    /// <inheritdoc/>
    public SnapshotListing List(CancellationToken cancellationToken) => inner.List(cancellationToken);

    /// <inheritdoc/>
    public int Read(SnapshotFile file, ref byte[] buffer, int limit)
    {
        if (!_kept.TryGetValue(file.Locator, out var content)) return inner.Read(file, ref buffer, limit);
        if (content.Length > limit) return -1;
        if (buffer.Length < content.Length) buffer = new byte[Math.Max(content.Length, 2 * buffer.Length)];
        content.CopyTo(buffer, 0);
        return content.Length;
    }

    /// <inheritdoc/>
    public Stream Open(SnapshotFile file) => inner.Open(file);
}
