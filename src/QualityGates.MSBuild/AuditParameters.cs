using System.Collections.Immutable;
using QualityGates.Audits;

namespace QualityGates.MSBuild;

/// <summary>What a build asks for.</summary>
internal enum AuditMode
{
    /// <summary>Measure, judge, report, and show the result.</summary>
    Audit,
    /// <summary>The same, saying nothing unless there is new debt.</summary>
    Gate,
    /// <summary>Write the first baseline.</summary>
    InitBaseline,
    /// <summary>Tighten the baseline.</summary>
    UpdateBaseline,
}

/// <summary>One request; every path is absolute.</summary>
/// <param name="Mode">What to do.</param>
/// <param name="Root">The folder to audit.</param>
/// <param name="Config">The configuration; it need not exist.</param>
/// <param name="Baseline">The baseline; it need not exist.</param>
/// <param name="Audits">Which audits run, separated by <c>;</c> or <c>,</c>; all if empty, and <c>none</c> counts lines only.</param>
/// <param name="Inventory">Whether to write <c>inventory.json</c> too.</param>
/// <param name="Accept">Which new debt to tolerate: a subject or a glob.</param>
/// <param name="Reason">Why.</param>
internal sealed record AuditParameters(
    AuditMode Mode, string Root, string Config, string Baseline, string Audits, bool Inventory, string Accept, string Reason);

/// <summary>An error to log at a place. What is no error stands in the reports, where it disturbs nobody.</summary>
/// <param name="File">The file, absolute; null when it concerns none.</param>
/// <param name="Line">From 1; 0 when it concerns no line.</param>
/// <param name="Column">From 1; 0 when it concerns no column.</param>
/// <param name="Code">The rule.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record AuditDiagnostic(string? File, int Line, int Column, string Code, string Message)
{
    /// <summary>An error that concerns no place in a file.</summary>
    public static AuditDiagnostic Error(Rule rule, string message) => new(null, 0, 0, rule.Id, message);
}

/// <summary>What a session has to say.</summary>
/// <param name="Diagnostics">What to log, worst first.</param>
/// <param name="Console">What to show, at most a screen.</param>
internal sealed record AuditOutcome(ImmutableArray<AuditDiagnostic> Diagnostics, ImmutableArray<string> Console);
