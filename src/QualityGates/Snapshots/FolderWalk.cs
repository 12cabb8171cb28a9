using System.Text;

namespace QualityGates.Snapshots;

/// <summary>One walk over a tree of folders, with a stack of its own, so that no depth is too deep.</summary>
/// <param name="root">Where it starts.</param>
internal sealed class FolderWalk(string root)
{
    private readonly ListingBuilder _listing = new();
    private readonly Stack<(string Folder, IgnoreFile Ignored)> _pending = new();
    private readonly List<DiskEntry> _entries = [];
    private readonly OuterIgnoreFiles _outer = OuterIgnoreFiles.Find(root);
    private byte[] _path = new byte[512];

    public SnapshotListing Run(CancellationToken cancellationToken)
    {
        _pending.Push(("", _outer.Rules));
        while (_pending.TryPop(out var next))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (TryList(next.Folder)) Visit(next.Folder, next.Ignored);
        }

        return _listing.Build(FolderSnapshot.SourceName);
    }

    /// <summary>Fills <see cref="_entries"/>. A folder that is gone by now is no loss; one that may not be read is.</summary>
    private bool TryList(string folder)
    {
        _entries.Clear();
        try
        {
            foreach (var entry in DiskEntry.List(Path.Join(root, folder))) _entries.Add(entry);
        }
        catch (DirectoryNotFoundException) when (folder.Length > 0)
        {
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException && folder.Length > 0)
        {
            _listing.Omit(Omission.UnreadableFolder, folder);
        }

        return true;
    }

    private void Visit(string folder, IgnoreFile ignored)
    {
        var isRoot = folder.Length == 0;
        if (!isRoot && WrittenFolders.FindSign(_entries, Path.Join(root, folder)) is not Exclusion.None and var reason)
        {
            _listing.Exclude(folder, reason);
            return;
        }

        var prefix = isRoot ? "" : folder + "/";
        var start = SetPath(prefix);
        ignored = ReadIgnoreFile(prefix, start, ignored);
        foreach (var entry in _entries)
        {
            if (WrittenFolders.IsGitFolder(entry.Name)) continue;
            var length = Append(start, entry.Name);
            if (ignored.Ignores(_path.AsSpan(0, length), start, entry.Kind == DiskEntryKind.Folder)) continue;
            Take(prefix + entry.Name, entry, ignored);
        }
    }

    private void Take(string path, DiskEntry entry, IgnoreFile ignored)
    {
        switch (entry.Kind)
        {
            case DiskEntryKind.File:
                _listing.Add(path, entry.Size, entry.Modified);
                break;
            case DiskEntryKind.Link:
                _listing.Exclude(path, Exclusion.Symlink);
                break;
            case DiskEntryKind.Special:
                _listing.Omit(Omission.SpecialFile, path);
                break;
            case DiskEntryKind.InvalidName:
                _listing.Omit(Omission.InvalidName, path);
                break;
            case DiskEntryKind.Folder when WrittenFolders.FindName(entry.Name, _entries) is not Exclusion.None and var reason:
                _listing.Exclude(path, reason);
                break;
            case DiskEntryKind.Folder:
                _pending.Push((path, ignored));
                break;
        }
    }

    private IgnoreFile ReadIgnoreFile(string prefix, int baseLength, IgnoreFile outer)
    {
        foreach (var entry in _entries)
        {
            if (entry is not { Name: ".gitignore", Kind: DiskEntryKind.File, Size: not 0 }) continue;
            try
            {
                return IgnoreFile.Parse(File.ReadAllBytes(Path.Join(root, prefix, entry.Name)), baseLength, outer);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                _listing.Note($"Not honoured, because it could not be read: {ListingBuilder.Escape(prefix)}.gitignore.");
            }
        }

        return outer;
    }

    /// <summary>Writes a folder's path, from the outermost ignore file's folder, into <see cref="_path"/>; returns its length.</summary>
    private int SetPath(string prefix) => Append(Append(0, _outer.Prefix), prefix);

    private int Append(int start, string text)
    {
        var needed = start + Encoding.UTF8.GetMaxByteCount(text.Length);
        if (needed > _path.Length) Array.Resize(ref _path, 2 * needed);
        return start + Encoding.UTF8.GetBytes(text, _path.AsSpan(start));
    }
}
