using QualityGates.Audits;

namespace QualityGates.Baselines;

/// <summary>Whether the debt behind a baseline entry is still there.</summary>
internal enum EntryStanding
{
    /// <summary>There is a finding for it.</summary>
    Owed,
    /// <summary>There is none, and its rule looked: the debt was paid, or the file is gone.</summary>
    Paid,
    /// <summary>Its rule is switched off, did not run or looked at nothing, so nobody knows.</summary>
    RuleIdle,
    /// <summary>Its file could not be read or parsed as a whole, so nobody knows.</summary>
    FileUnjudged,
    /// <summary>Its file is excluded by the configuration, or not checked out, so nobody looks.</summary>
    FileExcluded,
}

/// <summary>
/// The debt one run saw, and what it did not see. An entry counts as paid only where somebody looked: an audit that was switched
/// off, or a file that did not parse today, must not lose the entries that it will need tomorrow.
/// </summary>
internal sealed class DebtLedger
{
    private readonly Dictionary<string, Dictionary<string, Finding>> _debts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _examined = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unjudged = new(StringComparer.Ordinal);
    private readonly HashSet<string> _excluded = new(StringComparer.Ordinal);

    public DebtLedger(AuditResult result)
    {
        foreach (var finding in result.Findings)
        {
            IsTrustworthy &= !finding.IsToolError || finding.RuleId == ToolRules.UnjudgedFile.Id;
            if (finding.RuleId == ToolRules.UnjudgedFile.Id) _unjudged.Add(finding.Path.Value);
            if (!finding.IsDebt || ToolRules.IsToolRule(finding.RuleId)) continue;
            if (!_debts.TryGetValue(finding.RuleId, out var ofRule)) _debts[finding.RuleId] = ofRule = new(StringComparer.Ordinal);
            if (!ofRule.TryGetValue(finding.Subject, out var other) || IsWorse(finding, other)) ofRule[finding.Subject] = finding;
        }

        foreach (var examination in result.Examinations)
            if (examination.Examined > 0) _examined.Add(examination.RuleId);
        foreach (var excluded in result.Excluded) _excluded.Add(excluded.Path.Value);
    }

    /// <summary>Whether the run judged by the configuration that was meant. With an invalid one, entries may only look paid.</summary>
    public bool IsTrustworthy { get; } = true;

    /// <summary>Every debt that can fail a build, once per rule and subject, in that order.</summary>
    public IEnumerable<Finding> Gated => _debts.Values.SelectMany(ofRule => ofRule.Values).Where(finding => finding.IsGated)
        .OrderBy(finding => finding.RuleId, StringComparer.Ordinal).ThenBy(finding => finding.Subject, StringComparer.Ordinal);

    /// <summary>The finding behind an entry, or null.</summary>
    public Finding? Find(string ruleId, string subject) => _debts.GetValueOrDefault(ruleId)?.GetValueOrDefault(subject);

    /// <summary>What became of the debt behind an entry.</summary>
    public EntryStanding StandingOf(string ruleId, string subject) =>
        Find(ruleId, subject) is not null ? EntryStanding.Owed
        : !_examined.Contains(ruleId) ? EntryStanding.RuleIdle
        : Names(subject, _unjudged) ? EntryStanding.FileUnjudged
        : Names(subject, _excluded) ? EntryStanding.FileExcluded
        : EntryStanding.Paid;

    /// <summary>Two findings should never share a rule and a subject; where they do, the one that is gated and larger counts.</summary>
    private static bool IsWorse(Finding one, Finding other) =>
        (one.IsGated, one.Figure.Value).CompareTo((other.IsGated, other.Figure.Value)) > 0;

    private static bool Names(string subject, HashSet<string> paths) =>
        paths.Count > 0 && SubjectPaths.Names(subject, paths.GetAlternateLookup<ReadOnlySpan<char>>());
}
