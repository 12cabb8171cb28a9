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
    /// <summary>Audits the files of a snapshot.</summary>
    /// <param name="snapshot">Where their bytes are.</param>
    /// <param name="listing">Which files there are.</param>
    /// <param name="inputs">What to judge by.</param>
    /// <param name="origin">Where the change began that is judged; null to judge by limits and baseline alone.</param>
    /// <param name="workers">How many threads may read files, at least 1; the report is the same for any number.</param>
    /// <param name="cancellationToken">Ends the run; nothing is written by it in any case.</param>
    public static Report Audit(
        ISnapshot snapshot, SnapshotListing listing, AuditInputs inputs, AuditBase? origin, int workers, CancellationToken cancellationToken)
    {
        _ = origin;
        var settings = inputs.Settings;
        var judged = new PathFilter(settings.Include, settings.Exclude).Apply(listing);
        var codebase = CodebaseReader.Read(snapshot, judged, workers, cancellationToken);
        var (monoliths, section) = MonolithAudit.Examine(codebase, settings, inputs.Churn);
        var result = monoliths with { Findings = [.. inputs.Problems, .. ToolFindings.Of(codebase, settings), .. monoliths.Findings] };
        return new Report(codebase, result, section, Judge.Compare(result, inputs.Baseline));
    }
}
