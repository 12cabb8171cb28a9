using System.Collections.Immutable;
using QualityGates.Facts;
using QualityGates.Languages;
using QualityGates.Snapshots;

namespace QualityGates.Codebases;

/// <summary>
/// Reads every file of a snapshot once, on all processors, into a <see cref="Codebase"/> that does not depend on how many there were.
/// </summary>
internal static class CodebaseReader
{
    /// <summary>Reads the listed files.</summary>
    /// <param name="snapshot">Where the bytes are.</param>
    /// <param name="listing">What to read.</param>
    /// <param name="workers">How many threads may read at once, at least 1.</param>
    /// <param name="cancellationToken">Looked at before each file.</param>
    /// <param name="withDocuments">Whether to read what documents say.</param>
    public static Codebase Read(
        ISnapshot snapshot, SnapshotListing listing, int workers, CancellationToken cancellationToken, bool withDocuments = true)
    {
        ScanFile scan = withDocuments ? FileScanner.Scan : FileScanner.ScanWithoutDocuments;
        var facts = new FileFacts[listing.Files.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellationToken };
        Parallel.For(0, facts.Length, options, () => new FileReader(snapshot, scan), (i, _, reader) =>
        {
            facts[i] = reader.Read(listing.Files[i]);
            return reader;
        }, static _ => { });
        return Assemble(listing, facts);
    }

    private static Codebase Assemble(SnapshotListing listing, FileFacts[] facts)
    {
        var files = ImmutableArray.CreateBuilder<SourceFile>(facts.Length);
        var excluded = listing.Excluded.ToBuilder();
        for (var i = 0; i < facts.Length; i++)
        {
            if (facts[i].Exclusion == Exclusion.Binary) excluded.Add(new ExcludedPath(listing.Files[i].Path, Exclusion.Binary));
            else files.Add(new SourceFile(listing.Files[i].Path, facts[i]) { IsExecutable = listing.Files[i].IsExecutable });
        }

        excluded.Sort(static (left, right) => left.Path.CompareTo(right.Path));
        return new Codebase(files.DrainToImmutable(), excluded.DrainToImmutable(), listing.Source, listing.Notes);
    }
}
