using System.Collections.Immutable;
using QualityGates.Codebases.Resolution;
using QualityGates.Codebases.Resolution.TypeScript;

namespace QualityGates.Codebases.Guides;

/// <summary>The packages of a codebase for Node, each read once and only when it is asked for, and who manages them.</summary>
internal sealed class NodePackages(SourceTree files)
{
    private readonly Dictionary<string, NodePackage?> _read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WorkspacePatterns?> _workspaces = new(StringComparer.Ordinal);
    private List<NodePackage>? _all;

    /// <summary>All of them that are judged, in order of path.</summary>
    public IReadOnlyList<NodePackage> All => _all ??= ReadAll();

    /// <summary>The package whose folder this is; null where there is none that can be read.</summary>
    public NodePackage? At(string folder)
    {
        if (_read.TryGetValue(folder, out var package)) return package;
        var text = files.TextAt(ManifestTexts.Within(folder, "package.json"));
        return _read[folder] = text is null ? null : NodePackage.Parse(folder, text);
    }

    /// <summary>The package that a command in a folder works on: that of the folder, or of the nearest around it.</summary>
    public NodePackage? Around(string folder)
    {
        foreach (var outer in ManifestTexts.Around(folder))
            if (files.Find(ManifestTexts.Within(outer, "package.json")) >= 0) return At(outer);
        return null;
    }

    /// <summary>The packages of a name; a name without its scope means that of any scope.</summary>
    public IEnumerable<NodePackage> Named(string name) =>
        All.Where(package => package.Name == name || package.Name.EndsWith("/" + name, StringComparison.Ordinal) || package.Folder == name);

    /// <summary>Whether a folder is a member of the workspace of another: what its patterns say.</summary>
    public bool IsMember(string folder, string workspace) => PatternsOf(workspace)?.Contains(folder) == true;

    /// <summary>Whether a folder holds a workspace.</summary>
    public bool IsWorkspace(string folder) => PatternsOf(folder) is not null;

    /// <summary>Who manages the packages of a folder, by what is in that very folder; null where nothing tells, or two do.</summary>
    public string? ManagerAt(string folder)
    {
        if (At(folder)?.Manager is { } stated) return stated;
        string? found = null;
        foreach (var (manager, file) in LockFiles)
        {
            if (files.Find(ManifestTexts.Within(folder, file)) < 0 || found == manager) continue;
            if (found is not null) return null;
            found = manager;
        }

        return found;
    }

    /// <summary>Every kind of lock file, and whose it is.</summary>
    public static ImmutableArray<(string Manager, string File)> LockFiles { get; } =
    [
        ("pnpm", "pnpm-lock.yaml"), ("pnpm", "pnpm-workspace.yaml"), ("yarn", "yarn.lock"), ("npm", "package-lock.json"), ("npm", "npm-shrinkwrap.json"),
        ("bun", "bun.lock"), ("bun", "bun.lockb"),
    ];

    private WorkspacePatterns? PatternsOf(string folder)
    {
        if (_workspaces.TryGetValue(folder, out var patterns)) return patterns;
        IEnumerable<string>? written = null;
        if (files.TextAt(ManifestTexts.Within(folder, "pnpm-workspace.yaml")) is { } text)
            written = YamlNode.Parse(text)?["packages"]?.Items.Select(static item => item.Text);
        written ??= At(folder)?.Workspaces;
        return _workspaces[folder] = written is null ? null : new WorkspacePatterns(folder, written);
    }

    private List<NodePackage> ReadAll()
    {
        var all = new List<NodePackage>();
        for (var file = 0; file < files.Count; file++)
        {
            if (files.PathOf(file).FileName is not "package.json" || !files.IsJudged(file)) continue;
            if (At(files.PathOf(file).Folder.ToString()) is { } package) all.Add(package);
        }

        return all;
    }
}
