using System.Numerics;

namespace QualityGates.Text;

/// <summary>
/// Words with a number each, found in whatever case. A dictionary would do, but looking up a span in one is compiled anew by each process, and
/// documents have more words than the tool has milliseconds.
/// </summary>
internal sealed class WordTable
{
    private readonly string?[] _words;
    private readonly int[] _numbers;
    private int _longest;

    /// <summary>An empty table.</summary>
    /// <param name="size">A power of two, at least twice as many as words will be added.</param>
    public WordTable(int size) => (_words, _numbers) = (new string?[size], new int[size]);

    /// <summary>A set of words, of which only is asked whether one is in it.</summary>
    /// <param name="words">In lower case, separated by blanks.</param>
    public static WordTable Of(string words) =>
        new WordTable((int)BitOperations.RoundUpToPowerOf2(2 * ((uint)words.AsSpan().Count(' ') + 1))).Add(1, words);

    /// <summary>Adds words.</summary>
    /// <param name="number">Their number; it is added, bit by bit, to what a word has already.</param>
    /// <param name="words">In lower case, separated by blanks.</param>
    public WordTable Add(int number, string words)
    {
        foreach (var word in words.Split(' '))
        {
            var slot = SlotOf(word);
            _words[slot] = word;
            _numbers[slot] |= number;
            _longest = Math.Max(_longest, word.Length);
        }

        return this;
    }

    /// <summary>The number of a word; 0 of a word that was not added.</summary>
    public int this[ReadOnlySpan<char> word] => word.Length <= _longest ? _numbers[SlotOf(word)] : 0;

    /// <summary>Whether a word was added.</summary>
    public bool Has(ReadOnlySpan<char> word) => this[word] != 0;

    /// <summary>Where a word is, or would be.</summary>
    private int SlotOf(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var character in word) hash = (hash ^ Lower(character)) * 16777619u;
        var slot = (int)((hash ^ (hash >> 15)) & (uint)(_words.Length - 1));
        while (_words[slot] is { } other && !AreEqual(other, word)) slot = (slot + 1) & (_words.Length - 1);
        return slot;
    }

    private static bool AreEqual(string lower, ReadOnlySpan<char> word)
    {
        if (lower.Length != word.Length) return false;
        for (var i = 0; i < lower.Length; i++)
            if (lower[i] != Lower(word[i])) return false;
        return true;
    }

    private static char Lower(char character) => character is >= 'A' and <= 'Z' ? (char)(character | ' ') : character;
}
