using System.Collections.Immutable;

namespace QualityGates.Codebases.Documents.Decisions;

/// <summary>What a line of a decision is for.</summary>
internal enum LineRole
{
    /// <summary>Words for people, a list among them.</summary>
    Prose,
    /// <summary>A heading.</summary>
    Heading,
    /// <summary>A row of a table.</summary>
    Table,
    /// <summary>Code: nothing in it is read.</summary>
    Code,
    /// <summary>A comment of HTML, which no reader sees.</summary>
    Comment,
    /// <summary>YAML before the document.</summary>
    FrontMatter,
    /// <summary>Nothing, or a rule across the page.</summary>
    Blank,
}

/// <summary>A heading of a decision, or a line in bold that stands for one.</summary>
/// <param name="Level">1 to 6; 7 for a line in bold.</param>
/// <param name="Text">Its text without markup.</param>
/// <param name="Line">Its number, from 0.</param>
internal sealed record DecisionHeading(int Level, string Text, int Line)
{
    private const string Marks = ":(–—/";

    /// <summary>Its text as <see cref="Words.Key"/> spells it.</summary>
    public string Key { get; } = Words.Key(Text);

    /// <summary>The same of what stands before a mark: of <c>Decision: an outbox</c> and <c>Context (2025)</c> the first word.</summary>
    public string Lead { get; } = LeadOf(Text);

    private static string LeadOf(string text)
    {
        var mark = text.AsSpan().IndexOfAny(Marks);
        var dash = text.IndexOf(" - ", StringComparison.Ordinal);
        if (dash >= 0 && (mark < 0 || dash < mark)) mark = dash;
        return mark > 0 ? Words.Key(text[..mark]) : "";
    }
}

/// <summary>The text of a decision by lines.</summary>
/// <param name="Lines">Its lines without their ends.</param>
/// <param name="Roles">What each line is for.</param>
/// <param name="Headings">Its headings in order.</param>
/// <param name="FrontMatter">What stands before it.</param>
internal sealed record DecisionText(
    ImmutableArray<string> Lines,
    ImmutableArray<LineRole> Roles,
    ImmutableArray<DecisionHeading> Headings,
    FrontMatterFields FrontMatter)
{
    /// <summary>The lines before the first heading below the title, from 0 and without the last.</summary>
    public int HeaderEnd
    {
        get
        {
            for (var i = 0; i < Headings.Length; i++)
                if (i > 0 || Headings[i].Level > 1) return Headings[i].Line;
            return Lines.Length;
        }
    }

    /// <summary>The heading that is the title: the first of the first level; null where the document begins with another.</summary>
    public DecisionHeading? Title => Headings.Length > 0 && Headings[0].Level == 1 ? Headings[0] : null;

    /// <summary>The line after the section that a heading begins: where the next one of its level, or above, stands.</summary>
    public int EndOf(DecisionHeading heading)
    {
        foreach (var next in Headings)
            if (next.Line > heading.Line && next.Level <= heading.Level) return next.Line;
        return Lines.Length;
    }

    /// <summary>The line after what a heading itself says, without the sections in it; lines in bold are part of that.</summary>
    public int OwnEndOf(DecisionHeading heading)
    {
        foreach (var next in Headings)
            if (next.Line > heading.Line && next.Level < 7) return next.Line;
        return Lines.Length;
    }

    /// <summary>Whether people see a line, and it is no code.</summary>
    public bool IsRead(int line) => Roles[line] is LineRole.Prose or LineRole.Table;
}
