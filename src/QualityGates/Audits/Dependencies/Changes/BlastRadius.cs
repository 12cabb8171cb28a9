using System.Collections.Immutable;
using QualityGates.Codebases;
using QualityGates.Codebases.Graphs;
using QualityGates.Facts;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Audits.Dependencies.Changes;

/// <summary>What a change touches outside itself: who imports what it changed, and who still imports what it took away.</summary>
internal sealed class BlastRadius
{
    private readonly MatchedFiles _files;
    private readonly ChangeSet _changes;
    private readonly HashSet<int> _changed = [];
    private readonly Dictionary<int, List<Dependency>> _importers = [];

    public BlastRadius(MatchedFiles files, ChangeSet changes)
    {
        (_files, _changes) = (files, changes);
        foreach (var change in changes.Changes)
            if (change.Kind != FileChangeKind.Deleted && files.Now.Files.Find(change.Path.Value) is >= 0 and var file) _changed.Add(file);
        foreach (var edge in files.Now.Edges)
        {
            if (!_changed.Contains(edge.To)) continue;
            if (!_importers.TryGetValue(edge.To, out var importers)) _importers.Add(edge.To, importers = []);
            importers.Add(edge);
        }
    }

    /// <summary>The changed files that files outside the change import, most imported first.</summary>
    public ImmutableArray<OutsideUse> Outside()
    {
        var uses = new List<OutsideUse>();
        foreach (var (file, importers) in _importers)
        {
            var outside = importers.FindAll(edge => !_changed.Contains(edge.From));
            if (outside.Count > 0) uses.Add(new OutsideUse(_files.Now.Files.PathOf(file), outside.Count, NamesIn(outside)));
        }

        return [.. uses.OrderByDescending(static use => use.Importers).ThenBy(static use => use.File)];
    }

    /// <summary>What the base had, and files still import.</summary>
    public ImmutableArray<RemovedName> RemovedNames()
    {
        var removed = new List<RemovedName>();
        foreach (var change in _changes.Changes)
        {
            if (change.Kind == FileChangeKind.Deleted) AddDeleted(removed, change.Before);
            else if (change.Kind != FileChangeKind.Added && _files.Now.Files.Find(change.Path.Value) is >= 0 and var file) AddRemoved(removed, file);
        }

        return
        [
            .. removed.OrderByDescending(static one => one.Importers).ThenBy(static one => one.File)
                .ThenBy(static one => one.Name, StringComparer.Ordinal),
        ];
    }

    private static ImmutableArray<NameUse> NamesIn(List<Dependency> importers)
    {
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var edge in importers)
            foreach (var name in ImportedNames.Of(edge)) uses[name] = uses.GetValueOrDefault(name) + 1;
        return
        [
            .. uses.OrderByDescending(static use => use.Value).ThenBy(static use => use.Key, StringComparer.Ordinal)
                .Select(static use => new NameUse(use.Key, use.Value)),
        ];
    }

    /// <summary>An import that the change did not touch, and that finds nothing any more.</summary>
    private void AddDeleted(List<RemovedName> removed, RepoPath path)
    {
        if (_files.Before.Files.Find(path.Value) is not (>= 0 and var file)) return;
        var wanted = _files.Before.Edges.Where(edge => edge.To == file)
            .SelectMany(edge => edge.Sites.Select(site => (_files.TodaysName(edge.From), site.Specifier))).ToHashSet();
        if (wanted.Count == 0) return;
        var broken = _files.Now.Unresolved.Where(one => wanted.Contains((_files.Now.NameOf(one.From), one.Import.Specifier))).DistinctBy(static one => one.From).ToList();
        if (broken is [var first, ..])
            removed.Add(new RemovedName(path, null, broken.Count, _files.Now.Files.PathOf(first.From), first.Import.Line));
    }

    private void AddRemoved(List<RemovedName> removed, int file)
    {
        if (!_importers.TryGetValue(file, out var importers) || _files.BeforeOf(file) is not (>= 0 and var before)) return;
        if (_files.Before.Files.SourceOf(before) is not { } then || _files.Now.Files.SourceOf(file) is not { } now) return;
        var gone = TopNames(then).Except(Offered(now, out var isOpen), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        if (isOpen || gone.Count == 0) return;
        foreach (var name in gone.Order(StringComparer.Ordinal))
        {
            var users = importers.FindAll(edge => edge.Sites.Any(site => site.Names.Contains(name)));
            if (users is [var first, ..])
                removed.Add(new RemovedName(now.Path, name, users.Count, _files.Now.Files.PathOf(first.From), LineOf(first, name)));
        }
    }

    private static int LineOf(Dependency edge, string name) => edge.Sites.First(site => site.Names.Contains(name)).Line;

    private static IEnumerable<string> TopNames(SourceFile file) =>
        file.Facts.Declarations.Where(static one => one.Parent < 0 && !one.Name.Contains('.', StringComparison.Ordinal)).Select(static one => one.Name);

    /// <summary>What a file declares, imports or passes on. Where it takes all names of another one, nobody can tell.</summary>
    private static IEnumerable<string> Offered(SourceFile file, out bool isOpen)
    {
        isOpen = file.Facts.Imports.Any(static import =>
            (import.Kind & ImportKind.Star) != 0 || ((import.Kind & ImportKind.Reexport) != 0 && (import.Names.IsEmpty || import.Names.Contains("*"))));
        return TopNames(file).Concat(file.Facts.Imports.SelectMany(static import => import.Names));
    }
}
