using QualityGates.Codebases.Graphs;

namespace QualityGates.Audits.Dependencies.Cycles;

/// <summary>Turns what the rules against cycles found into findings: one per import.</summary>
internal sealed class CycleFindings(FindingCollector findings)
{
    private static readonly Rule Rule = DependencyRules.Cycle;
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    /// <summary>Adds the findings, and notes what was looked at.</summary>
    /// <param name="results">What each rule found, the widest rule first.</param>
    /// <param name="findings">Takes the findings.</param>
    public static void Report(IReadOnlyList<CycleRuleResult> results, FindingCollector findings)
    {
        if (!findings.IsOn(Rule)) return;
        findings.Arm(Rule);
        var report = new CycleFindings(findings);
        foreach (var result in results) report.AddCuts(result);
        // Whatever has to go is named before what only makes a cycle larger.
        foreach (var result in results) report.AddGrowth(result);
        report.See(results);
    }

    private void AddCuts(CycleRuleResult result)
    {
        foreach (var cycle in result.Cycles)
            foreach (var cut in cycle.Cut)
                foreach (var edge in cut.Dependencies)
                    if (result.View.IsJudged(edge)) Add(cycle, edge, gained: null);
    }

    private void AddGrowth(CycleRuleResult result)
    {
        if (result.Before is null || result.Cycles.Count == 0) return;
        var cycleBefore = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < result.Before.Cycles.Count; i++)
            foreach (var member in result.Before.Cycles[i].Members) cycleBefore[result.Before.View.Nodes.Names[member]] = i;
        foreach (var cycle in result.Cycles) AddGrowth(result, cycle, cycleBefore);
    }

    private void AddGrowth(CycleRuleResult result, FoundCycle cycle, Dictionary<string, int> cycleBefore)
    {
        var joined = new HashSet<int>();
        var gained = new HashSet<int>();
        foreach (var member in cycle.Members)
        {
            if (cycleBefore.TryGetValue(result.View.Nodes.Names[member], out var before)) joined.Add(before);
            else gained.Add(member);
        }

        if (joined.Count == 0 || (gained.Count == 0 && joined.Count == 1)) return;
        // A cycle that the change closes is named already, by the import that closes it.
        if (cycle.Cut.Any(cut => cut.Dependencies.Any(edge => result.View.IsJudged(edge) && result.IsAdded(edge)))) return;
        var added = cycle.Edges.Where(edge => result.View.IsJudged(edge) && result.IsAdded(edge)).ToList();
        var grown = added.Find(edge => IsGained(edge.From) != IsGained(edge.To)) ?? added.Find(edge => IsGained(edge.To)) ?? added.FirstOrDefault();
        if (grown is not null) Add(cycle, grown, gained.Count);

        bool IsGained(int file) => gained.Contains(result.View.Nodes.OfFile[file]);
    }

    private void Add(FoundCycle cycle, Dependency edge, int? gained)
    {
        var view = cycle.View;
        var subject = view.SubjectOf(edge);
        if (!_named.Add(subject)) return;
        findings.Add(
            Rule,
            subject,
            view.Model.Graph.Files.PathOf(edge.From),
            view.SiteOf(edge).Line,
            measure: null,
            gained is { } count ? CycleWording.OfGrowth(cycle, edge, count) : CycleWording.OfCut(cycle, edge),
            CycleWording.Fix(view, edge),
            IsThereForATest(view, edge) ? Severity.Note : gained is null ? Severity.Error : Severity.Warning);
    }

    /// <summary>What a test reads may go in circles on purpose, unless a rule of the configuration says that it must not.</summary>
    private static bool IsThereForATest(CycleView view, Dependency edge) =>
        view.Rule.Name.Length == 0 && Material.Is(view.Model.Graph.Files.PathOf(edge.From));

    /// <summary>Each dependency that some rule looked at once, the findings among them as what they count.</summary>
    private void See(IReadOnlyList<CycleRuleResult> results)
    {
        var seen = new HashSet<Dependency>(ReferenceEqualityComparer.Instance);
        foreach (var result in results) seen.UnionWith(result.View.Edges);
        for (var i = 0; i < seen.Count; i++) findings.See(Rule, i < _named.Count ? 1 : 0);
    }
}
