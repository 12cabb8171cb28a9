using System.Globalization;
using System.Text;

namespace QualityGates.Git.CommandLine;

/// <summary>Reads blobs through one <c>git cat-file --batch</c> that stays. For one thread at a time.</summary>
internal sealed class BlobReader(GitProcess process) : IDisposable
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>Whether the last blob was read to its end, so that the next can be asked for.</summary>
    public bool IsReady { get; private set; } = true;

    /// <summary>Asks for a blob, whose bytes <see cref="Read"/> then gives.</summary>
    /// <returns>Its size in bytes.</returns>
    /// <exception cref="IOException">There is no such blob, or it is damaged; the message is what git said.</exception>
    public long Ask(string id)
    {
        IsReady = false;
        process.Input.Write(Encoding.ASCII.GetBytes(id + "\n"));
        process.Input.Flush();
        var header = ReadLine();
        var size = header[(header.LastIndexOf(' ') + 1)..];
        if (header.Contains(" blob ", StringComparison.Ordinal)) return long.Parse(size, CultureInfo.InvariantCulture);
        throw new IOException(header.Length > 0 ? header : Complaint());
    }

    /// <summary>Reads some bytes of the blob that was asked for.</summary>
    /// <exception cref="IOException">The blob ended early.</exception>
    public int Read(Span<byte> target)
    {
        if (_start == _end && target.Length >= _buffer.Length) return ReadMore(target);
        if (_start == _end) Fill();
        var count = Math.Min(target.Length, _end - _start);
        _buffer.AsSpan(_start, count).CopyTo(target);
        _start += count;
        return count;
    }

    /// <summary>Ends the blob that was asked for, after all its bytes were read.</summary>
    public void Finish()
    {
        Span<byte> newline = stackalloc byte[1];
        Read(newline);
        IsReady = true;
    }

    /// <inheritdoc/>
    public void Dispose() => process.Dispose();

    private string ReadLine()
    {
        var line = new StringBuilder();
        Span<byte> next = stackalloc byte[1];
        while (true)
        {
            if (_start == _end && !TryFill()) return "";
            Read(next);
            if (next[0] == (byte)'\n') return line.ToString();
            line.Append((char)next[0]);
        }
    }

    private void Fill()
    {
        if (!TryFill()) throw new IOException(Complaint());
    }

    private bool TryFill()
    {
        _start = 0;
        _end = process.Output.Read(_buffer);
        return _end > 0;
    }

    private int ReadMore(Span<byte> target) =>
        process.Output.Read(target) is > 0 and var count ? count : throw new IOException(Complaint());

    /// <summary>Git has ended, so it has said why.</summary>
    private string Complaint() => new GitResult(0, default, process.Error).Failure;
}
