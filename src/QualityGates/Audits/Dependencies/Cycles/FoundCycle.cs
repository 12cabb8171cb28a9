using System.Collections.Immutable;
using System.Runtime.InteropServices;
using QualityGates.Codebases.Graphs;

namespace QualityGates.Audits.Dependencies.Cycles;

/// <summary>A cycle that one rule sees, and what has to go.</summary>
internal sealed class FoundCycle
{
    private readonly Subgraph _part;
    private readonly WaysBack _ways;

    private FoundCycle(CycleView view, Subgraph part, int[] cut)
    {
        (View, _part, _ways) = (view, part, new WaysBack(part.Graph));
        Edges = Array.ConvertAll(part.Arcs, arc => view.Edges[arc]);
        Cut = ToEdges(cut);
    }

    /// <summary>What the rule sees.</summary>
    public CycleView View { get; }

    /// <summary>The nodes of the cycle, ascending.</summary>
    public int[] Members => _part.Nodes;

    /// <summary>The dependencies between them.</summary>
    public Dependency[] Edges { get; }

    /// <summary>What has to go: the cheapest first, then by name. No dependency between the same two nodes stays.</summary>
    public List<CutEdge> Cut { get; }

    /// <summary>Every cycle that a rule sees, the largest first.</summary>
    /// <param name="view">What the rule sees.</param>
    /// <param name="reluctance">How reluctantly a dependency is cut (<see cref="FeedbackArcSet.Find"/>).</param>
    public static List<FoundCycle> Find(CycleView view, Func<Dependency, byte> reluctance)
    {
        var found = new List<FoundCycle>();
        foreach (var part in view.Graph.Inside(StronglyConnectedComponents.Of(view.Graph)))
        {
            var costs = Array.ConvertAll(part.Arcs, arc => view.ImportsOf(view.Edges[arc]));
            var cut = FeedbackArcSet.Find(part.Graph, costs, Array.ConvertAll(part.Arcs, arc => reluctance(view.Edges[arc])));
            found.Add(new FoundCycle(view, part, cut));
        }

        return found;
    }

    /// <summary>The shortest way back from where an inner dependency leads to where it starts: at least one dependency.</summary>
    public Dependency[] WayBack(Dependency inner)
    {
        var from = Array.BinarySearch(Members, View.Nodes.OfFile[inner.To]);
        return Array.ConvertAll(_ways.Find(from, Array.BinarySearch(Members, View.Nodes.OfFile[inner.From])), arc => Edges[arc]);
    }

    private List<CutEdge> ToEdges(int[] cut)
    {
        var (sources, targets) = (_part.Graph.Sources, _part.Graph.Targets);
        // Those that lead to the same node in a row, because the ways back start there.
        var arcs = new List<int>(cut);
        arcs.Sort((one, other) => targets[one] != targets[other] ? targets[one].CompareTo(targets[other])
            : sources[one] != sources[other] ? sources[one].CompareTo(sources[other])
            : one.CompareTo(other));
        var edges = new List<CutEdge>();
        for (var i = 0; i < arcs.Count;)
        {
            var (source, target) = (sources[arcs[i]], targets[arcs[i]]);
            var dependencies = ImmutableArray.CreateBuilder<Dependency>();
            for (; i < arcs.Count && sources[arcs[i]] == source && targets[arcs[i]] == target; i++) dependencies.Add(Edges[arcs[i]]);
            edges.Add(new CutEdge(Members[source], Members[target], dependencies.DrainToImmutable(), MembersBetween(target, source)));
        }

        edges.Sort(static (one, other) => one.Imports != other.Imports ? one.Imports.CompareTo(other.Imports)
            : one.From != other.From ? one.From.CompareTo(other.From)
            : one.To.CompareTo(other.To));
        return edges;
    }

    /// <summary>The members on the shortest way from one to another, both included.</summary>
    private ImmutableArray<int> MembersBetween(int from, int to)
    {
        var way = _ways.Find(from, to);
        var members = new int[way.Length + 1];
        members[0] = Members[from];
        for (var i = 0; i < way.Length; i++) members[i + 1] = Members[_part.Graph.Targets[way[i]]];
        return ImmutableCollectionsMarshal.AsImmutableArray(members);
    }
}
