using QualityGates.Codebases.Graphs;

namespace QualityGates.Codebases.Resolution.CSharp;

/// <summary>Resolves what the C# files of a codebase depend on: projects on projects and packages, files on the types of other files.</summary>
internal static class CSharpResolver
{
    /// <summary>Adds every dependency to the graph.</summary>
    public static void Resolve(GraphBuilder graph) => TypeResolver.Resolve(graph, CSharpProjects.Read(graph));
}
