namespace QualityGates.Reports;

/// <summary>What only whoever publishes a summary knows, and no report of a run holds.</summary>
internal sealed record SummaryContext
{
    /// <summary>Nothing of that: the summary depends on the verdict alone.</summary>
    public static SummaryContext None { get; } = new();

    /// <summary>The commit that was judged: its full id. Null to say nothing of it.</summary>
    public string? HeadCommit { get; init; }

    /// <summary>Where the files of that commit can be looked at; null for places that lead nowhere.</summary>
    public SourceLinks? Links { get; init; }

    /// <summary>How long the run took; null to say nothing of it.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>The most characters (UTF-16) of the summary, such as its share of a comment; beyond it is cut between sections.</summary>
    public int MaximumLength { get; init; } = CappedMarkdown.MaximumLength;
}
