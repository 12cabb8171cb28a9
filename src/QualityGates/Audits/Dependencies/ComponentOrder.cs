using System.Collections.Immutable;
using QualityGates.Audits.Dependencies.Cycles;
using QualityGates.Facts;

namespace QualityGates.Audits.Dependencies;

/// <summary>The components of a repository in the order that its own imports give.</summary>
/// <param name="Links">Who uses whom, and by how many imports; what only mocks something is left out.</param>
/// <param name="Order">Who stands above whom.</param>
internal sealed record ComponentOrder(ImmutableArray<WeightedLink> Links, LayeredOrder Order)
{
    /// <summary>Orders them; the imports that the cut list names are the exceptions.</summary>
    public static ComponentOrder Of(DependencyReport report)
    {
        var cut = new HashSet<WeightedLink>();
        foreach (var cycle in report.Cycles.Tiers.LastOrDefault(static tier => tier.Level == CycleLevel.Component)?.Cycles ?? [])
            foreach (var edge in cycle.Cut) cut.Add(new WeightedLink(edge.From, edge.To, 0));
        ImmutableArray<WeightedLink> links =
        [
            .. report.Components.Edges
                .Select(static edge => new WeightedLink(edge.From, edge.To, edge.Imports - edge.ImportsOf(ImportPhase.Mock)))
                .Where(static link => link.Weight > 0),
        ];
        return new ComponentOrder(links, LayeredOrder.Of(report.Components.Components.Length, links, link => cut.Contains(link with { Weight = 0 })));
    }
}
