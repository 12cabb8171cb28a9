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
        "__pycache__" or ".tox" or ".nox" => Exclusion.Generated,
        ".next" or ".nuxt" or ".svelte-kit" or ".gradle" or ".terraform" or ".vs" => Exclusion.Generated,
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

    private static bool HasHead(string folder) => Path.Exists(Path.Join(folder, "HEAD"));

    /// <summary>Where a <c>.git</c> file leads, or null if it is some other file.</summary>
    private static string? FindTarget(string path)
    {
        const string Key = "gitdir: ";
        const int LongestFile = 8192;
        if (DiskEntry.Of(path).Size is <= 0 or > LongestFile) return null;
        try
        {
            var text = File.ReadAllText(path).TrimEnd('\r', '\n');
            var isPointer = text.StartsWith(Key, StringComparison.Ordinal) && !text.Contains('\0');
            return isPointer ? Path.GetFullPath(text[Key.Length..], Path.GetDirectoryName(path)!) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Git enters a folder whose <c>.git</c> is not a repository, so the walk does too.</summary>
    private static bool IsRepository(string path, DiskEntryKind kind)
    {
        if (kind == DiskEntryKind.Folder)
            return HasHead(path) && Directory.Exists(Path.Join(path, "objects")) && Directory.Exists(Path.Join(path, "refs"));
        return kind == DiskEntryKind.File && FindTarget(path) is { } target && HasHead(target);
    }
}
