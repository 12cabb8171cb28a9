using System.Collections.Immutable;
using QualityGates.Codebases.Graphs;
using QualityGates.Codebases.Resolution;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Requirements;

/// <summary>A component that a change adds.</summary>
/// <param name="Name">Its name.</param>
/// <param name="First">The first of its files that is new, in order of path.</param>
internal sealed record AddedComponent(string Name, RepoPath First);

/// <summary>
/// What a change does to the components of a repository. A component is new where most of its files are: a manifest in a folder that was
/// there adds none, and neither does whoever deletes one so that the others are cut otherwise, or gives one another name.
/// </summary>
internal sealed class ComponentHistory
{
    private readonly Dictionary<string, string> _namesBefore = new(StringComparer.Ordinal);
    private readonly HashSet<string> _new = new(StringComparer.Ordinal);

    private ComponentHistory()
    {
    }

    /// <summary>The components that are new, in order of name.</summary>
    public ImmutableArray<AddedComponent> Added { get; private set; } = [];

    /// <summary>Whether a component is new.</summary>
    public bool IsNew(string component) => _new.Contains(component);

    /// <summary>How a component was called; its own name where it had no other.</summary>
    public string NameBefore(string component) => _namesBefore.GetValueOrDefault(component, component);

    /// <summary>Compares the components of two states by the same definitions.</summary>
    public static ComponentHistory Of(SourceTree now, SourceTree before, ChangeSet changes, ImmutableArray<ComponentDefinition> configured)
    {
        var (mapNow, mapBefore) = (ComponentMap.Of(now, configured), ComponentMap.Of(before, configured));
        var namesBefore = mapBefore.Components.Select(static component => component.Name).ToHashSet(StringComparer.Ordinal);
        var namesNow = mapNow.Components.Select(static component => component.Name).ToHashSet(StringComparer.Ordinal);
        var history = new ComponentHistory();
        if (namesNow.IsSubsetOf(namesBefore)) return history;

        var origins = changes.Changes.Where(static file => file.Kind == FileChangeKind.Renamed)
            .ToDictionary(static file => file.Path.Value, static file => file.Before.Value, StringComparer.Ordinal);
        var added = ImmutableArray.CreateBuilder<AddedComponent>();
        for (var component = 0; component < mapNow.Components.Length; component++)
        {
            var name = mapNow.Components[component].Name;
            if (namesBefore.Contains(name)) continue;
            var files = FilesOf(mapNow, now, component);
            if (NameOfMost(files, origins, before, mapBefore) is { } old && !namesNow.Contains(old)) history._namesBefore[name] = old;
            else if (FirstNew(files, before) is { } first) added.Add(new AddedComponent(name, first));
        }

        history._new.UnionWith(added.Select(static component => component.Name));
        history.Added = added.DrainToImmutable();
        return history;
    }

    private static List<RepoPath> FilesOf(ComponentMap map, SourceTree files, int component)
    {
        var found = new List<RepoPath>();
        for (var file = 0; file < files.Count; file++)
            if (map.Of(file) == component && files.IsJudged(file)) found.Add(files.PathOf(file));
        return found;
    }

    /// <summary>The component that at least half of the files came from; null where there is none.</summary>
    private static string? NameOfMost(List<RepoPath> files, Dictionary<string, string> origins, SourceTree before, ComponentMap map)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (!origins.TryGetValue(file.Value, out var origin) || before.Find(origin) is not (>= 0 and var number) || map.Of(number) < 0) continue;
            var name = map.Components[map.Of(number)].Name;
            counts[name] = counts.GetValueOrDefault(name) + 1;
        }

        foreach (var (name, count) in counts)
            if (count * 2 >= files.Count) return name;
        return null;
    }

    /// <summary>The first file that was not there under its name; null where at least half of them were.</summary>
    private static RepoPath? FirstNew(List<RepoPath> files, SourceTree before)
    {
        var added = files.FindAll(file => before.Find(file.Value) < 0);
        return added.Count * 2 > files.Count ? added[0] : null;
    }
}
