using QualityGates.Audits;
using QualityGates.Text;

namespace QualityGates.Baselines;

/// <summary>
/// Every way in which a baseline comes to be or changes. An update only tightens: it lowers and prunes. Adding and raising needs
/// a name for what is accepted, and a reason.
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
        var draft = new BaselineDraft(Baseline.Empty);
        foreach (var finding in ledger.Gated) draft.Add(finding, null);
        return draft.Finish();
    }

    /// <summary>Lowers what shrank and prunes what is gone; the text of people survives. Never adds, never raises.</summary>
    public static BaselineUpdateResult Tighten(Baseline baseline, AuditResult result) => Update(baseline, result, _ => null);

    /// <summary>
    /// Tightens, and tolerates the new debt that the acceptance names. A pattern that is the subject of some new debt means exactly
    /// that; any other is a glob.
    /// </summary>
    public static BaselineUpdateResult Accept(Baseline baseline, AuditResult result, Acceptance acceptance)
    {
        var (pattern, reason) = (acceptance.Pattern.Trim(), acceptance.Reason.Trim());
        if (pattern.Length == 0) return new BaselineUpdateResult(baseline, [], MissingName);
        if (!reason.Any(char.IsLetterOrDigit)) return new BaselineUpdateResult(baseline, [], MissingReason);
        if (!Glob.TryParse(pattern, out var glob, out var error))
            return new BaselineUpdateResult(baseline, [], $"QualityGatesAccept=\"{pattern}\" is no pattern: {error}.");

        var ledger = new DebtLedger(result);
        var isSubject = ledger.Gated.Any(finding => finding.Subject == pattern);
        bool IsNamed(Finding finding) =>
            isSubject ? finding.Subject == pattern : glob.IsMatch(finding.Subject) || glob.IsMatch(finding.Path.Value);

        var updated = Update(baseline, result, finding => IsNamed(finding) ? reason : null);
        var isMatched = updated.Changes.Any(change => change.Kind is BaselineChangeKind.Added or BaselineChangeKind.Raised);
        return isMatched || updated.Problem is not null ? updated : new BaselineUpdateResult(baseline, [], NoMatch(pattern));
    }

    private static string NoMatch(string pattern) =>
        $"QualityGatesAccept=\"{pattern}\" names no new debt, so nothing is accepted. "
        + "'dotnet build -t:Audit' lists the subjects of the new debt.";

    private static BaselineUpdateResult Update(Baseline baseline, AuditResult result, Func<Finding, string?> reasonFor)
    {
        var ledger = new DebtLedger(result);
        if (!ledger.IsTrustworthy) return new BaselineUpdateResult(baseline, [], InvalidConfiguration);
        var draft = new BaselineDraft(baseline);
        foreach (var entry in baseline.Entries) draft.Tighten(entry, ledger);
        foreach (var finding in ledger.Gated)
        {
            if (draft.Tolerates(finding)) continue;
            if (reasonFor(finding) is { } reason) draft.Add(finding, reason);
            else draft.Refuse(finding);
        }

        return draft.Finish();
    }
}
