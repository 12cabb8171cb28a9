using QualityGates.Audits;
using QualityGates.Audits.Monoliths;
using QualityGates.Baselines;
using QualityGates.Codebases;
using QualityGates.Reports;
using QualityGates.Snapshots;

namespace QualityGates;

/// <summary>The whole pipeline: which files, what they say, what the audits say of them, and whether that is acceptable.</summary>
public static class Auditor
{
    /// <summary>Audits a snapshot.</summary>
    /// <param name="snapshot">The files.</param>
    /// <param name="settings">The limits and rules to judge by.</param>
    /// <param name="baseline">The tolerated debt, or null where the repository has no baseline yet.</param>
    /// <param name="workers">How many threads may read files, at least 1; the report is the same for any number.</param>
    /// <param name="cancellationToken">Ends the run; nothing is written by it in any case.</param>
    public static Report Audit(
        ISnapshot snapshot, AuditSettings settings, Baseline? baseline, int workers, CancellationToken cancellationToken)
    {
        var listing = new PathFilter(settings.Include, settings.Exclude).Apply(snapshot.List(cancellationToken));
        var codebase = CodebaseReader.Read(snapshot, listing, workers, cancellationToken);
        var (monoliths, section) = MonolithAudit.Examine(codebase, settings);
        var result = monoliths with { Findings = [.. monoliths.Findings, .. ToolFindings.Of(codebase, settings)] };
        return new Report(codebase, result, section, Judge.Compare(result, baseline));
    }
}
