using System.Buffers;
using System.Text;
using QualityGates.Facts;
using QualityGates.Languages.Lines;

namespace QualityGates.Languages;

/// <summary>Counts the lines of a stream in bounded memory.</summary>
internal sealed class LargeFile : IDisposable
{
    private const int PieceLength = 256 * 1024;

    private readonly Stream _stream;
    private readonly Decoder? _decoder;
    private readonly byte[] _piece = ArrayPool<byte>.Shared.Rent(PieceLength);
    private readonly char[] _chars = [];
    private readonly byte[] _decoded = [];
    private LineCounter _lines;
    private byte _last = (byte)'\n';
    private int _length;

    /// <summary>Reads the first piece.</summary>
    public LargeFile(Stream stream)
    {
        _stream = stream;
        _length = Read();
        if (TextEncoding.Wide(_piece.AsSpan(0, _length)) is not { } encoding) return;
        _decoder = encoding.GetDecoder();
        _chars = new char[encoding.GetMaxCharCount(_piece.Length)];
        _decoded = new byte[Encoding.UTF8.GetMaxByteCount(_chars.Length)];
    }

    /// <summary>The first bytes, as UTF-8 where they are text.</summary>
    public ReadOnlySpan<byte> Head
    {
        get
        {
            var head = _piece.AsSpan(0, Math.Min(_length, TextEncoding.BinaryReach));
            if (_decoder is null) return head;
            var text = Decode(head);
            _decoder.Reset();
            return text;
        }
    }

    public bool IsBinary => TextEncoding.IsBinary(Head);

    /// <summary>Counts everything from the first byte to the last; once only.</summary>
    public LineCounts Lines()
    {
        for (; _length > 0; _length = Read())
        {
            var piece = _piece.AsSpan(0, _length);
            Count(_decoder is null ? piece : Decode(piece));
        }

        return _lines.Finish([_last]);
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_piece);

    private int Read() => _stream.ReadAtLeast(_piece, PieceLength, throwOnEndOfStream: false);

    private ReadOnlySpan<byte> Decode(ReadOnlySpan<byte> bytes)
    {
        var chars = _decoder!.GetChars(bytes, _chars, flush: false);
        return _decoded.AsSpan(0, Encoding.UTF8.GetBytes(_chars.AsSpan(0, chars), _decoded));
    }

    private void Count(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty) return;
        _last = text[^1];
        while (true)
        {
            var newline = text.IndexOf((byte)'\n');
            var line = newline < 0 ? text : text[..newline];
            if (line.IndexOfAnyExcept(Bytes.WhiteSpace) >= 0) _lines.MarkCode();
            if (newline < 0) return;
            _lines.EndLine();
            text = text[(newline + 1)..];
        }
    }
}
