using QualityGates.Codebases.Resolution;
using QualityGates.Text;

namespace QualityGates.Codebases.Documents;

/// <summary>The files and folders of a codebase by their names, for whoever knows only the end of a path. Each index is made when first asked for.</summary>
internal sealed class PathNames
{
    private readonly SourceTree _files;
    private readonly Lazy<NameIndex> _byFile;
    private readonly Lazy<NameIndex> _byFolder;

    /// <summary>The names of these files, and of their folders.</summary>
    public PathNames(SourceTree files)
    {
        _files = files;
        _byFile = new(IndexFiles);
        _byFolder = new(IndexFolders);
    }

    /// <summary>The files; their numbers are those that they have in the tree.</summary>
    public NameIndex Files => _byFile.Value;

    /// <summary>The folders, in order of path.</summary>
    public NameIndex Folders => _byFolder.Value;

    private NameIndex IndexFiles()
    {
        var paths = new string[_files.Count];
        for (var file = 0; file < paths.Length; file++) paths[file] = _files.PathOf(file).Value;
        return new NameIndex(paths);
    }

    private NameIndex IndexFolders()
    {
        var folders = new HashSet<string>(StringComparer.Ordinal);
        var last = "";
        for (var file = 0; file < _files.Count; file++)
        {
            // Files of one folder mostly follow each other.
            if (_files.PathOf(file).Folder.SequenceEqual(last)) continue;
            last = _files.PathOf(file).Folder.ToString();
            for (var folder = last; folder.Length > 0 && folders.Add(folder);) folder = RepoPath.FolderOf(folder);
        }

        var sorted = folders.ToArray();
        Array.Sort(sorted, StringComparer.Ordinal);
        return new NameIndex(sorted);
    }
}
