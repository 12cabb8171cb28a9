using QualityGates.Audits;
using QualityGates.Audits.Dependencies;
using QualityGates.Audits.Docs;
using QualityGates.Audits.Monoliths;
using QualityGates.Baselines;
using QualityGates.Codebases;

namespace QualityGates.Reports;

/// <summary>Everything a writer may show. It holds no time, no machine and no duration, so equal trees give equal bytes.</summary>
/// <param name="Codebase">What was measured.</param>
/// <param name="Result">Everything that was found; an update of the baseline works on it.</param>
/// <param name="Monoliths">The monolith audit's own section.</param>
/// <param name="Verdict">The judgement.</param>
public sealed record Report(Codebase Codebase, AuditResult Result, MonolithReport Monoliths, Verdict Verdict)
{
    /// <summary>The map of the repository; null where the dependency audit did not run.</summary>
    public DependencyReport? Dependencies { get; init; }

    /// <summary>What documents and decisions there are; null where the docs audit did not run.</summary>
    public DocsReport? Docs { get; init; }
}
