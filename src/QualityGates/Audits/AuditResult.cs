using System.Collections.Immutable;
using QualityGates.Snapshots;

namespace QualityGates.Audits;

/// <summary>What all audits of one run say: what the judge, and every update of the baseline, works on.</summary>
/// <param name="Findings">Every finding of every severity, in any order; those of the tool itself (QG00xx) among them.</param>
/// <param name="Examinations">One row per armed rule, in any order.</param>
public sealed record AuditResult(ImmutableArray<Finding> Findings, ImmutableArray<Examination> Examinations)
{
    /// <summary>Files that are there, and that nobody looked at: the configuration excludes them, or a sparse checkout leaves them out.</summary>
    public ImmutableArray<ExcludedPath> Excluded { get; init; } = [];
}
