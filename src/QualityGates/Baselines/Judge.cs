using System.Collections.Immutable;
using System.Globalization;
using QualityGates.Audits;

namespace QualityGates.Baselines;

/// <summary>
/// Compares what was found with what is tolerated and with what was there before. New debt is what is over its limit, above the
/// tolerated value, and above its value at the base; nothing else fails a build, except errors of the tool's own.
/// </summary>
public static class Judge
{
    private const int DaysOfWarning = 14;

    private const string ByTheBase =
        "Judged by the configuration of the base, because the configuration was loosened without a reason.";

    /// <summary>The verdict on one run.</summary>
    /// <param name="result">What the audits say.</param>
    /// <param name="baseline">The tolerated debt; null when the repository has no baseline yet, or an invalid one (a QG0003 finding).</param>
    /// <param name="comparison">What the change is compared with; null to judge by limits and baseline alone.</param>
    /// <param name="today">The day, by which tolerated debts expire.</param>
    public static Verdict Compare(AuditResult result, Baseline? baseline, Comparison? comparison = null, DateOnly today = default) =>
        By(new Yardstick(baseline) { Comparison = comparison, Today = today }, result);

    /// <summary>The verdict on one run.</summary>
    /// <param name="yardstick">What it is judged by.</param>
    /// <param name="result">What the audits say.</param>
    public static Verdict By(Yardstick yardstick, AuditResult result)
    {
        var now = new DebtLedger(result);
        var change = yardstick.Comparison is { } comparison ? new JudgedChange(comparison, now) : null;
        var isInvalid = result.Findings.Any(static finding => finding.RuleId == ToolRules.InvalidBaseline.Id);
        var tolerated = change is null
            ? ToleratedDebt.By(yardstick.Tolerated)
            : ToleratedDebt.By(yardstick.Tolerated, change, isInvalid);
        Loosening[] loosened = [.. LooseningFindings.InBaseline(tolerated, yardstick), .. yardstick.Loosened];
        var all = result.Findings.Concat(LooseningFindings.Of(loosened, yardstick));
        var idle = result.Findings.Where(static finding => finding.RuleId == ToolRules.WaiverWithoutEffect.Id)
            .ToLookup(static finding => finding.Path.Value, StringComparer.Ordinal);
        var compared = all.Select(finding => WithIdleWaivers(Compare(finding, tolerated, change, yardstick), idle)).ToList();
        if (yardstick.ByTheBase is { } strict) AddNewDebt(compared, strict);
        var findings = compared.ToImmutableArray().Sort(WorstFirst.Instance);
        var stale = StaleIn(tolerated, now);
        var hasBaseline = tolerated.Baseline is not null;
        return new Verdict(
            Gates.StatusOf(findings.Any(finding => finding.IsNewDebt), hasBaseline),
            findings.Any(finding => finding.Finding.RuleId == ToolRules.UnjudgedFile.Id),
            findings,
            Gates.Of(result.Examinations, change?.Comparison.Result.Examinations ?? [], findings, hasBaseline),
            [.. stale.Select(tolerated.Written)])
        {
            Base = change?.Comparison.Revision,
            Improvements = now.IsTrustworthy ? InOrder(NotWaived(change?.Improvements(now) ?? Improvements(findings, stale), result)) : [],
            Loosened =
            [
                .. loosened.OrderBy(item => item.Path.Value, StringComparer.Ordinal).ThenBy(item => item.Line).ThenBy(item => item.What, StringComparer.Ordinal),
            ],
            Expiring = ExpiringIn(tolerated, now, yardstick.Today),
        };
    }

    private static JudgedFinding Compare(Finding finding, ToleratedDebt debt, JudgedChange? change, Yardstick yardstick)
    {
        if (finding.IsToolError) return new JudgedFinding(finding, FindingState.Introduced, null);
        if (finding.IsWaived) return new JudgedFinding(finding, FindingState.Waived, null) { Waiver = finding.Waiver!.Reason };
        if (!finding.IsGated) return new JudgedFinding(finding, FindingState.Advisory, null);
        var atBase = change?.ValueBefore(finding);
        if (debt.Baseline is null) return new JudgedFinding(finding, FindingState.Untracked, null) { AtBase = atBase };

        // Figures of two kinds are not compared: an entry in another measure tolerates nothing.
        var (measure, value, _) = finding.Figure;
        var found = debt.Baseline.Find(finding.RuleId, finding.Subject);
        var entry = found?.Measure == measure ? found : null;
        var isExpired = entry?.Until < yardstick.Today && change?.Touches(finding.Path) != false;
        var explains = value > atBase && change!.OnlyExplains(finding);
        var isDrift = change is not null && !isExpired && value <= atBase && !(value <= entry?.Value);
        var state = StateOf(value, entry?.Value, explains ? value : atBase, isExpired);
        return new JudgedFinding(finding, state, entry?.Value)
        {
            AtBase = atBase,
            IsDrift = isDrift,
            FailsAsDrift = isDrift && yardstick.FailsOnDrift,
            Owners = found?.Owner is { } owner ? [owner] : [],
            Hint = isExpired ? Expired(entry!)
                : state is FindingState.Introduced or FindingState.Worsened ? HintFor(finding, state, debt, change)
                : null,
        };
    }

