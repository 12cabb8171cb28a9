using System.Collections.Immutable;
using QualityGates.Text;

namespace QualityGates.History;

/// <summary>A commit with what it changed against its first parent.</summary>
/// <param name="Id">Its full id.</param>
/// <param name="Time">When it was committed.</param>
/// <param name="Parent">The id of its first parent; null where history begins.</param>
/// <param name="Steps">The files it changed, each path once.</param>
public sealed record PastCommit(string Id, DateTimeOffset Time, string? Parent, ImmutableArray<BlobStep> Steps)
{
    /// <summary>Whether it may get a row; a commit outside the range only leads from one that gets a row to the next.</summary>
    public bool IsInRange { get; init; } = true;
}

/// <summary>One file before and after.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Before">The id of its content before; null when there was no such file.</param>
/// <param name="After">The id of its content after; null when there is none any more.</param>
public sealed record BlobStep(RepoPath Path, string? Before, string? After);
