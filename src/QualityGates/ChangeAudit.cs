using System.Collections.Immutable;
using QualityGates.Audits;
using QualityGates.Audits.Docs;
using QualityGates.Baselines;
using QualityGates.Codebases;
using QualityGates.Reports;
using QualityGates.Snapshots;

namespace QualityGates;

/// <summary>
/// Audits a change: the files as they are, and as they were where it began, by the same rules and under the same names. Where the
/// change loosens the rules themselves and nobody says why, it is judged by those of the base too.
/// </summary>
internal sealed class ChangeAudit
{
    private readonly AuditInputs _inputs;
    private readonly AuditBase _origin;
    private readonly Codebase _now;
    private readonly Codebase _then;

    private ChangeAudit(AuditInputs inputs, AuditBase origin, Codebase now, Codebase then) =>
        (_inputs, _origin, _now, _then) = (inputs, origin, now, then);

    /// <summary>Does it; see <see cref="Auditor.Audit"/>.</summary>
    public static Report Run(
        ISnapshot snapshot, SnapshotListing listing, AuditInputs inputs, AuditBase origin, int workers, CancellationToken cancellationToken)
    {
        var loosened = LoosenedSettings(inputs, origin);
        var isHeldToTheBase = loosened.Any(static loosening => loosening.Reason is null);
        // Read once whatever either configuration lets in: a change must not hide the file that it bloats.
        var filter = inputs.Settings.Files with { Or = isHeldToTheBase ? origin.Inputs.Settings.Files : null };
        var withDocuments = DocsAudit.IsOn(inputs.Settings) || (isHeldToTheBase && DocsAudit.IsOn(origin.Inputs.Settings));
        var now = CodebaseReader.Read(snapshot, filter.Apply(listing), workers, cancellationToken, withDocuments);
        var then = BaseCodebase.Read(origin.Files, now, filter, workers, cancellationToken, withDocuments);
        return new ChangeAudit(inputs, origin, now, then).Report(loosened, isHeldToTheBase);
    }

    private Report Report(ImmutableArray<Loosening> loosened, bool isHeldToTheBase)
    {
        var settings = _inputs.Settings;
        var codebase = isHeldToTheBase ? _now.Under(settings.Files) : _now;
        var codebaseBefore = isHeldToTheBase ? _then.Under(settings.Files) : _then;
        var (audited, before) = Audited.Of(codebase, codebaseBefore, _origin, _inputs);
        var result = Waivers.Apply(codebase, audited.Result, settings);
        // A figure at the base counts whether it was waived there or not: taking a waiver back is no new debt.
        var waived = AddedWaivers.Since(result.Findings, Waivers.Apply(codebaseBefore, before, settings).Findings);
        var escaped = new NoLongerJudged(_origin.Changes, codebase, codebaseBefore);
        var hidden = escaped.Loosenings(codebase, before, _inputs, _origin.Inputs);
        var yardstick = Auditor.YardstickOf(_inputs) with { Comparison = ComparisonWith(before) };
        var byTheBase = isHeldToTheBase ? ByTheBase(yardstick) : null;
        var verdict = Judge.By(yardstick with { Loosened = [.. loosened, .. hidden, .. waived], ByTheBase = byTheBase }, result);
        verdict = verdict with
        {
            Improvements = verdict.Improvements.RemoveAll(better => better.After is null && IsHidden(better.Subject)),
            Stale = verdict.Stale.RemoveAll(entry => IsHidden(entry.Subject)),
        };
        return new Report(codebase with { Notes = [.. codebase.Notes, .. Notes(_origin)] }, result, audited.Monoliths, verdict)
        {
            Dependencies = audited.Dependencies,
            Docs = audited.Docs,
        };

        // What nobody looks at any more did not become better, and is not paid off.
        bool IsHidden(string subject) => escaped.Any && before.Findings.Any(finding => finding.Subject == subject && escaped.Has(finding.Path));
    }

    private Verdict ByTheBase(Yardstick yardstick)
    {
        var settings = _origin.Inputs.Settings;
        var codebase = _now.Under(settings.Files);
        var (audited, before) = Audited.Of(codebase, _then.Under(settings.Files), _origin, _inputs with { Settings = settings, Churn = null });
        return Judge.By(
            yardstick with { Comparison = ComparisonWith(before), FailsOnDrift = settings.Baseline.FailsOnDrift },
            Waivers.Apply(codebase, audited.Result, settings));
    }

    private Comparison ComparisonWith(AuditResult before) => new(_origin.Revision, before, _origin.Inputs.Baseline, _origin.Changes);

    private static ImmutableArray<Loosening> LoosenedSettings(AuditInputs inputs, AuditBase origin)
    {
        var (now, before) = (inputs.Settings, origin.Inputs.Settings);
        if (origin.Inputs.Has(ToolRules.InvalidConfiguration)) return [];
        return
        [
            .. from setting in now.LooseningsFrom(before)
               select new Loosening(
                   inputs.ConfigurationPath, now.LineOf(setting.Setting), setting.Setting, setting.Message,
                   now.ReasonFor(setting.Setting, before), null),
        ];
    }

    private static IEnumerable<string> Notes(AuditBase origin)
    {
        var (commit, inputs) = (origin.Revision.ShortCommit, origin.Inputs);
        if (inputs.Has(ToolRules.InvalidConfiguration))
            yield return $"{inputs.ConfigurationPath} is invalid at the base ({commit}), so nobody can tell whether the change loosens it.";
        if (inputs.Has(ToolRules.InvalidBaseline))
            yield return $"{inputs.BaselinePath} is invalid at the base ({commit}), so nobody can tell whether the change loosens it.";
    }
}
