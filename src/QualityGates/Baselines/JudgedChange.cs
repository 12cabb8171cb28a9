using System.Collections.Immutable;
using QualityGates.Audits;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Baselines;

/// <summary>A change as the judge sees it: what was there before, under which names, and which files it touches.</summary>
internal sealed class JudgedChange
{
    private readonly DebtLedger _then;
    private readonly HashSet<string> _touched = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AmbiguousRename> _ambiguous = new(StringComparer.Ordinal);

    public JudgedChange(Comparison comparison, DebtLedger now)
    {
        Comparison = comparison;
        _then = new DebtLedger(comparison.Result);
        Renames = new Renames(comparison.Changes);
        Moves = MovesTo(now);
        foreach (var change in comparison.Changes.Changes)
        {
            _touched.Add(change.Path.Value);
            _touched.Add(change.Before.Value);
        }

        foreach (var ambiguous in comparison.Changes.Ambiguous) _ambiguous[ambiguous.Path.Value] = ambiguous;
    }

    public Comparison Comparison { get; }

    public Renames Renames { get; }

    public Moves Moves { get; }

    /// <summary>The figure of a debt before the change, wherever it was then; null where it was within its limit.</summary>
    public int? ValueBefore(Finding finding) => Before(finding)?.Figure.Value;

    /// <summary>
    /// Whether what grew since is no code: comments and blank lines, and not so many that they would be past any headroom. Whoever
    /// explains a large file in it does not make it worse. Where most lines are no code anyway, they are what the file is made of.
    /// </summary>
    public bool OnlyExplains(Finding finding)
    {
        var before = Before(finding);
        return before?.CodeLines is { } code && finding.CodeLines <= code && 2 * code >= before.Figure.Value
            && !Headroom.Default.IsExceededBy(finding.Figure.Name, finding.Figure.Value, before.Figure.Value);
    }

    /// <summary>Whether the change touches a file.</summary>
    public bool Touches(RepoPath path) => _touched.Contains(path.Value);

    /// <summary>What a reader should know about debt that counts as introduced.</summary>
    public string? HintFor(Finding finding)
    {
        if (Moves.HintFor(finding.RuleId, finding.Subject) is { } hint) return hint;
        if (_ambiguous.GetValueOrDefault(finding.Path.Value) is { } rename)
        {
            var candidates = string.Join(" or ", rename.Candidates.Select(static path => path.Value));
            return $"The file may be {candidates} under a new name, but nobody can tell which; rename one file per change, or accept the debt.";
        }

        return _then.StandingOf(finding.RuleId, finding.Subject) == EntryStanding.FileUnjudged
            ? "The file could not be read or parsed at the base (QG0002), so nobody knows what was there."
            : null;
    }

    /// <summary>The debt over its limit before that is less now, or gone; what only has another name is not.</summary>
    public IEnumerable<Improvement> Improvements(DebtLedger now)
    {
        foreach (var before in _then.Gated)
        {
            var subject = Moves.DestinationOf(before.RuleId, before.Subject) ?? before.Subject;
            var (measure, value, _) = before.Figure;
            if (now.Find(before.RuleId, subject)?.Figure is { } figure)
            {
                if (figure.Name == measure && figure.Value < value) yield return new(before.RuleId, subject, value, figure.Value);
            }
            else if (now.StandingOf(before.RuleId, subject) == EntryStanding.Paid)
                yield return new(before.RuleId, subject, value, null);
        }
    }

    /// <summary>The same debt before the change, counted in the same measure.</summary>
    private Finding? Before(Finding finding)
    {
        var subject = Moves.OriginOf(finding.RuleId, finding.Subject) ?? finding.Subject;
        var before = _then.Find(finding.RuleId, subject);
        return before?.Figure.Name == finding.Figure.Name ? before : null;
    }

    private Moves MovesTo(DebtLedger now)
    {
        if (!now.IsTrustworthy) return Moves.None;
        var tolerated = Comparison.Baseline is { } before ? Renames.Today(before) : null;
        return new Moves(
            _then.Gated.Where(debt => now.StandingOf(debt.RuleId, debt.Subject) == EntryStanding.Paid).Select(Vanished).OfType<MovingDebt>(),
            now.Gated.Where(debt => _then.Find(debt.RuleId, debt.Subject) is null).Select(Appeared).OfType<MovingDebt>());

        MovingDebt? Vanished(Finding debt)
        {
            var (measure, value, _) = debt.Figure;
            var entry = tolerated?.Find(debt.RuleId, debt.Subject);
            var most = entry is not null && entry.Measure == measure ? Math.Max(entry.Value, value) : value;
            return MovingDebt.Of(debt.RuleId, debt.Subject, debt.Path.Value, measure, most) is { } moving ? moving with { Figure = value } : null;
        }

        static MovingDebt? Appeared(Finding debt) =>
            MovingDebt.Of(debt.RuleId, debt.Subject, debt.Path.Value, debt.Figure.Name, debt.Figure.Value);
    }
}
