using System.Collections.Immutable;
using QualityGates.Audits.Dependencies.Rules;
using QualityGates.Codebases.Graphs;
using QualityGates.Facts;

namespace QualityGates.Audits.Dependencies;

/// <summary>Whether one part of a repository may depend on another one, and whether it does.</summary>
/// <param name="Model">The repository.</param>
/// <param name="From">Who would import.</param>
/// <param name="To">What would be imported.</param>
/// <param name="Rules">What the configured rules say.</param>
public sealed record DependencyExplanation(DependencyModel Model, MeantNodes From, MeantNodes To, RuleAnswers Rules)
{
    /// <summary>The imports that lead from one to the other at once.</summary>
    public required ImmutableArray<Dependency> Direct { get; init; }

    /// <summary>The shortest way from one to the other; none if there is no way.</summary>
    public required ImmutableArray<Dependency> Way { get; init; }

    /// <summary>The shortest way from the other one back; none if there is no way.</summary>
    public required ImmutableArray<Dependency> WayBack { get; init; }

    /// <summary>Looks at the repository.</summary>
    public static DependencyExplanation Of(DependencyModel model, MeantNodes from, MeantNodes to, RuleAnswers rules)
    {
        var targets = to.Nodes.ToHashSet();
        var direct = ImmutableArray.CreateBuilder<Dependency>();
        foreach (var node in from.Nodes)
            foreach (var edge in model.Graph.DependenciesOf(node))
                if (targets.Contains(edge.To)) direct.Add(edge);
        return new DependencyExplanation(model, from, to, rules)
        {
            Direct = direct.DrainToImmutable(),
            Way = ShortestPath.Find(model.Graph, from.Nodes, targets.Contains, LeadsSomewhere),
            WayBack = ShortestPath.Find(model.Graph, to.Nodes, from.Nodes.ToHashSet().Contains, LeadsSomewhere),
        };

        static bool LeadsSomewhere(Dependency edge) => edge.Phase != ImportPhase.Mock;
    }
}
