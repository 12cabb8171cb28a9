using System.Collections.Immutable;

namespace QualityGates.Baselines;

/// <summary>Debt of one declaration that appeared or vanished.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Subject">Its subject, under the names of today.</param>
/// <param name="Member">The declaration, without its file.</param>
/// <param name="Measure">What was counted.</param>
/// <param name="Value">The figure; for debt that vanished, the most it was allowed to have.</param>
internal sealed record MovingDebt(string RuleId, string Subject, string Member, string Measure, int Value)
{
    /// <summary>What is the same wherever it is.</summary>
    public string Name => $"{RuleId} {Measure} {Member}";

    /// <summary>The debt, where the subject names a declaration; otherwise null, because only declarations move.</summary>
    public static MovingDebt? Of(string ruleId, string subject, string? path, string measure, int value) =>
        SubjectPaths.MemberOf(subject, path) is { } member ? new MovingDebt(ruleId, subject, member, measure, value) : null;
}

/// <summary>
/// Declarations that went from one file to another with their debt. It is taken for a move where exactly one debt of a rule and a
/// name vanished and exactly one appeared that is no larger; everything else is new, because identity is not guessed.
/// </summary>
internal sealed class Moves
{
    private readonly Dictionary<string, Rekeying> _byOrigin = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Rekeying> _byDestination = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _hints = new(StringComparer.Ordinal);

    public static Moves None { get; } = new([], []);

    public Moves(IEnumerable<MovingDebt> vanished, IEnumerable<MovingDebt> appeared)
    {
        var gone = vanished.ToLookup(static debt => debt.Name, StringComparer.Ordinal);
        foreach (var group in appeared.GroupBy(static debt => debt.Name, StringComparer.Ordinal))
        {
            var from = gone[group.Key].OrderBy(static debt => debt.Subject, StringComparer.Ordinal).ToImmutableArray();
            var to = group.ToImmutableArray();
            if (from is [var origin] && to is [var moved] && moved.Value <= origin.Value)
                Add(new Rekeying(moved.RuleId, origin.Subject, moved.Subject));
            else if (!from.IsEmpty)
                foreach (var debt in to) _hints[KeyOf(debt.RuleId, debt.Subject)] = Hint(from, to.Length);
        }
    }

    /// <summary>Where a debt came from, or null.</summary>
    public string? OriginOf(string ruleId, string subject) =>
        _byDestination.Count == 0 ? null : _byDestination.GetValueOrDefault(KeyOf(ruleId, subject))?.From;

    /// <summary>Where a debt went, or null.</summary>
    public string? DestinationOf(string ruleId, string subject) =>
        _byOrigin.Count == 0 ? null : _byOrigin.GetValueOrDefault(KeyOf(ruleId, subject))?.To;

    /// <summary>What a reader should know about a debt that may have moved and counts as new; null where there is nothing.</summary>
    public string? HintFor(string ruleId, string subject) => _hints.GetValueOrDefault(KeyOf(ruleId, subject));

    /// <summary>Every move, by rule and new subject.</summary>
    public IEnumerable<Rekeying> All => _byDestination.Values
        .OrderBy(static move => move.RuleId, StringComparer.Ordinal).ThenBy(static move => move.To, StringComparer.Ordinal);

    private void Add(Rekeying move) =>
        _byOrigin[KeyOf(move.RuleId, move.From)] = _byDestination[KeyOf(move.RuleId, move.To)] = move;

    private static string KeyOf(string ruleId, string subject) => $"{ruleId} {subject}";

    private static string Hint(ImmutableArray<MovingDebt> from, int appeared)
    {
        var names = string.Join(" or ", from.Select(static debt => debt.Subject));
        return appeared == 1 && from is [var origin]
            ? $"It may be {names}, moved; that was allowed {origin.Value} {origin.Measure}, so it grew."
            : $"It may be {names}, moved, but nobody can tell which; move one declaration of a name per change.";
    }
}
