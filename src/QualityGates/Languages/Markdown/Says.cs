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

    /// <summary>What a word says, in whatever case.</summary>
    public static Says Of(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > Longest) return Says.Nothing;
        Span<char> lower = stackalloc char[Longest];
        for (var i = 0; i < word.Length; i++) lower[i] = word[i] is >= 'A' and <= 'Z' ? (char)(word[i] | ' ') : word[i];
        return OfLower(lower[..word.Length]);
    }

    private static Says OfLower(ReadOnlySpan<char> word) => word switch
    {
        "create" or "creating" or "extract" or "extracting" or "introduce" or "propose" or "scaffold" or "could" or "eg" or
        "example" or "delete" or "deleting" or "remove" or "removing" or "removes" or "drop" or "dropped" or "formerly" or
        "previously" or "was" or "were" or "imaginary" or "ideally" =>
            Says.Strong,
        "created" or "proposal" or "plan" or "suggested" =>
            Says.Strong | Says.Section,
        "proposed" or "todo" or "planned" or "future" or "deleted" or "removed" or "legacy" or "deprecated" or "archived" or
        "obsolete" or "outdated" or "superseded" =>
            Says.Strong | Says.Following | Says.Section,
        "tbd" or "would" or "hypothetical" =>
            Says.Strong | Says.Following,
        "rename" or "renames" or "migrated" or "relocated" or "replaces" =>
            Says.Strong | Says.Change,
        "renamed" or "moved" =>
            Says.Strong | Says.Change | Says.Following | Says.Section,
        "replaced" =>
            Says.Strong | Says.Change | Says.Following,
        "add" or "adding" or "added" or "write" or "writing" or "implement" or "old" or "generate" or "generates" or "generated" =>
            Says.Weak,
        "new" =>
            Says.Weak | Says.Following,
        "see" or "use" or "uses" or "using" or "read" or "check" or "run" or "refer" or "follow" or "open" or "edit" or
        "update" or "modify" or "existing" or "canonical" or "current" or "currently" or "located" or "lives" or "defined" or
        "documented" =>
            Says.Pointing,
        "to" or "into" or "with" or "by" =>
            Says.Outcome | Says.Preposition,
        "as" =>
            Says.Outcome,
        "in" or "from" or "at" or "on" or "via" or "under" or "inside" or "per" =>
            Says.Preposition,
        "gone" or "optional" or "missing" =>
            Says.Following,
        "plans" or "proposals" or "todos" or "roadmap" or "history" or "changelog" =>
            Says.Section,
        _ => Says.Nothing,
    };
}
