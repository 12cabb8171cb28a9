using QualityGates.Facts;
using QualityGates.Text;

namespace QualityGates.Audits;

/// <summary>A figure that was measured against a limit.</summary>
/// <param name="Name">What was counted, as the baseline spells it: <c>lines</c>, <c>complexity</c>, <c>count</c>.</param>
/// <param name="Value">The figure.</param>
/// <param name="Limit">The largest value that fails nothing; null where no value does.</param>
public readonly record struct Measure(string Name, int Value, int? Limit);

/// <summary>One thing an audit has to say about one place.</summary>
/// <param name="RuleId">The rule that found it.</param>
/// <param name="Severity">Its weight here; only <see cref="Severity.Error"/> can fail a build.</param>
/// <param name="Subject">
/// Its identity, stable when lines move: a path; <c>path#Type.Member</c>; <c>from -> to</c>. Equal subjects within a rule
/// are told apart by <c>~2</c>, <c>~3</c> in order of falling measure.
/// </param>
/// <param name="Path">The file to open.</param>
/// <param name="Line">The line to go to, from 1; 1 for a file as a whole.</param>
/// <param name="Measure">The figure behind it, if it has one.</param>
/// <param name="Message">What, where and why it matters, one or two sentences; never source text.</param>
/// <param name="Fix">What to do next.</param>
public sealed record Finding(
    string RuleId,
    Severity Severity,
    string Subject,
    RepoPath Path,
    int Line,
    Measure? Measure,
    string Message,
    string Fix)
{
    /// <summary>The column to go to, from 1; 0 when only the line is known.</summary>
    public int Column { get; init; }

    /// <summary>Of a figure in lines, how many of them hold code rather than comment or nothing; null where nobody counted.</summary>
    public int? CodeLines { get; init; }

    /// <summary>
    /// What a report may show once for all findings of its rule that have the same: the file that many documents mention. Null where
    /// each stands for itself.
    /// </summary>
    public string? Group { get; init; }

    /// <summary>The command that mends it, whole and without asking; null where somebody has to think.</summary>
    public string? MendedBy { get; init; }

    /// <summary>The waiver in the source that excuses it; null where none does. What is waived is never debt.</summary>
    public Waiver? Waiver { get; init; }

    /// <summary>What the baseline records of it. A finding without a figure is there once, and may be there no times.</summary>
    public Measure Figure => Measure ?? new Measure("count", 1, 0);

    /// <summary>Whether it is more than a warning ahead of the limit, of whatever severity.</summary>
    public bool IsOverLimit => Figure.Value > Figure.Limit;
}
