namespace QualityGates.Codebases.Resolution.TypeScript;

/// <summary>Which conditions of <c>exports</c> and <c>imports</c> hold.</summary>
internal static class Conditions
{
    /// <summary>All of them: the last resort, for what is written for one environment alone.</summary>
    public static Func<string, bool> Every { get; } = static _ => true;

    /// <summary>Those of an import in a file of this configuration.</summary>
    public static Func<string, bool> Of(TsConfig config, bool isRequire) => condition => condition switch
    {
        "default" or "types" or "svelte" => true,
        "import" => !isRequire,
        "require" => isRequire,
        "node" => config.IsNode,
        _ => condition.StartsWith("types@", StringComparison.Ordinal) || config.Conditions.Contains(condition),
    };
}
