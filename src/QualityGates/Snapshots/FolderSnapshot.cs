namespace QualityGates.Snapshots;

/// <summary>
/// A working tree found by walking its folders, for where there is no git. It honours <c>.gitignore</c> files and
/// <c>.git/info/exclude</c> as git does, also those of the folders around the root up to the repository's own.
/// </summary>
/// <param name="root">The folder to audit.</param>
/// <exception cref="DirectoryNotFoundException"><paramref name="root"/> is not a folder.</exception>
public sealed class FolderSnapshot(string root) : WorkingTree(root)
{
    /// <summary>The <see cref="SnapshotListing.Source"/> of a walk.</summary>
    public const string SourceName = "folder walk";

    /// <inheritdoc/>
    /// <exception cref="UnauthorizedAccessException">The root itself may not be read.</exception>
    public override SnapshotListing List(CancellationToken cancellationToken) => new FolderWalk(Root).Run(cancellationToken);
}
