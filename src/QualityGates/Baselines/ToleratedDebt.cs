using System.Collections.Immutable;
using QualityGates.Audits;

namespace QualityGates.Baselines;

/// <summary>An entry that tolerates more than the one of the base.</summary>
/// <param name="Entry">The entry as it is in the file.</param>
/// <param name="Subject">Its subject under the names of today.</param>
/// <param name="Before">What the base tolerated; null for nothing.</param>
internal sealed record LoosenedEntry(BaselineEntry Entry, string Subject, Tolerance? Before)
{
    /// <summary>Whether somebody says why. A reason that stood there before was given for what it tolerated then.</summary>
    public bool IsExplained => AuditSettings.IsReason(Entry.Tolerance.Reason) && !HasOldReason;

    /// <summary>Whether the reason is the one of before.</summary>
    public bool HasOldReason => Before?.Reason is { } reason && reason == Entry.Tolerance.Reason;
}

/// <summary>
/// Which debt is tolerated in the end: what the baseline of today says, under the names of today; but where it says more than that of
/// the base and nobody says why, what the base said.
/// </summary>
internal sealed class ToleratedDebt
{
    private readonly Dictionary<(string RuleId, string Subject), BaselineEntry> _written = [];
    private readonly HashSet<(string RuleId, string Subject)> _unexplained = [];

    private ToleratedDebt(Baseline? baseline) => Baseline = baseline;

    /// <summary>The entries that count; null where there is no baseline to judge by.</summary>
    public Baseline? Baseline { get; private set; }

    /// <summary>Whether the change deleted the baseline.</summary>
    public bool IsDeleted { get; private init; }

    /// <summary>What is tolerated beyond what the base tolerated, by rule and subject.</summary>
    public ImmutableArray<LoosenedEntry> Loosened { get; private set; } = [];

    /// <summary>What is tolerated where nothing is compared.</summary>
    public static ToleratedDebt By(Baseline? today) => new(today);

    /// <summary>What is tolerated in a change.</summary>
    /// <param name="today">The baseline; null where there is none, or an invalid one.</param>
    /// <param name="change">The change.</param>
    /// <param name="isInvalid">Whether there is an invalid one: then nobody knows what it tolerates, and the base does not step in.</param>
    public static ToleratedDebt By(Baseline? today, JudgedChange change, bool isInvalid)
    {
        var before = change.Comparison.Baseline;
        if (today is null)
        {
            return before is null || isInvalid
                ? new ToleratedDebt(null)
                : new ToleratedDebt(change.Renames.Today(before).Rekeyed(change.Moves.All)) { IsDeleted = true };
        }

        var tolerated = new ToleratedDebt(today);
        tolerated.Rename(change.Renames.Owing(today));
        var then = before is null ? null : UnderTheNamesOf(today, tolerated.Baseline!, before, change);
        tolerated.Rename(change.Moves.All);
        if (then is not null) tolerated.Compare(then);
        return tolerated;
    }

    /// <summary>The entry as the file has it, for one of the entries that count.</summary>
    public BaselineEntry Written(BaselineEntry entry) => _written.GetValueOrDefault((entry.RuleId, entry.Subject), entry);

    /// <summary>Whether the entry of the base counts, because nobody says why today's allows more.</summary>
    public bool IsHeldToTheBase(Finding finding) => _unexplained.Contains((finding.RuleId, finding.Subject));

    private void Rename(IEnumerable<Rekeying> rekeyings)
    {
        foreach (var (ruleId, from, to) in rekeyings)
        {
            if (Baseline!.Find(ruleId, from) is not { } tolerance || Baseline.Find(ruleId, to) is not null) continue;
            Baseline = Baseline.Without(ruleId, from).With(ruleId, to, tolerance);
            // A file that was renamed may hold a declaration that was moved: the entry's own name is the first one.
            if (!_written.Remove((ruleId, from), out var written)) written = new BaselineEntry(ruleId, from, tolerance);
            _written[(ruleId, to)] = written;
        }
    }

    private void Compare(Baseline then)
    {
        var loosened = ImmutableArray.CreateBuilder<LoosenedEntry>();
        foreach (var entry in Baseline!.Entries)
        {
            var old = then.Find(entry.RuleId, entry.Subject);
            if (old is null || IsLooser(entry.Tolerance, old)) loosened.Add(new LoosenedEntry(Written(entry), entry.Subject, old));
        }

        Loosened = loosened.DrainToImmutable();
        foreach (var entry in Loosened)
        {
            if (entry.IsExplained) continue;
            _unexplained.Add((entry.Entry.RuleId, entry.Subject));
            Baseline = entry.Before is null
                ? Baseline.Without(entry.Entry.RuleId, entry.Subject)
                : Baseline.With(entry.Entry.RuleId, entry.Subject, entry.Before);
        }
    }

    /// <summary>
    /// What the base tolerated, each entry under the name it has in the baseline of today. One that today's still has under its old
    /// name, beside the new one, was copied and did not follow anything.
    /// </summary>
    /// <param name="today">The baseline of today, as it is written.</param>
    /// <param name="renamed">The same with the entries of renamed files under their new names.</param>
    /// <param name="before">The baseline of the base.</param>
    /// <param name="change">What was renamed and moved.</param>
    private static Baseline UnderTheNamesOf(Baseline today, Baseline renamed, Baseline before, JudgedChange change)
    {
        var files =
            from entry in before.Entries
            let to = change.Renames.Today(entry.Subject)
            where to != entry.Subject
            select new Rekeying(entry.RuleId, entry.Subject, to);
        return before.Rekeyed(files.Where(rekeying => !IsCopied(today, rekeying)))
            .Rekeyed(change.Moves.All.Where(rekeying => !IsCopied(renamed, rekeying)));

        static bool IsCopied(Baseline baseline, Rekeying rekeying) =>
            baseline.Find(rekeying.RuleId, rekeying.From) is not null && baseline.Find(rekeying.RuleId, rekeying.To) is not null;
    }

    private static bool IsLooser(Tolerance now, Tolerance before) =>
        now.Measure != before.Measure || now.Value > before.Value || (before.Until is { } until && (now.Until is null || now.Until > until));
}
