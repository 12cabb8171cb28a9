using QualityGates.Codebases.Graphs;
using QualityGates.Configuration;
using QualityGates.Text;

namespace QualityGates.Codebases.Resolution.TypeScript;

/// <summary>Says what is to be thought of an import whose file is not there.</summary>
internal sealed class MissingModules(SourceTree files, ModuleFinder ignoringCase, BuildOutputs outputs)
{
    /// <summary>More files in a folder than are worth a guess at which one was meant.</summary>
    private const int MostNeighbours = 200;

    private static readonly string[] Entries = ["types", "typings", "main", "module"];

    private const string Modules = "node_modules/";

    /// <summary>A missing module at a path: spelled in another case, not built yet, installed, or broken.</summary>
    public Resolution At(string path, bool isFolder)
    {
        var found = isFolder ? ignoringCase.Folder(path) : ignoringCase.Find(path);
        if (found >= 0) return Resolution.Miscased(found);
        if (Installed(path) is { } installed) return installed;
        if (files.IsBehindLink(path)) return Resolution.Nothing;
        return outputs.IsOutput(path) ? Resolution.Nothing : Resolution.Broken(UnresolvedReason.NotFound, Expected(path));
    }

    /// <summary>A missing file of a package of this repository.</summary>
    /// <param name="package">The package.</param>
    /// <param name="subpath">What is imported of it: <c>.</c>, <c>./path</c>.</param>
    public Resolution InPackage(PackageManifest package, string subpath)
    {
        var targets = ExportMap.Targets(package.Json["exports"], subpath, Conditions.Every).Paths;
        foreach (var target in targets.IsEmpty ? Written(package, subpath) : targets)
            if (WrittenPath.Join(package.Folder, target) is { } path && outputs.IsBuiltHere(path)) return Resolution.Nothing;
        return subpath == "." && targets.IsEmpty
            ? Resolution.Broken(UnresolvedReason.NotFound, $"{package.Path} names no file that is there, and there is no index")
            : Resolution.Broken(UnresolvedReason.NotFound, Expected(WrittenPath.Join(package.Folder, targets.IsEmpty ? subpath : targets[0]) ?? package.Folder));
    }

    /// <summary>The package, where a path leads into <c>node_modules</c>; null where it does not.</summary>
    public static Resolution? Installed(string path)
    {
        var at = path.LastIndexOf(Modules, StringComparison.Ordinal);
        if (at < 0) return null;
        var name = Specifier.PackageOf(path[(at + Modules.Length)..]);
        return Specifier.IsPackageName(name) ? Resolution.Package(name) : Resolution.Nothing;
    }

    /// <summary>A package of the workspace that there is not.</summary>
    public static Resolution NoMember(string? nearest) =>
        Resolution.Broken(UnresolvedReason.NotFound, "no package of the workspace has this name, and no package.json around the file asks for it"
            + (nearest is null ? "" : $"; the nearest name is {nearest}"));

    private static IEnumerable<string> Written(PackageManifest package, string subpath) =>
        subpath == "." ? Entries.Select(package.Text).OfType<string>() : [subpath];

    private string Expected(string path)
    {
        if (files.HasFolder(path)) return path.Length == 0 ? "the root has no index" : $"the folder {path} has no index";
        var folder = RepoPath.FolderOf(path);
        if (!files.HasFolder(folder)) return $"there is no folder {folder}";
        var neighbours = files.FilesIn(folder);
        if (neighbours.Count > MostNeighbours) return $"there is no {path}";
        var typed = path[(folder.Length == 0 ? 0 : folder.Length + 1)..];
        // What starts with another letter is rarely what was meant.
        var names = neighbours.Select(file => files.PathOf(file).FileName.ToString()).Where(name => char.ToUpperInvariant(name[0]) == char.ToUpperInvariant(typed[0]));
        var nearest = NearestName.Find(typed, names.Select(name => typed.Contains('.') ? name : Stem(name)));
        return nearest is null ? $"there is no {path}" : $"there is no {path}; the nearest name is {nearest}";
    }

    private static string Stem(string name) => name.IndexOf('.') is > 0 and var dot ? name[..dot] : name;
}
