using QualityGates.Codebases.Graphs;

namespace QualityGates.Audits.Dependencies.Cycles;

/// <summary>What one rule against cycles finds.</summary>
/// <param name="View">What it sees.</param>
/// <param name="Cycles">The cycles, the largest first.</param>
/// <param name="Before">What it found before the change, if that is known.</param>
internal sealed record CycleRuleResult(CycleView View, List<FoundCycle> Cycles, CycleRuleResult? Before)
{
    // From the first that is cut to the last: an import is never cut for the sake of one that stands before it.
    private const byte Chosen = 0;
    private const byte Added = 1;
    private const byte AddedByNobody = 2;
    private const byte Known = 3;
    private const byte KnownOfNobody = 4;

    /// <summary>How the baseline calls what has to go.</summary>
    public HashSet<string> CutSubjects { get; } =
        [.. Cycles.SelectMany(static cycle => cycle.Cut).SelectMany(static cut => cut.Dependencies).Select(View.SubjectOf)];

    /// <summary>Examines what a rule sees.</summary>
    /// <param name="view">What it sees.</param>
    /// <param name="chosen">
    /// The subjects of what is to be cut rather than anything else: tolerated, or cut for another rule. What is waived is, too: else
    /// something that nobody excused would be named in its place.
    /// </param>
    /// <param name="before">What the rule found before the change, if that is known: what it cut is cut again.</param>
    public static CycleRuleResult Of(CycleView view, HashSet<string> chosen, CycleRuleResult? before = null) =>
        new(view, FoundCycle.Find(view, edge => Reluctance(view, edge, chosen, before)), before);

    /// <summary>Whether the change added an import, or turned it from one that does not count into one that does.</summary>
    public bool IsAdded(Dependency edge) => Before is not null && !Before.View.Knows(View.Model.Graph, edge);

    private static byte Reluctance(CycleView view, Dependency edge, HashSet<string> chosen, CycleRuleResult? before)
    {
        if (view.IsWaived(edge)) return Chosen;
        var isJudged = view.IsJudged(edge);
        if (before is null) return chosen.Contains(view.SubjectOf(edge)) ? Chosen : isJudged ? Known : KnownOfNobody;
        if (before.View.Knows(view.Model.Graph, edge))
            return before.CutSubjects.Contains(view.SubjectOf(edge)) ? Chosen : isJudged ? Known : KnownOfNobody;
        return chosen.Contains(view.SubjectOf(edge)) ? Chosen : isJudged ? Added : AddedByNobody;
    }
}
