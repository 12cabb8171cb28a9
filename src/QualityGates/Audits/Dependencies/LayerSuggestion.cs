using System.Collections.Immutable;
using QualityGates.Audits.Dependencies.Rules;
using QualityGates.Codebases.Graphs;
using QualityGates.Facts;

namespace QualityGates.Audits.Dependencies;

/// <summary>A layer that is proposed.</summary>
/// <param name="Components">The components in it, by name; none of them depends on another one, but for the exceptions.</param>
/// <param name="Modules">What a rule calls them: the names of those that are configured, patterns for the others.</param>
public sealed record SuggestedLayer(ImmutableArray<string> Components, ImmutableArray<string> Modules);

/// <summary>Layers that fit a repository as it is, with the few imports that do not.</summary>
/// <param name="Layers">The layers, topmost first.</param>
/// <param name="Exceptions">The dependencies between files that lead against them, in order of path.</param>
/// <param name="Alone">The components that no other one depends on, and that depend on none: any layer would do for them.</param>
public sealed record LayerSuggestion(
    ImmutableArray<SuggestedLayer> Layers, ImmutableArray<Dependency> Exceptions, ImmutableArray<string> Alone)
{
    /// <summary>What configured rules allow and nobody uses.</summary>
    public ImmutableArray<UnusedAllowance> Unused { get; init; } = [];

    /// <summary>How the rule is called, as long as nobody has a better name.</summary>
    public const string RuleName = "layers";

    /// <summary>Proposes layers: without the imports to cut, each component lies above all that it depends on, as low as it can.</summary>
    public static LayerSuggestion Of(DependencyReport report)
    {
        var (model, graph) = (report.Model, report.Components);
        var order = ComponentOrder.Of(report);
        var tied = order.Links.SelectMany(static link => (int[])[link.From, link.To]).ToHashSet();
        var modules = new ComponentModules(model);
        return new LayerSuggestion(
            [
                .. order.Order.Layers.Select(layer => Array.FindAll(layer, tied.Contains)).Where(static layer => layer.Length > 0)
                    .Select(layer => new SuggestedLayer(
                        [.. layer.Select(node => graph.Components[node].Name)], [.. layer.SelectMany(modules.Of)])),
            ],
            [
                .. graph.Edges.Where(edge => !order.Order.LeadsDown(edge.From, edge.To)).SelectMany(static edge => edge.Dependencies)
                    .Where(edge => model.Graph.Files.IsJudged(edge.From) && edge.Phase != ImportPhase.Mock)
                    .OrderBy(static edge => edge.From).ThenBy(static edge => edge.To),
            ],
            [.. Enumerable.Range(0, graph.Components.Length).Where(node => !tied.Contains(node)).Select(node => graph.Components[node].Name)])
        {
            Unused = report.Rules.Unused,
        };
    }
}
