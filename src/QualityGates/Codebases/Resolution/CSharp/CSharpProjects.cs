using System.Collections.Immutable;
using QualityGates.Codebases.Graphs;

namespace QualityGates.Codebases.Resolution.CSharp;

/// <summary>Reads the project files of a codebase.</summary>
internal static class CSharpProjects
{
    /// <summary>Every project, by file; adds what projects reference, and what is wrong with them, to the graph.</summary>
    public static ImmutableArray<CSharpProject> Read(GraphBuilder graph) => [];
}
