using QualityGates.Codebases.Graphs;
using QualityGates.Facts;

namespace QualityGates.Audits.Dependencies.Cycles;

/// <summary>The dependencies that count for one rule against cycles, as a graph of its nodes.</summary>
internal sealed class CycleView
{
    private CycleView(DependencyModel model, AcyclicRule rule, CycleNodes nodes, List<Dependency> edges)
    {
        (Model, Rule, Nodes, Edges) = (model, rule, nodes, edges);
        var (sources, targets) = (new int[edges.Count], new int[edges.Count]);
        for (var i = 0; i < sources.Length; i++) (sources[i], targets[i]) = (nodes.OfFile[edges[i].From], nodes.OfFile[edges[i].To]);
        Graph = new Digraph(nodes.Names.Count, sources, targets);
    }

    /// <summary>The files.</summary>
    public DependencyModel Model { get; }

    /// <summary>The rule.</summary>
    public AcyclicRule Rule { get; }

    /// <summary>The nodes.</summary>
    public CycleNodes Nodes { get; }

    /// <summary>The dependencies between files of different nodes.</summary>
    public List<Dependency> Edges { get; }

    /// <summary>The same as a graph: one arc for each of <see cref="Edges"/>.</summary>
    public Digraph Graph { get; }

    /// <summary>What a rule sees.</summary>
    /// <param name="model">The files.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="nodes">The nodes on its level.</param>
    public static CycleView Of(DependencyModel model, AcyclicRule rule, CycleNodes nodes)
    {
        var edges = new List<Dependency>();
        var isIn = new bool[model.Graph.Files.Count];
        for (var file = 0; file < isIn.Length; file++) isIn[file] = nodes.OfFile[file] >= 0 && rule.Counts(model.Graph.Files, file);
        var borders = rule.Level == CycleLevel.Component && rule.Name.Length == 0 ? new ComponentBorders(model) : null;
        foreach (var edge in model.Graph.Edges)
        {
            if (model.Graph.IsPackage(edge.To) || !isIn[edge.From] || !isIn[edge.To] || borders?.AreNotCrossedBy(edge) == true) continue;
            if (rule.Counts(edge) && nodes.OfFile[edge.From] != nodes.OfFile[edge.To]) edges.Add(edge);
        }

        return new CycleView(model, rule, nodes, edges);
    }

    /// <summary>How the baseline calls a dependency.</summary>
    public string SubjectOf(Dependency edge) => $"{Model.Graph.NameOf(edge.From)} -> {Model.Graph.NameOf(edge.To)}";

    /// <summary>How many imports of a dependency count.</summary>
    public int ImportsOf(Dependency edge) => edge.Sites.Count(Rule.Counts);

    /// <summary>The first import of a dependency that counts.</summary>
    public Import SiteOf(Dependency edge) => edge.Sites.First(Rule.Counts);

    /// <summary>Whether somebody can be asked to change the importing file.</summary>
    public bool IsJudged(Dependency edge) => Model.Graph.Files.IsJudged(edge.From);

    /// <summary>Whether a comment at an import says why it may close a cycle.</summary>
    public bool IsWaived(Dependency edge)
    {
        if (Model.Graph.Files.SourceOf(edge.From) is not { IsJudged: true, Facts.Waivers: { IsEmpty: false } waivers }) return false;
        var line = SiteOf(edge).Line;
        foreach (var waiver in waivers)
        {
            if (waiver.Reason is null || (waiver.Line != line && waiver.CodeLine != line)) continue;
            if (waiver.RuleIds.Contains(DependencyRules.Cycle.Id)) return true;
        }

        return false;
    }

    /// <summary>Whether the rule saw a dependency between the same files, and they were in different nodes.</summary>
    public bool Knows(DependencyGraph graph, Dependency edge)
    {
        var from = Model.Graph.Files.Find(graph.NameOf(edge.From));
        var to = from < 0 ? -1 : Model.Graph.Files.Find(graph.NameOf(edge.To));
        return to >= 0 && Nodes.OfFile[from] != Nodes.OfFile[to] && Model.Graph.Find(from, to) is { } known && Rule.Counts(known);
    }
}
