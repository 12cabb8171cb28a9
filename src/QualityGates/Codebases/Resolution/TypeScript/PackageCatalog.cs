namespace QualityGates.Codebases.Resolution.TypeScript;

/// <summary>The <c>package.json</c> files of a codebase, by folder.</summary>
internal sealed class PackageCatalog(SourceTree files, ManifestReader manifests)
{
    private readonly Dictionary<string, PackageManifest?> _byFolder = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PackageManifest?> _nearest = new(StringComparer.Ordinal);

    /// <summary>The package whose folder this is, or null.</summary>
    public PackageManifest? At(string folder)
    {
        if (_byFolder.TryGetValue(folder, out var package)) return package;
        var file = files.Find(folder.Length == 0 ? "package.json" : $"{folder}/package.json");
        return _byFolder[folder] = file < 0 ? null : new PackageManifest(file, folder, manifests.Read(file));
    }

    /// <summary>The package that a folder belongs to: its own, or that of the nearest folder around it; null without any.</summary>
    public PackageManifest? Around(string folder)
    {
        if (_nearest.TryGetValue(folder, out var package)) return package;
        package = At(folder);
        if (package is null)
        {
            foreach (var outer in WrittenPath.FoldersAround(folder))
                if ((package = At(outer)) is not null) break;
        }

        return _nearest[folder] = package;
    }
}
