using QualityGates.Audits;
using QualityGates.Snapshots;

namespace QualityGates.Baselines;

/// <summary>What a change is compared with.</summary>
/// <param name="Revision">The revision it began at.</param>
/// <param name="Result">
/// What the audits say of that revision, by the rules of today and with renamed files under the names of today, so that subjects of
/// both can be compared.
/// </param>
/// <param name="Baseline">What was tolerated there, with the names of then; null when it had no baseline, or an invalid one.</param>
/// <param name="Changes">What the change did to files.</param>
public sealed record Comparison(BaseRevision Revision, AuditResult Result, Baseline? Baseline, ChangeSet Changes);
