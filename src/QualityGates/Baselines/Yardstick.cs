using System.Collections.Immutable;
using QualityGates.Configuration;
using QualityGates.Text;

namespace QualityGates.Baselines;

/// <summary>What the findings of a run are judged by, beside the limits they were measured against.</summary>
/// <param name="Tolerated">The tolerated debt; null when the repository has no baseline, or an invalid one (a QG0003 finding).</param>
public sealed record Yardstick(Baseline? Tolerated)
{
    /// <summary>What the change is compared with; null to judge by limits and baseline alone.</summary>
    public Comparison? Comparison { get; init; }

    /// <summary>The day of the judgement, by which tolerated debts expire.</summary>
    public DateOnly Today { get; init; }

    /// <summary>Whether debt fails that is above what is tolerated and was so at the base already.</summary>
    public bool FailsOnDrift { get; init; }

    /// <summary>What findings about the baseline call it.</summary>
    public RepoPath BaselinePath { get; init; } = new(Baseline.FileName);

    /// <summary>What else the change allows, such as a raised limit; what has no reason becomes a QG0005.</summary>
    public ImmutableArray<Loosening> Loosened { get; init; } = [];

    /// <summary>What the same change is by the rules of the base, where today's must not be trusted alone: its new debt is added.</summary>
    public Verdict? ByTheBase { get; init; }

    /// <summary>Where the entries of the baseline stand.</summary>
    internal FilePlaces BaselinePlaces { get; init; } = FilePlaces.None;
}
