using System.Collections.Immutable;
using System.Runtime.InteropServices;
using QualityGates.Facts;

namespace QualityGates.Audits.Monoliths;

/// <summary>Members of one type that use each other or the same state, and nothing of the type's other groups.</summary>
/// <param name="Members">The members' own names in source order, each once.</param>
/// <param name="Lines">Physical lines of those members.</param>
public sealed record StateGroup(ImmutableArray<string> Members, int Lines);

/// <summary>
/// Lack of cohesion as LCOM4 (Hitz and Montazeri 1995): the connected components of a type's members, where two are connected
/// if they touch the same name or one touches the other. Constructors are left out because they touch everything by their nature.
/// </summary>
internal static class Cohesion
{
    /// <summary>The groups of the type at <paramref name="typeIndex"/>, largest first; one group means it is cohesive by this measure.</summary>
    public static ImmutableArray<StateGroup> GroupsOf(ImmutableArray<Declaration> declarations, int typeIndex)
    {
        var members = MembersThatTouch(declarations, typeIndex);
        var groupOf = Enumerable.Range(0, members.Count).ToArray();
        var firstByName = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < members.Count; i++)
        {
            JoinByName(members[i].OwnName().ToString(), i);
            foreach (var name in members[i].Touches) JoinByName(name, i);
        }

        return Collect(members, groupOf);

        void JoinByName(string name, int member)
        {
            ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(firstByName, name, out var known);
            if (known) groupOf[Root(groupOf, member)] = Root(groupOf, first);
            else first = member;
        }
    }

    private static List<Declaration> MembersThatTouch(ImmutableArray<Declaration> declarations, int typeIndex)
    {
        var members = new List<Declaration>();
        for (var i = typeIndex + 1; i < declarations.Length; i++)
        {
            var member = declarations[i];
            if (member.Parent == typeIndex && member.Touches.Length > 0 && member.Kind != DeclarationKind.Constructor) members.Add(member);
        }

        return members;
    }

    private static ImmutableArray<StateGroup> Collect(List<Declaration> members, int[] groupOf)
    {
        var names = new List<string>?[members.Count];
        var lines = new int[members.Count];
        for (var i = 0; i < members.Count; i++)
        {
            var root = Root(groupOf, i);
            var name = members[i].OwnName().ToString();
            var group = names[root] ??= [];
            if (!group.Contains(name)) group.Add(name);
            lines[root] += members[i].Lines;
        }

        var groups = new List<StateGroup>();
        for (var i = 0; i < names.Length; i++)
            if (names[i] is { } group) groups.Add(new StateGroup([.. group], lines[i]));
        groups.Sort(static (one, other) => other.Lines.CompareTo(one.Lines) is not 0 and var byLines ? byLines
            : string.CompareOrdinal(one.Members[0], other.Members[0]));
        return [.. groups];
    }

    private static int Root(int[] groupOf, int member)
    {
        while (groupOf[member] != member) member = groupOf[member] = groupOf[groupOf[member]];
        return member;
    }
}
