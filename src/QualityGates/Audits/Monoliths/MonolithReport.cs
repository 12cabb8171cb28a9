using System.Collections.Immutable;
using QualityGates.Codebases;

namespace QualityGates.Audits.Monoliths;

/// <summary>One row of the table of largest files.</summary>
/// <param name="Profile">The file and how it is made.</param>
/// <param name="Notes">What its figures say about cohesion and coupling.</param>
public sealed record LargeFile(FileProfile Profile, string Notes)
{
    /// <summary>How many commits changed it lately; null where that is unknown.</summary>
    public int? Changes { get; init; }

    /// <inheritdoc cref="Hotspot.Weight"/>
    public long? Weight => Changes is { } changes ? new Hotspot(Profile.File, changes).Weight : null;
}

/// <summary>A file of code that is changed often, for its size.</summary>
/// <param name="File">The file.</param>
/// <param name="Changes">How many commits changed it in the last <see cref="Days"/> days before the newest commit; merges aside.</param>
public sealed record Hotspot(SourceFile File, int Changes)
{
    /// <summary>How far back changes count, in days.</summary>
    public const int Days = 90;

    /// <summary>Lines times changes: where a split pays off first.</summary>
    public long Weight => (long)File.Facts.Lines.Physical * Changes;
}

/// <summary>A file that is probably a monolith.</summary>
/// <param name="Profile">The file and how it is made.</param>
/// <param name="Score">How far beyond its limits it is, all taken together; 1 is one limit reached exactly.</param>
/// <param name="Diagnosis">What its figures show, one or two sentences.</param>
/// <param name="Suggestion">What to do first, naming real members.</param>
public sealed record Suspect(FileProfile Profile, double Score, string Diagnosis, string Suggestion)
{
    /// <summary>How many commits changed it lately; null where that is unknown.</summary>
    public int? Changes { get; init; }
}

/// <summary>What the monolith audit has to show besides its findings.</summary>
/// <param name="Largest">The largest judged files, largest first, at most 50.</param>
/// <param name="Suspects">The suspected monoliths, worst first.</param>
public sealed record MonolithReport(ImmutableArray<LargeFile> Largest, ImmutableArray<Suspect> Suspects)
{
    /// <summary>The files where size and change meet, by falling weight, at most 20; null where nobody knows how often files change.</summary>
    public ImmutableArray<Hotspot>? Hotspots { get; init; }
}
