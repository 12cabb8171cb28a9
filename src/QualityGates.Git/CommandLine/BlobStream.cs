namespace QualityGates.Git.CommandLine;

/// <summary>One blob, read in pieces.</summary>
/// <param name="reader">The reader that was asked for it.</param>
/// <param name="size">Its size in bytes.</param>
/// <param name="release">Takes the reader back.</param>
internal sealed class BlobStream(BlobReader reader, long size, Action<BlobReader> release) : Stream
{
    private long _position;
    private bool _isReleased;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => size;

    /// <inheritdoc/>
    public override long Position { get => _position; set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var room = (int)Math.Min(buffer.Length, size - _position);
        if (room == 0) return 0;
        var count = reader.Read(buffer[..room]);
        _position += count;
        return count;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isReleased)
        {
            _isReleased = true;
            if (_position == size) reader.Finish();
            release(reader);
        }

        base.Dispose(disposing);
    }
}
