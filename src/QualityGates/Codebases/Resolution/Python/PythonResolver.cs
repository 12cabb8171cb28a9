using QualityGates.Codebases.Graphs;

namespace QualityGates.Codebases.Resolution.Python;

/// <summary>Resolves what the Python files of a codebase import.</summary>
internal static class PythonResolver
{
    /// <summary>Adds every dependency to the graph.</summary>
    public static void Resolve(GraphBuilder graph, IReadOnlyList<string> sourceRoots)
    {
    }
}
