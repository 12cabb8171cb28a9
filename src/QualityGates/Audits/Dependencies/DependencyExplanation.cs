using System.Collections.Immutable;
using QualityGates.Codebases.Graphs;
using QualityGates.Facts;

namespace QualityGates.Audits.Dependencies;

/// <summary>What one configured rule says about an import.</summary>
/// <param name="Name">The name of the rule.</param>
/// <param name="Rule">The rule of the catalogue that it is one of.</param>
/// <param name="Because">Why it exists.</param>
/// <param name="Decision">The decision behind it, or null.</param>
/// <param name="Objection">Why it objects; null if it allows the import.</param>
public sealed record RuleAnswer(string Name, Rule Rule, string Because, string? Decision, string? Objection);

/// <summary>Whether one part of a repository may depend on another one, and whether it does.</summary>
/// <param name="Model">The repository.</param>
/// <param name="From">Who would import.</param>
/// <param name="To">What would be imported.</param>
/// <param name="Rules">What the configured rules say, those that object first; none if no rule is about these two.</param>
public sealed record DependencyExplanation(DependencyModel Model, MeantNodes From, MeantNodes To, ImmutableArray<RuleAnswer> Rules)
{
    /// <summary>The imports that lead from one to the other at once.</summary>
    public required ImmutableArray<Dependency> Direct { get; init; }

    /// <summary>The shortest way from one to the other; none if there is no way.</summary>
    public required ImmutableArray<Dependency> Way { get; init; }

    /// <summary>The shortest way from the other one back; none if there is no way.</summary>
    public required ImmutableArray<Dependency> WayBack { get; init; }

    /// <summary>Looks at the repository.</summary>
    public static DependencyExplanation Of(DependencyModel model, MeantNodes from, MeantNodes to, ImmutableArray<RuleAnswer> rules)
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
