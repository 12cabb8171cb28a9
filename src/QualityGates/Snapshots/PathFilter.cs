using System.Collections.Immutable;
using QualityGates.Text;

namespace QualityGates.Snapshots;

/// <summary>Which files the configuration lets in.</summary>
/// <param name="Include">Patterns of which one must match; none at all means every file.</param>
/// <param name="Exclude">Patterns of which none may match.</param>
public sealed record PathFilter(ImmutableArray<Glob> Include, ImmutableArray<Glob> Exclude)
{
    /// <summary>Another filter that may let in what this one does not.</summary>
    public PathFilter? Or { get; init; }

    /// <summary>Whether every file is let in.</summary>
    private bool AdmitsAll => (Include.IsEmpty && Exclude.IsEmpty) || Or is { AdmitsAll: true };

    /// <summary>Whether a file is let in.</summary>
    public bool Admits(RepoPath path) =>
        ((Include.IsEmpty || Include.AnyMatches(path)) && !Exclude.AnyMatches(path)) || Or?.Admits(path) == true;

    /// <summary>Moves the files that are not let in to the excluded paths, with the reason <see cref="Exclusion.Configured"/>.</summary>
    public SnapshotListing Apply(SnapshotListing listing)
    {
        if (AdmitsAll) return listing;
        var files = ImmutableArray.CreateBuilder<SnapshotFile>(listing.Files.Length);
        var excluded = listing.Excluded.ToBuilder();
        foreach (var file in listing.Files)
        {
            if (Admits(file.Path)) files.Add(file);
            else excluded.Add(new ExcludedPath(file.Path, Exclusion.Configured));
        }

        excluded.Sort(static (a, b) => a.Path.CompareTo(b.Path));
        return listing with { Files = files.DrainToImmutable(), Excluded = excluded.DrainToImmutable() };
    }
}
