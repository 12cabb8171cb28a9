namespace QualityGates.Codebases.Resolution.TypeScript;

/// <summary>Folders that a framework gives a meaning which no configuration in a clone spells out.</summary>
internal sealed class FrameworkFolders(SourceTree files)
{
    private static readonly string[] SiteFiles = ["index.html", "vite.config.ts", "vite.config.js", "vite.config.mts", "vite.config.mjs"];
    private static readonly string[] SvelteFiles = ["svelte.config.js", "svelte.config.ts", "svelte.config.mjs"];

    private readonly Dictionary<string, string?> _sites = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _svelteKits = new(StringComparer.Ordinal);

    /// <summary>The folder that <c>/x</c> starts from for a file of a folder: that of the nearest site (<c>index.html</c>, a Vite configuration), or else the root.</summary>
    public string Site(string folder) => Nearest(folder, SiteFiles, _sites) ?? "";

    /// <summary>The folder of the SvelteKit application around a folder; null where there is none.</summary>
    public string? SvelteKit(string folder) => Nearest(folder, SvelteFiles, _svelteKits);

    private string? Nearest(string folder, string[] names, Dictionary<string, string?> known)
    {
        if (known.TryGetValue(folder, out var nearest)) return nearest;
        if (Holds(folder, names)) return known[folder] = folder;
        foreach (var outer in WrittenPath.FoldersAround(folder))
        {
            if (!Holds(outer, names)) continue;
            nearest = outer;
            break;
        }

        return known[folder] = nearest;
    }

    private bool Holds(string folder, string[] names)
    {
        foreach (var name in names)
            if (files.Find(folder.Length == 0 ? name : $"{folder}/{name}") >= 0) return true;
        return false;
    }
}
