using QualityGates.Codebases.Graphs;

namespace QualityGates.Codebases.Resolution.TypeScript;

/// <summary>Says what an import means, in the order in which TypeScript and the bundlers look.</summary>
internal sealed class ImportResolver(ModuleFinder modules, Workspaces workspaces, FrameworkFolders frameworks, MissingModules missing)
{
    // Folders whose names bundlers shorten to these, where nothing else is configured.
    private static readonly string[] ShortNames = ["@/", "~/"];
    private static readonly string[] ShortFolders = ["src", "app", ""];

    /// <summary>What an import in a file of a folder means.</summary>
    public Resolution Resolve(string folder, ImportScope scope, string written, bool isRequire)
    {
        var specifier = WrittenPath.Normalize(written);
        var plain = Specifier.WithoutAdditions(specifier);
        if (plain.Length == 0) return Resolution.Nothing;
        // A file whose name really holds a ? or # is what is meant.
        if (plain.Length < specifier.Length && Meaning(folder, scope, specifier, isRequire) is { Kind: ResolutionKind.File } whole) return whole;
        return Meaning(folder, scope, plain, isRequire);
    }

    private Resolution Meaning(string folder, ImportScope scope, string specifier, bool isRequire)
    {
        if (Specifier.IsRelative(specifier)) return Relative(folder, scope.Config, specifier);
        var known = scope.Known(isRequire);
        if (known.TryGetValue(specifier, out var resolution)) return resolution;
        resolution = ByConfiguration(scope.Config, specifier);
        if (resolution is null && specifier[0] == '/') return FromSite(folder, specifier);
        return known[specifier] = resolution ?? ByName(folder, scope, specifier, isRequire, mayImport: true);
    }

    private Resolution Relative(string folder, TsConfig config, string specifier)
    {
        if (WrittenPath.Join(folder, specifier) is not { } path)
            return MissingModules.Installed(specifier) ?? Resolution.Broken(UnresolvedReason.BeyondRoot, "");
        var isFolder = Specifier.IsFolder(specifier);
        if (Find(path, isFolder) is >= 0 and var found) return Resolution.Of(found);
        return InRootDirs(config, path, isFolder) ?? missing.At(path, isFolder);
    }

    private int Find(string path, bool isFolder) => isFolder ? modules.Folder(path) : modules.Find(path);

    /// <summary><c>rootDirs</c> are laid over one another: what is not in one of them can be in another.</summary>
    private Resolution? InRootDirs(TsConfig config, string path, bool isFolder)
    {
        string? around = null;
        foreach (var root in config.RootDirs)
            if (WrittenPath.IsWithin(path, root) && (around is null || root.Length > around.Length)) around = root;
        if (around is null) return null;
        foreach (var root in config.RootDirs)
            if (root != around && WrittenPath.Join(root, path.AsSpan(around.Length)) is { } other && Find(other, isFolder) is >= 0 and var found)
                return Resolution.Of(found);
        return null;
    }

    /// <summary>By <c>paths</c>, or else by <c>baseUrl</c>.</summary>
    private Resolution? ByConfiguration(TsConfig config, string specifier)
    {
        if (config.Mapping(specifier) is { } mapping)
        {
            foreach (var target in mapping.Targets)
                if (PathOf(mapping, target, specifier) is { } path && modules.FindWritten(path) is >= 0 and var mapped) return Resolution.Of(mapped);
            return null;
        }

        if (config.BaseUrl is null || WrittenPath.Join(config.BaseUrl, specifier) is not { Length: > 0 } based) return null;
        return modules.Find(based) is >= 0 and var found ? Resolution.Of(found) : null;
    }

    private static string? PathOf(PathMapping mapping, string target, string specifier)
    {
        var star = target.IndexOf('*');
        if (star < 0) return target;
        return WrittenPath.Join("", string.Concat(target.AsSpan(0, star), mapping.Match(specifier), target.AsSpan(star + 1)));
    }

    /// <summary>Vite: <c>/x</c> is a file of the site, or of its <c>public</c> folder.</summary>
    private Resolution FromSite(string folder, string specifier)
    {
        var site = frameworks.Site(folder);
        foreach (var start in (ReadOnlySpan<string>)[site, WrittenPath.Join(site, "public")!, ""])
            if (WrittenPath.Join(start, specifier) is { Length: > 0 } path && modules.FindWritten(path) is >= 0 and var found) return Resolution.Of(found);
        return Resolution.Nothing;
    }

