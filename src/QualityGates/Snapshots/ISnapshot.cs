using System.Collections.Immutable;
using QualityGates.Text;

namespace QualityGates.Snapshots;

/// <summary>Which files a repository has at one moment, and their bytes: a working tree, a commit, or a test's dictionary.</summary>
public interface ISnapshot
{
    /// <summary>Lists every file, ordered by path.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    SnapshotListing List(CancellationToken cancellationToken);

    /// <summary>
    /// Reads a whole file into <paramref name="buffer"/>, which is replaced by a larger one if need be, unless the file has more
    /// than <paramref name="limit"/> bytes. May be called from several threads at once.
    /// </summary>
    /// <returns>How many bytes were read, or -1 when the file is larger than <paramref name="limit"/>; then <see cref="Open"/> it.</returns>
    /// <exception cref="IOException">The file cannot be read, or is gone.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    int Read(SnapshotFile file, ref byte[] buffer, int limit);

    /// <summary>Opens a file for reading in pieces.</summary>
    /// <inheritdoc cref="Read" path="/exception"/>
    Stream Open(SnapshotFile file);
}

/// <summary>One file of a snapshot. A class, like every record that fills collections: collections of structs are compiled anew at each start.</summary>
/// <param name="Path">Its identity.</param>
/// <param name="Locator">What the snapshot needs to read it: the path as the disk spells it, or a blob id.</param>
/// <param name="Size">Its size in bytes when it was listed, or -1 if the listing did not learn it.</param>
/// <param name="Modified">When it was last written, in ticks of UTC as of the listing; 0 if the snapshot knows no such time.</param>
public sealed record SnapshotFile(RepoPath Path, string Locator, long Size = -1, long Modified = 0)
{
    /// <summary>Whether it may be run as a program: what git says of it; null where git does not know it.</summary>
    public bool? IsExecutable { get; init; }
}

/// <summary>A path that belongs to the repository but is not read, and why.</summary>
public sealed record ExcludedPath(RepoPath Path, Exclusion Reason);

/// <summary>What a snapshot consists of.</summary>
/// <param name="Files">The files to read, ordered by path.</param>
/// <param name="Excluded">
/// Paths passed over by the listing itself, ordered by path: symbolic links, submodules, and in a folder walk the folders that
/// only tools write. A folder stands for all below it.
/// </param>
/// <param name="Source">How the files were found, for the report: <c>git</c> or <c>folder walk</c>.</param>
/// <param name="Notes">What the user should know about the listing, one sentence each.</param>
public sealed record SnapshotListing(
    ImmutableArray<SnapshotFile> Files,
    ImmutableArray<ExcludedPath> Excluded,
    string Source,
    ImmutableArray<string> Notes)
{
    /// <summary>The same with more notes; null is none.</summary>
    public SnapshotListing WithNotes(params ReadOnlySpan<string?> notes)
    {
        var all = Notes;
        foreach (var note in notes)
            if (note is not null) all = all.Add(note);
        return this with { Notes = all };
    }
}
