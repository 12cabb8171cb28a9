namespace QualityGates.Codebases.Resolution.CSharp.MSBuild;

/// <summary>
/// The files of a repository as a project sees them: by absolute path. The repository lies in <see cref="Root"/>, on every machine, so
/// that a graph does not depend on where it was made; what an SDK brings lies in <see cref="Toolset"/>.
/// </summary>
internal sealed class RepositoryFiles(SourceTree files)
{
    /// <summary>The folder of the repository.</summary>
    public const string Root = "/repository";

    /// <summary>The folder of MSBuild, in which everything is taken to exist that a project looks for.</summary>
    public const string Toolset = "/msbuild";

    private readonly Dictionary<string, ProjectText?> _texts = new(StringComparer.Ordinal);

    /// <summary>The files by number.</summary>
    public SourceTree Tree => files;

    /// <summary>The absolute path of a file.</summary>
    public string PathOf(int file) => $"{Root}/{files.PathOf(file).Value}";

    /// <summary>Makes a path absolute, with <c>/</c> and without <c>.</c> and <c>..</c>; a <c>/</c> at its end stays.</summary>
    public static string Absolute(string folder, string path)
    {
        path = path.Replace('\\', '/');
        if (!path.StartsWith('/')) path = $"{folder}/{path}";
        if (path.StartsWith('/') && !path.Contains("//", StringComparison.Ordinal) && !path.Contains("/.", StringComparison.Ordinal)) return path;
        var names = new List<string>();
        foreach (var name in path.Split('/'))
        {
            if (name == ".." && names.Count > 0) names.RemoveAt(names.Count - 1);
            else if (name.Length > 0 && name is not ("." or "..")) names.Add(name);
        }

        var tail = path.EndsWith('/') && names.Count > 0 ? "/" : "";
        return $"/{string.Join('/', names)}{tail}";
    }

    /// <summary>The path of an absolute path within the repository; null if it leads out of it.</summary>
    public static string? Within(string absolute) =>
        absolute == Root ? "" : absolute.StartsWith(Root + "/", StringComparison.Ordinal) ? absolute[(Root.Length + 1)..].TrimEnd('/') : null;

    /// <summary>The number of the file at an absolute path, in any case of letters, or -1.</summary>
    public int Find(string absolute)
    {
        if (Within(absolute) is not { Length: > 0 } path) return -1;
        var file = files.Find(path);
        return file >= 0 ? file : files.FindIgnoringCase(path);
    }

    /// <summary>Whether there is a file or a folder at an absolute path.</summary>
    public bool Exists(string absolute) =>
        absolute.StartsWith(Toolset + "/", StringComparison.Ordinal)
        || (Within(absolute) is { } path && (files.HasFolder(path) || (!absolute.EndsWith('/') && Find(absolute) >= 0)));

    /// <summary>The nearest folder that holds a file of this name, upward from an absolute folder to the root of the repository; null if none does.</summary>
    public string? FolderAbove(string absolute, string name)
    {
        for (var folder = absolute.TrimEnd('/'); Within(folder) is not null; folder = folder[..folder.LastIndexOf('/')])
            if (files.Find(Within($"{folder}/{name}")) >= 0) return folder;
        return null;
    }

    /// <summary>The elements of a file; null if it is not one whose text was kept.</summary>
    public ProjectText? TextOf(int file)
    {
        var path = files.PathOf(file).Value;
        if (_texts.TryGetValue(path, out var text)) return text;
        var source = files.SourceOf(file)?.Facts.Manifest ?? default;
        return _texts[path] = source.IsEmpty ? null : ProjectText.Parse(source.Span);
    }

    /// <summary>The numbers of the files that an item means: a path or a pattern, relative to a folder, in ascending order.</summary>
    public IEnumerable<int> Matching(string folder, string item)
    {
        if (!ItemPattern.IsPattern(item))
        {
            var file = Find(Absolute(folder, item));
            return file < 0 ? [] : [file];
        }

        return new ItemPattern(folder, item).FilesIn(files);
    }
}