    private Resolution ByName(string folder, ImportScope scope, string specifier, bool isRequire, bool mayImport)
    {
        if (specifier[0] == '#') return mayImport ? PackageImport(folder, scope, specifier, isRequire) : Resolution.Nothing;
        if (specifier[0] == '$') return SvelteKit(scope, specifier);
        if (PlatformModules.IsAddress(specifier)) return Address(specifier);
        var name = Specifier.PackageOf(specifier);
        var mapping = scope.Config.Mapping(specifier);
        if (workspaces.Find(name, scope.Folder) is { } package)
            return InPackage(package, scope, specifier, name, isRequire);
        if (PlatformModules.Has(name)) return Resolution.Nothing;
        if (Shortened(scope.Folder, specifier) is { } found) return found;
        if (mapping is { IsCatchAll: false } && !workspaces.IsDeclared(name, scope.Folder) && Unmapped(mapping, specifier) is { } broken) return broken;
        if (!Specifier.IsPackageName(name)) return Resolution.Nothing;
        return workspaces.HasOwnScope(name, scope.Folder, out var nearest) && !workspaces.IsDeclared(name, scope.Folder)
            ? MissingModules.NoMember(nearest)
            : Resolution.Package(name);
    }

    private Resolution InPackage(PackageManifest package, ImportScope scope, string specifier, string name, bool isRequire)
    {
        var subpath = "." + specifier[name.Length..];
        if (modules.InPackage(package, subpath, scope.Config, isRequire, out var isBlocked) is >= 0 and var found) return Resolution.Of(found);
        return isBlocked
            ? Resolution.Broken(UnresolvedReason.NotExported, $"the exports of {package.Path} do not list it")
            : missing.InPackage(package, subpath);
    }

    /// <summary><c>#x</c>: the <c>imports</c> of the package; a name that it does not list is a bundler's.</summary>
    private Resolution PackageImport(string folder, ImportScope scope, string specifier, bool isRequire)
    {
        if (scope.Package is not { } package) return Resolution.Nothing;
        var imported = ExportMap.Targets(package.Json["imports"], specifier, Conditions.Of(scope.Config, isRequire));
        if (imported.Paths.IsEmpty) imported = ExportMap.Targets(package.Json["imports"], specifier, Conditions.Every);
        if (modules.Target(package.Folder, imported) is >= 0 and var found) return Resolution.Of(found);
        foreach (var target in imported.Paths)
            if (target.Length > 0 && target[0] is not ('.' or '/')) return ByName(folder, scope, target, isRequire, mayImport: false);
        return imported.Paths.IsEmpty || WrittenPath.Join(package.Folder, imported.Paths[0]) is not { } path
            ? Resolution.Nothing
            : missing.At(path, isFolder: false);
    }

    /// <summary><c>$lib</c> is <c>src/lib</c> of the application; <c>$app</c>, <c>$env</c> and others come with SvelteKit.</summary>
    private Resolution SvelteKit(ImportScope scope, string specifier)
    {
        if (specifier != "$lib" && !specifier.StartsWith("$lib/", StringComparison.Ordinal)) return Resolution.Nothing;
        if (frameworks.SvelteKit(scope.Folder) is not { } application) return Resolution.Nothing;
        if (WrittenPath.Join(application, string.Concat("src/lib/", specifier.AsSpan("$lib".Length))) is not { } path) return Resolution.Nothing;
        return modules.FindWritten(path) is >= 0 and var found ? Resolution.Of(found) : missing.At(path, isFolder: false);
    }

    /// <summary><c>npm:name@1</c> of Deno is a package; other addresses are not shown.</summary>
    private static Resolution Address(string specifier)
    {
        if (!specifier.StartsWith("npm:", StringComparison.Ordinal)) return Resolution.Nothing;
        var name = Specifier.PackageOf(specifier["npm:".Length..].TrimStart('/'));
        var version = name.LastIndexOf('@');
        if (version > 0) name = name[..version];
        return Specifier.IsPackageName(name) ? Resolution.Package(name) : Resolution.Nothing;
    }

    private Resolution? Shortened(string folder, string specifier)
    {
        foreach (var name in ShortNames)
        {
            if (!specifier.StartsWith(name, StringComparison.Ordinal)) continue;
            foreach (var inside in ShortFolders)
                if (WrittenPath.Join(folder, string.Concat(inside, "/", specifier.AsSpan(name.Length))) is { Length: > 0 } path
                    && modules.FindWritten(path) is >= 0 and var found) return Resolution.Of(found);
        }

        return null;
    }

    private Resolution? Unmapped(PathMapping mapping, string specifier)
    {
        foreach (var target in mapping.Targets)
            if (PathOf(mapping, target, specifier) is { } path && !path.Contains("node_modules", StringComparison.Ordinal)) return missing.At(path, isFolder: false);
        return null;
    }
}
