namespace QualityGates.Git;

/// <summary>A regular file on one side of a comparison.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Id">The id of its content; null where only the disk has it and nobody asked.</param>
internal sealed record ComparedFile(string Path, string? Id);

/// <summary>What an engine found on both sides of a comparison. Links and submodules are no files: their side is null.</summary>
/// <param name="Before">The earlier file; null when it was added.</param>
/// <param name="After">The later file; null when it was deleted.</param>
/// <param name="IsRename">Whether the engine paired them by content rather than by path.</param>
internal sealed record FilePair(ComparedFile? Before, ComparedFile? After, bool IsRename)
{
    /// <summary>How alike two files must be to count as one renamed and edited, in percent; git's own default.</summary>
    public const int Similarity = 50;

    /// <summary>
    /// How many files the engines compare with each other for likeness, deleted and added ones; above that, only files of the same
    /// content are paired. Git's own default.
    /// </summary>
    public const int MostCompared = 1000;
}
