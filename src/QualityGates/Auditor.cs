using System.Collections.Immutable;
using QualityGates.Audits;
using QualityGates.Audits.Monoliths;
using QualityGates.Baselines;
using QualityGates.Codebases;
using QualityGates.Facts;
using QualityGates.Reports;
using QualityGates.Snapshots;
using QualityGates.Text;

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
        if (origin is not null) return ChangeAudit.Run(snapshot, listing, inputs, origin, workers, cancellationToken);
        var codebase = CodebaseReader.Read(snapshot, inputs.Settings.Files.Apply(listing), workers, cancellationToken);
        var (found, section) = Examine(codebase, inputs.Settings, inputs.Problems, inputs.Churn);
        var result = Waivers.Apply(codebase, found, inputs.Settings);
        return new Report(codebase, result, section, Judge.By(YardstickOf(inputs), result));
    }

    /// <summary>What every audit says of a codebase, whatever is waived, and what the monolith audit has to show.</summary>
    internal static (AuditResult Result, MonolithReport Monoliths) Examine(
        Codebase codebase, AuditSettings settings, ImmutableArray<Finding> problems, IReadOnlyDictionary<RepoPath, int>? churn = null)
    {
        var (result, section) = MonolithAudit.Examine(codebase, settings, churn);
        return (Complete(result, codebase, settings, problems), section);
    }

    /// <summary>The same of a codebase and of what it was before a change; what the change does not touch is looked at once.</summary>
    internal static (AuditResult Result, AuditResult Before, MonolithReport Monoliths) Examine(
        Codebase codebase, Codebase before, AuditSettings settings, ImmutableArray<Finding> problems, IReadOnlyDictionary<RepoPath, int>? churn = null)
    {
        var (result, resultBefore, section) = MonolithAudit.Examine(codebase, before, settings, churn);
        return (Complete(result, codebase, settings, problems), Complete(resultBefore, before, settings, []), section);
    }

    private static AuditResult Complete(
        AuditResult monoliths, Codebase codebase, AuditSettings settings, ImmutableArray<Finding> problems) => monoliths with
        {
            Findings = [.. problems, .. ToolFindings.Of(codebase, settings), .. monoliths.Findings],
            Excluded = [.. codebase.Excluded.Where(static path => path.Reason is Exclusion.Configured or Exclusion.NotCheckedOut)],
        };

    /// <summary>What findings are judged by where nothing is compared.</summary>
    internal static Yardstick YardstickOf(AuditInputs inputs) => new(inputs.Baseline)
    {
        Today = inputs.Today,
        FailsOnDrift = inputs.Settings.Baseline.FailsOnDrift,
        BaselinePath = inputs.BaselinePath,
        BaselinePlaces = inputs.BaselinePlaces,
    };
}
