using QualityGates.Configuration;
using QualityGates.Text;

namespace QualityGates.Codebases.Resolution.TypeScript;

/// <summary>Finds packages of the repository by the names under which they are imported, as an installation would link them.</summary>
internal sealed class Workspaces(SourceTree files, PackageCatalog packages, List<Workspace> workspaces)
{
    private static readonly string[] LocalProtocols = ["file:", "link:", "portal:"];

    /// <summary>
    /// The package of this name as a folder sees it, or null. What the nearest <c>package.json</c> says of the name goes first
    /// (<c>link:../x</c>, or <c>npm:</c> for one from elsewhere); then the innermost workspace around the folder that has such a member.
    /// </summary>
    public PackageManifest? Find(string name, string folder)
    {
        if (packages.Around(folder) is { } importer)
        {
            if (importer.Name == name && importer.Json["exports"] is not null) return importer;
            if (Declared(importer, name, out var isForeign) is { } declared) return declared;
            if (isForeign) return null;
        }

        return Member(name, folder);
    }

    /// <summary>Whether a package around a folder says that it depends on this one.</summary>
    public bool IsDeclared(string name, string folder)
    {
        for (var package = packages.Around(folder); package is not null; package = package.Folder.Length == 0 ? null : packages.Around(RepoPath.FolderOf(package.Folder)))
            if (package.DependencyOn(name) is not null) return true;
        return false;
    }

    /// <summary>The file of a package that is named like <c>@acme/tsconfig/base</c>, or -1: a configuration that another one extends.</summary>
    public int FindFile(string specifier, string folder)
    {
        var name = Specifier.PackageOf(specifier);
        if (Find(name, folder) is not { } package) return -1;
        var written = specifier.Length > name.Length ? specifier[(name.Length + 1)..] : "";
        var exported = ExportMap.Targets(package.Json["exports"], written.Length == 0 ? "." : "./" + written, Conditions.Every);
        foreach (var target in exported.Paths)
            if (WrittenPath.Join(package.Folder, target) is { } path && files.Find(path) is >= 0 and var file) return file;
        if (written.Length == 0) written = package.Text("tsconfig") ?? "tsconfig.json";
        if (WrittenPath.Join(package.Folder, written) is not { } direct) return -1;
        if (files.Find(direct) is >= 0 and var exact) return exact;
        return files.Find(direct + ".json") is >= 0 and var extended ? extended : files.Find(direct + "/tsconfig.json");
    }

    private PackageManifest? Member(string name, string folder)
    {
        for (var i = workspaces.Count - 1; i >= 0; i--)
            if (WrittenPath.IsWithin(folder, workspaces[i].Folder) && workspaces[i].Members.TryGetValue(name, out var package)) return package;
        return null;
    }

    /// <summary>
    /// Whether a name that nobody declares has the scope of most packages of the workspace around a folder, so that it must be meant
    /// as one of them; <paramref name="nearest"/> is the one that is spelled alike, or null.
    /// </summary>
    public bool HasOwnScope(string name, string folder, out string? nearest)
    {
        nearest = null;
        var slash = name.IndexOf('/');
        if (slash < 0 || name[0] != '@') return false;
        var scope = name[..(slash + 1)];
        foreach (var workspace in workspaces)
        {
            if (!WrittenPath.IsWithin(folder, workspace.Folder)) continue;
            var members = workspace.Members.Keys.Where(member => member.StartsWith(scope, StringComparison.Ordinal)).Select(member => member[scope.Length..]).ToArray();
            if (members.Length * 2 < workspace.Members.Count || members.Length == 0) continue;
            nearest = NearestName.Find(name[scope.Length..], members) is { } found ? scope + found : null;
            return true;
        }

        return false;
    }

    private bool IsMember(PackageManifest package)
    {
        foreach (var workspace in workspaces)
            if (package.Folder == workspace.Folder || workspace.Members.GetValueOrDefault(package.Name)?.Folder == package.Folder) return true;
        return false;
    }

    private PackageManifest? Declared(PackageManifest importer, string name, out bool isForeign)
    {
        isForeign = false;
        if (importer.DependencyOn(name) is not { } version) return null;
        foreach (var protocol in LocalProtocols)
            if (version.StartsWith(protocol, StringComparison.Ordinal))
                return WrittenPath.Join(importer.Folder, version.AsSpan(protocol.Length)) is { } folder ? packages.At(folder) : null;
        if (version.StartsWith("workspace:", StringComparison.Ordinal)) return InWorkspace(version["workspace:".Length..], name, importer.Folder);
        // npm:other@1 is another package under this name. Outside of the workspace (a template, a fixture) a version is one to be installed.
        isForeign = version.StartsWith("npm:", StringComparison.Ordinal) || !IsMember(importer);
        return null;
    }

    /// <summary><c>*</c>, a version, a path, or the name of another member with a version.</summary>
    private PackageManifest? InWorkspace(string version, string name, string folder)
    {
        if (version.StartsWith('.')) return WrittenPath.Join(folder, version) is { } path ? packages.At(path) : null;
        var at = version.LastIndexOf('@');
        return Member(at > 0 ? version[..at] : name, folder);
    }
}
