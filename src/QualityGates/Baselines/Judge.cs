using System.Collections.Immutable;
using QualityGates.Audits;

namespace QualityGates.Baselines;

/// <summary>
/// Compares what was found with what is tolerated. New debt is what is over its limit and above the tolerated value; nothing else
/// fails a build, except errors of the tool's own.
/// </summary>
public static class Judge
{
    /// <summary>The verdict on one run.</summary>
    /// <param name="result">What the audits say.</param>
    /// <param name="baseline">The tolerated debt; null when the repository has no baseline yet, or an invalid one (a QG0003 finding).</param>
    public static Verdict Compare(AuditResult result, Baseline? baseline)
    {
        var findings = result.Findings.Select(finding => Compare(finding, baseline)).ToImmutableArray().Sort(WorstFirst.Instance);
        var isFailed = findings.Any(finding => finding.IsNewDebt);
        return new Verdict(
            StatusOf(isFailed, baseline),
            findings.Any(finding => finding.Finding.RuleId == ToolRules.UnjudgedFile.Id),
            findings,
            GatesOf(result.Examinations, findings, baseline),
            StaleIn(result, baseline));
    }

    private static JudgedFinding Compare(Finding finding, Baseline? baseline)
    {
        if (finding.IsToolError) return new JudgedFinding(finding, FindingState.Introduced, null);
        if (!finding.IsGated) return new JudgedFinding(finding, FindingState.Advisory, null);
        if (baseline is null) return new JudgedFinding(finding, FindingState.Untracked, null);

        // Figures of two kinds are not compared: an entry in another measure tolerates nothing.
        var (measure, value, _) = finding.Figure;
        if (baseline.Find(finding.RuleId, finding.Subject) is not { } tolerance || tolerance.Measure != measure)
            return new JudgedFinding(finding, FindingState.Introduced, null);
        var state = value.CompareTo(tolerance.Value) switch
        {
            > 0 => FindingState.Worsened,
            0 => FindingState.Inherited,
            < 0 => FindingState.Improved,
        };
        return new JudgedFinding(finding, state, tolerance.Value);
    }

    private static VerdictStatus StatusOf(bool isFailed, Baseline? baseline) =>
        isFailed ? VerdictStatus.Failed : baseline is null ? VerdictStatus.NotStarted : VerdictStatus.Passed;

    private static ImmutableArray<Gate> GatesOf(
        ImmutableArray<Examination> examinations, ImmutableArray<JudgedFinding> findings, Baseline? baseline)
    {
        var byRule = findings.ToLookup(finding => finding.Finding.RuleId);
        return
        [
            .. examinations.Concat(Unannounced(examinations, byRule))
                .OrderBy(examination => examination.RuleId, StringComparer.Ordinal)
                .Select(examination => GateOf(examination, byRule[examination.RuleId], baseline)),
        ];
    }

    private static Gate GateOf(Examination examination, IEnumerable<JudgedFinding> findings, Baseline? baseline)
    {
        var newDebt = findings.Count(finding => finding.IsNewDebt);
        var tolerated = findings.Count(finding => finding.IsTolerated);
        var untracked = findings.Count(finding => finding.State == FindingState.Untracked);
        return new Gate(
            examination.RuleId, StatusOf(newDebt > 0, baseline), examination.Examined, examination.Observed, examination.Limit, newDebt, tolerated, untracked);
    }

    /// <summary>Rules that failed something and have no row of their own: a failed run always shows the gate that failed.</summary>
    private static IEnumerable<Examination> Unannounced(
        ImmutableArray<Examination> examinations, ILookup<string, JudgedFinding> byRule)
    {
        var announced = examinations.Select(examination => examination.RuleId).ToHashSet(StringComparer.Ordinal);
        return
            from rule in byRule
            where !announced.Contains(rule.Key) && rule.Any(finding => finding.IsNewDebt)
            select new Examination(rule.Key, rule.Count(), rule.Max(finding => finding.Finding.Figure.Value), null);
    }

    private static ImmutableArray<BaselineEntry> StaleIn(AuditResult result, Baseline? baseline)
    {
        var ledger = new DebtLedger(result);
        if (baseline is null || !ledger.IsTrustworthy) return [];
        return [.. baseline.Entries.Where(entry => ledger.StandingOf(entry) == EntryStanding.Paid)];
    }
}
