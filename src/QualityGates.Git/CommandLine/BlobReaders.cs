using System.Collections.Concurrent;

namespace QualityGates.Git.CommandLine;

/// <summary>As many blob readers as threads read at once.</summary>
internal sealed class BlobReaders(Func<GitProcess> start) : IDisposable
{
    private readonly ConcurrentBag<BlobReader> _idle = [];
    private volatile bool _isDisposed;

    /// <summary>Reads a blob as <see cref="Snapshots.ISnapshot.Read"/> does.</summary>
    /// <exception cref="IOException">There is no such blob, or it is damaged.</exception>
    public int Read(string id, ref byte[] buffer, int limit)
    {
        using var blob = Open(id);
        if (blob.Length > limit) return -1;
        if (buffer.Length < blob.Length) buffer = GC.AllocateUninitializedArray<byte>((int)Math.Max(blob.Length, 2L * buffer.Length));
        blob.ReadExactly(buffer, 0, (int)blob.Length);
        return (int)blob.Length;
    }

    /// <summary>Opens a blob.</summary>
    /// <exception cref="IOException">There is no such blob, or it is damaged.</exception>
    public Stream Open(string id)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, typeof(IGitRepository));
        var reader = _idle.TryTake(out var idle) ? idle : new BlobReader(start());
        try
        {
            return new BlobStream(reader, reader.Ask(id), Release);
        }
        catch (IOException)
        {
            reader.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _isDisposed = true;
        while (_idle.TryTake(out var reader)) reader.Dispose();
    }

    /// <summary>Keeps a reader for the next blob, unless this one was left halfway.</summary>
    private void Release(BlobReader reader)
    {
        if (reader.IsReady && !_isDisposed) _idle.Add(reader);
        else reader.Dispose();
        if (_isDisposed) Dispose();
    }
}
