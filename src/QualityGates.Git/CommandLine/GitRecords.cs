using System.Runtime.InteropServices;

namespace QualityGates.Git.CommandLine;

/// <summary>Splits what git says with <c>-z</c> into its records, while it is still talking.</summary>
internal sealed class GitRecords(Stream stream)
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>The records of what git said.</summary>
    public static GitRecords Of(ReadOnlyMemory<byte> output) => new(
        MemoryMarshal.TryGetArray(output, out var bytes) && bytes.Array is not null
            ? new MemoryStream(bytes.Array, bytes.Offset, bytes.Count, writable: false)
            : Stream.Null);

    /// <summary>All records of what git said, as text. Those that are not Unicode are left out.</summary>
    public static List<string> Texts(ReadOnlyMemory<byte> output)
    {
        var texts = new List<string>();
        var records = Of(output);
        while (records.TryRead(out var record))
            if (GitPath.TryDecode(record, out var text)) texts.Add(text);
        return texts;
    }

    /// <summary>Reads the next record, without the NUL that ends it. It is valid until the next call.</summary>
    public bool TryRead(out ReadOnlySpan<byte> record)
    {
        for (var searched = _start; ;)
        {
            var length = _buffer.AsSpan(searched, _end - searched).IndexOf((byte)0);
            if (length >= 0)
            {
                record = _buffer.AsSpan(_start, searched + length - _start);
                _start = searched + length + 1;
                return true;
            }

            searched = _end - _start;
            MakeRoom();
            var count = stream.Read(_buffer, _end, _buffer.Length - _end);
            if (count == 0)
            {
                record = default;
                return false;
            }

            _end += count;
        }
    }

    /// <summary>Moves what is left to the front, in a larger buffer if it fills this one.</summary>
    private void MakeRoom()
    {
        var left = _end - _start;
        var target = left == _buffer.Length ? new byte[2 * left] : _buffer;
        _buffer.AsSpan(_start, left).CopyTo(target);
        (_buffer, _start, _end) = (target, 0, left);
    }
}
