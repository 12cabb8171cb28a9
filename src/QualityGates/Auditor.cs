using QualityGates.Audits;
using QualityGates.Audits.Docs;
using QualityGates.Baselines;
using QualityGates.Codebases;
using QualityGates.Codebases.Owners;
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
        var report = origin is null
            ? AuditFiles(snapshot, listing, inputs, workers, cancellationToken)
            : ChangeAudit.Run(snapshot, listing, inputs, origin, workers, cancellationToken);
        return report.WithOwners(CodeOwners.In(snapshot, listing));
    }

    private static Report AuditFiles(ISnapshot snapshot, SnapshotListing listing, AuditInputs inputs, int workers, CancellationToken cancellationToken)
    {
        var codebase = CodebaseReader.Read(snapshot, inputs.Settings.Files.Apply(listing), workers, cancellationToken, DocsAudit.IsOn(inputs.Settings));
        var audited = Audited.Of(codebase, inputs);
        var result = Waivers.Apply(codebase, audited.Result, inputs.Settings);
        return new Report(codebase, result, audited.Monoliths, Judge.By(YardstickOf(inputs), result)) { Dependencies = audited.Dependencies, Docs = audited.Docs };
    }

    /// <summary>What findings are judged by where nothing is compared.</summary>
    internal static Yardstick YardstickOf(AuditInputs inputs) => new(inputs.Baseline)
    {
        Today = inputs.Today,
        FailsOnDrift = inputs.Settings.Baseline.FailsOnDrift,
        BaselinePath = inputs.BaselinePath,
        BaselinePlaces = inputs.BaselinePlaces,
    };
}
