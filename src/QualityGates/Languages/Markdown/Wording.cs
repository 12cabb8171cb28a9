namespace QualityGates.Languages.Markdown;

/// <summary>The words by which a document says that a file is planned, an example, or no more.</summary>
internal static class Wording
{
    private const int ReachBefore = 240;
    private const int WordsAfter = 7;

    /// <summary>End a clause.</summary>
    private static readonly string[] Breaks = [". ", "; ", " - ", " – ", " — ", ".\n", ".\r\n"];

    /// <summary>Say so of what follows them.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Strong = Lookup(
        "create creating created extract extracting introduce propose proposed proposal scaffold todo tbd planned plan future would could " +
        "eg example delete deleted deleting remove removed removing removes drop dropped formerly previously legacy deprecated archived " +
        "obsolete outdated superseded rename renamed renames moved migrated relocated replaced replaces was were hypothetical imaginary suggested ideally");

    /// <summary>Say so of what follows them, but not of what they are done to.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Weak = Lookup("add adding added new write writing implement old generate generates generated");

    /// <summary>Point at what is there, whatever was said before them.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Pointing = Lookup(
        "see use uses using read check run refer follow open edit update modify existing canonical current currently located lives defined documented");

    /// <summary>Have an outcome, which is expected to be there.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Changes = Lookup("rename renamed renames moved migrated relocated replaced");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Toward = Lookup("to into with by as");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Prepositions = Lookup("to into in from at on with via under inside per by");

    /// <summary>Say so of what stands before them.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Following = Lookup(
        "removed deleted renamed moved gone deprecated obsolete outdated legacy planned proposed todo tbd new future archived superseded replaced " +
        "would optional hypothetical missing");

    /// <summary>Say so of all that stands under a heading with them.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> OfSections = Lookup(
        "planned plan plans future proposed proposal proposals todo todos roadmap deleted removed deprecated legacy archived outdated obsolete " +
        "history changelog renamed moved suggested superseded created");

    /// <summary>Whether a heading says so of its section.</summary>
    public static bool IsOfWhatIsNotThere(ReadOnlySpan<char> title)
    {
        while (Next(ref title, out var word))
            if (OfSections.Contains(word)) return true;
        return false;
    }

    /// <summary>Whether the paragraph before a list says so of the list.</summary>
    public static bool IntroducesWhatIsNotThere(ReadOnlySpan<char> paragraph)
    {
        paragraph = LastClause(paragraph);
        var (says, isWeak) = (false, false);
        while (Next(ref paragraph, out var word))
        {
            if (Strong.Contains(word)) return true;
            if (Weak.Contains(word)) (says, isWeak) = (true, isWeak || !says);
            else if (Pointing.Contains(word) || (isWeak && Prepositions.Contains(word))) says = false;
        }

        return says;
    }

    /// <summary>Whether the clause before a mention says so.</summary>
    public static bool BeforeSaysSo(ReadOnlySpan<char> before)
    {
        if (before.EndsWith("~~")) return true;
        if (before.Length > ReachBefore) before = before[^ReachBefore..];
        before = LastClause(before);
        var (says, isWeak, isChange) = (false, false, false);
        while (Next(ref before, out var word))
        {
            if (Strong.Contains(word)) (says, isWeak, isChange) = (true, false, Changes.Contains(word));
            else if (Weak.Contains(word)) (says, isWeak, isChange) = (true, isWeak || !says, isChange && says);
            else if (Pointing.Contains(word)) says = false;
            else if (says && ((isWeak && Prepositions.Contains(word)) || (isChange && Toward.Contains(word)))) says = false;
        }

        return says;
    }

    /// <summary>Whether the words after a mention say so, or one of the cells after it.</summary>
    public static bool AfterSaysSo(ReadOnlySpan<char> after)
    {
        var stop = after.IndexOf(". ", StringComparison.Ordinal);
        if (stop >= 0) after = after[..stop];
        var cell = after;
        for (var count = 0; count < WordsAfter && Next(ref after, out var word); count++)
        {
            if (Following.Contains(word)) return true;
            if (word is "not" or "no" or "will" or "doesn" && Next(ref after, out var next) && next is "yet" or "longer" or "be" or "exist" or "t") return true;
        }

        for (var bar = cell.IndexOf('|'); bar >= 0; bar = cell.IndexOf('|'))
        {
            cell = cell[(bar + 1)..];
            var first = cell;
            if (Next(ref first, out var word) && Following.Contains(word)) return true;
        }

        return false;
    }

    /// <summary>What follows the last full stop, semicolon or dash: what was said before it is said of something else.</summary>
    private static ReadOnlySpan<char> LastClause(ReadOnlySpan<char> text)
    {
        var from = 0;
        foreach (var mark in Breaks)
        {
            var found = text.LastIndexOf(mark, StringComparison.Ordinal);
            if (found >= from && !(mark == ". " && IsAbbreviation(text[..found]))) from = found + mark.Length;
        }

        return text[from..];
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> text) => text.EndsWith("e.g") || text.EndsWith("i.e") || text.EndsWith("etc");

    /// <summary>Takes the next word off a text; what stands in backticks is none.</summary>
    private static bool Next(ref ReadOnlySpan<char> text, out ReadOnlySpan<char> word)
    {
        while (!text.IsEmpty && !char.IsLetter(text[0]))
        {
            var close = text[0] == '`' ? text[1..].IndexOf('`') : -1;
            text = text[(close < 0 ? 1 : close + 2)..];
        }

        if (text.StartsWith("e.g", StringComparison.OrdinalIgnoreCase))
        {
            word = "eg";
            text = text[3..];
            return true;
        }

        var length = 0;
        while (length < text.Length && char.IsLetter(text[length])) length++;
        word = text[..length];
        text = text[length..];
        return length > 0;
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(string words) =>
        new HashSet<string>(words.Split(' '), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
