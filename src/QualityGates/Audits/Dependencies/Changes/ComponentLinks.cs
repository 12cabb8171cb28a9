using System.Collections.Immutable;

namespace QualityGates.Audits.Dependencies.Changes;

/// <summary>Which components import which others, by name, so that two states of a repository can be compared.</summary>
internal static class ComponentLinks
{
    /// <summary>Every pair of components that knows each other. Files that nobody measured (pictures) count for nothing.</summary>
    public static Dictionary<(string From, string To), ComponentLink> Of(DependencyModel model)
    {
        var (graph, components) = model;
        var links = new Dictionary<(string, string), ComponentLink>();
        foreach (var edge in graph.Edges)
        {
            var (from, to) = (components.Of(edge.From), components.Of(edge.To));
            if (from < 0 || to < 0 || from == to || graph.Files.SourceOf(edge.To) is null) continue;
            var names = (components.Components[from].Name, components.Components[to].Name);
            // Edges come in order of path, so the first one stays.
            links[names] = links.TryGetValue(names, out var link)
                ? link with { Imports = link.Imports + edge.Sites.Length }
                : new ComponentLink(names.Item1, names.Item2, edge.Sites.Length, graph.Files.PathOf(edge.From), edge.Line, graph.Files.PathOf(edge.To));
        }

        return links;
    }

    /// <summary>The links of one state that the other one lacks, ordered by name.</summary>
    public static ImmutableArray<ComponentLink> Missing(
        Dictionary<(string From, string To), ComponentLink> links, Dictionary<(string From, string To), ComponentLink> others) =>
    [
        .. links.Where(link => !others.ContainsKey(link.Key)).Select(static link => link.Value)
            .OrderBy(static link => link.From, StringComparer.Ordinal).ThenBy(static link => link.To, StringComparer.Ordinal),
    ];
}
