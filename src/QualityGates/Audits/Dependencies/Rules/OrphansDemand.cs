using System.Collections.Immutable;
using QualityGates.Codebases.Graphs;
using QualityGates.Configuration;

namespace QualityGates.Audits.Dependencies.Rules;

/// <summary><c>orphans</c>: each of some files must be imported by another one, or be where something begins.</summary>
/// <param name="Modules">The files that are judged.</param>
/// <param name="EntryPoints">Where something begins, beside what everybody knows to be a beginning: tests, configurations, programs.</param>
/// <param name="Transitive">Whether a file must be reached from such a beginning, not only imported.</param>
public sealed record OrphansDemand(ImmutableArray<ModulePattern> Modules, ImmutableArray<ModulePattern> EntryPoints, bool Transitive) : Demand
{
    internal override string Kind => "orphans";

    internal override Rule Rule => DependencyRules.Orphan;

    internal static OrphansDemand Read(ConfigSection section, TextReading<ModulePattern> module) =>
        new(section.OneOrMore("orphans", module), section.OneOrMore("entryPoints", module), section.Flag("transitive"));

    internal override IEnumerable<RuleTerm> Terms() =>
    [
        RuleTerm.Of(Kind, Modules, Tendency.MoreIsStricter),
        RuleTerm.Of("entryPoints", EntryPoints, Tendency.MoreIsLooser),
        RuleTerm.Of("transitive", Transitive),
    ];

    internal override void Examine(RuleRun run)
    {
        var (graph, modules) = (run.Graph, run.Select(Kind, Modules));
        var (configured, usual) = (ModuleSet.Of(graph, EntryPoints), new UsualEntryPoints(graph.Files));
        var isEntry = new bool[graph.Files.Count];
        for (var file = 0; file < isEntry.Length; file++) isEntry[file] = configured[file] || usual.Contain(file);
        var isReached = Transitive ? ReachedFrom(graph, isEntry) : Imported(graph);
        for (var file = 0; file < isEntry.Length; file++)
        {
            if (!modules[file] || !run.IsJudged(file) || LanguageFamily.Of(graph.Files.SourceOf(file)!.Facts.Language).Length == 0) continue;
            run.See();
            if (isReached[file] || isEntry[file]) continue;
            run.Tell(
                file, Transitive ? "No entry point reaches it, by whatever way" : $"No file {run.VerbOf(file)}s it, and it is no entry point",
                "Delete it, or name it under 'entryPoints' of the rule.");
        }
    }

    /// <summary>Every import counts here, that of a test that replaces the file too: what is mocked is used.</summary>
    private static bool[] Imported(DependencyGraph graph)
    {
        var isImported = new bool[graph.NodeCount];
        foreach (var edge in graph.Edges) isImported[edge.To] = true;
        return isImported;
    }

    private static bool[] ReachedFrom(DependencyGraph graph, bool[] isEntry)
    {
        var isReached = new bool[graph.NodeCount];
        var open = new Stack<int>();
        for (var file = 0; file < isEntry.Length; file++)
            if (isEntry[file]) open.Push(file);
        while (open.TryPop(out var node))
        {
            if (isReached[node]) continue;
            isReached[node] = true;
            foreach (var edge in graph.DependenciesOf(node))
                if (!isReached[edge.To]) open.Push(edge.To);
        }

        return isReached;
    }
}
