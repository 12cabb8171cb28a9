using System.Collections.Immutable;
using QualityGates.Codebases.Resolution;
using QualityGates.Text;

namespace QualityGates.Codebases.Graphs;

/// <summary>A component as the configuration defines it.</summary>
/// <param name="Name">How it is called.</param>
/// <param name="Files">The patterns of its files.</param>
public sealed record ComponentDefinition(string Name, ImmutableArray<Glob> Files);

/// <summary>Where a component comes from.</summary>
public enum ComponentKind
{
    /// <summary>The configuration names it.</summary>
    Configured,
    /// <summary>The folder of a C# project.</summary>
    Project,
    /// <summary>The folder of a <c>package.json</c> or <c>pyproject.toml</c>.</summary>
    Package,
    /// <summary>A folder at the top of what is in none of the others.</summary>
    Folder,
}

/// <summary>A part of the repository that people think of as one thing.</summary>
/// <param name="Name">Its name: as configured, or its folder.</param>
/// <param name="Kind">Where it comes from.</param>
public sealed record Component(string Name, ComponentKind Kind);

/// <summary>Which file belongs to which component; each to one at most.</summary>
public sealed class ComponentMap
{
    private readonly int[] _componentOf;

    private ComponentMap(ImmutableArray<Component> components, int[] componentOf) => (Components, _componentOf) = (components, componentOf);

    /// <summary>The components that have files, in ordinal order of name.</summary>
    public ImmutableArray<Component> Components { get; }

    /// <summary>The index of a file's component in <see cref="Components"/>, or -1; a package has none.</summary>
    public int Of(int node) => node < _componentOf.Length ? _componentOf[node] : -1;

    /// <summary>
    /// The components of a codebase: those configured, or else its projects, packages and topmost folders (<see cref="DefaultComponents"/>).
    /// Of several definitions that match a file the first one has it; definitions of one name are one component.
    /// </summary>
    public static ComponentMap Of(SourceTree files, ImmutableArray<ComponentDefinition> configured)
    {
        if (configured.IsDefaultOrEmpty) return Of(new DefaultComponents(files).Find());
        var owners = new Component?[files.Count];
        var byName = new Dictionary<string, Component>(StringComparer.Ordinal);
        foreach (var definition in configured) byName.TryAdd(definition.Name, new Component(definition.Name, ComponentKind.Configured));
        for (var file = 0; file < owners.Length; file++)
        {
            var path = files.PathOf(file);
            var definition = configured.FirstOrDefault(definition => definition.Files.AnyMatches(path));
            if (definition is not null) owners[file] = byName[definition.Name];
        }

        return Of(owners);
    }

    /// <summary>The same components over the same files under other names.</summary>
    /// <param name="numbers">The number that each file has under its other name.</param>
    internal ComponentMap Renamed(int[] numbers)
    {
        var componentOf = new int[_componentOf.Length];
        for (var file = 0; file < numbers.Length; file++) componentOf[numbers[file]] = _componentOf[file];
        return new ComponentMap(Components, componentOf);
    }

    private static ComponentMap Of(Component?[] owners)
    {
        var components = owners.OfType<Component>().Distinct().OrderBy(static component => component.Name, StringComparer.Ordinal).ToImmutableArray();
        var numbers = new Dictionary<Component, int>(components.Length);
        for (var i = 0; i < components.Length; i++) numbers.Add(components[i], i);
        return new ComponentMap(components, Array.ConvertAll(owners, owner => owner is null ? -1 : numbers[owner]));
    }
}
