using System.Collections.Immutable;
using QualityGates.Codebases.Graphs;
using QualityGates.Codebases.Resolution;
using QualityGates.Facts;
using QualityGates.Text;

namespace QualityGates.Audits.Dependencies.Cycles;

/// <summary>Which cycles are findings. Others are in the report all the same.</summary>
/// <param name="Rules">The rules; an import that closes several cycles is one finding, named by the first rule that forbids it.</param>
public sealed record CycleOptions(ImmutableArray<AcyclicRule> Rules)
{
    /// <summary>
    /// What holds where nothing is configured: no cycles between components, unless only a type checker follows them; none between files
    /// of Python and TypeScript when they are loaded. Files of one C# namespace refer to each other as they like.
    /// </summary>
    public static CycleOptions Default { get; } = new(
    [
        new AcyclicRule(CycleLevel.Component, ImportPhase.Lazy),
        new AcyclicRule(CycleLevel.File, ImportPhase.Eager) { Languages = [LanguageFamily.Python, LanguageFamily.TypeScript] },
    ]);
}

/// <summary>Forbids cycles: a rule of kind <c>acyclic</c>.</summary>
/// <param name="Level">Between what.</param>
/// <param name="UpTo">The last phase of import that counts; <see cref="ImportPhase.Mock"/> counts for nobody.</param>
public sealed record AcyclicRule(CycleLevel Level, ImportPhase UpTo)
{
    /// <summary>How the configuration calls it; empty for those that hold without one.</summary>
    public string Name { get; init; } = "";

    /// <summary>Only files of these families of languages count (<see cref="LanguageFamily"/>); none means all.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>Only files that one of these matches count; none means all.</summary>
    public ImmutableArray<Glob> Files { get; init; } = [];

    /// <summary>Why it exists, one sentence that ends each message; empty where nobody said so.</summary>
    public string Because { get; init; } = "";

    /// <summary>Whether a dependency is followed.</summary>
    internal bool Counts(Dependency edge) => edge.Phase <= UpTo && edge.Phase != ImportPhase.Mock;

    /// <summary>Whether an import is followed.</summary>
    internal bool Counts(Import import) => import.Phase <= UpTo && import.Phase != ImportPhase.Mock;

    /// <summary>Whether a file counts. A file of declarations is never loaded, whatever it imports.</summary>
    internal bool Counts(SourceTree files, int file) =>
        (UpTo >= ImportPhase.TypeOnly || !IsDeclarations(files.PathOf(file).FileName))
        && (Languages.IsEmpty || Languages.Contains(LanguageFamily.Of(files.SourceOf(file)?.Facts.Language)))
        && (Files.IsEmpty || Files.AnyMatches(files.PathOf(file)));

    private static bool IsDeclarations(ReadOnlySpan<char> name) =>
        name.EndsWith(".d.ts") || name.EndsWith(".d.mts") || name.EndsWith(".d.cts")
        || (name.EndsWith(".ts") && name.Contains(".d.", StringComparison.Ordinal));
}
