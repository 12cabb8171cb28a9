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
}

/// <summary>
/// The debt one run saw, and what it did not see. An entry counts as paid only where somebody looked: an audit that was switched
/// off, or a file that did not parse today, must not lose the entries that it will need tomorrow.
/// </summary>
internal sealed class DebtLedger
{
    private readonly Dictionary<(string RuleId, string Subject), Finding> _debts = [];
    private readonly HashSet<string> _examined = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unjudged = new(StringComparer.Ordinal);

    public DebtLedger(AuditResult result)
    {
        foreach (var finding in result.Findings)
        {
            IsTrustworthy &= !finding.IsToolError || finding.RuleId == ToolRules.UnjudgedFile.Id;
            if (finding.RuleId == ToolRules.UnjudgedFile.Id) _unjudged.Add(finding.Path.Value);
            if (!finding.IsDebt || ToolRules.IsToolRule(finding.RuleId)) continue;
            var key = (finding.RuleId, finding.Subject);
            if (!_debts.TryGetValue(key, out var other) || IsWorse(finding, other)) _debts[key] = finding;
        }

        foreach (var examination in result.Examinations)
            if (examination.Examined > 0) _examined.Add(examination.RuleId);
    }

    /// <summary>Whether the run judged by the configuration that was meant. With an invalid one, entries may only look paid.</summary>
    public bool IsTrustworthy { get; } = true;

    /// <summary>Every debt that can fail a build, once per rule and subject, in that order.</summary>
    public IEnumerable<Finding> Gated => _debts.Values.Where(finding => finding.IsGated)
        .OrderBy(finding => finding.RuleId, StringComparer.Ordinal).ThenBy(finding => finding.Subject, StringComparer.Ordinal);

    /// <summary>The finding behind an entry, or null.</summary>
    public Finding? Find(string ruleId, string subject) => _debts.GetValueOrDefault((ruleId, subject));

    /// <summary>What became of an entry.</summary>
    public EntryStanding StandingOf(BaselineEntry entry) =>
        _debts.ContainsKey((entry.RuleId, entry.Subject)) ? EntryStanding.Owed
        : !_examined.Contains(entry.RuleId) ? EntryStanding.RuleIdle
        : NamesUnjudgedFile(entry.Subject) ? EntryStanding.FileUnjudged
        : EntryStanding.Paid;

    /// <summary>Two findings should never share a rule and a subject; where they do, the one that is gated and larger counts.</summary>
    private static bool IsWorse(Finding one, Finding other) =>
        (one.IsGated, one.Figure.Value).CompareTo((other.IsGated, other.Figure.Value)) > 0;

    /// <summary>
    /// Whether an unjudged path stands in a subject as a whole: alone, before <c>#</c> or <c>~</c>, or on a side of <c>|</c> or
    /// <c>-></c>.
    /// </summary>
    private bool NamesUnjudgedFile(string subject)
    {
        if (_unjudged.Count == 0) return false;
        var paths = _unjudged.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var start = 0; start >= 0; start = NextStart(subject, start))
        {
            for (var end = start; end <= subject.Length; end++)
            {
                var isEnd = end == subject.Length || subject[end] is '#' or '~' || subject.AsSpan(end).StartsWith(" -> ");
                if (isEnd && paths.Contains(subject.AsSpan(start..end))) return true;
            }
        }

        return false;
    }

    private static int NextStart(string subject, int start)
    {
        var rest = subject.AsSpan(start);
        var (bar, arrow) = (rest.IndexOf(" | "), rest.IndexOf(" -> "));
        if (bar < 0 && arrow < 0) return -1;
        return arrow < 0 || (bar >= 0 && bar < arrow) ? start + bar + 3 : start + arrow + 4;
    }
}
