namespace QualityGates.Audits.Dependencies;

/// <summary>What the dependency audit has to show besides its findings: the map of the repository.</summary>
/// <param name="Model">Who imports whom, and which file belongs to which component.</param>
/// <param name="Cycles">Its cycles, each with the few imports to cut.</param>
public sealed record DependencyReport(DependencyModel Model, CycleReport Cycles)
{
    /// <summary>What the judged change does to it; null where nothing is compared.</summary>
    public DependencyChange? Change { get; init; }
}
