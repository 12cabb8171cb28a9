namespace QualityGates.Languages.Markdown;

/// <summary>The words by which a document says that a file is planned, an example, or no more.</summary>
internal static class Wording
{
    private const int ReachBefore = 240;
    private const int WordsAfter = 7;

    /// <summary>Whether a heading says so of its section.</summary>
    public static bool IsOfWhatIsNotThere(ReadOnlySpan<char> title)
    {
        while (Next(ref title, out var word))
            if ((Vocabulary.Of(word) & Says.Section) != 0) return true;
        return false;
    }

    /// <summary>Whether the paragraph before a list says so of the list.</summary>
    public static bool IntroducesWhatIsNotThere(ReadOnlySpan<char> paragraph)
    {
        paragraph = LastClause(paragraph);
        var (says, isWeak) = (false, false);
        while (Next(ref paragraph, out var word))
        {
            var said = Vocabulary.Of(word);
            if ((said & Says.Strong) != 0) return true;
            if ((said & Says.Weak) != 0) (says, isWeak) = (true, isWeak || !says);
            else if ((said & Says.Pointing) != 0 || (isWeak && (said & Says.Preposition) != 0)) says = false;
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
            var said = Vocabulary.Of(word);
            if ((said & Says.Strong) != 0) (says, isWeak, isChange) = (true, false, (said & Says.Change) != 0);
            else if ((said & Says.Weak) != 0) (says, isWeak, isChange) = (true, isWeak || !says, isChange && says);
            else if ((said & Says.Pointing) != 0) says = false;
            else if ((isWeak && (said & Says.Preposition) != 0) || (isChange && (said & Says.Outcome) != 0)) says = false;
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
            if ((Vocabulary.Of(word) & Says.Following) != 0) return true;
            if (word is not ("not" or "no" or "will" or "doesn") || !Next(ref after, out var next)) continue;
            if (next is "yet" or "longer" or "be" or "exist" or "t") return true;
        }

        for (var bar = cell.IndexOf('|'); bar >= 0; bar = cell.IndexOf('|'))
        {
            cell = cell[(bar + 1)..];
            var first = cell;
            if (Next(ref first, out var word) && (Vocabulary.Of(word) & Says.Following) != 0) return true;
        }

        return false;
    }

    /// <summary>What follows the last full stop, semicolon or dash: what was said before it is said of something else.</summary>
    private static ReadOnlySpan<char> LastClause(ReadOnlySpan<char> text)
    {
        for (var at = text.Length - 2; at > 0; at--)
        {
            if (text[at + 1] is not (' ' or '\r' or '\n')) continue;
            if (text[at] == ';' || (text[at] == '.' && !IsAbbreviation(text[..at]))) return text[(at + 2)..];
            if (text[at] is '-' or '–' or '—' && text[at - 1] == ' ') return text[(at + 2)..];
        }

        return text;
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
}
