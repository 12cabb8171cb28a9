namespace QualityGates.Codebases.Resolution.TypeScript;

/// <summary>Files to which every import that is not relative means the same: those of one configuration in one package.</summary>
/// <param name="config">The configuration.</param>
/// <param name="package">The package around the files, or null.</param>
internal sealed class ImportScope(TsConfig config, PackageManifest? package)
{
    private readonly Dictionary<string, Resolution> _imports = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Resolution> _requires = new(StringComparer.Ordinal);

    /// <summary>The configuration.</summary>
    public TsConfig Config => config;

    /// <summary>The package around the files, or null.</summary>
    public PackageManifest? Package => package;

    /// <summary>The folder from which packages are looked for.</summary>
    public string Folder => package?.Folder ?? "";

    /// <summary>What is known already of imports, or of those by <c>require</c>.</summary>
    public Dictionary<string, Resolution> Known(bool isRequire) => isRequire ? _requires : _imports;
}
