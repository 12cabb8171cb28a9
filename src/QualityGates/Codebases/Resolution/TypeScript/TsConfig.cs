using System.Collections.Immutable;

namespace QualityGates.Codebases.Resolution.TypeScript;

/// <summary>One key of <c>paths</c>, cut at its <c>*</c>.</summary>
/// <param name="Prefix">What stands before the <c>*</c>; all of it where there is none.</param>
/// <param name="Suffix">What stands behind the <c>*</c>; null where there is none.</param>
/// <param name="Targets">The paths that it stands for, in order, each with a <c>*</c> where the imported text goes.</param>
internal sealed record PathMapping(string Prefix, string? Suffix, ImmutableArray<string> Targets)
{
    /// <summary>Whether it matches every import there is, so that a match says nothing about what is meant.</summary>
    public bool IsCatchAll => Suffix is "" && Prefix is "";

    /// <summary>The text that the <c>*</c> stands for, empty where there is none; null where the import does not match.</summary>
    public string? Match(string specifier)
    {
        if (Suffix is null) return specifier == Prefix ? "" : null;
        if (specifier.Length < Prefix.Length + Suffix.Length) return null;
        return specifier.StartsWith(Prefix, StringComparison.Ordinal) && specifier.EndsWith(Suffix, StringComparison.Ordinal)
            ? specifier[Prefix.Length..^Suffix.Length]
            : null;
    }
}

/// <summary>What a <c>tsconfig.json</c> or <c>jsconfig.json</c> and all that it extends say about resolution. Paths are of the repository.</summary>
internal sealed class TsConfig
{
    /// <summary>The configuration of files that have none.</summary>
    public static TsConfig None { get; } = new();

    /// <summary>The number of the file, or -1.</summary>
    public int File { get; init; } = -1;

    /// <summary>Its folder.</summary>
    public string Folder { get; init; } = "";

    /// <summary>Its <c>paths</c>.</summary>
    public ImmutableArray<PathMapping> Paths { get; init; } = [];

    /// <summary>Its <c>baseUrl</c>, or null.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Folders that are one folder to relative imports.</summary>
    public ImmutableArray<string> RootDirs { get; init; } = [];

    /// <summary>Where it compiles to, or null.</summary>
    public string? OutDir { get; init; }

    /// <summary>What it compiles from, or null.</summary>
    public string? RootDir { get; init; }

    /// <summary>Conditions of <c>exports</c> that hold beside the usual ones.</summary>
    public ImmutableArray<string> Conditions { get; init; } = [];

    /// <summary>Whether it resolves as old Node did, which knows no <c>exports</c>.</summary>
    public bool IgnoresExports { get; init; }

    /// <summary>Whether it resolves as Node does, rather than a bundler.</summary>
    public bool IsNode { get; init; }

    /// <summary>Which files it is for.</summary>
    public FileSelection Selection { get; init; } = FileSelection.All;

    /// <summary>The numbers of the configurations that it refers to.</summary>
    public ImmutableArray<int> References { get; init; } = [];

    /// <summary>The best of its <c>paths</c> for an import: the exact key, or else the longest text before the <c>*</c>; null without one.</summary>
    public PathMapping? Mapping(string specifier)
    {
        PathMapping? best = null;
        foreach (var mapping in Paths)
        {
            if (mapping.Match(specifier) is null) continue;
            if (mapping.Suffix is null) return mapping;
            if (best is null || mapping.Prefix.Length > best.Prefix.Length) best = mapping;
        }

        return best;
    }
}
