using System.Collections.Immutable;
using System.Globalization;
using QualityGates.Audits;

namespace QualityGates.Baselines;

/// <summary>A baseline that is being changed, with a record of every change.</summary>
internal sealed class BaselineDraft(Baseline baseline, UpdateOptions options)
{
    private readonly List<BaselineChange> _changes = [];
    private Baseline _baseline = baseline;

    /// <summary>Every entry as it is now, in the order of the file.</summary>
    public ImmutableArray<BaselineEntry> Entries => [.. _baseline.Entries];

    /// <summary>Whether a finding is within what is tolerated.</summary>
    public bool Tolerates(Finding finding) =>
        _baseline.Find(finding.RuleId, finding.Subject) is { } tolerance
        && tolerance.Measure == finding.Figure.Name && tolerance.Value >= finding.Figure.Value && !IsExpired(tolerance);

    /// <summary>Whether a finding has an entry, however much it tolerates.</summary>
    public bool Knows(Finding finding) => _baseline.Find(finding.RuleId, finding.Subject) is not null;

    /// <summary>Lets an entry follow its file or declaration to another name.</summary>
    public void Rekey(Rekeying rekeying)
    {
        var (ruleId, from, to) = rekeying;
        var tolerance = _baseline.Find(ruleId, from)!;
        _baseline = _baseline.Without(ruleId, from).With(ruleId, to, tolerance);
        var message = $"{from} is {to} now, and keeps its {Shown(tolerance.Value, tolerance.Measure)}.";
        _changes.Add(new BaselineChange(BaselineChangeKind.Rekeyed, ruleId, to, tolerance.Value, tolerance.Value, message));
    }

    /// <summary>Writes why a finding is tolerated into an entry that does not say so; otherwise it stays as it is.</summary>
    public void Explain(Finding finding, string reason)
    {
        var (ruleId, subject) = (finding.RuleId, finding.Subject);
        if (_baseline.Find(ruleId, subject) is not { } entry || AuditSettings.IsReason(entry.Reason)) return;
        _baseline = _baseline.With(ruleId, subject, entry with { Reason = reason });
        var message = $"{subject} keeps its {Shown(entry.Value, entry.Measure)}, and says why.";
        _changes.Add(new BaselineChange(BaselineChangeKind.Explained, ruleId, subject, entry.Value, entry.Value, message));
    }

    /// <summary>Lowers an entry to what was found, if that is far enough below, or prunes it when the debt is gone.</summary>
    public void Tighten(BaselineEntry entry, DebtLedger ledger)
    {
        var (ruleId, subject, tolerance) = entry;
        var figures = Shown(tolerance.Value, tolerance.Measure);
        switch (ledger.StandingOf(ruleId, subject))
        {
            case EntryStanding.Paid:
                _baseline = _baseline.Without(ruleId, subject);
                Record(BaselineChangeKind.Pruned, null, $"{subject} is no longer over its limit, or is gone; {figures} were tolerated.");
                break;
            case EntryStanding.RuleIdle:
                Keep($"{ruleId} is switched off or looked at nothing in this run");
                break;
            case EntryStanding.FileUnjudged:
                Keep("the file could not be read or parsed (QG0002)");
                break;
            case EntryStanding.FileExcluded:
                Keep("the file is excluded or not checked out, so nobody looked");
                break;
            case EntryStanding.Owed:
                var (measure, value, _) = ledger.Find(ruleId, subject)!.Figure;
                if (measure != tolerance.Measure || !options.Headroom.IsExceededBy(measure, tolerance.Value, value)) break;
                _baseline = _baseline.With(ruleId, subject, tolerance with { Value = value });
                Record(BaselineChangeKind.Lowered, value, $"{subject} shrank from {figures} to {value}.");
                break;
        }

        void Keep(string why) => Record(BaselineChangeKind.Kept, tolerance.Value, $"{subject} keeps its {figures}: {why}.");

        void Record(BaselineChangeKind kind, int? after, string message) =>
            _changes.Add(new BaselineChange(kind, ruleId, subject, tolerance.Value, after, message));
    }

    /// <summary>
    /// Adds an entry for a finding, or raises the one it has. Its owner and its last day stay, unless that day is past; a new
    /// reason replaces the old one.
    /// </summary>
    public void Add(Finding finding, string? reason)
    {
        var (measure, value, limit) = finding.Figure;
        var before = _baseline.Find(finding.RuleId, finding.Subject);
        var after = before is null
            ? new Tolerance(measure, value, reason)
            : before with
            {
                Measure = measure,
                Value = value,
                Reason = reason ?? before.Reason,
                Until = IsExpired(before) ? null : before.Until,
            };
        _baseline = _baseline.With(finding.RuleId, finding.Subject, after);
        var (kind, than) = before is null
            ? (BaselineChangeKind.Added, $", over its limit of {limit}")
            : (BaselineChangeKind.Raised, $"; it was {Shown(before)}");
        var message = $"{finding.Subject} is tolerated with {Shown(value, measure)}{than}.";
        _changes.Add(new BaselineChange(kind, finding.RuleId, finding.Subject, before?.Value, value, message));
    }

    /// <summary>Notes new debt that stays new debt.</summary>
    public void Refuse(Finding finding)
    {
        var (measure, value, limit) = finding.Figure;
        var before = _baseline.Find(finding.RuleId, finding.Subject);
        var tolerated = before is null
            ? "the baseline does not tolerate it"
            : $"the baseline tolerates {Shown(before)}";
        var message = $"{finding.Subject} has {Shown(value, measure)}, over its limit of {limit}, and {tolerated}; "
            + $"an update never adds or raises. Mend it, or accept it with: {finding.AcceptCommand}";
        _changes.Add(new BaselineChange(
            BaselineChangeKind.Refused, finding.RuleId, finding.Subject, before?.Value, value, message, finding.AcceptCommand));
    }

    /// <summary>The baseline with the record of its changes.</summary>
    public BaselineUpdateResult Finish() => new(
        _baseline,
        [.. _changes.OrderBy(change => change.RuleId, StringComparer.Ordinal).ThenBy(change => change.Subject, StringComparer.Ordinal)]);

    private bool IsExpired(Tolerance tolerance) => tolerance.Until < options.Today;

    private string Shown(Tolerance tolerance)
    {
        var until = IsExpired(tolerance) ? $" until {tolerance.Until!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "";
        return $"{Shown(tolerance.Value, tolerance.Measure)}{until}";
    }

    private static string Shown(int value, string measure) => $"{value} {measure}";
}
