namespace QualityGates.Languages.Markdown;

/// <summary>What a word says of the files that are mentioned near it.</summary>
[Flags]
internal enum Says
{
    /// <summary>Nothing.</summary>
    Nothing = 0,
    /// <summary>What follows is planned, an example, or no more.</summary>
    Strong = 1,
    /// <summary>The same, but not of what it is done to: "add it to main.ts".</summary>
    Weak = 2,
    /// <summary>What follows is there, whatever was said before.</summary>
    Pointing = 4,
    /// <summary>What it is done to is no more, but its outcome is there: "renamed a.ts to b.ts".</summary>
    Change = 8,
    /// <summary>An outcome follows.</summary>
    Outcome = 16,
    /// <summary>What something is done to follows.</summary>
    Preposition = 32,
    /// <summary>What stands before it is planned, an example, or no more.</summary>
    Following = 64,
    /// <summary>So is all that stands under a heading with it.</summary>
    Section = 128,
}

/// <summary>The words that say something of files.</summary>
internal static class Vocabulary
{
    private const int Longest = 12;

    // By number: a dictionary of an enumeration of ours would be compiled anew at each start.
    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Words =
        Table().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a word says, in whatever case.</summary>
    public static Says Of(ReadOnlySpan<char> word) =>
        word.Length is >= 2 and <= Longest && Words.TryGetValue(word, out var says) ? (Says)says : Says.Nothing;

    private static Dictionary<string, int> Table()
    {
        var table = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        Add(
            Says.Strong,
            "create creating extract extracting introduce propose scaffold could eg example delete deleting " +
            "remove removing removes drop dropped formerly previously was were imaginary ideally");
        Add(Says.Strong | Says.Section, "created proposal plan suggested");
        Add(
            Says.Strong | Says.Following | Says.Section,
            "proposed todo planned future deleted removed legacy deprecated archived obsolete outdated " +
            "superseded");
        Add(Says.Strong | Says.Following, "tbd would hypothetical");
        Add(Says.Strong | Says.Change, "rename renames migrated relocated replaces");
        Add(Says.Strong | Says.Change | Says.Following | Says.Section, "renamed moved");
        Add(Says.Strong | Says.Change | Says.Following, "replaced");
        Add(Says.Weak, "add adding added write writing implement old generate generates generated");
        Add(Says.Weak | Says.Following, "new");
        Add(
            Says.Pointing,
            "see use uses using read check run refer follow open edit update modify existing canonical current " +
            "currently located lives defined documented");
        Add(Says.Outcome | Says.Preposition, "to into with by");
        Add(Says.Outcome, "as");
        Add(Says.Preposition, "in from at on via under inside per");
        Add(Says.Following, "gone optional missing");
        Add(Says.Section, "plans proposals todos roadmap history changelog");
        return table;

        void Add(Says says, string words)
        {
            foreach (var word in words.Split(' ')) table.Add(word, (int)says);
        }
    }
}
