using System.Collections.Immutable;
using QualityGates.Codebases;
using QualityGates.Facts;

namespace QualityGates.Audits;

/// <summary>A finding over its limit, with the waiver in its file that excuses it.</summary>
/// <param name="Finding">What was found.</param>
/// <param name="Waiver">The first waiver that covers it; it has a reason.</param>
public sealed record WaivedFinding(Finding Finding, Waiver Waiver);

/// <summary>A waiver that excuses nothing, or nothing that one of its rules finds.</summary>
/// <param name="File">Where it stands.</param>
/// <param name="Waiver">The waiver.</param>
/// <param name="RuleId">
/// The rule in question; null where the waiver as a whole says nothing, because it is malformed or gives no reason.
/// </param>
public sealed record IdleWaiver(SourceFile File, Waiver Waiver, string? RuleId);

/// <summary>What the waivers of a codebase do about findings.</summary>
/// <param name="Waived">Every finding that is excused, in the order of the findings.</param>
/// <param name="Idle">What excuses nothing, by path and line.</param>
public sealed record WaiverCoverage(ImmutableArray<WaivedFinding> Waived, ImmutableArray<IdleWaiver> Idle);
