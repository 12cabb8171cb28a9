using System.Collections.Immutable;
using QualityGates.Codebases.Graphs;

namespace QualityGates.Audits.Dependencies.Rules;

/// <summary>
/// Which marked nodes every other node reaches, found backwards from all of them at once. Each node keeps the nearest node of at most
/// two different marks: enough to say whether it reaches a mark other than a given one, at the cost of two sweeps however many marks
/// and sources there are. Where marks are ranks, it keeps the two smallest, which is enough to say whether it reaches one above a
/// given one, or another one beside it.
/// </summary>
internal sealed class Reach
{
    private const int Ways = 2;

    private readonly int[] _marks;
    private readonly Dependency?[] _next;

    private Reach(RuleRun run)
    {
        _marks = new int[run.Graph.NodeCount * Ways];
        _next = new Dependency?[_marks.Length];
        Array.Fill(_marks, -1);
    }

    /// <summary>Goes backwards from every marked node, up to the next marked ones.</summary>
    /// <param name="run">The rule, which decides what counts as an import.</param>
    /// <param name="markOf">The mark of a node; -1 for none.</param>
    /// <param name="mayFollow">Whether the way may lead along a dependency, whose importer has no mark.</param>
    /// <param name="areRanks">Whether smaller marks go before nearer ones.</param>
    public static Reach Backwards(RuleRun run, Func<int, int> markOf, Func<Dependency, bool> mayFollow, bool areRanks = false)
    {
        var (reach, importers, queue) = (new Reach(run), Importers.Of(run), new Queue<int>());
        var marked = Enumerable.Range(0, run.Graph.NodeCount).Where(node => markOf(node) >= 0).ToList();
        foreach (var wave in marked.GroupBy(node => areRanks ? markOf(node) : 0).OrderBy(static wave => wave.Key))
        {
            foreach (var node in wave)
            {
                reach._marks[node * Ways] = markOf(node);
                queue.Enqueue(node * Ways);
            }

            while (queue.TryDequeue(out var place))
            {
                foreach (var edge in importers.Of(place / Ways))
                {
                    if (markOf(edge.From) >= 0 || !mayFollow(edge)) continue;
                    if (reach.Take(edge, reach._marks[place]) is >= 0 and var taken) queue.Enqueue(taken);
                }
            }
        }

        return reach;
    }

    /// <summary>The shortest chain that begins with an import and ends at a node whose mark is accepted, or none.</summary>
    public ImmutableArray<Dependency> Through(Dependency first, Func<int, bool> accepts)
    {
        for (var way = 0; way < Ways; way++)
        {
            var mark = _marks[(first.To * Ways) + way];
            if (mark < 0 || !accepts(mark)) continue;
            var chain = ImmutableArray.CreateBuilder<Dependency>();
            chain.Add(first);
            for (var next = Next(first.To, mark); next is not null; next = Next(next.To, mark)) chain.Add(next);
            return chain.DrainToImmutable();
        }

        return [];
    }

    /// <summary>Whether a node is or reaches a marked one.</summary>
    public bool IsReached(int node) => _marks[node * Ways] >= 0;

    private Dependency? Next(int node, int mark) =>
        _marks[node * Ways] == mark ? _next[node * Ways] : _next[(node * Ways) + 1];

    /// <summary>Gives an importer the mark of what it imports; returns the place taken, or -1 where it knows the mark or two others.</summary>
    private int Take(Dependency edge, int mark)
    {
        for (var place = edge.From * Ways; place < (edge.From + 1) * Ways; place++)
        {
            if (_marks[place] == mark) return -1;
            if (_marks[place] >= 0) continue;
            (_marks[place], _next[place]) = (mark, edge);
            return place;
        }

        return -1;
    }

    /// <summary>The imports that count and are not excepted, by what they import.</summary>
    private sealed class Importers
    {
        private readonly int[] _firstOf;
        private readonly Dependency[] _edges;

        private Importers(int[] firstOf, Dependency[] edges) => (_firstOf, _edges) = (firstOf, edges);

        public ReadOnlySpan<Dependency> Of(int node) => _edges.AsSpan(_firstOf[node].._firstOf[node + 1]);

        public static Importers Of(RuleRun run)
        {
            var firstOf = new int[run.Graph.NodeCount + 2];
            var counting = new List<Dependency>();
            foreach (var edge in run.Graph.Edges)
            {
                if (!run.Counts(edge) || run.IsExcepted(edge)) continue;
                counting.Add(edge);
                firstOf[edge.To + 2]++;
            }

            for (var node = 2; node < firstOf.Length; node++) firstOf[node] += firstOf[node - 1];
            var edges = new Dependency[counting.Count];
            foreach (var edge in counting) edges[firstOf[edge.To + 1]++] = edge;
            return new Importers(firstOf, edges);
        }
    }
}
