using QualityGates.Codebases.Documents;
using QualityGates.Codebases.Graphs;
using QualityGates.Codebases.Resolution;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Requirements;

/// <summary>One thing that needs a document.</summary>
/// <param name="Folder">Its folder; empty for the root.</param>
/// <param name="Name">Its name.</param>
/// <param name="First">The file that stands for it: its manifest, or else its first one.</param>
internal sealed record ThingToDocument(string Folder, string Name, RepoPath First);

/// <summary>Finds what requirements are about.</summary>
internal static class ThingsToDocument
{
    /// <summary>What a requirement is about, in order of path.</summary>
    public static IEnumerable<ThingToDocument> Find(SourceTree files, DocumentedThing each, AuditSettings settings) =>
        each.Folders is { } pattern ? Folders(files, pattern)
        : each.Text == DocumentedThing.Project ? Projects(files)
        : Components(files, settings);

    /// <summary>The topmost folders that match: what is below one belongs to it. One without a file that is judged is nobody's.</summary>
    private static IEnumerable<ThingToDocument> Folders(SourceTree files, Glob pattern)
    {
        var firsts = new SortedDictionary<string, RepoPath>(StringComparer.Ordinal);
        for (var file = 0; file < files.Count; file++)
        {
            var path = files.PathOf(file);
            if (files.IsJudged(file) && MatchingFolder(path.Folder, pattern) is { } folder && (!firsts.TryGetValue(folder, out var first) || Stands(path, folder, first)))
                firsts[folder] = path;
        }

        return firsts.Select(static pair => new ThingToDocument(pair.Key, LastName(pair.Key), pair.Value));
    }

    private static string? MatchingFolder(ReadOnlySpan<char> folder, Glob pattern)
    {
        if (folder.IsEmpty || !pattern.IsMatch(folder)) return null;
        for (var parent = RepoPath.FolderOf(folder); !parent.IsEmpty && pattern.IsMatch(parent); parent = RepoPath.FolderOf(folder)) folder = parent;
        return folder.ToString();
    }

    /// <summary>Whether a file stands for a folder rather than the one that did so far.</summary>
    private static bool Stands(RepoPath path, string folder, RepoPath before) =>
        path.Folder.SequenceEqual(folder) && IsManifest(path) && !(before.Folder.SequenceEqual(folder) && IsManifest(before));

    private static bool IsManifest(RepoPath path) =>
        path.FileName is "package.json" or "pyproject.toml" or "setup.py" or "go.mod" or "Cargo.toml" or "pom.xml" || path.FileName.EndsWith("proj");

    private static IEnumerable<ThingToDocument> Projects(SourceTree files) =>
        from project in PublicProject.In(files)
        let path = files.PathOf(project.Manifest)
        select new ThingToDocument(path.Folder.ToString(), project.Name, path);

    /// <summary>A component that the configuration defines has the folder that all its files are in.</summary>
    private static IEnumerable<ThingToDocument> Components(SourceTree files, AuditSettings settings)
    {
        var map = ComponentMap.Of(files, settings.Dependencies.Components);
        var folders = new string?[map.Components.Length];
        var firsts = new RepoPath[map.Components.Length];
        for (var file = 0; file < files.Count; file++)
        {
            var component = map.Of(file);
            if (component < 0 || !files.IsJudged(file)) continue;
            var path = files.PathOf(file);
            if (folders[component] is null) firsts[component] = path;
            folders[component] = folders[component] is { } folder ? Common(folder, path.Folder) : path.Folder.ToString();
        }

        for (var i = 0; i < folders.Length; i++)
        {
            var (name, kind) = map.Components[i];
            if (folders[i] is not { } common) continue;
            var folder = kind == ComponentKind.Configured ? common : name;
            yield return new ThingToDocument(folder, kind == ComponentKind.Configured ? name : LastName(name), firsts[i]);
        }
    }

    private static string Common(string folder, ReadOnlySpan<char> other)
    {
        ReadOnlySpan<char> common = folder;
        while (!common.IsEmpty && !(other.StartsWith(common) && (other.Length == common.Length || other[common.Length] == '/'))) common = RepoPath.FolderOf(common);
        return common.Length == folder.Length ? folder : common.ToString();
    }

    private static string LastName(string folder) => folder[(folder.LastIndexOf('/') + 1)..];
}
