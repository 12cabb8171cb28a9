using System.Collections.Immutable;
using QualityGates.Codebases.Graphs;

namespace QualityGates.Audits.Dependencies.Rules;

/// <summary>The nodes that a list of patterns names, each with the first pattern that does: one look per import, however many patterns.</summary>
internal sealed class ModuleSet
{
    private readonly int[] _patternOf;

    private ModuleSet(ImmutableArray<ModulePattern> patterns, int[] patternOf, bool[] isAlive) =>
        (Patterns, _patternOf, IsAlive) = (patterns, patternOf, isAlive);

    /// <summary>The patterns.</summary>
    public ImmutableArray<ModulePattern> Patterns { get; }

    /// <summary>Of each pattern, whether any node matches it.</summary>
    public bool[] IsAlive { get; }

    /// <summary>Whether it holds a node.</summary>
    public bool this[int node] => _patternOf[node] >= 0;

    /// <summary>The index of the first pattern that matches a node, or -1.</summary>
    public int PatternOf(int node) => _patternOf[node];

    /// <summary>The nodes that patterns name.</summary>
    public static ModuleSet Of(DependencyGraph graph, ImmutableArray<ModulePattern> patterns)
    {
        var (patternOf, isAlive) = (new int[graph.NodeCount], new bool[patterns.Length]);
        for (var node = 0; node < patternOf.Length; node++)
        {
            patternOf[node] = -1;
            for (var i = 0; i < patterns.Length; i++)
            {
                // Once a pattern is known to be alive, it need not be tried where an earlier one matched.
                if ((patternOf[node] >= 0 && isAlive[i]) || !patterns[i].IsMatch(graph, node)) continue;
                isAlive[i] = true;
                if (patternOf[node] < 0) patternOf[node] = i;
            }
        }

        return new ModuleSet(patterns, patternOf, isAlive);
    }
}