    /// <summary>Within the higher of the two ceilings it is nobody's new debt; an expired one, and the base with it, excuses nothing.</summary>
    private static FindingState StateOf(int value, int? tolerated, int? atBase, bool isExpired)
    {
        if (!(value <= tolerated) && !(value <= atBase))
            return tolerated is null && atBase is null ? FindingState.Introduced : FindingState.Worsened;
        if (isExpired) return FindingState.Introduced;
        return value < (atBase ?? tolerated) ? FindingState.Improved : FindingState.Inherited;
    }

    private static string Expired(Tolerance entry)
    {
        var day = entry.Until!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"It was tolerated until {day}{(entry.Owner is { } owner ? $" by {owner}" : "")}; that day is past.";
    }

    /// <summary>Whoever wrote a waiver and sees the build fail all the same should hear why at once.</summary>
    private static JudgedFinding WithIdleWaivers(JudgedFinding judged, ILookup<string, Finding> idle)
    {
        if (!judged.IsNewDebt || judged.Hint is not null || judged.Finding.IsToolError) return judged;
        return idle[judged.Finding.Path.Value].FirstOrDefault() is { } waiver
            ? judged with { Hint = $"{waiver.Message.TrimEnd('.')} ({waiver.RuleId}, line {waiver.Line})." }
            : judged;
    }

    private static string? HintFor(Finding finding, FindingState state, ToleratedDebt debt, JudgedChange? change) =>
        debt.IsHeldToTheBase(finding) ? "The baseline allows more, but nobody says why, so what the base allowed counts."
        : state == FindingState.Introduced ? change?.HintFor(finding)
        : null;

    /// <summary>Adds what is new debt by the rules of the base and not by those of today.</summary>
    private static void AddNewDebt(List<JudgedFinding> findings, Verdict strict)
    {
        var failed = findings.Where(static judged => judged.IsNewDebt).Select(KeyOf).ToHashSet();
        var added = strict.Findings.Where(judged => judged.IsNewDebt && !failed.Contains(KeyOf(judged))).ToList();
        var replaced = added.Select(KeyOf).ToHashSet();
        findings.RemoveAll(other => replaced.Contains(KeyOf(other)));
        findings.AddRange(added.Select(static judged => judged with { Hint = judged.Hint is { } hint ? $"{ByTheBase} {hint}" : ByTheBase }));

        static (string RuleId, string Subject) KeyOf(JudgedFinding judged) => (judged.Finding.RuleId, judged.Finding.Subject);
    }

    private static List<BaselineEntry> StaleIn(ToleratedDebt tolerated, DebtLedger now)
    {
        if (tolerated.Baseline is null || !now.IsTrustworthy) return [];
        return [.. tolerated.Baseline.Entries.Where(entry => now.StandingOf(entry.RuleId, entry.Subject) == EntryStanding.Paid)];
    }

    private static IEnumerable<Improvement> Improvements(ImmutableArray<JudgedFinding> findings, List<BaselineEntry> stale) =>
        findings.Where(static judged => judged.State == FindingState.Improved)
            .Select(static judged => new Improvement(
                judged.Finding.RuleId, judged.Finding.Subject, judged.Tolerated!.Value, judged.Finding.Figure.Value))
            .Concat(stale.Select(static entry => new Improvement(entry.RuleId, entry.Subject, entry.Tolerance.Value, null)));

    /// <summary>What a waiver excuses did not become less.</summary>
    private static IEnumerable<Improvement> NotWaived(IEnumerable<Improvement> improvements, AuditResult result)
    {
        var waived = result.Findings.Where(static finding => finding.IsWaived)
            .Select(static finding => $"{finding.RuleId} {finding.Subject}").ToHashSet(StringComparer.Ordinal);
        return waived.Count == 0 ? improvements : improvements.Where(one => !waived.Contains($"{one.RuleId} {one.Subject}"));
    }

    private static ImmutableArray<Improvement> InOrder(IEnumerable<Improvement> improvements) =>
    [
        .. improvements.OrderBy(static one => one.RuleId, StringComparer.Ordinal).ThenBy(static one => one.Subject, StringComparer.Ordinal),
    ];

    private static ImmutableArray<Expiry> ExpiringIn(ToleratedDebt tolerated, DebtLedger now, DateOnly today)
    {
        if (tolerated.Baseline is null) return [];
        return
        [
            .. from entry in tolerated.Baseline.Entries
               let daysLeft = entry.Tolerance.Until?.DayNumber - today.DayNumber
               where daysLeft <= DaysOfWarning && now.StandingOf(entry.RuleId, entry.Subject) == EntryStanding.Owed
               orderby daysLeft
               select new Expiry(tolerated.Written(entry), daysLeft.Value),
        ];
    }
}
