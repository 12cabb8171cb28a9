using QualityGates.Codebases.Graphs;

namespace QualityGates.Codebases.Resolution.CSharp;

/// <summary>Resolves what the CSharp files of a codebase import.</summary>
internal static class CSharpResolver
{
    /// <summary>Adds every dependency to the graph.</summary>
    public static void Resolve(GraphBuilder graph)
    {
    }
}
