using QualityGates.Codebases.Resolution;
using QualityGates.Text;

namespace QualityGates.Codebases.Documents;

/// <summary>Finds what somebody probably meant by a path that leads nowhere. Its indexes are made when first asked for.</summary>
internal sealed class NearbyFiles
{
    private readonly SourceTree _files;
    private readonly RepositoryPast _past;
    private readonly Lazy<Dictionary<string, int>> _byName;
    private readonly Lazy<Dictionary<string, string>> _folders;
    private readonly Lazy<ILookup<string, int>> _allOfName;

    /// <summary>Looks among these files.</summary>
    public NearbyFiles(SourceTree files, RepositoryPast past)
    {
        (_files, _past) = (files, past);
        _byName = new(IndexNames);
        _folders = new(IndexFolders);
        _allOfName = new(() => Enumerable.Range(0, files.Count).ToLookup(file => files.PathOf(file).FileName.ToString(), StringComparer.Ordinal));
    }

    /// <summary>How a path that is spelled in another case is spelled, or null where nothing has it in any case.</summary>
    public string? InAnyCase(string path)
    {
        var file = _files.FindIgnoringCase(path);
        return file >= 0 ? _files.PathOf(file).Value : _folders.Value.GetValueOrDefault(path);
    }

    /// <summary>The one file that was probably meant: what a commit made of it, or the only one of its name; null where nobody can tell.</summary>
    public string? InsteadOf(string path)
    {
        if (RenamedTo(path) is { } renamed) return renamed;
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (name.Length == 0 || IsEverywhere(name)) return null;
        if (_byName.Value.TryGetValue(name, out var file)) return file < 0 ? null : _files.PathOf(file).Value;
        return NearestIn(RepoPath.FolderOf(path), name);
    }

    /// <summary>Whether some folder holds a file at this path, so that a server with that folder as its root would find it.</summary>
    public bool IsServed(string path)
    {
        var end = "/" + path;
        foreach (var file in _allOfName.Value[path[(path.LastIndexOf('/') + 1)..]])
            if (_files.PathOf(file).Value.EndsWith(end, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>The file that a path on somebody's disk ends with, or null.</summary>
    public string? ByEnd(string path)
    {
        if (path.IndexOf('#') is >= 0 and var hash) path = path[..hash];
        path = (path.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(path) : path).Replace('\\', '/');
        for (var start = path.IndexOf('/'); start >= 0; start = path.IndexOf('/', start + 1))
            if (_files.Find(path.AsSpan(start + 1)) >= 0) return path[(start + 1)..];
        return null;
    }

    /// <summary>Follows renames, which may be many, and in a circle.</summary>
    private string? RenamedTo(string path)
    {
        if (_past.Removed is not { } removed) return null;
        for (var steps = 0; steps < 20; steps++)
        {
            if (!removed.TryGetValue(new RepoPath(path), out var file) || file.RenamedTo is not { } next) return null;
            path = next.Value;
            if (_files.Find(path) >= 0) return path;
        }

        return null;
    }

    private string? NearestIn(string folder, string name)
    {
        if (name.Length > 100) return null;
        var names = new List<string>();
        foreach (var file in _files.FilesIn(folder))
            if (Path.GetExtension(_files.PathOf(file).FileName).Equals(Path.GetExtension(name.AsSpan()), StringComparison.OrdinalIgnoreCase))
                names.Add(_files.PathOf(file).FileName.ToString());
        if (names.Count > 500 || Configuration.NearestName.Find(name, names) is not { } nearest || !IsSlip(name, nearest)) return null;
        return folder.Length == 0 ? nearest : $"{folder}/{nearest}";
    }

    /// <summary>Whether two names differ in one place by no more than a slip: files of one kind are named alike, and one is not the other.</summary>
    private static bool IsSlip(string name, string other)
    {
        const int Slip = 2;
        var start = name.AsSpan().CommonPrefixLength(other);
        var end = 0;
        while (end < Math.Min(name.Length, other.Length) - start && char.ToUpperInvariant(name[^(end + 1)]) == char.ToUpperInvariant(other[^(end + 1)])) end++;
        return Math.Max(name.Length, other.Length) - start - end <= Slip;
    }

    private static bool IsEverywhere(string name) =>
        name.StartsWith("README", StringComparison.OrdinalIgnoreCase) || name.StartsWith("index.", StringComparison.OrdinalIgnoreCase)
        || name is "package.json" or "__init__.py" or "LICENSE";

    private Dictionary<string, int> IndexNames()
    {
        var index = new Dictionary<string, int>(_files.Count, StringComparer.Ordinal);
        for (var file = 0; file < _files.Count; file++)
        {
            var name = _files.PathOf(file).FileName.ToString();
            if (!index.TryAdd(name, file)) index[name] = -1;
        }

        return index;
    }

    private Dictionary<string, string> IndexFolders()
    {
        var index = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var file = 0; file < _files.Count; file++)
        {
            var folder = _files.PathOf(file).Folder;
            while (!folder.IsEmpty && index.TryAdd(folder.ToString(), folder.ToString())) folder = RepoPath.FolderOf(folder);
        }

        return index;
    }
}
