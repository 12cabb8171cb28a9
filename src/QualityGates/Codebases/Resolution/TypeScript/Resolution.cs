using QualityGates.Codebases.Graphs;

namespace QualityGates.Codebases.Resolution.TypeScript;

/// <summary>What an import turned out to mean.</summary>
internal enum ResolutionKind
{
    /// <summary>A file of the repository.</summary>
    File,
    /// <summary>A file of the repository, if upper and lower case were one.</summary>
    Miscased,
    /// <summary>A package from elsewhere.</summary>
    Package,
    /// <summary>Nothing that the map shows: Node itself, a virtual module, a file that is not built yet.</summary>
    Nothing,
    /// <summary>A file of the repository that there is not.</summary>
    Broken,
}

/// <summary>What an import turned out to mean.</summary>
/// <param name="Kind">What.</param>
internal sealed record Resolution(ResolutionKind Kind)
{
    /// <summary>Nothing that the map shows.</summary>
    public static Resolution Nothing { get; } = new(ResolutionKind.Nothing);

    /// <summary>The number of the file.</summary>
    public int File { get; private init; } = -1;

    /// <summary>The package's name, or what to say of a broken import.</summary>
    public string Text { get; private init; } = "";

    /// <summary>Why it is broken.</summary>
    public UnresolvedReason Reason { get; private init; }

    /// <summary>A file.</summary>
    public static Resolution Of(int file) => new(ResolutionKind.File) { File = file };

    /// <summary>A file that is spelled otherwise.</summary>
    public static Resolution Miscased(int file) => new(ResolutionKind.Miscased) { File = file };

    /// <summary>A package from elsewhere.</summary>
    public static Resolution Package(string name) => new(ResolutionKind.Package) { Text = "npm:" + name };

    /// <summary>A file that there is not.</summary>
    public static Resolution Broken(UnresolvedReason reason, string expected) => new(ResolutionKind.Broken) { Reason = reason, Text = expected };
}
