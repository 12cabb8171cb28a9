using System.Collections.Frozen;
using System.Text;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Codebases.Resolution.TypeScript;

/// <summary>
/// Knows which missing files are only not built yet. An import of one is not broken: the build, the framework or a generator
/// writes it, and a clone does not hold it. That is so where
/// <list type="bullet">
/// <item>the repository's own <c>.gitignore</c> ignores it, or</item>
/// <item>a folder on the way has a name that only tools write to (<c>dist</c>, <c>.svelte-kit</c>) and is not in the repository, or</item>
/// <item>its name is one that a framework generates (<c>$types</c>).</item>
/// </list>
/// </summary>
internal sealed class BuildOutputs(SourceTree files, ManifestReader manifests)
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Folders = FrozenSet.ToFrozenSet(
    [
        "dist", "build", "out", "output", "generated", "__generated__", "gen", "node_modules", "coverage", "temp", "tmp", "target", "pkg",
        "esm", "cjs", "es", "umd",
    ]).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] Scripts = [".ts", ".tsx", ".js", ".jsx", ".mts", ".mjs", ".cts", ".cjs"];

    /// <summary>A name that nobody gives a file: where even this one is ignored, the rule says nothing about a certain file.</summary>
    private const string AnyName = "any file of this kind";

    private readonly Dictionary<string, IgnoreFile> _ignoreFiles = new(StringComparer.Ordinal);

    /// <summary>Whether a missing file, with or without its extension, is one that a tool writes.</summary>
    public bool IsOutput(string path) => HasFrameworkName(path) || OutputFolder(path, mustBeMissing: true) >= 0 || IsIgnored(path);

    /// <summary>The same; but a folder that the repository holds files of is no output, though a rule ignores all of its name.</summary>
    public bool IsOutputBesideSources(string path) =>
        HasFrameworkName(path) || OutputFolder(path, mustBeMissing: true) >= 0 || IsIgnored(path, mustBeMissing: true);

    /// <summary>Whether a path leads into the output of a folder that the repository holds.</summary>
    public bool IsBuiltHere(string path) =>
        OutputFolder(path, mustBeMissing: false) is >= 0 and var at ? files.HasFolder(path.AsSpan(0, Math.Max(at - 1, 0))) : IsIgnored(path);

    /// <summary>Whether a folder of this name is written by tools.</summary>
    public static bool IsFolderName(ReadOnlySpan<char> name) => Folders.Contains(name) || (name.StartsWith('.') && name.Length > 1);

    /// <summary>SvelteKit writes <c>$types</c> beside each route; a code generator often says so in the name.</summary>
    private static bool HasFrameworkName(string path)
    {
        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        return name is "$types" or "$types.js" or "$types.d.ts" || name.StartsWith("generated.") || name.Contains(".generated", StringComparison.Ordinal);
    }

    /// <summary>Where the first name of a folder starts that tools write to, or -1.</summary>
    private int OutputFolder(string path, bool mustBeMissing)
    {
        for (var start = 0; start < path.Length;)
        {
            var slash = path.IndexOf('/', start);
            var end = slash < 0 ? path.Length : slash;
            if (IsFolderName(path.AsSpan(start, end - start)) && !(mustBeMissing && files.HasFolder(path.AsSpan(0, end)))) return start;
            start = end + 1;
        }

        return -1;
    }

    private bool IsIgnored(string path, bool mustBeMissing = false)
    {
        var folder = "";
        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            if (IsIgnored(folder, path[..slash], isFolder: true) && !(mustBeMissing && files.HasFolder(path.AsSpan(0, slash)))) return true;
            folder = path[..slash];
        }

        var written = Path.GetExtension(path);
        if (written.Length == 0 && IsIgnored(folder, path, isFolder: true)) return true;
        if (written.Length > 0 && !Scripts.Contains(written)) return IsIgnoredItself(folder, path, "") || IsIgnoredItself(folder, path, ".ts");
        var stem = Scripts.Contains(written) ? path[..^written.Length] : path;
        foreach (var extension in Scripts)
            if (IsIgnoredItself(folder, stem, extension)) return true;
        return false;
    }

    /// <summary>Whether a file is ignored, and not as all files of its kind are: who keeps compiled scripts out means no source by that.</summary>
    private bool IsIgnoredItself(string folder, string stem, string extension) =>
        IsIgnored(folder, stem + extension, isFolder: false)
        && !IsIgnored(folder, string.Concat(folder, folder.Length == 0 ? "" : "/", AnyName, extension.Length == 0 ? Path.GetExtension(stem) : extension), isFolder: false);

    private bool IsIgnored(string folder, string path, bool isFolder)
    {
        var bytes = Encoding.UTF8.GetBytes(path);
        return RulesIn(folder).Ignores(bytes, bytes.AsSpan().LastIndexOf((byte)'/') + 1, isFolder);
    }

    private IgnoreFile RulesIn(string folder)
    {
        if (_ignoreFiles.TryGetValue(folder, out var rules)) return rules;
        rules = folder.Length == 0 ? IgnoreFile.None : RulesIn(RepoPath.FolderOf(folder));
        var file = files.Find(folder.Length == 0 ? ".gitignore" : folder + "/.gitignore");
        if (file >= 0) rules = IgnoreFile.Parse(manifests.TextOf(file).Span, folder.Length == 0 ? 0 : Encoding.UTF8.GetByteCount(folder) + 1, rules);
        return _ignoreFiles[folder] = rules;
    }
}
