namespace QualityGates.Codebases.Resolution.CSharp.MSBuild;

/// <summary>The properties that MSBuild itself defines for every project, as on Linux, so that a graph is the same on every machine.</summary>
internal static class WellKnown
{
    /// <summary>Names and values.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Properties { get; } =
    [
        new("OS", "Unix"),
        new("MSBuildRuntimeType", "Core"),
        new("MSBuildVersion", "18.0.0"),
        new("MSBuildToolsVersion", "Current"),
        new("MSBuildAssemblyVersion", "15.1"),
        new("VisualStudioVersion", "18.0"),
        new("NETCoreSdkVersion", "10.0.100"),
        new("MSBuildExtensionsPath", RepositoryFiles.Toolset),
        new("MSBuildExtensionsPath32", RepositoryFiles.Toolset),
        new("MSBuildExtensionsPath64", RepositoryFiles.Toolset),
        new("MSBuildToolsPath", RepositoryFiles.Toolset),
        new("MSBuildBinPath", RepositoryFiles.Toolset),
        new("MSBuildSDKsPath", RepositoryFiles.Toolset + "/Sdks"),
        new("MSBuildStartupDirectory", RepositoryFiles.Root),
    ];
}
