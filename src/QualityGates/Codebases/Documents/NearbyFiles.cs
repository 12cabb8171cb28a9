using QualityGates.Codebases.Resolution;
using QualityGates.Configuration;
using QualityGates.Text;

namespace QualityGates.Codebases.Documents;

/// <summary>Finds what somebody probably meant by a path that leads nowhere.</summary>
/// <param name="files">The files to look among.</param>
/// <param name="names">The same by their names.</param>
/// <param name="fates">What became of files that are gone.</param>
internal sealed class NearbyFiles(SourceTree files, PathNames names, FileFates fates)
{
    /// <summary>How a path that is spelled in another case is spelled, or null where nothing has it in any case.</summary>
    public string? InAnyCase(string path)
    {
        var file = files.FindIgnoringCase(path);
        if (file >= 0) return files.PathOf(file).Value;
        foreach (var folder in names.Folders.EndingWith(path))
            if (names.Folders.PathOf(folder).Length == path.Length) return names.Folders.PathOf(folder);
        return null;
    }

    /// <summary>The one file that was probably meant: what a commit made of it, or the only one of its name; null where nobody can tell.</summary>
    public string? InsteadOf(string path)
    {
        if (fates.Of(path)?.Now is { } renamed) return renamed.Value;
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (name.Length == 0 || IsEverywhere(name)) return null;
        var alike = names.Files.EndingWith(name).Where(file => files.PathOf(file).FileName.SequenceEqual(name)).Take(2).ToList();
        return alike.Count switch
        {
            0 => NearestIn(RepoPath.FolderOf(path), name),
            1 => files.PathOf(alike[0]).Value,
            _ => null,
        };
    }

    /// <summary>The file that a path on somebody's disk ends with, or null.</summary>
    public string? ByEnd(string path)
    {
        if (path.IndexOf('#') is >= 0 and var hash) path = path[..hash];
        path = (path.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(path) : path).Replace('\\', '/');
        for (var start = path.IndexOf('/'); start >= 0; start = path.IndexOf('/', start + 1))
            if (files.Find(path.AsSpan(start + 1)) >= 0) return path[(start + 1)..];
        return null;
    }

    private string? NearestIn(string folder, string name)
    {
        if (name.Length > 100) return null;
        var others = new List<string>();
        foreach (var file in files.FilesIn(folder))
            if (Path.GetExtension(files.PathOf(file).FileName).Equals(Path.GetExtension(name.AsSpan()), StringComparison.OrdinalIgnoreCase))
                others.Add(files.PathOf(file).FileName.ToString());
        if (others.Count > 500 || NearestName.Find(name, others) is not { } nearest) return null;
        return folder.Length == 0 ? nearest : $"{folder}/{nearest}";
    }

    private static bool IsEverywhere(string name) =>
        name.StartsWith("README", StringComparison.OrdinalIgnoreCase) || name.StartsWith("index.", StringComparison.OrdinalIgnoreCase)
        || name is "package.json" or "__init__.py" or "LICENSE";
}
