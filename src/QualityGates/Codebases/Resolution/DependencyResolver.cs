using QualityGates.Codebases.Graphs;
using QualityGates.Codebases.Resolution.CSharp;
using QualityGates.Codebases.Resolution.Python;
using QualityGates.Codebases.Resolution.TypeScript;

namespace QualityGates.Codebases.Resolution;

/// <summary>Resolves the imports of a codebase, language by language, from its files alone: nothing is installed, built or asked of a network.</summary>
internal static class DependencyResolver
{
    /// <summary>The graph of a codebase.</summary>
    /// <param name="codebase">The files.</param>
    /// <param name="sourceRoots">Folders in which Python modules are looked for, beside those that are found; the root is the empty text.</param>
    public static DependencyGraph Resolve(Codebase codebase, IReadOnlyList<string> sourceRoots)
    {
        var files = new SourceTree(codebase);
        GraphBuilder[] graphs = [new(files), new(files), new(files)];
        Parallel.Invoke(
            () => PythonResolver.Resolve(graphs[0], sourceRoots),
            () => TypeScriptResolver.Resolve(graphs[1]),
            () => CSharpResolver.Resolve(graphs[2]));
        var all = graphs[0];
        all.AddAll(graphs[1]);
        all.AddAll(graphs[2]);
        return all.Build();
    }
}
