namespace QualityGates.Codebases.Documents;

/// <summary>What became of following a link.</summary>
internal enum LinkOutcome
{
    /// <summary>Nobody can say: it leads elsewhere, or where only a program knows.</summary>
    Unjudged,
    /// <summary>A file is there.</summary>
    File,
    /// <summary>A folder is there.</summary>
    Folder,
    /// <summary>Nothing is there.</summary>
    Missing,
    /// <summary>Only something that is spelled in another case is there.</summary>
    Miscased,
    /// <summary>It names the disk of whoever wrote it.</summary>
    Machine,
}

/// <summary>What became of jumping to an anchor.</summary>
internal enum AnchorOutcome
{
    /// <summary>There is none, or nobody can say.</summary>
    Unjudged,
    /// <summary>It is there.</summary>
    Found,
    /// <summary>It is not.</summary>
    Missing,
}

/// <summary>Where a link leads.</summary>
/// <param name="Outcome">What became of following it.</param>
/// <param name="Path">The path from the root that it names; for <see cref="LinkOutcome.Machine"/> as written.</param>
internal sealed record ResolvedLink(LinkOutcome Outcome, string Path)
{
    /// <summary>A link that nobody can judge.</summary>
    public static ResolvedLink Unjudged { get; } = new(LinkOutcome.Unjudged, "");

    /// <summary>The file that it leads to; for a folder its README; -1 where there is none.</summary>
    public int File { get; init; } = -1;

    /// <summary>What stands after <c>#</c>, decoded.</summary>
    public string? Anchor { get; init; }

    /// <summary>What became of the anchor.</summary>
    public AnchorOutcome AnchorOutcome { get; init; }

    /// <summary>What would be right: the path, from the root, or the anchor where only that is wrong; null where nobody can tell.</summary>
    public string? Suggestion { get; init; }

    /// <summary>Why the path as written leads nowhere although its file is there; null otherwise.</summary>
    public LinkMistake? Mistake { get; init; }
}

/// <summary>What is wrong with how a path is written.</summary>
internal enum LinkMistake
{
    /// <summary>Folders are separated by <c>\</c>.</summary>
    Backslashes,
    /// <summary>A line number stands after a colon.</summary>
    LineNumber,
    /// <summary>It names the repository's own file, by where it lies on a disk.</summary>
    FromRoot,
    /// <summary>An address on the web without <c>https://</c>, or of mail without <c>mailto:</c>.</summary>
    NoScheme,
}
