namespace QualityGates.Codebases.Graphs;

/// <summary>Languages whose files import each other, and no others.</summary>
public static class LanguageFamily
{
    /// <summary>Python.</summary>
    public const string Python = "Python";

    /// <summary>TypeScript, JavaScript, and the components whose scripts are written in them.</summary>
    public const string TypeScript = "TypeScript";

    /// <summary>C#.</summary>
    public const string CSharp = "C#";

    /// <summary>The family of a language by its name in the language table; empty if its imports are not followed.</summary>
    public static string Of(string? language) => language switch
    {
        "Python" => Python,
        "TypeScript" or "TSX" or "JavaScript" or "Svelte" or "Vue" => TypeScript,
        "C#" => CSharp,
        _ => "",
    };
}
