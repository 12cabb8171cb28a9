using System.Collections.Immutable;
using QualityGates.Audits.Dependencies;
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
        var members = report.Cycles.Tiers.Where(static tier => tier.Level == CycleLevel.Component)
            .SelectMany(static tier => tier.Cycles).SelectMany(static cycle => cycle.Members).ToHashSet();
        return new ComponentPicture(
            [.. graph.Components.Select((component, i) => new PicturedComponent(component.Name, graph.Metrics[i].Files, members.Contains(i)))],
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

        var chosen = Enumerable.Range(0, Components.Length).OrderByDescending(node => weights[node]).ThenBy(static node => node)
            .Take(count).Order().ToArray();
        var numbers = new int[Components.Length];
        Array.Fill(numbers, -1);
        for (var i = 0; i < chosen.Length; i++) numbers[chosen[i]] = i;
        var links = Links.Where(link => numbers[link.From] >= 0 && numbers[link.To] >= 0)
            .Select(link => (Link: new WeightedLink(numbers[link.From], numbers[link.To], link.Weight), IsAgainst: IsAgainstTheOrder(link))).ToList();
        var against = links.Where(static pair => pair.IsAgainst).Select(static pair => pair.Link).ToHashSet();
        return new ComponentPicture(
            [.. chosen.Select(node => Components[node])], [.. links.Select(static pair => pair.Link)],
            LayeredOrder.Of(chosen.Length, [.. links.Select(static pair => pair.Link)], against.Contains), Of);
    }

    /// <summary>A sentence about what is left out, or null.</summary>
    public string? LeftOut => Components.Length == Of ? null
        : $"Shown are the {Figure.Of(Components.Length)} of {Figure.Of(Of)} components with the most imports across their borders; `dependencies.json` has all.";
}
