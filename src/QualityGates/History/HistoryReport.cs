using System.Collections.Immutable;
using QualityGates.Text;

namespace QualityGates.History;

/// <summary>What was asked for.</summary>
/// <param name="Commits">Newest first, none before its children; those out of range only lead to those within.</param>
/// <param name="Sampling">Which of those in range get a row.</param>
/// <param name="Since">Where the range begins, as the user wrote it; empty for the beginning.</param>
/// <param name="IsFirstParentOnly">Whether only first parents were followed.</param>
/// <param name="Notes">What the user should know about the commits, one sentence each.</param>
public sealed record HistoryRequest(
    IReadOnlyList<PastCommit> Commits, Sampling Sampling, string Since, bool IsFirstParentOnly, ImmutableArray<string> Notes);

/// <summary>The figures of many commits. It holds no duration and no machine, so that equal histories give equal bytes.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Rows">Newest first; where the run was interrupted, the oldest ones only.</param>
/// <param name="Wanted">How many rows it would have if it were complete.</param>
/// <param name="Read">How many distinct contents were asked for, each once.</param>
/// <param name="Missing">The files some content of which the repository does not have, by path; they count as not judged.</param>
public sealed record HistoryReport(
    HistoryRequest Request, ImmutableArray<HistoryRow> Rows, int Wanted, int Read, ImmutableArray<RepoPath> Missing)
{
    /// <summary>Whether no commit is missing.</summary>
    public bool IsComplete => Rows.Length == Wanted;

    /// <summary>
    /// The rows of the main line, oldest first: those that follow each other, and so show a trend. Where the run was interrupted before
    /// there were any, all rows.
    /// </summary>
    public ImmutableArray<HistoryRow> MainLine
    {
        get
        {
            var line = Rows.RemoveAll(static row => !row.IsOnMainLine);
            return [.. (line.IsEmpty ? Rows : line).Reverse()];
        }
    }
}

/// <summary>How far a run is.</summary>
/// <param name="Commits">Commits that are done.</param>
/// <param name="AllCommits">Commits there are.</param>
/// <param name="Contents">Distinct contents that were read.</param>
/// <param name="AllContents">Distinct contents there are.</param>
/// <param name="Elapsed">Since when.</param>
public sealed record HistoryProgress(int Commits, int AllCommits, int Contents, int AllContents, TimeSpan Elapsed);
