using System.Collections.Immutable;
using QualityGates.Audits.Dependencies.Cycles;

namespace QualityGates.Audits.Dependencies.Changes;

/// <summary>
/// Finds out which cycles of today were which cycles of the base: those that share a member belong together, also where one fell into
/// two, or two became one.
/// </summary>
internal sealed class OverlappingCycles(DependencyReport before, DependencyReport now, MatchedFiles files)
{
    /// <summary>What differs; cycles with the members that they had are left out.</summary>
    public IEnumerable<CycleGrowth> Compare(CycleTier then, CycleTier today)
    {
        var groups = new Dictionary<string, Group>(StringComparer.Ordinal);
        foreach (var cycle in then.Cycles) Join(groups, cycle, [.. cycle.Members.Select(node => NameBefore(then, node))], isNow: false);
        foreach (var cycle in today.Cycles) Join(groups, cycle, [.. cycle.Members.Select(node => today.NameOf(now.Model, node))], isNow: true);
        foreach (var group in groups.Values.Distinct().OrderByDescending(static group => group.Now.Count).ThenBy(static group => group.First, StringComparer.Ordinal))
        {
            string[] joined = [.. group.Now.Except(group.Before).Order(StringComparer.Ordinal)];
            string[] left = [.. group.Before.Except(group.Now).Order(StringComparer.Ordinal)];
            if (joined.Length == 0 && left.Length == 0 && group.CyclesBefore.Count == group.CyclesNow.Count) continue;
            yield return new CycleGrowth(today.Level, today.Language, today.UpTo, Sizes(group.CyclesBefore), Sizes(group.CyclesNow), [.. joined], [.. left])
            {
                Closing = joined.Length > 0 || group.CyclesNow.Count < group.CyclesBefore.Count ? Closing(group, today) : null,
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

    /// <summary>The first import between two members of one cycle that was not there.</summary>
    private NewImport? Closing(Group group, CycleTier tier)
    {
        var graph = now.Model.Graph;
        var cycles = group.CyclesNow.SelectMany(static (cycle, number) => cycle.Members.Select(member => (member, number)))
            .ToDictionary(pair => tier.NameOf(now.Model, pair.member), static pair => pair.number, StringComparer.Ordinal);
        foreach (var edge in graph.Edges)
        {
            if (edge.Phase > tier.UpTo || graph.IsPackage(edge.To)) continue;
            var (from, to) = (MemberOf(edge.From), MemberOf(edge.To));
            if (from == to || !cycles.TryGetValue(from, out var one) || !cycles.TryGetValue(to, out var other) || one != other) continue;
            if (!files.WasThere(edge)) return NewImport.Of(graph, edge);
        }

        return null;

        string MemberOf(int file) => tier.Level switch
        {
            CycleLevel.File => graph.NameOf(file),
            CycleLevel.Folder => graph.Files.PathOf(file).Folder.ToString(),
            _ => now.Model.Components.Of(file) is >= 0 and var component ? now.Model.Components.Components[component].Name : "",
        };
    }

    private string NameBefore(CycleTier tier, int node) =>
        tier.Level == CycleLevel.File ? files.TodaysName(node) : tier.NameOf(before.Model, node);

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
