using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace QualityGates.Languages.Python;

/// <summary>
/// Which bytes make up words and numbers. A byte outside ASCII counts as a letter until the whole word is checked.
/// </summary>
internal static class Characters
{
    private static readonly bool[] WordBytes =
        [.. Enumerable.Range(0, 256).Select(c => c is '_' or >= 0x80 || char.IsAsciiLetterOrDigit((char)c))];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWord(byte c) => WordBytes[c];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDigit(byte c) => (uint)(c - '0') <= 9;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWordStart(byte c) => WordBytes[c] && !IsDigit(c);

    /// <summary>Whether a word is an identifier: a letter or <c>_</c>, then letters, digits, marks and connectors.</summary>
    public static bool IsIdentifier(ReadOnlySpan<byte> word)
    {
        var isFirst = true;
        while (!word.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(word, out var rune, out var length) != System.Buffers.OperationStatus.Done) return false;
            if (!(IsStart(rune) || (!isFirst && IsContinuation(rune)))) return false;
            isFirst = false;
            word = word[length..];
        }

        return true;
    }

    // The numbers are Unicode's Other_ID_Start and, below, its Other_ID_Continue outside the categories.
    private static bool IsStart(Rune rune) =>
        rune.Value is '_' or 0x2118 or 0x212E or 0x309B or 0x309C
        || Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.LetterNumber;

    private static bool IsContinuation(Rune rune) =>
        rune.Value is 0xB7 or 0x387 or 0x19DA or (>= 0x1369 and <= 0x1371)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation;

    /// <summary>
    /// The offset behind the number that starts at <paramref name="at"/>; in <c>1if x</c> and <c>0xfor</c> it ends where
    /// CPython ends it.
    /// </summary>
    public static int NumberEnd(ReadOnlySpan<byte> source, int at)
    {
        if (source[at] == '0' && at + 1 < source.Length)
        {
            switch ((byte)(source[at + 1] | 0x20))
            {
                case (byte)'x':
                    return HexadecimalEnd(source, at + 2);
                case (byte)'o' or (byte)'b':
                    return DigitsEnd(source, at + 2);
            }
        }

        at = DigitsEnd(source, at);
        if (at < source.Length && source[at] == '.') at = DigitsEnd(source, at + 1);
        at = ExponentEnd(source, at);
        return at < source.Length && (source[at] | 0x20) == 'j' ? at + 1 : at;
    }

    private static int HexadecimalEnd(ReadOnlySpan<byte> source, int at)
    {
        while (at < source.Length && (char.IsAsciiHexDigit((char)source[at]) || source[at] == '_')) at++;
        return at;
    }

    private static int DigitsEnd(ReadOnlySpan<byte> source, int at)
    {
        while (at < source.Length && (IsDigit(source[at]) || IsSeparator(source, at))) at++;
        return at;
    }

    private static bool IsSeparator(ReadOnlySpan<byte> source, int at) =>
        source[at] == '_' && at + 1 < source.Length && IsDigit(source[at + 1]);

    private static int ExponentEnd(ReadOnlySpan<byte> source, int at)
    {
        if (at >= source.Length || (source[at] | 0x20) != 'e') return at;
        var digits = at + 1;
        if (digits < source.Length && source[digits] is (byte)'+' or (byte)'-') digits++;
        return digits < source.Length && IsDigit(source[digits]) ? DigitsEnd(source, digits) : at;
    }
}
