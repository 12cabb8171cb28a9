using QualityGates.Codebases.Graphs;

namespace QualityGates.Codebases.Resolution.TypeScript;

/// <summary>Resolves what the TypeScript files of a codebase import.</summary>
internal static class TypeScriptResolver
{
    /// <summary>Adds every dependency to the graph.</summary>
    public static void Resolve(GraphBuilder graph)
    {
    }
}
