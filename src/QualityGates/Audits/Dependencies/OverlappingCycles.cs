using System.Collections.Immutable;
using QualityGates.Codebases.Graphs;
using QualityGates.Facts;

namespace QualityGates.Audits.Dependencies;

/// <summary>
/// Finds out which cycles of today were which cycles of the base: those that share a member belong together, also where one fell into
/// two, or two became one.
/// </summary>
internal sealed class OverlappingCycles(CycleLevel level, DependencyReport before, DependencyReport now, MatchedFiles files)
{
    /// <summary>What differs; cycles with the members that they had are left out.</summary>
    public IEnumerable<CycleGrowth> Compare(ImmutableArray<Cycle> then, ImmutableArray<Cycle> today, string language, ImportPhase upTo)
    {
        var groups = new Dictionary<string, Group>(StringComparer.Ordinal);
        foreach (var cycle in then) Join(groups, cycle, [.. cycle.Members.Select(NameBefore)], isNow: false);
        foreach (var cycle in today) Join(groups, cycle, [.. cycle.Members.Select(NameNow)], isNow: true);
        foreach (var group in groups.Values.Distinct().OrderByDescending(static group => group.Now.Count).ThenBy(static group => group.First, StringComparer.Ordinal))
        {
            string[] joined = [.. group.Now.Except(group.Before).Order(StringComparer.Ordinal)];
            string[] left = [.. group.Before.Except(group.Now).Order(StringComparer.Ordinal)];
            if (joined.Length == 0 && left.Length == 0 && group.CyclesBefore.Count == group.CyclesNow.Count) continue;
            yield return new CycleGrowth(level, language, upTo, Sizes(group.CyclesBefore), Sizes(group.CyclesNow), [.. joined], [.. left])
            {
                Closing = joined.Length > 0 || group.CyclesNow.Count < group.CyclesBefore.Count ? Closing(group, upTo) : null,
            };
        }
    }

    private static void Join(Dictionary<string, Group> groups, Cycle cycle, ImmutableArray<string> names, bool isNow)
    {
        var group = new Group();
        foreach (var name in names)
            if (groups.TryGetValue(name, out var other) && other != group) group = Merge(groups, group, other);
        (isNow ? group.CyclesNow : group.CyclesBefore).Add(cycle);
        (isNow ? group.Now : group.Before).UnionWith(names);
        foreach (var name in names) groups[name] = group;
    }

    /// <summary>The smaller one moves: however many cycles become one, each member moves seldom.</summary>
    private static Group Merge(Dictionary<string, Group> groups, Group one, Group other)
    {
        var (kept, moved) = one.Before.Count + one.Now.Count >= other.Before.Count + other.Now.Count ? (one, other) : (other, one);
        kept.CyclesBefore.AddRange(moved.CyclesBefore);
        kept.CyclesNow.AddRange(moved.CyclesNow);
        kept.Before.UnionWith(moved.Before);
        kept.Now.UnionWith(moved.Now);
        foreach (var name in moved.Before) groups[name] = kept;
        foreach (var name in moved.Now) groups[name] = kept;
        return kept;
    }

    private NewImport? Closing(Group group, ImportPhase upTo)
    {
        var members = group.CyclesNow.SelectMany((cycle, number) => cycle.Members.Select(member => (member, number)))
            .ToDictionary(static pair => pair.member, static pair => pair.number);
        foreach (var edge in now.Model.Graph.Edges)
        {
            if (edge.Phase > upTo || !members.TryGetValue(Node(edge.From), out var from) || !members.TryGetValue(Node(edge.To), out var to)) continue;
            if (from == to && Node(edge.From) != Node(edge.To) && !files.WasThere(edge)) return NewImport.Of(now.Model.Graph, edge);
        }

        return null;
    }

    private int Node(int file) => level == CycleLevel.File ? file : now.Model.Components.Of(file);

    private string NameBefore(int node) => level == CycleLevel.File ? files.TodaysName(node) : before.Model.Components.Components[node].Name;

    private string NameNow(int node) => level == CycleLevel.File ? now.Model.Graph.NameOf(node) : now.Model.Components.Components[node].Name;

    private static ImmutableArray<int> Sizes(List<Cycle> cycles) =>
        [.. cycles.Select(static cycle => cycle.Members.Length).OrderDescending()];

    private sealed class Group
    {
        public List<Cycle> CyclesBefore { get; } = [];
        public List<Cycle> CyclesNow { get; } = [];
        public HashSet<string> Before { get; } = new(StringComparer.Ordinal);
        public HashSet<string> Now { get; } = new(StringComparer.Ordinal);
        public string First => Now.Concat(Before).Min(StringComparer.Ordinal)!;
    }
}
