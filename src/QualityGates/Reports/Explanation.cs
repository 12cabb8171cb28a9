using QualityGates.Audits;
using QualityGates.Baselines;
using QualityGates.Codebases;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Reports;

/// <summary>When a figure last grew.</summary>
/// <param name="Before">What it was before; null when the subject was not there.</param>
/// <param name="After">What it became.</param>
/// <param name="Commit">The id of the commit that made it so; null for changes that are not committed yet.</param>
/// <param name="Author">The name of who wrote that commit; never the address.</param>
/// <param name="Time">When it was committed.</param>
public sealed record Growth(int? Before, int After, string? Commit, string? Author, DateTimeOffset Time);

/// <summary>What is known about when a figure last grew: either of the two.</summary>
/// <param name="Growth">That moment; null where it is not known.</param>
/// <param name="Unknown">Why it is not known, a clause: <c>there is no git repository</c>.</param>
public sealed record LastGrowth(Growth? Growth, string? Unknown);

/// <summary>Everything there is to say about one subject under one rule, whether it is over its limit or not.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Path">The file it is in.</param>
/// <param name="Line">Where in it, from 1.</param>
/// <param name="Measure">What was counted, how much, and the limit.</param>
/// <param name="Judged">The finding as it was judged; null where there is none, because it is within its limit.</param>
public sealed record Explanation(Rule Rule, string Subject, RepoPath Path, int Line, Measure Measure, JudgedFinding? Judged)
{
    /// <summary>All findings that have the subject in common, where it is the name of a group; otherwise null.</summary>
    public FindingGroup? Group { get; init; }

    /// <summary>The file; null where the finding is about none that was measured.</summary>
    public SourceFile? File { get; init; }

    /// <summary>Which setting gives the limit; null for a rule that has none.</summary>
    public string? LimitSetting { get; init; }

    /// <summary>From where on it is worth a warning, or null.</summary>
    public int? Warning { get; init; }

    /// <summary>The entry of the baseline, if it has one.</summary>
    public Tolerance? Tolerance { get; init; }

    /// <summary>What it is compared with, if anything.</summary>
    public BaseRevision? Base { get; init; }

    /// <summary>The figure there; null without a base, and where the subject was not there.</summary>
    public int? AtBase { get; init; }

    /// <summary>When it last grew; null where nobody looked, because the rule is not about the size of one thing.</summary>
    public LastGrowth? LastGrowth { get; init; }
}
