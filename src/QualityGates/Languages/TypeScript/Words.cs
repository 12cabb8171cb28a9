using System.Text;

namespace QualityGates.Languages.TypeScript;

/// <summary>Tells keywords from identifiers by a perfect hash: one probe, one comparison.</summary>
internal static class Words
{
    private const int Shortest = 2;
    private const int Slots = 2048;

    private static readonly byte[][] Spellings = [.. Enumerable.Range(0, 1 + (int)TokenKind.With).Select(Spelling)];
    private static readonly int Longest = Spellings.Max(word => word.Length);
    private static readonly byte[] Table = new byte[Slots];
    private static readonly uint Multiplier = FindMultiplier();

    /// <summary>The kind of a word.</summary>
    public static TokenKind Find(ReadOnlySpan<byte> word)
    {
        if (word.Length < Shortest || word.Length > Longest) return TokenKind.Identifier;
        var kind = Table[Hash(word, Multiplier)];
        return kind != 0 && word.SequenceEqual(Spellings[kind]) ? (TokenKind)kind : TokenKind.Identifier;
    }

    private static byte[] Spelling(int kind) =>
        kind > (int)TokenKind.Identifier ? Encoding.ASCII.GetBytes(((TokenKind)kind).ToString().ToLowerInvariant()) : [];

    private static uint Hash(ReadOnlySpan<byte> word, uint multiplier)
    {
        var ends = (uint)(word[0] | (word[1] << 8) | (word[^1] << 16) | (word.Length << 24));
        return (ends * multiplier) >> 21;
    }

    private static uint FindMultiplier()
    {
        for (var multiplier = 0x9E3779B1u; ; multiplier += 2)
        {
            if (TryFill(multiplier)) return multiplier;
        }
    }

    private static bool TryFill(uint multiplier)
    {
        Array.Clear(Table);
        for (var kind = (int)TokenKind.Identifier + 1; kind < Spellings.Length; kind++)
        {
            ref var slot = ref Table[Hash(Spellings[kind], multiplier)];
            if (slot != 0) return false;
            slot = (byte)kind;
        }

        return true;
    }
}
