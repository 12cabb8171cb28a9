namespace QualityGates.Text;

/// <summary>Words that are looked for in text, in whatever case, without making strings of it.</summary>
internal sealed class WordSet
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    /// <summary>A set of words.</summary>
    /// <param name="words">The words, separated by white space.</param>
    public WordSet(string words) =>
        _words = words.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether it holds a word.</summary>
    public bool Has(ReadOnlySpan<char> word) => _words.Contains(word);
}
