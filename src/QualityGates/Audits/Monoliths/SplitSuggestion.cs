using System.Collections.Immutable;
using QualityGates.Facts;
using QualityGates.Text;

namespace QualityGates.Audits.Monoliths;

/// <summary>One way to make a file smaller, one sentence that names its own members.</summary>
internal static class SplitSuggestion
{
    private const int NamesShown = 4;

    /// <summary>
    /// The suggestion that moves the most for the least: state of its own first, then declarations, families, one long function.
    /// </summary>
    public static string? For(FileProfile profile)
    {
        var worthwhile = Math.Max(30, profile.File.Facts.Lines.Physical / 12);
        return Cohesive(profile, worthwhile)
            ?? LongFunction(profile, share: 0.4)
            ?? Siblings(profile, worthwhile)
            ?? Family(profile, worthwhile)
            ?? LongFunction(profile, share: 0);
    }

    /// <summary>Members that share no state with the rest of their type can leave without breaking anything.</summary>
    private static string? Cohesive(FileProfile profile, int worthwhile)
    {
        if (profile.LargestType is not { } type || profile.Groups.Length < 2) return null;
        var group = profile.Groups[1];
        if (group.Members.Length < 2 || group.Lines < worthwhile) return null;
        return $"Move {Names(group.Members)} ({Figure.Of(group.Lines)} lines) out of {type.Name}: they share no state with its other members.";
    }

    private static string? LongFunction(FileProfile profile, double share)
    {
        if (profile.LargestMember is not { } member || profile.LargestMemberShare < share || member.Lines < 30) return null;
        var inner = LongestInside(profile.File.Facts.Declarations, member);
        var what = $"Break up {member.Name} ({Figure.Of(member.Lines)} lines{Complexity(member)})";
        var where = inner is null ? " first." : $", beginning with {inner.OwnName()} ({Figure.Of(inner.Lines)} lines) inside it.";
        return what + where;
    }

    /// <summary>Declarations beside the largest one can have files of their own.</summary>
    private static string? Siblings(FileProfile profile, int worthwhile)
    {
        var top = profile.File.Facts.Declarations.Where(static d => d.Parent < 0 && d.Lines >= 20).ToList();
        top.Sort(static (one, other) => other.Lines.CompareTo(one.Lines) is not 0 and var byLines ? byLines
            : one.StartLine.CompareTo(other.StartLine));
        if (top.Count < 2) return null;
        var moved = top.Skip(1).Take(NamesShown).ToList();
        var lines = moved.Sum(static d => d.Lines);
        if (lines < worthwhile) return null;
        var files = moved.Count == 1 ? "a file of its own" : "files of their own";
        var names = Names([.. moved.Select(static d => d.Name)]);
        var stays = $"{top[0].Name} ({Figure.Of(top[0].Lines)}) stays";
        return $"Move {names} ({Figure.Of(lines)} lines) to {files}; {stays}.";
    }

    /// <summary>Members whose names begin with the same word usually serve one purpose.</summary>
    private static string? Family(FileProfile profile, int worthwhile)
    {
        var declarations = profile.File.Facts.Declarations;
        var parent = profile.LargestType is { } type ? declarations.IndexOf(type) : -1;
        var families = new Dictionary<string, List<Declaration>>(StringComparer.Ordinal);
        foreach (var member in declarations)
        {
            if (member.Parent != parent || member.IsType || member.Kind == DeclarationKind.Constructor) continue;
            var first = FirstWord(member.OwnName()).ToLowerInvariant();
            if (first.Length < 3) continue;
            if (!families.TryGetValue(first, out var family)) families.Add(first, family = []);
            family.Add(member);
        }

        var (largest, word, most) = (default(List<Declaration>), "", 0);
        foreach (var name in families.Keys.Order(StringComparer.Ordinal))
        {
            var family = families[name];
            var lines = family.Sum(static member => member.Lines);
            if (family.Count >= 3 && lines > most) (largest, word, most) = (family, name, lines);
        }

        if (largest is null || most < worthwhile) return null;
        var names = largest.Select(static member => member.OwnName().ToString()).Distinct();
        return $"Move the “{word}” family, {Names([.. names])} ({Figure.Of(most)} lines), to a type or module of its own.";
    }

    private static Declaration? LongestInside(ImmutableArray<Declaration> declarations, Declaration outer)
    {
        var index = declarations.IndexOf(outer);
        return declarations.Where(d => d.Parent == index && !d.IsType && d.Lines >= 20).MaxBy(static d => d.Lines);
    }

    /// <summary>The first word of <c>handleClick</c>, <c>_render_row</c>, <c>OnLoad</c>.</summary>
    internal static string FirstWord(ReadOnlySpan<char> name)
    {
        name = name.TrimStart("_#@");
        var end = name.Length == 0 ? 0 : 1;
        while (end < name.Length && char.IsLower(name[end])) end++;
        return name[..end].ToString();
    }

    private static string Names(ImmutableArray<string> names) => names.Length <= NamesShown
        ? string.Join(", ", names)
        : $"{string.Join(", ", names.Take(NamesShown - 1))} and {names.Length - NamesShown + 1} more";

    private static string Complexity(Declaration member) =>
        member.Metrics is { Complexity: > 1 } metrics ? $", complexity {metrics.Complexity}" : "";
}
