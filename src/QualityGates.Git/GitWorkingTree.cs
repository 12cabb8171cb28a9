using QualityGates.Snapshots;

namespace QualityGates.Git;

/// <summary>
/// A working tree as git sees it: tracked files and those that are neither tracked nor ignored. Where git cannot say, the
/// folders are walked instead, with a note why.
/// </summary>
public sealed class GitWorkingTree : WorkingTree
{
    /// <summary>The <see cref="SnapshotListing.Source"/> of a listing by git.</summary>
    public const string SourceName = "git";

    private static readonly string[] ListFiles = ["ls-files", "-z", "-t", "--stage", "--cached", "--others", "--exclude-standard"];

    private readonly GitCommand _git;

    internal GitWorkingTree(string root, GitCommand git)
        : base(root) => _git = git;

    /// <summary>Opens a folder: a repository, a folder in one, or one without any.</summary>
    /// <exception cref="DirectoryNotFoundException"><paramref name="root"/> is not a folder.</exception>
    public static ISnapshot Open(string root) => new GitWorkingTree(root, new GitCommand());

    /// <inheritdoc/>
    public override SnapshotListing List(CancellationToken cancellationToken)
    {
        try
        {
            // One process says it all; whether a file is still there, and is one, is asked of the disk together with its size.
            var listed = _git.Run(Root, ListFiles, cancellationToken);
            if (listed.ExitCode != 0) return Walk(Explain(listed), cancellationToken);
            if (listed.Output.IsEmpty && IsIgnored(cancellationToken)) return Walk("git ignores this folder", cancellationToken);
            return Check(GitIndexEntry.ParseAll(listed.Output.Span), listed.Warnings, cancellationToken);
        }
        catch (GitNotFoundException e)
        {
            return Walk(e.Message, cancellationToken);
        }
    }

    /// <summary>Whether the repository around the root has no use for it. A repository's own top is never ignored.</summary>
    private bool IsIgnored(CancellationToken cancellationToken) =>
        !Path.Exists(FullPath(".git")) && _git.Run(Root, ["check-ignore", "--quiet", "."], cancellationToken).ExitCode == 0;

    private static string Explain(GitResult result) =>
        result.Failure.Contains("not a git repository", StringComparison.OrdinalIgnoreCase)
            ? "this is not a git repository"
            : $"git could not list the files ({ListingBuilder.Escape(result.Failure)})";

    private SnapshotListing Walk(string reason, CancellationToken cancellationToken)
    {
        var listing = new FolderSnapshot(Root).List(cancellationToken);
        var note = $"The files were found by walking the folders, because {reason}; .gitignore files are honoured.";
        return listing with { Notes = [note, .. listing.Notes] };
    }

    /// <summary>Compares what git says with what is there.</summary>
    private SnapshotListing Check(List<GitIndexEntry> entries, IEnumerable<string> warnings, CancellationToken cancellationToken)
    {
        var found = Ask(entries, cancellationToken);
        var listing = new ListingBuilder();
        foreach (var warning in warnings) listing.Note($"git gave a {ListingBuilder.Escape(warning)}.");
        var links = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < entries.Count; i++)
        {
            var (path, mode, isValid, isSkipped, _) = entries[i];
            if (!isValid) listing.Omit(Omission.InvalidName, path);
            else if (found[i].Kind == DiskEntryKind.Missing)
            {
                if (isSkipped) listing.Exclude(path, Exclusion.NotCheckedOut);
            }
            else if (mode is GitMode.Submodule) listing.Exclude(path, Exclusion.Submodule);
            else if (mode is GitMode.Link || found[i].Kind == DiskEntryKind.Link)
            {
                listing.Exclude(path, Exclusion.Symlink);
                links.Add(path);
            }
        }

        for (var i = 0; i < entries.Count; i++)
        {
            if (!entries[i].IsValid || entries[i].Mode != GitMode.File || IsBehind(links, entries[i].Path)) continue;
            if (found[i].Kind == DiskEntryKind.File) listing.Add(entries[i].Path, found[i].Size, found[i].Modified, entries[i].IsExecutable);
            else if (found[i].Kind == DiskEntryKind.Special) listing.Omit(Omission.SpecialFile, entries[i].Path);
        }

        return listing.Build(SourceName);
    }

    /// <summary>Asks the disk for every entry, in pieces large enough that a small repository stays on one thread.</summary>
    private DiskEntry[] Ask(List<GitIndexEntry> entries, CancellationToken cancellationToken)
    {
        const int Piece = 512;
        var found = new DiskEntry[entries.Count];
        var options = new ParallelOptions { CancellationToken = cancellationToken };
        Parallel.For(0, (entries.Count + Piece - 1) / Piece, options, piece =>
        {
            var end = Math.Min((piece + 1) * Piece, entries.Count);
            for (var i = piece * Piece; i < end; i++)
                if (entries[i].IsValid) found[i] = DiskEntry.Of(FullPath(entries[i].Path));
        });
        return found;
    }

    /// <summary>Whether a folder on the way is a link by now. The disk would follow it; git does not, and neither do we.</summary>
    private static bool IsBehind(HashSet<string> links, string path)
    {
        if (links.Count == 0) return false;
        var folders = links.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
            if (folders.Contains(path.AsSpan(0, slash))) return true;
        return false;
    }
}
