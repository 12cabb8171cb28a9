using QualityGates.Codebases;
using QualityGates.Codebases.Graphs;
using QualityGates.Codebases.Resolution;
using QualityGates.Codebases.Resolution.TypeScript;
using QualityGates.Facts;

namespace QualityGates.Tests.Codebases.Resolution.TypeScript;

/// <summary>A few files in memory, and what their imports lead to.</summary>
internal sealed class TypeScriptProject
{
    private readonly InMemorySnapshot _snapshot = new();
    private readonly Dictionary<string, List<Import>> _imports = [];
    private DependencyGraph? _graph;

    /// <summary>What was found, once all files and imports are there.</summary>
    public DependencyGraph Graph => _graph ??= Resolve();

    /// <summary>The problems of manifests, each with its place.</summary>
    public IEnumerable<string> Problems => Graph.Problems.Select(problem => $"{Graph.NameOf(problem.File)}:{problem.Line}: {problem.Message}");

    /// <summary>Adds files of which only the names matter.</summary>
    public TypeScriptProject WithFiles(params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths) _snapshot.Add(path, "export {};\n");
        return this;
    }

    /// <summary>Adds a file of this text.</summary>
    public TypeScriptProject With(string path, string text)
    {
        _snapshot.Add(path, text);
        return this;
    }

    /// <summary>What one import in a file leads to: files and packages, or <c>unresolved</c>, <c>not exported</c>, <c>nothing</c>.</summary>
    public string Import(string from, string specifier, ImportKind kind = ImportKind.Plain, params string[] names)
    {
        if (!_imports.TryGetValue(from, out var imports)) _imports.Add(from, imports = []);
        imports.Clear();
        imports.Add(new Import(specifier, 1) { Kind = kind, Names = [.. names] });
        if (_snapshot.List(default).Files.All(file => file.Path.Value != from)) WithFiles(from);
        _graph = null;
        var number = Graph.Files.Find(from);
        var found = Graph.DependenciesOf(number).ToArray().Select(edge => Graph.NameOf(edge.To)).ToList();
        found.AddRange(Graph.Unresolved.Where(one => one.From == number).Select(one => one.Reason switch
        {
            UnresolvedReason.NotExported => "not exported",
            UnresolvedReason.BeyondRoot => "beyond the root",
            _ => "unresolved",
        }));
        return found.Count == 0 ? "nothing" : string.Join(' ', found);
    }

    private DependencyGraph Resolve()
    {
        var codebase = CodebaseReader.Read(_snapshot, _snapshot.List(default), 1, default);
        var files = codebase.Files.Select(file => file with { Facts = file.Facts with { Imports = _imports.TryGetValue(file.Path.Value, out var imports) ? [.. imports] : [] } });
        var graph = new GraphBuilder(new SourceTree(codebase with { Files = [.. files] }));
        TypeScriptResolver.Resolve(graph);
        return graph.Build();
    }
}
