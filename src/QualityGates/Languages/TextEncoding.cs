using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace QualityGates.Languages;

/// <summary>Tells text from binary, and how text is encoded.</summary>
internal static class TextEncoding
{
    /// <summary>A NUL this near the beginning makes a file binary, as in git.</summary>
    public const int BinaryReach = 8_000;

    private static readonly UTF32Encoding Utf32BigEndian = new(bigEndian: true, byteOrderMark: true);

    /// <summary>The encoding that a byte order mark announces, or null for UTF-8, with or without one.</summary>
    public static Encoding? Wide(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
        [0, 0, 0xFE, 0xFF, ..] => Utf32BigEndian,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    /// <summary>Whether UTF-8 text, or what was taken for it, is none. A PDF may begin like text.</summary>
    public static bool IsBinary(ReadOnlySpan<byte> text) =>
        text[..Math.Min(text.Length, BinaryReach)].Contains((byte)0) || text.StartsWith("%PDF-"u8);

    /// <summary>The line of the first byte that is not valid UTF-8, from 1; 0 if there is none.</summary>
    public static int FirstInvalidLine(ReadOnlySpan<byte> text)
    {
        if (Utf8.IsValid(text)) return 0;
        var from = 0;
        while (true)
        {
            from += text[from..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (Rune.DecodeFromUtf8(text[from..], out _, out var length) != OperationStatus.Done) break;
            from += length;
        }

        return text[..from].Count((byte)'\n') + 1;
    }
}
