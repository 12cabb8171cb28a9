namespace QualityGates.Codebases.Resolution.TypeScript;

/// <summary>Finds the file that a path in the repository means as a module: a file, a folder with an index, a package.</summary>
internal sealed class ModuleFinder(FileProbe probe, PackageCatalog packages, UnbuiltSources unbuilt)
{
    private static readonly string[] Entries = ["types", "typings", "main", "module", "svelte", "browser"];

    /// <summary>The file of a module, or -1.</summary>
    public int Find(string path)
    {
        if (path.Length > 0 && probe.Module(path) is >= 0 and var file) return file;
        if (Folder(path) is >= 0 and var entry) return entry;
        return path.Length > 0 ? probe.Component(path) : -1;
    }

    /// <summary>The file of exactly this path, or else of a module.</summary>
    public int FindWritten(string path) => probe.Exact(path) is >= 0 and var exact ? exact : Find(path);

    /// <summary>What the import of a folder means, or -1: what its <c>package.json</c> names, or its <c>index</c>.</summary>
    public int Folder(string folder)
    {
        if (packages.At(folder) is { } package && Named(package) is >= 0 and var entry) return entry;
        return probe.Index(folder);
    }

    /// <summary>The file that a package exports by a name (<c>.</c>, <c>./path</c>), or else a file by that path.</summary>
    /// <param name="package">The package.</param>
    /// <param name="name">The name.</param>
    /// <param name="config">The configuration of the importing file.</param>
    /// <param name="isRequire">Whether it is imported by <c>require</c>.</param>
    /// <param name="isBlocked">Whether the package lists what it exports, and this is not among it.</param>
    public int InPackage(PackageManifest package, string name, TsConfig config, bool isRequire, out bool isBlocked)
    {
        isBlocked = false;
        var map = package.Json["exports"];
        if (map is not null)
        {
            var exported = ExportMap.Targets(map, name, Conditions.Of(config, isRequire));
            if (exported.Paths.IsEmpty) exported = ExportMap.Targets(map, name, Conditions.Every);
            isBlocked = exported.Paths.IsEmpty;
            if (Target(package.Folder, exported) is >= 0 and var target) return target;
        }

        if (name == "." && !isBlocked) return Folder(package.Folder) is >= 0 and var entry ? entry : unbuilt.Index(package.Folder);
        if (map is not null && !config.IgnoresExports) return -1;
        if (WrittenPath.Join(package.Folder, name) is not { } path) return -1;
        return Find(path) is >= 0 and var found ? found : unbuilt.Find(package.Folder, path);
    }

    /// <summary>The first file among the targets of a name; those that are built are preferred to those that would have to be.</summary>
    public int Target(string package, ExportTargets targets)
    {
        foreach (var target in targets.Paths)
            if (PathOf(package, target) is { } path && probe.Written(path) is >= 0 and var written) return written;
        foreach (var target in targets.Paths)
            if (PathOf(package, target) is { } path && unbuilt.Find(package, path) is >= 0 and var source) return source;
        // Node wants the whole name; who leaves the extension out means what bundlers take for it.
        foreach (var target in targets.Paths)
            if (PathOf(package, target) is { } path && probe.Module(path) is >= 0 and var module) return module;
        return -1;
    }

    private static string? PathOf(string package, string target) =>
        target.StartsWith("./", StringComparison.Ordinal) ? WrittenPath.Join(package, target) : null;

    private int Named(PackageManifest package)
    {
        foreach (var key in Entries)
            if (PathOf(package, key) is { } path && ModuleOrIndex(package, path) is >= 0 and var file) return file;
        foreach (var key in Entries)
            if (PathOf(package, key) is { } path && unbuilt.Find(package.Folder, path) is >= 0 and var source) return source;
        return -1;
    }

    private static string? PathOf(PackageManifest package, string key) =>
        package.Text(key) is { Length: > 0 } written ? WrittenPath.Join(package.Folder, WrittenPath.Normalize(written)) : null;

    private int ModuleOrIndex(PackageManifest package, string path)
    {
        if (path == package.Folder) return -1;
        return probe.Module(path) is >= 0 and var module ? module : probe.Index(path);
    }
}
