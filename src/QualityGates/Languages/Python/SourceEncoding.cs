using System.Text;

namespace QualityGates.Languages.Python;

/// <summary>The encoding a file declares for itself (PEP 263), UTF-8 if it does not.</summary>
internal static class SourceEncoding
{
    /// <summary>
    /// Whether a comment in one of the first two lines declares an encoding other than UTF-8. Every such encoding in use keeps
    /// ASCII as it is, so the structure can still be read; only names outside ASCII cannot.
    /// </summary>
    public static bool IsForeign(ReadOnlySpan<byte> source)
    {
        for (var line = 0; line < 2; line++)
        {
            var length = source.IndexOfAny((byte)'\n', (byte)'\r');
            var text = (length < 0 ? source : source[..length]).TrimStart(" \t\f\uFEFF"u8);
            if (text.StartsWith("#"u8) && Declared(text) is { Length: > 0 } name) return !IsUtf8(name);
            if (length < 0 || (text.Length > 0 && text[0] != '#')) return false;
            source = source[(length + 1)..];
            if (source.StartsWith("\n"u8)) source = source[1..];
        }

        return false;
    }

    /// <summary>The line of the first byte that is not UTF-8, from 1.</summary>
    public static int FirstInvalidLine(ReadOnlySpan<byte> source)
    {
        var line = 1;
        while (Rune.DecodeFromUtf8(source, out var rune, out var length) == System.Buffers.OperationStatus.Done)
        {
            source = source[length..];
            if (rune.Value == '\n' || (rune.Value == '\r' && !source.StartsWith("\n"u8))) line++;
        }

        return line;
    }

    private static ReadOnlySpan<byte> Declared(ReadOnlySpan<byte> comment)
    {
        while (comment.IndexOf("coding"u8) is >= 0 and var at)
        {
            comment = comment[(at + "coding"u8.Length)..];
            if (comment.IsEmpty || comment[0] is not ((byte)':' or (byte)'=')) continue;
            var name = comment[1..].TrimStart(" \t"u8);
            var length = 0;
            while (length < name.Length && (Characters.IsWord(name[length]) || name[length] is (byte)'-' or (byte)'.')) length++;
            if (length > 0) return name[..length];
        }

        return default;
    }

    private static bool IsUtf8(ReadOnlySpan<byte> name) =>
        Ascii.EqualsIgnoreCase(name, "utf-8"u8)
        || Ascii.EqualsIgnoreCase(name, "utf8"u8)
        || Ascii.EqualsIgnoreCase(name, "utf_8"u8)
        || Ascii.EqualsIgnoreCase(name, "utf-8-sig"u8)
        || Ascii.EqualsIgnoreCase(name, "u8"u8);
}
