using System.Buffers;
using System.Runtime.CompilerServices;

namespace QualityGates.Languages.Lines;

/// <summary>What a byte of source text can be.</summary>
internal static class Bytes
{
    /// <summary>White space within a line. A newline is none: it ends the line.</summary>
    public static readonly SearchValues<byte> WhiteSpace = SearchValues.Create(" \t\r\v\f"u8);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWhiteSpace(byte value) =>
        value is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\v' or (byte)'\f';

    /// <summary>A letter, a digit, <c>_</c>, or a byte of a character beyond ASCII.</summary>
    public static bool IsWord(byte value) => char.IsAsciiLetterOrDigit((char)value) || value is (byte)'_' or >= 0x80;

    /// <summary>The bytes of one UTF-8 character by its first byte; 1 where it is none.</summary>
    public static int CharacterLength(byte first) => first switch { < 0xC0 => 1, < 0xE0 => 2, < 0xF0 => 3, _ => 4 };

    /// <summary>Offset of the line end from <paramref name="from"/> on: a <c>\n</c>, a <c>\r</c> or the end of the source.</summary>
    public static int LineEnd(ReadOnlySpan<byte> source, int from)
    {
        var length = source[from..].IndexOfAny((byte)'\n', (byte)'\r');
        return length < 0 ? source.Length : from + length;
    }

    /// <summary>Whether <paramref name="text"/> begins with <paramref name="prefix"/>, ASCII letters compared without case.</summary>
    public static bool StartsWithIgnoreCase(ReadOnlySpan<byte> text, ReadOnlySpan<byte> prefix) =>
        text.Length >= prefix.Length && System.Text.Ascii.EqualsIgnoreCase(text[..prefix.Length], prefix);
}
