namespace QualityGates.Languages.Markdown;

/// <summary>The words by which a document says that a file is planned, an example, or no more.</summary>
internal static class Wording
{
    private const int ReachBefore = 240;
    private const int WordsAfter = 7;

    /// <summary>What a heading says of its section.</summary>
    /// <param name="title">The heading.</param>
    /// <param name="isOfAll">
    /// Whether it is the title of the document: that says what kind of document it is by its first word or its last ("Plan: the shop",
    /// "Migration plan"), and with the others what it is about.
    /// </param>
    public static Says OfSection(ReadOnlySpan<char> title, bool isOfAll)
    {
        var (all, first, last) = (Says.Nothing, Says.Nothing, Says.Nothing);
        if (isOfAll && title.LastIndexOf('(') is > 0 and var aside) title = title[..aside];
        for (var count = 0; Next(ref title, out var word); count++)
        {
            last = Vocabulary.Of(word);
            all |= last;
            if (count == 0) first = last;
        }

        return (isOfAll ? first | last : all) & (Says.Section | Says.Sample | Says.Making);
    }

    /// <summary>Whether the paragraph before a list, or the clause before a mention, sends readers to what follows.</summary>
    public static bool Sends(ReadOnlySpan<char> before)
    {
        before = LastClause(End(before, ReachBefore));
        var sends = false;
        while (Next(ref before, out var word))
        {
            var said = Vocabulary.Of(word);
            sends = (said & Says.Sending) != 0 || (sends && (said & Says.Strong) == 0);
        }

        return sends;
    }

    /// <summary>Whether the clause before a mention says that the file is there to be worked with: "update", "register it in".</summary>
    public static bool IsWorkedWith(ReadOnlySpan<char> before)
    {
        before = LastClause(End(before, ReachBefore));
        var said = Says.Nothing;
        while (Next(ref before, out var word))
        {
            said = Vocabulary.Of(word);
            if ((said & Says.Pointing) != 0) return true;
            if ((said & Says.Strong) != 0) return false;
        }

        return (said & Says.Preposition) != 0;
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
        before = LastClause(End(before, ReachBefore));
        var (says, isWeak, isChange, isModal) = (false, false, false, false);
        while (Next(ref before, out var word))
        {
            var said = Vocabulary.Of(word);
            var mayStand = isModal && (said & Says.Standing) != 0;
            isModal = (said & Says.Modal) != 0;
            if (mayStand) (says, isWeak, isChange) = (true, false, false);
            else if ((said & Says.Strong) != 0) (says, isWeak, isChange) = (true, false, (said & Says.Change) != 0);
            else if ((said & Says.Weak) != 0) (says, isWeak, isChange) = (true, isWeak || !says, isChange && says);
            else if ((said & Says.Pointing) != 0) says = false;
            else if ((isWeak && (said & Says.Preposition) != 0) || (isChange && (said & Says.Outcome) != 0)) says = false;
        }

        return says;
    }

    /// <summary>Whether the first word after a mention says so.</summary>
    public static bool NextSaysSo(ReadOnlySpan<char> after)
    {
        after = after.TrimStart("`*_");
        return Next(ref after, out var word) && ((Vocabulary.Of(word) & Says.Following) != 0 || word is "was" or "were");
    }

    /// <summary>Whether the words after a mention say so, or one of the cells after it.</summary>
    public static bool AfterSaysSo(ReadOnlySpan<char> after)
    {
        if (NextSaysSo(after)) return true;
        // The backtick that ends a code span begins none.
        after = after.TrimStart("`*_");
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

    /// <summary>The end of a text, of so many characters; a carriage return is none, so that a file says the same with either line end.</summary>
    public static ReadOnlySpan<char> End(ReadOnlySpan<char> text, int characters)
    {
        if (text.Length <= characters) return text;
        var start = text.Length;
        for (; start > 0 && characters > 0; start--)
            if (text[start - 1] != '\r') characters--;
        return text[start..];
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
