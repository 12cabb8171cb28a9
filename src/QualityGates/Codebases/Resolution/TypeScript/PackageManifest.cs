using QualityGates.Configuration;

namespace QualityGates.Codebases.Resolution.TypeScript;

/// <summary>One <c>package.json</c>.</summary>
/// <param name="File">The number of the file.</param>
/// <param name="Folder">Its folder.</param>
/// <param name="Json">What it holds; empty where it does not parse.</param>
internal sealed record PackageManifest(int File, string Folder, ConfigObject Json)
{
    private static readonly string[] Sections = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"];

    /// <summary>Its path.</summary>
    public string Path => Folder.Length == 0 ? "package.json" : Folder + "/package.json";

    /// <summary>The name under which others import it; empty without one.</summary>
    public string Name { get; } = (Json["name"] as ConfigText)?.Value ?? "";

    /// <summary>The text of a key, or null.</summary>
    public string? Text(string key) => (Json[key] as ConfigText)?.Value;

    /// <summary>What it says of a package that it depends on: a version, <c>workspace:*</c>, <c>link:../x</c>; null where it says nothing.</summary>
    public string? DependencyOn(string package)
    {
        foreach (var section in Sections)
            if (Json[section] is ConfigObject listed && listed[package] is ConfigText version) return version.Value;
        return null;
    }
}
