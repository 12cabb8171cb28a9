using QualityGates.Codebases.Graphs;

namespace QualityGates.Codebases.Resolution.Python;

/// <summary>
/// Resolves what the Python files of a codebase import, without an interpreter and without anything installed. Every folder is a
/// package, with or without an <c>__init__.py</c> (PEP 420); a package wins over a module of the same name, as in CPython.
/// </summary>
internal static class PythonResolver
{
    private const int Package = 4, SourceFile = 3, StubPackage = 2, Stub = 1, Cython = 0;

    /// <summary>Adds every dependency to the graph.</summary>
    /// <param name="graph">Collects the dependencies.</param>
    /// <param name="sourceRoots">Folders in which modules are looked for, beside those that are found; the root is the empty text.</param>
    public static void Resolve(GraphBuilder graph, IReadOnlyList<string> sourceRoots)
    {
        var roots = SourceRoots.Of(graph.Files, sourceRoots);
        var (modules, outside, shadowed) = (new ModuleNames(), new ModuleNames(), new HashSet<int>());
        for (var file = 0; file < graph.Files.Count; file++)
        {
            var path = graph.Files.PathOf(file).Value;
            if (RankOf(path, out var nameEnd) is >= 0 and var rank) AddNames(file, path.AsSpan(0, nameEnd), rank);
        }

        var imports = new ImportFollower(graph, roots, modules, outside);
        for (var file = 0; file < graph.Files.Count; file++)
        {
            if (graph.Files.SourceOf(file)?.Facts is { Language: "Python", Imports.IsEmpty: false } facts && !shadowed.Contains(file)) imports.Follow(file, facts);
        }

        imports.Settle();

        void AddNames(int file, ReadOnlySpan<char> name, int rank)
        {
            var root = roots.Around(graph.Files.PathOf(file).Folder);
            var loser = modules.Add(WithoutRoot(name, root), file, rank, root);
            if (loser >= 0 && graph.Files.PathOf(loser).Value.EndsWith(".py", StringComparison.Ordinal)) AddShadowed(loser);
            for (var outer = root.Outer; outer is not null; outer = outer.Outer) outside.Add(WithoutRoot(name, outer), file, rank, outer);
        }

        void AddShadowed(int file)
        {
            shadowed.Add(file);
            var path = graph.Files.PathOf(file).Value;
            graph.AddProblem(file, 1, $"Nothing can import this file: the package {path[..^".py".Length]}/ has the same name and wins, so what this file imports is not followed.");
        }
    }

    /// <summary>Which file wins where several have one name, or -1 for what Python does not import.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="nameEnd">Where the name of the module ends in it.</param>
    private static int RankOf(string path, out int nameEnd)
    {
        var isStub = path.EndsWith(".pyi", StringComparison.Ordinal);
        var isSource = path.EndsWith(".py", StringComparison.Ordinal);
        nameEnd = path.LastIndexOf('.');
        if (!isStub && !isSource) return path.EndsWith(".pyx", StringComparison.Ordinal) ? Cython : -1;
        var name = path.AsSpan(0, nameEnd);
        if (!name.EndsWith("__init__") || (nameEnd > "__init__".Length && path[nameEnd - "__init__".Length - 1] != '/')) return isSource ? SourceFile : Stub;
        nameEnd = Math.Max(nameEnd - "/__init__".Length, 0);
        return isSource ? Package : StubPackage;
    }

    private static ReadOnlySpan<char> WithoutRoot(ReadOnlySpan<char> name, SourceRoot root) =>
        name.Length > root.PrefixLength ? name[root.PrefixLength..] : default;
}
