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
    /// <summary>The figure it had, whatever it was allowed to have.</summary>
    public int Figure { get; init; } = Value;

    /// <summary>What it is debt of, wherever it is.</summary>
    public string Kind => $"{RuleId} {Measure}";

    /// <summary>Its file.</summary>
    public string File => Subject[..Math.Max(Subject.LastIndexOf($"#{Member}", StringComparison.Ordinal), 0)];

    /// <summary>Its own name, without the types around it.</summary>
    public string Name => Member[(Member.LastIndexOf('.') + 1)..];

    /// <summary>The debt, where the subject names a declaration; otherwise null, because only declarations move.</summary>
    public static MovingDebt? Of(string ruleId, string subject, string? path, string measure, int value) =>
        SubjectPaths.MemberOf(subject, path) is { } member ? new MovingDebt(ruleId, subject, member, measure, value) : null;
}

/// <summary>
/// Declarations that went to another file, or got another name, with their debt. It is taken for the same one where exactly one debt of
/// a rule vanished and exactly one appeared that goes by the same full name and is no larger; or, where the name is another one, too,
/// that has exactly the same figure. Everything else is new, because identity is not guessed.
/// </summary>
internal sealed class Moves
{
    /// <summary>
    /// What a declaration keeps that was given another name, closest first: its type was renamed, it was renamed itself, it went to
    /// another type. The figure is always part of it: paying off one debt does not pay for another one beside it.
    /// </summary>
    private static readonly Func<MovingDebt, string>[] Renamings =
    [
        static debt => $"{debt.Kind} {debt.Figure} {debt.File}#{debt.Name}",
        static debt => $"{debt.Kind} {debt.Figure} {debt.File}",
        static debt => $"{debt.Kind} {debt.Figure} {debt.Name}",
    ];

    // Keys are text: dictionaries and groups by tuples would be compiled anew at each start.
    private readonly Dictionary<string, Rekeying> _byOrigin = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Rekeying> _byDestination = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _hints = new(StringComparer.Ordinal);

    public static Moves None { get; } = new([], []);

    public Moves(IEnumerable<MovingDebt> vanished, IEnumerable<MovingDebt> appeared)
    {
        var left = vanished.OrderBy(static debt => debt.Subject, StringComparer.Ordinal).ToList();
        var gone = left.ToLookup(static debt => $"{debt.Kind} {debt.Member}", StringComparer.Ordinal);
        var unknown = new List<MovingDebt>();
        foreach (var group in appeared.GroupBy(static debt => $"{debt.Kind} {debt.Member}", StringComparer.Ordinal))
        {
            ImmutableArray<MovingDebt> from = [.. gone[group.Key]];
            var to = group.ToImmutableArray();
            if (from is [var origin] && to is [var moved] && moved.Value <= origin.Value)
                Add(origin, moved);
            else if (from.IsEmpty)
                unknown.AddRange(to);
            else
                foreach (var debt in to) _hints[KeyOf(debt.RuleId, debt.Subject)] = Hint(from, to.Length);
            left.RemoveAll(from.Contains);
        }

        foreach (var likeness in Renamings) TakeRenamed(left, unknown, likeness);
        HintAtRenamed(left, unknown);
    }

    private void TakeRenamed(List<MovingDebt> left, List<MovingDebt> unknown, Func<MovingDebt, string> likeness)
    {
        if (left.Count == 0 || unknown.Count == 0) return;
        var gone = left.ToLookup(likeness, StringComparer.Ordinal);
        foreach (var group in unknown.GroupBy(likeness, StringComparer.Ordinal).ToList())
        {
            if (gone[group.Key].ToList() is not [var origin] || group.ToList() is not [var renamed]) continue;
            Add(origin, renamed);
            left.Remove(origin);
            unknown.Remove(renamed);
        }
    }

    /// <summary>Whoever renames a declaration and edits it in one change should hear how to be understood.</summary>
    private void HintAtRenamed(List<MovingDebt> left, List<MovingDebt> unknown)
    {
        var gone = left.ToLookup(static debt => $"{debt.Kind} {debt.File}", StringComparer.Ordinal);
        foreach (var group in unknown.GroupBy(static debt => $"{debt.Kind} {debt.File}", StringComparer.Ordinal))
        {
            if (gone[group.Key].ToList() is not [var origin] || group.ToList() is not [var renamed]) continue;
            _hints[KeyOf(renamed.RuleId, renamed.Subject)] =
                $"It may be {origin.Subject}, renamed; that had {origin.Figure} {origin.Measure}. Rename and edit in two changes to keep the debt.";
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

    private void Add(MovingDebt origin, MovingDebt moved)
    {
        var move = new Rekeying(moved.RuleId, origin.Subject, moved.Subject);
        _byOrigin[KeyOf(move.RuleId, move.From)] = _byDestination[KeyOf(move.RuleId, move.To)] = move;
    }

    private static string KeyOf(string ruleId, string subject) => $"{ruleId} {subject}";

    private static string Hint(ImmutableArray<MovingDebt> from, int appeared)
    {
        var names = string.Join(" or ", from.Select(static debt => debt.Subject));
        return appeared == 1 && from is [var origin]
            ? $"It may be {names}, moved; that was allowed {origin.Value} {origin.Measure}, so it grew."
            : $"It may be {names}, moved, but nobody can tell which; move one declaration of a name per change.";
    }
}
