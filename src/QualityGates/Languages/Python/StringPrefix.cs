namespace QualityGates.Languages.Python;

/// <summary>The letters in front of a string literal, in any case and order Python knows.</summary>
/// <param name="IsRaw">Has an <c>r</c>.</param>
/// <param name="IsBytes">Has a <c>b</c>.</param>
/// <param name="IsFormatted">Has an <c>f</c> or <c>t</c>, so that braces hold expressions.</param>
internal readonly record struct StringPrefix(bool IsRaw, bool IsBytes, bool IsFormatted)
{
    /// <summary>Reads a word that stands directly before a quotation mark.</summary>
    /// <returns>Whether it is <c>r</c>, <c>u</c>, <c>b</c>, <c>f</c>, <c>t</c>, or one of the last three with <c>r</c>.</returns>
    public static bool TryParse(ReadOnlySpan<byte> word, out StringPrefix prefix)
    {
        prefix = default;
        if (word.Length > 2) return false;
        var first = (byte)(word[0] | 0x20);
        if (word.Length == 1)
        {
            prefix = Of(first, isRaw: first == 'r');
            return first is (byte)'r' or (byte)'u' or (byte)'b' or (byte)'f' or (byte)'t';
        }

        var second = (byte)(word[1] | 0x20);
        var letter = first == 'r' ? second : first;
        prefix = Of(letter, isRaw: true);
        return first == 'r' ^ second == 'r' && letter is (byte)'b' or (byte)'f' or (byte)'t';
    }

    private static StringPrefix Of(byte letter, bool isRaw) => new(isRaw, letter == 'b', letter is (byte)'f' or (byte)'t');
}
