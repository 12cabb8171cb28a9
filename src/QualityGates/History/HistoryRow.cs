using System.Collections.Immutable;
using QualityGates.Audits.Monoliths;
using QualityGates.Text;

namespace QualityGates.History;

/// <summary>The size of one file of code; ordered largest first, then by path.</summary>
public sealed record FileSize(RepoPath Path, int Lines) : IComparable<FileSize>
{
    /// <inheritdoc/>
    public int CompareTo(FileSize? other) => other is null ? -1
        : other.Lines.CompareTo(Lines) is not 0 and var byLines ? byLines
        : Path.CompareTo(other.Path);
}

/// <summary>What one commit holds, by the rules of today.</summary>
/// <param name="Commit">Its full id.</param>
/// <param name="Time">When it was committed.</param>
/// <param name="IsOnMainLine">Whether it lies on the line of first parents of the newest commit.</param>
/// <param name="Files">How many files are judged.</param>
/// <param name="JudgedLines">Their physical lines.</param>
/// <param name="Unjudged">How many findings say that a file could not be judged in full.</param>
/// <param name="LinesOver">How many lines the files over their size limit have above it; null where QG0101 is off.</param>
/// <param name="Largest">The largest file of code; null where there is none.</param>
/// <param name="Debt">How many findings can fail a build unless tolerated, per audit.</param>
/// <param name="Rules">How many findings over the limit each armed rule has, whatever its severity.</param>
public sealed record HistoryRow(
    string Commit,
    DateTimeOffset Time,
    bool IsOnMainLine,
    int Files,
    long JudgedLines,
    int Unjudged,
    long? LinesOver,
    FileSize? Largest,
    ImmutableSortedDictionary<string, int> Debt,
    ImmutableSortedDictionary<string, int> Rules)
{
    /// <summary>How many files are over their size limit; null where QG0101 is off.</summary>
    public int? FilesOver => Rules.TryGetValue(MonolithRules.LargeFile.Id, out var count) ? count : null;

    /// <summary>The debt of all audits.</summary>
    public int TotalDebt => Debt.Values.Sum();

    /// <summary>The id as people write it.</summary>
    public string ShortCommit => Commit[..Math.Min(Commit.Length, 9)];
}
