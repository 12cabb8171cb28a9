namespace QualityGates.MSBuild;

/// <summary>How git comes to merge the baseline: attributes that are committed, and a command that each clone is told.</summary>
internal static class MergeDriver
{
    /// <summary>What git calls it.</summary>
    public const string Name = "qualitygates";

    /// <summary>What <c>.gitattributes</c> says of the baseline. A clone that was told no command merges it as text.</summary>
    public const string Attributes = $"text eol=lf linguist-generated merge={Name}";

    /// <summary>
    /// The command that tells a clone. <c>dotnet msbuild</c> rather than <c>dotnet build</c>: it restores nothing, and shows no
    /// summary in the midst of what git says.
    /// </summary>
    /// <param name="top">The top folder of the repository; git runs a driver there.</param>
    public static string Arming(string top) =>
        $"git config merge.{Name}.driver \"dotnet msbuild {ProjectIn(top)} -nologo -v:m -t:MergeBaseline "
        + "-p:QualityGatesMergeAncestor=%O -p:QualityGatesMergeOurs=%A -p:QualityGatesMergeTheirs=%B\"";

    /// <summary>What to build there: the one project or solution there is, or a placeholder where somebody has to choose.</summary>
    private static string ProjectIn(string top)
    {
        var found = Directory.EnumerateFiles(top).Select(static path => Path.GetFileName(path)).Where(IsProject).ToArray();
        return found is [var only] && only.All(static character => char.IsLetterOrDigit(character) || character is '.' or '-' or '_')
            ? only
            : "path/to/project";
    }

    private static bool IsProject(string name) =>
        Path.GetExtension(name) is ".sln" or ".slnx" || Path.GetExtension(name).EndsWith("proj", StringComparison.Ordinal);
}
