using System.Collections.Immutable;
using QualityGates.Audits;

namespace QualityGates.Baselines;

/// <summary>What the findings of a run come to: per rule, and as a whole.</summary>
internal static class Gates
{
    /// <summary>How a run with these findings ends.</summary>
    /// <param name="isFailed">Whether anything fails.</param>
    /// <param name="hasBaseline">Whether there is a baseline to judge by.</param>
    public static VerdictStatus StatusOf(bool isFailed, bool hasBaseline) =>
        isFailed ? VerdictStatus.Failed : hasBaseline ? VerdictStatus.Passed : VerdictStatus.NotStarted;

    /// <summary>One row per armed rule, by id.</summary>
    /// <param name="examinations">What the rules looked at.</param>
    /// <param name="before">What they looked at at the base; none without a base.</param>
    /// <param name="findings">Every finding, judged.</param>
    /// <param name="hasBaseline">Whether there is a baseline to judge by.</param>
    public static ImmutableArray<Gate> Of(
        ImmutableArray<Examination> examinations,
        ImmutableArray<Examination> before,
        ImmutableArray<JudgedFinding> findings,
        bool hasBaseline)
    {
        var byRule = findings.ToLookup(finding => finding.Finding.RuleId);
        return
        [
            .. examinations.Concat(Unannounced(examinations, byRule))
                .OrderBy(examination => examination.RuleId, StringComparer.Ordinal)
                .Select(examination => Of(examination, byRule[examination.RuleId].ToList(), hasBaseline) with
                {
                    ObservedAtBase = before.FirstOrDefault(then => then.RuleId == examination.RuleId)?.Observed,
                }),
        ];
    }

    private static Gate Of(Examination examination, List<JudgedFinding> findings, bool hasBaseline)
    {
        var newDebt = findings.Count(finding => finding.IsNewDebt);
        var untracked = findings.Count(finding => finding.State == FindingState.Untracked);
        var status = StatusOf(newDebt > 0, hasBaseline);
        var tolerated = findings.Count(finding => finding.IsTolerated && !finding.IsNewDebt);
        return new Gate(
            examination.RuleId, status, examination.Examined, examination.Observed, examination.Limit, newDebt, tolerated, untracked)
        {
            Drift = findings.Count(finding => finding.IsDrift && finding.IsTolerated),
            Waived = findings.Count(finding => finding.State == FindingState.Waived),
            Advice = findings.Count(finding => finding.State == FindingState.Advisory),
        };
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
}
