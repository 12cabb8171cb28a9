using System.Collections.Immutable;
using QualityGates.Facts;

namespace QualityGates.Codebases.Graphs;

/// <summary>One component that depends on another one.</summary>
/// <param name="From">The index of the component that imports.</param>
/// <param name="To">The index of the component that is imported.</param>
/// <param name="Dependencies">The dependencies between their files, in order of the graph.</param>
public sealed record ComponentDependency(int From, int To, ImmutableArray<Dependency> Dependencies)
{
    private readonly int[] _imports = CountByPhase(Dependencies);

    /// <summary>How many imports there are.</summary>
    public int Imports => _imports.Sum();

    /// <summary>How many imports of one phase there are.</summary>
    public int ImportsOf(ImportPhase phase) => _imports[(int)phase];

    /// <summary>The same, without some of the dependencies.</summary>
    public ComponentDependency Without(Predicate<Dependency> excepted) => new(From, To, Dependencies.RemoveAll(excepted));

    private static int[] CountByPhase(ImmutableArray<Dependency> dependencies)
    {
        var counts = new int[(int)ImportPhase.Mock + 1];
        foreach (var dependency in dependencies)
            foreach (var site in dependency.Sites) counts[(int)site.Phase]++;
        return counts;
    }
}

/// <summary>
/// The figures of a component, after R. C. Martin, <i>OO Design Quality Metrics</i> (1994), with files in the place of classes. Packages from
/// elsewhere do not count.
/// </summary>
/// <param name="Files">How many source files it has: judged, and in a language whose imports are followed.</param>
/// <param name="Types">How many types those in C# declare. An interface of TypeScript is data as often as behaviour, and Python has none.</param>
/// <param name="AbstractTypes">How many of these are interfaces; abstract classes are not told from others.</param>
/// <param name="UsedByFiles">Files outside that depend on files inside: its afferent coupling, Ca.</param>
/// <param name="UsingFiles">Files inside that depend on files outside: its efferent coupling, Ce.</param>
/// <param name="UsedByComponents">Its fan-in: components that depend on it.</param>
/// <param name="UsedComponents">Its fan-out: components it depends on.</param>
public sealed record ComponentMetrics(
    int Files, int Types, int AbstractTypes, int UsedByFiles, int UsingFiles, int UsedByComponents, int UsedComponents)
{
    /// <summary>Ce / (Ca + Ce): 0 for what only others use, 1 for what only uses others; null where neither is so.</summary>
    public double? Instability => UsedByFiles + UsingFiles == 0 ? null : (double)UsingFiles / (UsedByFiles + UsingFiles);

    /// <summary>The share of its types that are abstract; null where it declares none in C#.</summary>
    public double? Abstractness => Types == 0 ? null : (double)AbstractTypes / Types;

    /// <summary>How far it is from being abstract as much as others depend on it: |A + I - 1|; null where either is unknown.</summary>
    public double? Distance => Abstractness + Instability is { } sum ? Math.Abs(sum - 1) : null;
}

/// <summary>Which component depends on which.</summary>
/// <param name="Components">The components.</param>
/// <param name="Edges">The dependencies between different components, ordered by <c>From</c> and <c>To</c>.</param>
/// <param name="Metrics">The figures of each component.</param>
public sealed record ComponentGraph(
    ImmutableArray<Component> Components, ImmutableArray<ComponentDependency> Edges, ImmutableArray<ComponentMetrics> Metrics)
{
    /// <summary>The components of a graph of files.</summary>
    public static ComponentGraph Of(DependencyGraph graph, ComponentMap components)
    {
        var between = new List<Dependency>();
        foreach (var edge in graph.Edges)
        {
            var (from, to) = (components.Of(edge.From), components.Of(edge.To));
            if (from >= 0 && to >= 0 && from != to) between.Add(edge);
        }

        between.Sort((one, other) => Compare(components.Of(one.From), components.Of(other.From)) is not 0 and var byFrom ? byFrom
            : Compare(components.Of(one.To), components.Of(other.To)) is not 0 and var byTo ? byTo
            : Compare(one.From, other.From) is not 0 and var byFile ? byFile
            : Compare(one.To, other.To));
        var edges = Merge(between, components);
        return new ComponentGraph(components.Components, edges, Measure(graph, components, edges));
    }

    private static int Compare(int one, int other) => one.CompareTo(other);

    private static ImmutableArray<ComponentDependency> Merge(List<Dependency> between, ComponentMap components)
    {
        var edges = ImmutableArray.CreateBuilder<ComponentDependency>();
        var dependencies = ImmutableArray.CreateBuilder<Dependency>();
        for (var i = 0; i < between.Count; i++)
        {
            dependencies.Add(between[i]);
            var (from, to) = (components.Of(between[i].From), components.Of(between[i].To));
            if (i + 1 < between.Count && components.Of(between[i + 1].From) == from && components.Of(between[i + 1].To) == to) continue;
            edges.Add(new ComponentDependency(from, to, dependencies.ToImmutable()));
            dependencies.Clear();
        }

        return edges.DrainToImmutable();
    }

    private static ImmutableArray<ComponentMetrics> Measure(
        DependencyGraph graph, ComponentMap components, ImmutableArray<ComponentDependency> edges)
    {
        var count = components.Components.Length;
        var (files, types, abstractTypes) = (new int[count], new int[count], new int[count]);
        var (usedBy, uses, fanIn, fanOut) = (new int[count], new int[count], new int[count], new int[count]);
        for (var file = 0; file < graph.Files.Count; file++)
        {
            var component = components.Of(file);
            if (component < 0 || !graph.Files.IsJudged(file)) continue;
            var facts = graph.Files.SourceOf(file)!.Facts;
            if (LanguageFamily.Of(facts.Language).Length == 0) continue;
            files[component]++;
            if (LanguageFamily.Of(facts.Language) != LanguageFamily.CSharp) continue;
            types[component] += facts.Declarations.Count(static declaration => declaration.IsType);
            abstractTypes[component] += facts.Declarations.Count(static declaration => declaration.Kind == DeclarationKind.Interface);
        }

        var isUser = new bool[graph.Files.Count];
        foreach (var edge in edges)
        {
            fanOut[edge.From]++;
            fanIn[edge.To]++;
            var last = -1;
            foreach (var dependency in edge.Dependencies)
            {
                // They come in order of file.
                if (dependency.From != last) usedBy[edge.To]++;
                last = dependency.From;
                if (!isUser[last]) uses[edge.From]++;
                isUser[last] = true;
            }
        }

        var metrics = ImmutableArray.CreateBuilder<ComponentMetrics>(count);
        for (var i = 0; i < count; i++)
            metrics.Add(new ComponentMetrics(files[i], types[i], abstractTypes[i], usedBy[i], uses[i], fanIn[i], fanOut[i]));
        return metrics.MoveToImmutable();
    }
}
