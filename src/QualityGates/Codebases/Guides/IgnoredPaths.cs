using System.Text;
using QualityGates.Codebases.Resolution;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Codebases.Guides;

/// <summary>Which missing paths the repository's own <c>.gitignore</c> files keep out: a clone does not hold them, and still nobody misses them.</summary>
internal sealed class IgnoredPaths(SourceTree files)
{
    private readonly Dictionary<string, IgnoreFile> _rules = new(StringComparer.Ordinal);

    /// <summary>Whether a path is ignored, as a file or as a folder, or lies in a folder that is.</summary>
    public bool Contains(string path)
    {
        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
            if (IsIgnored(path[..slash], isFolder: true)) return true;
        return IsIgnored(path, isFolder: false) || IsIgnored(path, isFolder: true);
    }

    private bool IsIgnored(string path, bool isFolder)
    {
        var bytes = Encoding.UTF8.GetBytes(path);
        return RulesIn(RepoPath.FolderOf(path)).Ignores(bytes, bytes.AsSpan().LastIndexOf((byte)'/') + 1, isFolder);
    }

    private IgnoreFile RulesIn(string folder)
    {
        if (_rules.TryGetValue(folder, out var rules)) return rules;
        rules = folder.Length == 0 ? IgnoreFile.None : RulesIn(RepoPath.FolderOf(folder));
        var file = files.Find(ManifestTexts.Within(folder, ".gitignore"));
        if (file >= 0 && files.SourceOf(file) is { } source)
            rules = IgnoreFile.Parse(source.Facts.Manifest.Span, folder.Length == 0 ? 0 : Encoding.UTF8.GetByteCount(folder) + 1, rules);
        return _rules[folder] = rules;
    }
}
