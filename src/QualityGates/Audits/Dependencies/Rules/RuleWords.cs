using System.Collections.Immutable;
using System.Text;
using QualityGates.Audits.Dependencies.Changes;
using QualityGates.Codebases.Graphs;
using QualityGates.Facts;

namespace QualityGates.Audits.Dependencies.Rules;

/// <summary>How the rules speak of imports.</summary>
internal static class RuleWords
{
    private const int MostNames = 4;
    private const int MostLinks = 12;

    /// <summary>What is imported, by whom it is known: <c>src/Data/Db.cs (Db, Context; 3 imports)</c>.</summary>
    public static string Named(string target, ImmutableArray<Import> sites)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var site in sites)
            foreach (var name in ImportedNames.Of(site))
                if (name.Length is > 0 and < 80) names.Add(name);

        var shown = string.Join(", ", names.Take(MostNames)) + (names.Count > MostNames ? $" and {names.Count - MostNames} more" : "");
        var count = sites.Length > 1 ? $"{sites.Length} {((sites[0].Kind & ImportKind.TypeUse) != 0 ? "uses" : "imports")}" : "";
        var detail = shown.Length > 0 && count.Length > 0 ? $"{shown}; {count}" : shown + count;
        return detail.Length > 0 ? $"{target} ({detail})" : target;
    }

    /// <summary>
    /// How many things imports take, each once: names, or types. So neither who writes one import on several lines nor who repeats it in
    /// another function makes it worse; who takes one more thing does. An import that names nothing takes the file: one thing.
    /// </summary>
    public static int ThingsTaken(ImmutableArray<Import> sites)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var site in sites)
        {
            foreach (var name in site.Names) taken.Add(name);
            if (site.Names.IsEmpty) taken.Add((site.Kind & ImportKind.TypeUse) != 0 ? site.Specifier : "");
        }

        return taken.Count;
    }

    /// <summary>A chain with the line of each link: <c>a.ts:12 → b.ts:3 → c.ts</c>.</summary>
    public static string Chain(DependencyGraph graph, ImmutableArray<Dependency> chain, Func<Dependency, ImmutableArray<Import>> sitesOf)
    {
        var text = new StringBuilder();
        for (var i = 0; i < chain.Length; i++)
        {
            var left = chain.Length - i;
            if (i == MostLinks && left > 2)
            {
                text.Append("… ").Append(left - 1).Append(" more … → ");
                i = chain.Length - 1;
            }

            text.Append(graph.NameOf(chain[i].From)).Append(':').Append(sitesOf(chain[i])[0].Line).Append(" → ");
        }

        return text.Append(graph.NameOf(chain[^1].To)).ToString();
    }

    /// <summary>Somebody's words as a sentence.</summary>
    public static string Sentence(string words)
    {
        var text = words.Trim();
        return text.Length == 0 || text[^1] is '.' or '!' or '?' ? text : text + ".";
    }

    /// <summary>A count with its noun.</summary>
    public static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{Text.Figure.Of(count)} {noun}s";

    /// <summary>Names in quotes, the last one after <c>or</c>.</summary>
    public static string AnyOf(IEnumerable<ModulePattern> patterns)
    {
        var names = patterns.Select(static pattern => $"'{pattern.Text}'").ToList();
        return names.Count switch
        {
            0 => "nothing",
            1 => names[0],
            <= MostNames => $"{string.Join(", ", names.Take(names.Count - 1))} or {names[^1]}",
            _ => $"{string.Join(", ", names.Take(MostNames))} or {names.Count - MostNames} more",
        };
    }
}
