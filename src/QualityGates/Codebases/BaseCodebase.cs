using System.Collections.Immutable;
using QualityGates.Languages;
using QualityGates.Snapshots;

namespace QualityGates.Codebases;

/// <summary>
/// What a codebase was before a change, under the names of today. Only files that the change touches are read; of all others today's
/// facts hold, so the cost is that of the change.
/// </summary>
internal static class BaseCodebase
{
    /// <summary>Reads what the change touches.</summary>
    /// <param name="origin">Where the change began.</param>
    /// <param name="today">Every file of today that anybody may want to compare.</param>
    /// <param name="filter">Which files are wanted, by the names of today.</param>
    /// <param name="workers">How many threads may read at once, at least 1.</param>
    /// <param name="cancellationToken">Looked at before each file.</param>
    /// <param name="withDocuments">Whether to read what documents say, as was done for today's.</param>
    public static Codebase Read(
        SnapshotBefore origin, Codebase today, PathFilter filter, int workers, CancellationToken cancellationToken, bool withDocuments = true)
    {
        var changes = origin.Changes.Changes
            .Where(static change => change.Kind != FileChangeKind.Added)
            .ToDictionary(static change => change.Before.Value, StringComparer.Ordinal);
        var touched = new Dictionary<string, SnapshotFile>(StringComparer.Ordinal);
        var files = ImmutableArray.CreateBuilder<SourceFile>(today.Files.Length);
        var unmeasured = today.Excluded.ToDictionary(static path => path.Path.Value, StringComparer.Ordinal);
        var excluded = ImmutableArray.CreateBuilder<ExcludedPath>();
        var at = 0;
        foreach (var file in origin.Listing.Files)
        {
            if (changes.TryGetValue(file.Path.Value, out var change))
            {
                // A file is read by its locator and judged by its path, so it is measured as what it is called today. Where one was
                // deleted and another took its name, the one that has the name today counts.
                if (!filter.Admits(change.Path)) continue;
                if (change.Kind == FileChangeKind.Deleted || IsHidden(change)) touched.TryAdd(file.Path.Value, file);
                else touched[change.Path.Value] = file with { Path = change.Path };
                continue;
            }

            // Both are ordered by path; what today's codebase lacks is not wanted, or no text.
            while (at < today.Files.Length && today.Files[at].Path.CompareTo(file.Path) < 0) at++;
            if (at < today.Files.Length && today.Files[at].Path == file.Path) files.Add(today.Files[at]);
            else if (unmeasured.TryGetValue(file.Path.Value, out var path)) excluded.Add(path);
        }

        var listing = new SnapshotListing([.. touched.Values], [], origin.Listing.Source, []);
        var read = CodebaseReader.Read(origin.Snapshot, listing, workers, cancellationToken, withDocuments);
        files.AddRange(read.Files);
        files.Sort(static (one, other) => one.Path.CompareTo(other.Path));
        excluded.AddRange(read.Excluded);
        excluded.Sort(static (one, other) => one.Path.CompareTo(other.Path));
        return new Codebase(files.DrainToImmutable(), excluded.DrainToImmutable(), origin.Listing.Source, []);
    }

    /// <summary>
    /// A codebase that <see cref="Read"/> returned, under the names that its files had: imports in it are written by those. What a
    /// change hides, or takes the name of, is missing in it as it is in the other.
    /// </summary>
    public static Codebase UnderItsOwnNames(Codebase then, ChangeSet changes)
    {
        var names = FollowedRenames(changes).Changes.ToDictionary(static change => change.Path.Value, static change => change.Before, StringComparer.Ordinal);
        if (names.Count == 0) return then;
        var files = then.Files.Select(file => names.TryGetValue(file.Path.Value, out var name) ? file with { Path = name } : file);
        return then with { Files = [.. files.OrderBy(static file => file.Path)] };
    }

    /// <summary>The renames of a change, but for those to where nothing is judged: such a file keeps its name in what <see cref="Read"/> returns.</summary>
    public static ChangeSet FollowedRenames(ChangeSet changes) =>
        new([.. changes.Changes.Where(static change => change.Kind == FileChangeKind.Renamed && !IsHidden(change))], []);

    /// <summary>Whether a file went to where nothing is judged. There it would never have been judged, so it keeps its name.</summary>
    private static bool IsHidden(FileChange change) =>
        change.Path != change.Before && Exclusions.ByPath(change.Path) != Exclusion.None && Exclusions.ByPath(change.Before) == Exclusion.None;
}
