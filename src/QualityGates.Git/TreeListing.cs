using QualityGates.Snapshots;

namespace QualityGates.Git;

/// <summary>Collects the entries of a tree, in the tree's order, and makes the listing of a commit.</summary>
internal sealed class TreeListing
{
    private readonly ListingBuilder _listing = new();

    /// <summary>Adds one entry.</summary>
    public void Add(ReadOnlySpan<byte> path, GitMode mode, string id, bool isExecutable)
    {
        if (!GitPath.TryDecode(path, out var text)) _listing.Omit(Omission.InvalidName, text);
        else if (mode == GitMode.File) _listing.AddBlob(text, id, isExecutable);
        else _listing.Exclude(text, mode == GitMode.Link ? Exclusion.Symlink : Exclusion.Submodule);
    }

    /// <summary>The listing of all that was added.</summary>
    public SnapshotListing Build() => _listing.Build(GitWorkingTree.SourceName);
}
