using QualityGates.Facts;

namespace QualityGates.Codebases.Graphs;

/// <summary>How a file is tied to others. Imports that only mock something count for nothing.</summary>
/// <param name="FanIn">How many files import it.</param>
/// <param name="FanOut">How many files it imports.</param>
public sealed record Coupling(int FanIn, int FanOut)
{
    /// <summary>The coupling of every file that is tied to any, by path.</summary>
    public static IReadOnlyDictionary<string, Coupling> Of(DependencyGraph graph)
    {
        var (fanIn, fanOut) = (new int[graph.Files.Count], new int[graph.Files.Count]);
        foreach (var edge in graph.Edges)
        {
            if (graph.IsPackage(edge.To) || edge.Phase == ImportPhase.Mock) continue;
            fanIn[edge.To]++;
            fanOut[edge.From]++;
        }

        var coupling = new Dictionary<string, Coupling>(StringComparer.Ordinal);
        for (var file = 0; file < fanIn.Length; file++)
            if (fanIn[file] + fanOut[file] > 0) coupling.Add(graph.Files.PathOf(file).Value, new Coupling(fanIn[file], fanOut[file]));
        return coupling;
    }
}
