using System.Collections.Immutable;
using QualityGates.Audits.Dependencies;
using QualityGates.Audits.Dependencies.Cycles;
using QualityGates.Text;

namespace QualityGates.Reports.Dependencies;

/// <summary>One component as a picture shows it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Files">How many files it has.</param>
/// <param name="IsInCycle">Whether it can reach itself through others.</param>
internal sealed record PicturedComponent(string Name, int Files, bool IsInCycle);

/// <summary>Components and who uses whom, in the order that the graph itself has: what sketch, graph and matrix draw.</summary>
internal sealed class ComponentPicture
{
    private ComponentPicture(
        ImmutableArray<PicturedComponent> components, ImmutableArray<WeightedLink> links, LayeredOrder order, int of) =>
        (Components, Links, Order, Of) = (components, links, order, of);

    /// <summary>The components; links mean them by their index.</summary>
    public ImmutableArray<PicturedComponent> Components { get; }

    /// <summary>Who uses whom, and by how many imports; ordered by index.</summary>
    public ImmutableArray<WeightedLink> Links { get; }

    /// <summary>Who stands above whom.</summary>
    public LayeredOrder Order { get; }

    /// <summary>How many components there are in all.</summary>
    public int Of { get; }

    /// <summary>Whether a link leads against the order, and so closes a cycle.</summary>
    public bool IsAgainstTheOrder(WeightedLink link) => !Order.LeadsDown(link.From, link.To);

    /// <summary>A picture of all components of a repository; imports that only mock something are left out.</summary>
    public static ComponentPicture Draw(DependencyReport report)
    {
        var (graph, order) = (report.Components, ComponentOrder.Of(report));
        var isInCycle = new bool[graph.Components.Length];
        foreach (var tier in report.Cycles.Tiers)
        {
            if (tier.Level != CycleLevel.Component) continue;
            foreach (var cycle in tier.Cycles)
                foreach (var member in cycle.Members) isInCycle[member] = true;
        }

        return new ComponentPicture(
            [.. graph.Components.Select((component, i) => new PicturedComponent(component.Name, graph.Metrics[i].Files, isInCycle[i]))],
            order.Links, order.Order, graph.Components.Length);
    }

    /// <summary>A picture of those with the most imports across their borders, in the same order; of all if there are no more than that.</summary>
    public ComponentPicture MostCoupled(int count)
    {
        if (Components.Length <= count) return this;
        var weights = new long[Components.Length];
        foreach (var (from, to, weight) in Links)
        {
            weights[from] += weight;
            weights[to] += weight;
        }

        var chosen = Enumerable.Range(0, Components.Length).ToList();
        chosen.Sort((one, other) => weights[one] != weights[other] ? weights[other].CompareTo(weights[one]) : one.CompareTo(other));
        chosen.RemoveRange(count, chosen.Count - count);
        chosen.Sort();
        var numbers = new int[Components.Length];
        Array.Fill(numbers, -1);
        for (var i = 0; i < chosen.Count; i++) numbers[chosen[i]] = i;
        var (links, against) = (new List<WeightedLink>(), new HashSet<WeightedLink>());
        foreach (var link in Links)
        {
            if (numbers[link.From] < 0 || numbers[link.To] < 0) continue;
            var shown = new WeightedLink(numbers[link.From], numbers[link.To], link.Weight);
            links.Add(shown);
            if (IsAgainstTheOrder(link)) against.Add(shown);
        }

        return new ComponentPicture(
            [.. chosen.ConvertAll(node => Components[node])], [.. links], LayeredOrder.Of(chosen.Count, links, against.Contains), Of);
    }

    /// <summary>A sentence about what is left out, or null.</summary>
    public string? LeftOut => Components.Length == Of ? null
        : $"Shown are the {Figure.Of(Components.Length)} of {Figure.Of(Of)} components with the most imports across their borders; `dependencies.json` has all.";
}
