using QualityGates.Facts;

namespace QualityGates.Snapshots;

/// <summary>
/// Folders that tools write and people do not, which would swamp a walk that has no git to say what belongs to the
/// repository. They are passed over as a whole and listed as excluded.
/// </summary>
internal static class WrittenFolders
{
    /// <summary>Where git keeps a repository, in a folder or in the file that leads there.</summary>
    public const string GitFolder = ".git";

    /// <summary>Whether a name is git's own, which no listing of a working tree holds.</summary>
    public static bool IsGitFolder(string name) => string.Equals(
        name, GitFolder, OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);

    /// <summary>What a folder is by its name and what stands beside it.</summary>
    public static Exclusion FindName(string name, List<DiskEntry> beside) => name switch
    {
        "node_modules" or "bower_components" or "jspm_packages" => Exclusion.Vendored,
        "__pycache__" or ".tox" or ".nox" or ".gradle" or ".terraform" or ".next" or ".nuxt" or ".svelte-kit" or ".vs" => Exclusion.Generated,
        "bin" or "obj" when HasProject(beside) => Exclusion.Generated,
        "target" when beside.Exists(static entry => entry.Name == "Cargo.toml") => Exclusion.Generated,
        _ => Exclusion.None,
    };

    /// <summary>What a folder is by a sign that stands in it: a repository of its own, a Python environment, a cache.</summary>
    public static Exclusion FindSign(List<DiskEntry> entries, string folder)
    {
        foreach (var entry in entries)
        {
            if (IsGitFolder(entry.Name) && IsRepository(Path.Join(folder, entry.Name), entry.Kind)) return Exclusion.Submodule;
            if (entry.Name == "pyvenv.cfg") return Exclusion.Vendored;
            if (entry.Name == "CACHEDIR.TAG") return Exclusion.Generated;
        }

        return Exclusion.None;
    }

    private static bool HasProject(List<DiskEntry> entries) => entries.Exists(static entry =>
        Path.GetExtension(entry.Name.AsSpan()) is ".csproj" or ".fsproj" or ".vbproj" or ".vcxproj");

    /// <summary>Git enters a folder whose <c>.git</c> is not a repository, so the walk does too.</summary>
    private static bool IsRepository(string path, DiskEntryKind kind)
    {
        if (kind == DiskEntryKind.Folder)
            return Path.Exists(Path.Join(path, "HEAD")) && Directory.Exists(Path.Join(path, "objects")) && Directory.Exists(Path.Join(path, "refs"));
        if (kind != DiskEntryKind.File || DiskEntry.Of(path).Size is <= 0 or > 8192) return false;
        const string Key = "gitdir: ";
        var text = File.ReadAllText(path);
        return text.StartsWith(Key, StringComparison.Ordinal)
            && Path.Exists(Path.Join(Path.GetFullPath(text[Key.Length..].TrimEnd('\r', '\n'), Path.GetDirectoryName(path)!), "HEAD"));
    }
}
