using System.Collections.Immutable;
using QualityGates.Codebases.Graphs;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Audits.Dependencies.Changes;

/// <summary>One component that imports another one.</summary>
/// <param name="From">The name of the component that imports.</param>
/// <param name="To">The name of the component that is imported.</param>
/// <param name="Imports">How many imports there are behind it.</param>
/// <param name="File">The file with the first of them, in order of path.</param>
/// <param name="Line">Where in it, from 1.</param>
/// <param name="Target">What that one imports.</param>
public sealed record ComponentLink(string From, string To, int Imports, RepoPath File, int Line, RepoPath Target);

/// <summary>A changed file that files outside the change import.</summary>
/// <param name="File">The changed file.</param>
/// <param name="Importers">How many files outside the change import it.</param>
/// <param name="Names">What they take from it, by how many files, most first; the file as a whole is no name.</param>
public sealed record OutsideUse(RepoPath File, int Importers, ImmutableArray<NameUse> Names);

/// <summary>A name of a file, and how many files outside the change take it.</summary>
public sealed record NameUse(string Name, int Importers);

/// <summary>What the base had and the change took away, while somebody still imports it.</summary>
/// <param name="File">The file that declared it.</param>
/// <param name="Name">The name; null where the whole file is gone.</param>
/// <param name="Importers">How many files still import it.</param>
/// <param name="FirstImporter">The first of them, in order of path.</param>
/// <param name="Line">Where in it, from 1.</param>
public sealed record RemovedName(RepoPath File, string? Name, int Importers, RepoPath FirstImporter, int Line);

/// <summary>A package from elsewhere that nothing used at the base.</summary>
/// <param name="Package">Its name: <c>npm:left-pad</c>.</param>
/// <param name="File">The first file that uses it, in order of path.</param>
/// <param name="Line">Where in it, from 1.</param>
public sealed record NewPackage(string Package, RepoPath File, int Line);

/// <summary>What a change does to the dependencies of a repository.</summary>
/// <param name="Added">Imports between components that did not know each other at the base, ordered by name.</param>
/// <param name="Removed">Components that knew each other at the base and do not any more, ordered by name.</param>
/// <param name="Cycles">The cycles that files joined or left.</param>
/// <param name="Outside">The changed files on which files outside the change depend, most depended-on first.</param>
/// <param name="RemovedNames">What is gone while others still import it, most imported first.</param>
public sealed record DependencyChange(
    ImmutableArray<ComponentLink> Added,
    ImmutableArray<ComponentLink> Removed,
    ImmutableArray<CycleGrowth> Cycles,
    ImmutableArray<OutsideUse> Outside,
    ImmutableArray<RemovedName> RemovedNames)
{
    /// <summary>The packages that nothing used at the base, ordered by name.</summary>
    public ImmutableArray<NewPackage> Packages { get; init; } = [];

    /// <summary>Whether there is nothing to say.</summary>
    public bool IsEmpty => Added.IsEmpty && Removed.IsEmpty && Cycles.IsEmpty && Outside.IsEmpty && RemovedNames.IsEmpty;

    /// <summary>Compares a repository with what it was.</summary>
    /// <param name="before">The base; its files under the names that they had there, or under those of today.</param>
    /// <param name="now">Today.</param>
    /// <param name="changes">Which files differ.</param>
    public static DependencyChange Between(DependencyReport before, DependencyReport now, ChangeSet changes)
    {
        var files = new MatchedFiles(before.Model.Graph, now.Model.Graph, changes);
        var (linksBefore, linksNow) = (ComponentLinks.Of(before.Model), ComponentLinks.Of(now.Model));
        var blastRadius = new BlastRadius(files, changes);
        return new DependencyChange(
            ComponentLinks.Missing(linksNow, linksBefore),
            ComponentLinks.Missing(linksBefore, linksNow),
            CycleGrowth.Between(before, now, files),
            blastRadius.Outside(),
            blastRadius.RemovedNames())
        {
            Packages = NewPackages(before.Model.Graph, now.Model.Graph),
        };
    }

    private static ImmutableArray<NewPackage> NewPackages(DependencyGraph before, DependencyGraph now)
    {
        var known = before.Packages.ToHashSet(StringComparer.Ordinal);
        var first = new SortedDictionary<string, NewPackage>(StringComparer.Ordinal);
        if (known.IsSupersetOf(now.Packages)) return [];
        foreach (var edge in now.Edges)
        {
            if (!now.IsPackage(edge.To) || known.Contains(now.NameOf(edge.To))) continue;
            // Edges come in order of path, so the first one stays.
            first.TryAdd(now.NameOf(edge.To), new NewPackage(now.NameOf(edge.To), now.Files.PathOf(edge.From), edge.Line));
        }

        return [.. first.Values];
    }
}
