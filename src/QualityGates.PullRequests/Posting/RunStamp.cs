using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace QualityGates.PullRequests.Posting;

/// <summary>When a pipeline ran, compared with its other runs.</summary>
/// <param name="Id">The number that the pipeline gives a run; a later run has a higher one.</param>
/// <param name="Attempt">How often this run was started; from 1.</param>
[SuppressMessage("Design", "CA1036", Justification = "Nobody compares two of them with an operator.")]
public readonly record struct RunStamp(long Id, int Attempt) : IComparable<RunStamp>
{
    /// <inheritdoc/>
    public int CompareTo(RunStamp other) => Id != other.Id ? Id.CompareTo(other.Id) : Attempt.CompareTo(other.Attempt);

    /// <summary><c>1234567890.2</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id}.{Attempt}");

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static RunStamp? Parse(string text) =>
        text.Split('.') is [var id, var attempt]
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && int.TryParse(attempt, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? new RunStamp(number, count)
            : null;
}
