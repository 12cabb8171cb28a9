using System.Globalization;
using QualityGates.Audits.Dependencies.Changes;
using QualityGates.Audits.Dependencies.Rules;
using QualityGates.Codebases.Graphs;
using QualityGates.Facts;

namespace QualityGates.Audits.Dependencies.Cycles;

/// <summary>What a person reads about a cycle.</summary>
internal static class CycleWording
{
    private const int MostNames = 4;
    private const int LinksAtStart = 5;
    private const int LinksAtEnd = 3;

    /// <summary>An import that has to go.</summary>
    public static string OfCut(FoundCycle cycle, Dependency edge) =>
        $"{Import(cycle.View, edge)} closes {Size(cycle.View, cycle.Members.Length)}{Phase(cycle.View.Rule)}. {WayBack(cycle, edge)}{Because(cycle.View.Rule)}";

    /// <summary>An import that draws something into a cycle that was there before.</summary>
    /// <param name="cycle">The cycle as it is now.</param>
    /// <param name="edge">The import.</param>
    /// <param name="gained">How many of its members were in no cycle before.</param>
    public static string OfGrowth(FoundCycle cycle, Dependency edge, int gained)
    {
        var size = cycle.Members.Length;
        var what = gained > 0
            ? $"draws {Count(gained, cycle.View.Rule.Level)} into a cycle, which now has {Count(size, cycle.View.Rule.Level)}"
            : $"joins several cycles to one of {Count(size, cycle.View.Rule.Level)}";
        return $"{Import(cycle.View, edge)} {what}{Phase(cycle.View.Rule)}. {WayBack(cycle, edge)}{Because(cycle.View.Rule)}";
    }

    /// <summary>What to do about an import.</summary>
    public static string Fix(CycleView view, Dependency edge)
    {
        var family = LanguageFamily.Of(view.Model.Graph.Files.SourceOf(edge.From)?.Facts.Language);
        var types = view.Rule.UpTo >= ImportPhase.TypeOnly || edge.Sites.Any(static site => (site.Kind & ImportKind.Reexport) != 0) ? ""
            : family == LanguageFamily.TypeScript ? " If it takes only types, write import type."
            : family == LanguageFamily.Python ? " If it takes only types, import them below if TYPE_CHECKING."
            : "";
        return DependencyRules.Cycle.Fix + types;
    }

    private static string Import(CycleView view, Dependency edge)
    {
        var what = Names(view, edge);
        var act = edge.Sites.All(static site => (site.Kind & ImportKind.TypeUse) != 0) ? "use" : "import";
        var subject = $"The {act} of {(what.Length > 0 ? $"{what} from " : "")}{view.Model.Graph.NameOf(edge.To)}";
        return view.Rule.Level == CycleLevel.File ? subject
            : $"{subject} makes {view.Nodes.Names[view.Nodes.OfFile[edge.From]]} depend on {view.Nodes.Names[view.Nodes.OfFile[edge.To]]} and";
    }

    private static string Names(CycleView view, Dependency edge)
    {
        var names = edge.Sites.Where(view.Rule.Counts)
            .SelectMany(static site => ImportedNames.Of(site))
            .Select(static name => name switch { "*" => "everything", "default" => "its default", _ => name })
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return names.Count <= MostNames
            ? string.Join(", ", names)
            : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", names.Take(MostNames))} and {names.Count - MostNames} more");
    }

    private static string Size(CycleView view, int size) => $"a cycle of {Count(size, view.Rule.Level)}";

    private static string Count(int count, CycleLevel level)
    {
        var noun = level switch { CycleLevel.File => "file", CycleLevel.Folder => "folder", _ => "component" };
        return string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");
    }

    private static string Phase(AcyclicRule rule) => rule.UpTo switch
    {
        ImportPhase.Eager => " as they are loaded",
        ImportPhase.Lazy => "",
        _ => ", imports of types included",
    };

    /// <summary>Each link as the place of its import, so that a click leads there.</summary>
    private static string WayBack(FoundCycle cycle, Dependency edge)
    {
        var way = cycle.WayBack(edge);
        var links = Array.ConvertAll(way, link => string.Create(
            CultureInfo.InvariantCulture, $"{cycle.View.Model.Graph.NameOf(link.From)}:{cycle.View.SiteOf(link).Line}"));
        IEnumerable<string> shown = links.Length <= LinksAtStart + LinksAtEnd
            ? links
            : [
                .. links.Take(LinksAtStart),
                string.Create(CultureInfo.InvariantCulture, $"({links.Length - LinksAtStart - LinksAtEnd:N0} more)"),
                .. links.TakeLast(LinksAtEnd),
            ];
        return $"The shortest way back: {string.Join(" → ", shown)} → {cycle.View.Model.Graph.NameOf(way[^1].To)}.";
    }

    private static string Because(AcyclicRule rule) =>
        rule.Name.Length == 0 ? "" : $" Rule '{rule.Name}': {RuleWords.Sentence(rule.Because)}";
}
