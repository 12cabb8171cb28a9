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
    /// <summary>So many names are compared with those that are missing; who misses more has lost a folder, and made no typing error.</summary>
    private const int MostCompared = 200_000;

    private int _compared;

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

    /// <summary>Whether some folder holds a file at this path, so that a server with that folder as its root would find it.</summary>
    public bool IsServed(string path)
    {
        var end = "/" + path;
        foreach (var file in names.Files.EndingWith(path))
            if (files.PathOf(file).Value.EndsWith(end, StringComparison.Ordinal)) return true;
        return false;
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
        if (name.Length > 100 || _compared > MostCompared) return null;
        var others = new List<string>();
        foreach (var file in files.FilesIn(folder))
            if (Path.GetExtension(files.PathOf(file).FileName).Equals(Path.GetExtension(name.AsSpan()), StringComparison.OrdinalIgnoreCase))
                others.Add(files.PathOf(file).FileName.ToString());
        _compared += others.Count;
        if (others.Count > 500 || NearestName.Find(name, others) is not { } nearest || !IsSlip(name, nearest)) return null;
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
}
