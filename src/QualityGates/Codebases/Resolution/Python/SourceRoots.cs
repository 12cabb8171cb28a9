using QualityGates.Text;

namespace QualityGates.Codebases.Resolution.Python;

/// <summary>A folder in which Python looks for modules: an entry of <c>sys.path</c>.</summary>
/// <param name="Folder">Its path; empty for the root of the repository.</param>
/// <param name="Outer">The next root around it, or null.</param>
internal sealed record SourceRoot(string Folder, SourceRoot? Outer)
{
    /// <summary>How many characters of a path in it stand before the name of the module.</summary>
    public int PrefixLength => Folder.Length == 0 ? 0 : Folder.Length + 1;
}

/// <summary>
/// The source roots of a codebase: the root of the repository, folders that the configuration names, and each folder with a
/// <c>pyproject.toml</c>, <c>setup.py</c> or <c>setup.cfg</c>, with its <c>src</c> where that holds packages. A file belongs to the
/// innermost root around it.
/// </summary>
internal sealed class SourceRoots
{
    private readonly Dictionary<string, SourceRoot> _roots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceRoot>.AlternateLookup<ReadOnlySpan<char>> _byFolder;

    private SourceRoots(IEnumerable<string> folders)
    {
        _byFolder = _roots.GetAlternateLookup<ReadOnlySpan<char>>();
        _roots.Add("", Repository);
        // In order of path, each root comes before those in it.
        foreach (var folder in folders.Order(StringComparer.Ordinal)) _roots.TryAdd(folder, new SourceRoot(folder, Around(folder)));
    }

    /// <summary>The root of the repository.</summary>
    public SourceRoot Repository { get; } = new("", null);

    /// <summary>Every root.</summary>
    public IReadOnlyCollection<SourceRoot> All => _roots.Values;

    /// <summary>Finds the source roots.</summary>
    /// <param name="files">The files of the codebase.</param>
    /// <param name="configured">Folders that the configuration names, beside those that are found.</param>
    public static SourceRoots Of(SourceTree files, IReadOnlyList<string> configured)
    {
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var folder in configured) folders.Add(Normalized(folder));
        var projects = new List<string>();
        var parents = new HashSet<string>(StringComparer.Ordinal);
        for (var file = 0; file < files.Count; file++)
        {
            var path = files.PathOf(file);
            if (path.FileName is "__init__.py") AddSources(path.Folder, parents);
            else if (path.FileName is "pyproject.toml" or "setup.py" or "setup.cfg" && files.IsJudged(file)) projects.Add(path.Folder.ToString());
        }

        foreach (var folder in projects)
        {
            var sources = folder.Length == 0 ? "src" : folder + "/src";
            // A folder that is a package is imported by its own name, from a root further out.
            if (!IsPackage(files, folder)) folders.Add(folder);
            if (parents.Contains(sources) && !IsPackage(files, sources)) folders.Add(sources);
        }

        return new SourceRoots(folders);
    }

    /// <summary>The innermost root that is a folder or around it.</summary>
    public SourceRoot Around(ReadOnlySpan<char> folder)
    {
        if (_roots.Count == 1) return Repository;
        while (!folder.IsEmpty)
        {
            if (_byFolder.TryGetValue(folder, out var root)) return root;
            folder = RepoPath.FolderOf(folder);
        }

        return Repository;
    }

    private static void AddSources(ReadOnlySpan<char> package, HashSet<string> parents)
    {
        var parent = RepoPath.FolderOf(package);
        if (parent is "src" || parent.EndsWith("/src")) parents.Add(parent.ToString());
    }

    private static bool IsPackage(SourceTree files, string folder) => folder.Length > 0 && files.Find(folder + "/__init__.py") >= 0;

    private static string Normalized(string folder)
    {
        var path = folder.Replace('\\', '/').Trim('/');
        while (path.StartsWith("./", StringComparison.Ordinal)) path = path[2..].TrimStart('/');
        return path is "." ? "" : path;
    }
}
