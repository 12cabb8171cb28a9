using System.Collections.Immutable;
using QualityGates.Audits.Dependencies.Cycles;
using QualityGates.Codebases.Graphs;
using QualityGates.Facts;

namespace QualityGates.Audits.Dependencies.Changes;

/// <summary>Cycles that became larger, smaller, one or several.</summary>
/// <param name="Level">What they consist of.</param>
/// <param name="Language">The language; empty for components.</param>
/// <param name="UpTo">The last phase of imports that closes them.</param>
/// <param name="SizesBefore">How many members each had at the base, largest first; none if it is new.</param>
/// <param name="SizesNow">How many members each has, largest first; none if it is gone.</param>
/// <param name="Joined">Who is in it that was not, by name.</param>
/// <param name="Left">Who was in it and is not, by name.</param>
public sealed record CycleGrowth(
    CycleLevel Level,
    string Language,
    ImportPhase UpTo,
    ImmutableArray<int> SizesBefore,
    ImmutableArray<int> SizesNow,
    ImmutableArray<string> Joined,
    ImmutableArray<string> Left)
{
    /// <summary>The first new import inside it, in order of path; null where there is none.</summary>
    public NewImport? Closing { get; init; }

    /// <summary>Compares the cycles of two states. What a wider tier repeats is said once, for the tier that weighs most.</summary>
    internal static ImmutableArray<CycleGrowth> Between(DependencyReport before, DependencyReport now, MatchedFiles files)
    {
        var tiers = before.Cycles.Tiers.Concat(now.Cycles.Tiers).Select(static tier => (tier.Level, tier.Language, tier.UpTo)).Distinct()
            .OrderBy(static tier => tier.Level).ThenBy(static tier => tier.Language, StringComparer.Ordinal).ThenBy(static tier => tier.UpTo);
        var grown = new List<CycleGrowth>();
        foreach (var (level, language, phase) in tiers)
        {
            var empty = new CycleTier(level, language, phase, []);
            foreach (var growth in new OverlappingCycles(before, now, files).Compare(Find(before.Cycles) ?? empty, Find(now.Cycles) ?? empty))
                if (!grown.Exists(growth.Repeats)) grown.Add(growth);

            CycleTier? Find(CycleReport cycles) =>
                cycles.Tiers.FirstOrDefault(tier => tier.Level == level && tier.Language == language && tier.UpTo == phase);
        }

        return [.. grown];
    }

    private bool Repeats(CycleGrowth other) => Level == other.Level && Language == other.Language
        && Joined.SequenceEqual(other.Joined) && Left.SequenceEqual(other.Left) && SizesBefore.Length == other.SizesBefore.Length
        && SizesNow.Length == other.SizesNow.Length;
}

/// <summary>An import that was not there at the base.</summary>
/// <param name="From">The file that imports.</param>
/// <param name="Line">Where in it, from 1.</param>
/// <param name="To">The file that is imported.</param>
public sealed record NewImport(string From, int Line, string To)
{
    internal static NewImport Of(DependencyGraph graph, Dependency dependency) =>
        new(graph.NameOf(dependency.From), dependency.Line, graph.NameOf(dependency.To));
}
