using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Codebases.Resolution;

/// <summary>
/// Every file of a codebase by number, path and folder: what whoever resolves imports asks instead of a disk. Files that were not
/// measured (pictures, what the configuration excludes) are in it too, because they can be imported.
/// </summary>
public sealed class SourceTree
{
    private readonly ListedFile[] _files;
    private readonly Dictionary<string, int> _numbers;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _byPath;
    private readonly Dictionary<string, List<int>> _children = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> _byFolder;
    private readonly HashSet<string> _links = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, int>> _ignoringCase;

    /// <summary>The files of a codebase, numbered from 0 in order of path.</summary>
    public SourceTree(Codebase codebase)
    {
        var files = new List<ListedFile>(codebase.Files.Length);
        foreach (var file in codebase.Files) files.Add(new ListedFile(file.Path, file));
        foreach (var (path, reason) in codebase.Excluded)
        {
            if (reason is Exclusion.Binary or Exclusion.Configured or Exclusion.NotCheckedOut) files.Add(new ListedFile(path, null));
            else if (reason is Exclusion.Symlink or Exclusion.Submodule) _links.Add(path.Value);
        }

        files.Sort(static (one, other) => one.Path.CompareTo(other.Path));
        _files = [.. files];
        _numbers = new Dictionary<string, int>(_files.Length, StringComparer.Ordinal);
        _byPath = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        _byFolder = _children.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < _files.Length; i++)
        {
            _numbers.TryAdd(_files[i].Path.Value, i);
            AddToFolder(_files[i].Path.Folder, i);
        }

        _ignoringCase = new(IndexIgnoringCase);
    }

    /// <summary>How many files there are.</summary>
    public int Count => _files.Length;

    /// <summary>The path of a file.</summary>
    public RepoPath PathOf(int file) => _files[file].Path;

    /// <summary>What is known of a file; null where it was not measured.</summary>
    public SourceFile? SourceOf(int file) => _files[file].Source;

    /// <summary>The number of the file with this path, or -1.</summary>
    public int Find(ReadOnlySpan<char> path) => _byPath.TryGetValue(path, out var file) ? file : -1;

    /// <summary>The first file whose path is this but for the case of letters, or -1.</summary>
    public int FindIgnoringCase(string path) => _ignoringCase.Value.GetValueOrDefault(path, -1);

    /// <summary>Whether any file is in this folder or below it; the root is the empty path.</summary>
    public bool HasFolder(ReadOnlySpan<char> folder) => folder.IsEmpty || _byFolder.ContainsKey(folder);

    /// <summary>The files directly in a folder, in order of path; those of folders in it are not among them.</summary>
    public IReadOnlyList<int> FilesIn(ReadOnlySpan<char> folder) => _byFolder.TryGetValue(folder, out var files) ? files : [];

    /// <summary>Whether there is any symbolic link or submodule.</summary>
    public bool HasLinks => _links.Count > 0;

    /// <summary>Whether a path is, or leads through, a symbolic link or a submodule: what is there is not listed, so nobody can say that it is missing.</summary>
    public bool IsBehindLink(string path)
    {
        for (; _links.Count > 0 && path.Length > 0; path = RepoPath.FolderOf(path))
            if (_links.Contains(path)) return true;
        return false;
    }

    /// <summary>Whether the audits judge a file, so that what is found in it can be a finding.</summary>
    public bool IsJudged(int file) => _files[file].Source?.IsJudged == true;

    private void AddToFolder(ReadOnlySpan<char> folder, int file)
    {
        if (_byFolder.TryGetValue(folder, out var files))
        {
            files.Add(file);
            return;
        }

        _byFolder[folder] = [file];
        // The folders around it exist too, even where they hold no file themselves.
        while (!folder.IsEmpty)
        {
            folder = RepoPath.FolderOf(folder);
            if (!_byFolder.TryAdd(folder, [])) return;
        }
    }

    private Dictionary<string, int> IndexIgnoringCase()
    {
        var index = new Dictionary<string, int>(_files.Length, StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < _files.Length; i++) index.TryAdd(_files[i].Path.Value, i);
        return index;
    }

    // A class: collections of structs are compiled anew at each start.
    private sealed record ListedFile(RepoPath Path, SourceFile? Source);
}
