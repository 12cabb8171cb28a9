using QualityGates.Audits.Dependencies.Changes;
using QualityGates.Audits.Dependencies.Cycles;
using QualityGates.Audits.Dependencies.Rules;
using QualityGates.Codebases.Graphs;

namespace QualityGates.Audits.Dependencies;

/// <summary>What the dependency audit has to show besides its findings: the map of the repository.</summary>
/// <param name="Model">Who imports whom, and which file belongs to which component.</param>
/// <param name="Cycles">Its cycles, each with the few imports to cut.</param>
public sealed record DependencyReport(DependencyModel Model, CycleReport Cycles)
{
    private readonly Lazy<ComponentGraph> _components = new(() => ComponentGraph.Of(Model.Graph, Model.Components));

    /// <summary>Which component depends on which. Nobody asks for it at a base.</summary>
    public ComponentGraph Components => _components.Value;

    /// <summary>What the configured rules have to show.</summary>
    public RuleReport Rules { get; init; } = RuleReport.Empty;

    /// <summary>What the judged change does to it; null where nothing is compared.</summary>
    public DependencyChange? Change { get; init; }
}
