using QualityGates.Audits;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Baselines;

/// <summary>
/// Every way in which a baseline comes to be or changes. An update only tightens: it lowers, prunes, and lets entries follow what was
/// renamed or moved. Adding and raising needs a name for what is accepted, and a reason.
/// </summary>
public static class BaselineUpdate
{
    private const string InvalidConfiguration =
        "The configuration is invalid (QG0001), so the debt was measured by other limits than the ones written down. "
        + "The baseline is as it was. Mend the configuration, and run the command again.";

    private const string MissingName =
        "QualityGatesReason is set without QualityGatesAccept, so nothing is accepted. "
        + "Add -p:QualityGatesAccept=\"<subject or glob>\".";

    private const string MissingReason =
        "QualityGatesAccept needs a reason, because somebody will ask for it. "
        + "Add -p:QualityGatesReason=\"<why this debt is tolerated>\".";

    /// <summary>The first baseline of a repository: tolerates all debt there is.</summary>
    public static BaselineUpdateResult Initialize(AuditResult result)
    {
        var ledger = new DebtLedger(result);
        if (!ledger.IsTrustworthy) return new BaselineUpdateResult(Baseline.Empty, [], InvalidConfiguration);
        var draft = new BaselineDraft(Baseline.Empty, UpdateOptions.Default);
        foreach (var finding in ledger.Gated) draft.Add(finding, null);
        return draft.Finish();
    }

    /// <summary>Lowers what shrank and prunes what is gone; the text of people survives. Never adds, never raises.</summary>
    public static BaselineUpdateResult Tighten(Baseline baseline, AuditResult result, UpdateOptions? options = null) =>
        Update(baseline, result, options ?? UpdateOptions.Default, _ => null);

    /// <summary>
    /// Tightens, and tolerates the debt above the baseline that the acceptance names, be it new or drift. A pattern that is the
    /// subject of some debt means exactly that, and gives its entry a reason if that is all it lacks; one that is the name of a group
    /// means what is in it; any other is a glob.
    /// </summary>
    public static BaselineUpdateResult Accept(
        Baseline baseline, AuditResult result, Acceptance acceptance, UpdateOptions? options = null)
    {
        var (pattern, reason) = (acceptance.Pattern.Trim(), acceptance.Reason.Trim());
        if (pattern.Length == 0) return new BaselineUpdateResult(baseline, [], MissingName);
        if (!reason.Any(char.IsLetterOrDigit)) return new BaselineUpdateResult(baseline, [], MissingReason);
        var ledger = new DebtLedger(result);
        var isSubject = ledger.Gated.Any(finding => finding.Subject == pattern);
        var isGroup = !isSubject && ledger.Gated.Any(finding => finding.GroupName == pattern);
        Glob? glob = null;
        if (!isSubject && !isGroup && !Glob.TryParse(pattern, out glob, out var error))
            return new BaselineUpdateResult(baseline, [], $"QualityGatesAccept=\"{pattern}\" is no pattern: {error}.");

        bool IsNamed(Finding finding) =>
            glob is not null ? glob.IsMatch(finding.Subject) || glob.IsMatch(finding.Path.Value)
            : isSubject ? finding.Subject == pattern : finding.GroupName == pattern;

        var updated = Update(
            baseline, result, options ?? UpdateOptions.Default, finding => IsNamed(finding) ? reason : null, explains: isSubject);
        var isMatched = updated.Changes.Any(static change => change.Kind
            is BaselineChangeKind.Added or BaselineChangeKind.Raised or BaselineChangeKind.Explained or BaselineChangeKind.Rekeyed);
        return isMatched || updated.Problem is not null ? updated : new BaselineUpdateResult(baseline, [], NoMatch(pattern));
    }

    private static string NoMatch(string pattern) =>
        $"QualityGatesAccept=\"{pattern}\" names no new debt, so nothing is accepted. "
        + "'dotnet build -t:Audit' lists the subjects of the new debt.";

    private static BaselineUpdateResult Update(
        Baseline baseline, AuditResult result, UpdateOptions options, Func<Finding, string?> reasonFor, bool explains = false)
    {
        var ledger = new DebtLedger(result);
        if (!ledger.IsTrustworthy) return new BaselineUpdateResult(baseline, [], InvalidConfiguration);
        var draft = new BaselineDraft(baseline, options);
        foreach (var rename in new Renames(options.Changes).Owing(baseline))
            if (IsOwed(rename, ledger)) draft.Rekey(rename);
        foreach (var move in MovesIn(draft, ledger, options.Changes).All) draft.Rekey(move);
        foreach (var entry in draft.Entries) draft.Tighten(entry, ledger);
        foreach (var finding in ledger.Gated)
        {
            var reason = reasonFor(finding);
            if (draft.Tolerates(finding))
            {
                if (explains && reason is not null) draft.Explain(finding, reason);
            }
            else if (reason is not null) draft.Add(finding, reason);
            else draft.Refuse(finding);
        }

        return draft.Finish();
    }

    /// <summary>An entry follows its file only with its debt; but it never stays for another file that took the old name.</summary>
    private static bool IsOwed(Rekeying rename, DebtLedger ledger) =>
        ledger.StandingOf(rename.RuleId, rename.To) != EntryStanding.Paid
        || ledger.StandingOf(rename.RuleId, rename.From) != EntryStanding.Paid;

    /// <summary>
    /// Declarations that went to another file, or got another name, since the baseline was written: one entry is paid, one debt has
    /// no entry, and the files of both changed. What was paid off long ago must not pay for something else.
    /// </summary>
    private static Moves MovesIn(BaselineDraft draft, DebtLedger ledger, ChangeSet changes)
    {
        var touched = changes.Changes.SelectMany(static change => (string[])[change.Path.Value, change.Before.Value])
            .ToHashSet(StringComparer.Ordinal);
        if (touched.Count == 0) return Moves.None;
        var paths = touched.GetAlternateLookup<ReadOnlySpan<char>>();
        return new Moves(
            from entry in draft.Entries
            where ledger.StandingOf(entry.RuleId, entry.Subject) == EntryStanding.Paid && SubjectPaths.Names(entry.Subject, paths)
            let debt = MovingDebt.Of(entry.RuleId, entry.Subject, null, entry.Tolerance.Measure, entry.Tolerance.Value)
            where debt is not null
            select debt,
            from finding in ledger.Gated
            where !draft.Knows(finding) && touched.Contains(finding.Path.Value)
            let figure = finding.Figure
            let debt = MovingDebt.Of(finding.RuleId, finding.Subject, finding.Path.Value, figure.Name, figure.Value)
            where debt is not null
            select debt);
    }
}
