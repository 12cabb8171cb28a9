namespace QualityGates.Languages.Guides;

/// <summary>The words of one command, taken one after the other.</summary>
/// <param name="words">The program and what it is given.</param>
internal sealed class CommandWords(List<string> words)
{
    private int _next;

    /// <summary>The word that comes next, not yet taken; empty at the end.</summary>
    public string Peek => _next < words.Count ? words[_next] : "";

    /// <summary>Whether there is another word.</summary>
    public bool HasMore => _next < words.Count;

    /// <summary>Takes a word; empty at the end.</summary>
    public string Take() => _next < words.Count ? words[_next++] : "";

    /// <summary>
    /// Takes words up to the next that is no option. An option that has a value takes that along, and if it is asked for, tells it.
    /// </summary>
    /// <param name="withValue">The options that have a value, each with a space around it.</param>
    /// <param name="receive">Receives each option that has a value, and the value.</param>
    /// <returns>The word; empty at the end.</returns>
    public string TakePlain(string withValue, Action<string, string>? receive = null)
    {
        while (HasMore)
        {
            var word = Take();
            if (word is "<" or ">" or ">>" or "2>" or "1>" or "&>")
            {
                Take();
                continue;
            }

            if (word.Length > 0 && word[0] is '>' or '<') continue;
            if (word.StartsWith("2>") || word.StartsWith("1>")) continue;
            if (word.Length < 2 || word[0] != '-') return word;
            if (word == "--") return "";
            var equals = word.IndexOf('=');
            var name = equals < 0 ? word : word[..equals];
            if (!withValue.Contains($" {name} ", StringComparison.Ordinal)) continue;
            receive?.Invoke(name, equals < 0 ? Take() : word[(equals + 1)..]);
        }

        return "";
    }

    /// <summary>Whether any word is this one.</summary>
    public bool Has(string word) => words.Contains(word);
}
