using System.Collections.Immutable;

namespace QualityGates.Facts;

/// <summary>A comment by which somebody excuses findings: <c>qualitygates: allow QG0103 because …</c>, as it stands in a file.</summary>
/// <param name="RuleIds">The rules it names, in upper case and each once; empty where the comment is malformed.</param>
/// <param name="Reason">Why, in somebody's words, at most 300 characters of one line; null where no reason is given.</param>
/// <param name="Line">Where it stands, from 1.</param>
public sealed record Waiver(ImmutableArray<string> RuleIds, string? Reason, int Line)
{
    /// <summary>
    /// The line of code it stands at, from 1: its own, or the next one with code on it where no more than 20 lines are between;
    /// its own where there is none.
    /// </summary>
    public int CodeLine { get; init; } = Line;

    /// <summary>The declarations it stands at, as indices of <see cref="FileFacts.Declarations"/>.</summary>
    public ImmutableArray<int> Declarations { get; init; } = [];
}
