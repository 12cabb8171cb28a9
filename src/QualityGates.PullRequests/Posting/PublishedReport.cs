using QualityGates.PullRequests.GitHub;

namespace QualityGates.PullRequests.Posting;

/// <summary>What is published about one commit.</summary>
public sealed record PublishedReport
{
    /// <summary>What the job has to say, and where it goes in the comment.</summary>
    public required Contribution Contribution { get; init; }

    /// <summary>The pull request; null where the commit is not judged for one.</summary>
    public int? PullRequest { get; init; }

    /// <summary>Whether nothing has to be done.</summary>
    public required bool Passed { get; init; }

    /// <summary>The verdict in one line.</summary>
    public required string Title { get; init; }

    /// <summary>The findings at their lines, worst first.</summary>
    public IReadOnlyList<Annotation> Annotations { get; init; } = [];

    /// <summary>Where a person reads more, such as the log of the job; null for nowhere.</summary>
    public string? DetailsUrl { get; init; }

    /// <summary>What the check run and the status are called.</summary>
    public string CheckName { get; init; } = "Quality gates";
}
