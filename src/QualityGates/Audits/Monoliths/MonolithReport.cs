using System.Collections.Immutable;

namespace QualityGates.Audits.Monoliths;

/// <summary>One row of the table of largest files.</summary>
/// <param name="Profile">The file and how it is made.</param>
/// <param name="Notes">What its figures say about cohesion and coupling.</param>
public sealed record LargeFile(FileProfile Profile, string Notes);

/// <summary>A file that is probably a monolith.</summary>
/// <param name="Profile">The file and how it is made.</param>
/// <param name="Score">How far beyond its limits it is, all taken together; 1 is one limit reached exactly.</param>
/// <param name="Diagnosis">What its figures show, one or two sentences.</param>
/// <param name="Suggestion">What to do first, naming real members.</param>
public sealed record Suspect(FileProfile Profile, double Score, string Diagnosis, string Suggestion);

/// <summary>What the monolith audit has to show besides its findings.</summary>
/// <param name="Largest">The largest judged files, largest first, at most 50.</param>
/// <param name="Suspects">The suspected monoliths, worst first.</param>
public sealed record MonolithReport(ImmutableArray<LargeFile> Largest, ImmutableArray<Suspect> Suspects);
