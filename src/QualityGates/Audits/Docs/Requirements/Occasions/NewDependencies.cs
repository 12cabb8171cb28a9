using System.Collections.Immutable;
using QualityGates.Audits.Dependencies;
using QualityGates.Audits.Dependencies.Changes;
using QualityGates.Audits.Monoliths;
using QualityGates.Codebases.Graphs;
using QualityGates.Configuration;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Requirements.Occasions;

/// <summary>
/// <c>dependencies</c>: the change lets a component import another one for the first time. What a new component imports is part of its
/// being new, and tests import whatever they test.
/// </summary>
/// <param name="From">The components that import, by name; empty for all.</param>
/// <param name="To">The components that are imported, by name; empty for all.</param>
public sealed record NewDependencies(ImmutableArray<Glob> From, ImmutableArray<Glob> To) : Occasion
{
    internal override string Kind => "dependencies";

    internal static NewDependencies? Read(ConfigSection item)
    {
        var read = new NewDependencies(item.OneOrMore<Glob>("from", Glob.TryParse), item.OneOrMore<Glob>("to", Glob.TryParse));
        return item.Choice("dependencies", "new") is null ? null : read;
    }

    internal override IEnumerable<RequirementTerm> Terms() =>
        [RequirementTerm.Of("from", From, TermScope.WidensUnlessEmpty), RequirementTerm.Of("to", To, TermScope.WidensUnlessEmpty)];

    internal override IEnumerable<Occurrence> FindIn(ReviewedChange change)
    {
        if (change.Dependencies is not { Added.IsEmpty: false } dependencies || change.Map is not { } map) yield break;
        foreach (var link in dependencies.Added)
        {
            if (!IsMeant(From, link.From) || !IsMeant(To, link.To) || change.Components.IsNew(link.From) || WasThere(link, dependencies, change)) continue;
            if (FirstImport(link, map, change) is not { } import) continue;
            var (file, target) = (map.Graph.Files.PathOf(import.From), map.Graph.Files.PathOf(import.To));
            yield return new Occurrence(
                $"{link.From} -> {link.To}", $"lets {link.From} import {link.To} for the first time ({file}:{import.Line} → {target})", file, import.Line);
        }
    }

    internal override string? Blindness(DocsModel model, AuditSettings settings) =>
        DependencyRules.All.All(rule => settings.SeverityOf(rule) == Severity.None) ? "every rule of the dependency audit is 'off'" : null;

    private static bool IsMeant(ImmutableArray<Glob> globs, string component) => globs.IsEmpty || globs.AnyMatches(component);

    /// <summary>A component that has another name now imports what it did.</summary>
    private static bool WasThere(ComponentLink link, DependencyChange dependencies, ReviewedChange change)
    {
        var (from, to) = (change.Components.NameBefore(link.From), change.Components.NameBefore(link.To));
        return from == to || dependencies.Removed.Any(removed => removed.From == from && removed.To == to);
    }

    /// <summary>
    /// The first import behind a link, in order of path, that a changed file has or leads to. Where there is none, the components were
    /// cut otherwise and nobody imports anything new.
    /// </summary>
    private static Dependency? FirstImport(ComponentLink link, DependencyModel map, ReviewedChange change)
    {
        var (files, components) = (map.Graph.Files, map.Components);
        foreach (var edge in map.Graph.Edges)
        {
            var (from, to) = (components.Of(edge.From), components.Of(edge.To));
            if (from < 0 || to < 0 || components.Components[from].Name != link.From || components.Components[to].Name != link.To) continue;
            var file = files.PathOf(edge.From);
            if (!TestFile.Is(file) && (change.Touches(file) || change.Touches(files.PathOf(edge.To)))) return edge;
        }

        return null;
    }
}
