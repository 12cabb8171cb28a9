using System.Collections.Immutable;
using QualityGates.Text;

namespace QualityGates.Audits.Dependencies.Rules;

/// <summary>What the rules say beside their findings.</summary>
/// <param name="Layers">One row per rule of layers.</param>
/// <param name="Unused">What rules allow and nobody uses.</param>
public sealed record RuleReport(ImmutableArray<LayerCoverage> Layers, ImmutableArray<UnusedAllowance> Unused)
{
    /// <summary>Where no rule is configured.</summary>
    public static RuleReport Empty { get; } = new([], []);
}

/// <summary>How much of what a rule of layers is about lies in a layer: what lies in none is not judged by it.</summary>
/// <param name="Rule">The name of the rule.</param>
/// <param name="Files">How many files it is about.</param>
/// <param name="InNoLayer">How many of them are in no layer.</param>
/// <param name="Examples">The first of those.</param>
public sealed record LayerCoverage(string Rule, int Files, int InNoLayer, ImmutableArray<RepoPath> Examples);

/// <summary>Something that a rule allows and that nobody uses any more, so that it can go.</summary>
/// <param name="Rule">The name of the rule.</param>
/// <param name="Key">The list it stands on: <c>except</c>, <c>allowed</c>, <c>only</c>.</param>
/// <param name="Text">The entry as it is written.</param>
public sealed record UnusedAllowance(string Rule, string Key, string Text);
