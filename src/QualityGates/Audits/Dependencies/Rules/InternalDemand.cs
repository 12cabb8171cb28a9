using System.Collections.Immutable;
using QualityGates.Configuration;

namespace QualityGates.Audits.Dependencies.Rules;

/// <summary><c>internal</c>: what lies in some folders may be imported only from below the folder around them, as Go has it.</summary>
/// <param name="Folders">The folders; a pattern without a slash is a name at any depth.</param>
public sealed record InternalDemand(ImmutableArray<ModulePattern> Folders) : Demand
{
    internal override string Kind => "internal";

    internal override Rule Rule => DependencyRules.PublicSurface;

    internal static InternalDemand Read(ConfigSection section, TextReading<ModulePattern> module) => new(section.OneOrMore("internal", module));

    internal override IEnumerable<RuleTerm> Terms() => [RuleTerm.Of(Kind, Folders, Tendency.MoreIsStricter)];

    internal override void Examine(RuleRun run)
    {
        var (graph, folders) = (run.Graph, Folders.Select(Parts.AsFolders).ToImmutableArray());
        var targets = run.Select(Kind, Folders);
        for (var file = 0; file < graph.Files.Count; file++)
        {
            if (!run.IsJudged(file)) continue;
            var path = graph.Files.PathOf(file).Value;
            foreach (var edge in graph.DependenciesOf(file))
            {
                if (!targets[edge.To] || graph.IsPackage(edge.To) || !run.Counts(edge)) continue;
                run.See();
                if (FolderClosedTo(folders, path, graph.Files.PathOf(edge.To).Value) is not { } folder) continue;
                var parent = folder.LastIndexOf('/') is > 0 and var slash ? $"'{folder[..slash]}'" : "the root";
                run.Forbid(
                    edge, $"and only files below {parent} may {run.VerbOf(edge.From)} what is in '{folder}'",
                    $"Take it from what {parent} offers outside '{folder}'; if it is not there, ask its owners to offer it.");
            }
        }
    }

    /// <summary>The outermost internal folder around an imported file whose parent the importing file is not below, or null.</summary>
    private static string? FolderClosedTo(ImmutableArray<ModulePattern> folders, string importer, string imported)
    {
        var parent = -1;
        for (var slash = imported.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = imported.IndexOf('/', slash + 1))
        {
            var above = imported.AsSpan(0, parent + 1);
            foreach (var folder in folders)
                if (IsInternal(folder, imported, parent, slash) && !importer.AsSpan().StartsWith(above)) return imported[..slash];
            parent = slash;
        }

        return null;
    }

    /// <summary>Whether a folder itself is meant, and not only because it lies in one that is.</summary>
    private static bool IsInternal(ModulePattern pattern, string path, int parent, int end)
    {
        if (pattern.Kind == ModuleKind.Files && !pattern.Text.AsSpan().TrimEnd('/').Contains('/'))
            return pattern.IsMatch(path.AsSpan((parent + 1)..end));
        return pattern.IsMatch(path.AsSpan(0, end)) && (parent < 0 || !pattern.IsMatch(path.AsSpan(0, parent)));
    }
}
