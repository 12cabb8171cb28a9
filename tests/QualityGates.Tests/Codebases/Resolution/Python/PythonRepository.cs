using QualityGates.Codebases;
using QualityGates.Codebases.Graphs;
using QualityGates.Codebases.Resolution;
using QualityGates.Codebases.Resolution.Python;
using QualityGates.Facts;

namespace QualityGates.Tests.Codebases.Resolution.Python;

/// <summary>A repository of Python files, and what its graph says in a form that a test can spell out.</summary>
internal sealed class PythonRepository
{
    private readonly InMemorySnapshot _files = new();
    private readonly List<string> _sourceRoots = [];

    /// <summary>A repository of empty files.</summary>
    public static PythonRepository Of(params string[] paths)
    {
        var repository = new PythonRepository();
        foreach (var path in paths) repository.With(path, "");
        return repository;
    }

    public PythonRepository With(string path, string content)
    {
        _files.Add(path, content);
        return this;
    }

    public PythonRepository WithRoot(string folder)
    {
        _sourceRoots.Add(folder);
        return this;
    }

    public DependencyGraph Graph()
    {
        var codebase = CodebaseReader.Read(_files, _files.List(CancellationToken.None), 1, CancellationToken.None);
        var graph = new GraphBuilder(new SourceTree(codebase));
        PythonResolver.Resolve(graph, _sourceRoots);
        return graph.Build();
    }

    /// <summary>Every dependency as <c>from -> to</c>.</summary>
    public string[] Edges()
    {
        var graph = Graph();
        return [.. graph.Edges.Select(edge => $"{graph.NameOf(edge.From)} -> {graph.NameOf(edge.To)}")];
    }

    /// <summary>What one file depends on.</summary>
    public string[] DependenciesOf(string path)
    {
        var graph = Graph();
        return [.. graph.Edges.Where(edge => graph.NameOf(edge.From) == path).Select(edge => graph.NameOf(edge.To))];
    }

    /// <summary>Every import that leads nowhere, as <c>from:line specifier names: reason (expected)</c>.</summary>
    public string[] Unresolved()
    {
        var graph = Graph();
        return [.. graph.Unresolved.Select(one =>
            $"{graph.NameOf(one.From)}:{one.Import.Line} {one.Import.Specifier} {string.Join(',', one.Import.Names)}: {one.Reason} ({one.Expected})")];
    }

    /// <summary>The kinds and names of the imports behind a dependency.</summary>
    public Import[] Sites(string from, string to)
    {
        var graph = Graph();
        return [.. graph.Edges.Single(edge => graph.NameOf(edge.From) == from && graph.NameOf(edge.To) == to).Sites];
    }
}
