using System.Collections.Immutable;
using QualityGates.Facts;

namespace QualityGates.Codebases.Graphs;

/// <summary>One file that depends on another file or on a package: an edge of the graph.</summary>
/// <param name="From">The number of the node that imports.</param>
/// <param name="To">The number of the node that is imported.</param>
/// <param name="Sites">Every import behind it, by line; never empty.</param>
public sealed record Dependency(int From, int To, ImmutableArray<Import> Sites)
{
    /// <summary>The earliest phase of its imports: it is lazy only if all of them are.</summary>
    public ImportPhase Phase { get; } = Earliest(Sites);

    /// <summary>The line of its first import, from 1.</summary>
    public int Line => Sites[0].Line;

    private static ImportPhase Earliest(ImmutableArray<Import> sites)
    {
        var earliest = sites[0].Phase;
        for (var i = 1; i < sites.Length; i++)
            if (sites[i].Phase < earliest) earliest = sites[i].Phase;
        return earliest;
    }
}

/// <summary>Why an import that means a file of this repository led nowhere.</summary>
public enum UnresolvedReason
{
    /// <summary>There is no such file.</summary>
    NotFound,
    /// <summary>It leads out of the repository, or beyond the topmost package.</summary>
    BeyondRoot,
    /// <summary>The package does not export it (<c>exports</c> in its <c>package.json</c>).</summary>
    NotExported,
}

/// <summary>An import that means a file of this repository, and finds none.</summary>
/// <param name="From">The number of the file that imports.</param>
/// <param name="Import">The import.</param>
/// <param name="Reason">Why nothing was found.</param>
/// <param name="Expected">Where it was looked for, or what is nearest; one clause for the message, or empty.</param>
public sealed record UnresolvedImport(int From, Import Import, UnresolvedReason Reason, string Expected);

/// <summary>An import that found its file only because upper and lower case were taken for the same: it works on Windows and macOS alone.</summary>
/// <param name="From">The number of the file that imports.</param>
/// <param name="To">The number of the file that is meant.</param>
/// <param name="Import">The import.</param>
public sealed record MiscasedImport(int From, int To, Import Import);

/// <summary>Something wrong with a file that says how imports are resolved: a tsconfig that extends itself, a project that does not parse.</summary>
/// <param name="File">The number of the file.</param>
/// <param name="Line">Where, from 1.</param>
/// <param name="Message">What, one sentence; it never quotes more than names.</param>
public sealed record ManifestProblem(int File, int Line, string Message);
