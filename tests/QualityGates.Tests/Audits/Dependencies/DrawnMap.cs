using System.Collections.Immutable;
using QualityGates.Audits;
using QualityGates.Audits.Dependencies;
using QualityGates.Audits.Dependencies.Cycles;
using QualityGates.Codebases;
using QualityGates.Codebases.Graphs;
using QualityGates.Codebases.Resolution;
using QualityGates.Facts;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Tests.Audits.Dependencies;

/// <summary>A repository drawn by hand: files and who imports whom, without any source text.</summary>
internal sealed class DrawnMap
{
    private readonly SortedDictionary<string, ImmutableArray<Declaration>> _files = new(StringComparer.Ordinal);
    private readonly List<(string From, string To, Import Import)> _imports = [];
    private readonly List<(string From, Import Import)> _broken = [];

    public DrawnMap File(string path, params string[] declares)
    {
        _files[path] = [.. declares.Select(static (name, i) => new Declaration(DeclarationKind.Function, name, i + 1, i + 1, -1, null, []))];
        return this;
    }

    public DrawnMap Interface(string path, string name)
    {
        _files[path] = [new Declaration(DeclarationKind.Interface, name, 1, 1, -1, null, [])];
        return this;
    }

    public DrawnMap Import(string from, string to, int line = 1, ImportKind kind = ImportKind.Plain, params ImmutableArray<string> names)
    {
        foreach (var path in (string[])[from, to])
            if (!IsPackage(path) && !_files.ContainsKey(path)) File(path);
        _imports.Add((from, to, new Import(to, line) { Kind = kind, Names = names }));
        return this;
    }

    public DrawnMap Broken(string from, string specifier, int line = 1)
    {
        if (!_files.ContainsKey(from)) File(from);
        _broken.Add((from, new Import(specifier, line)));
        return this;
    }

    public DependencyModel Model(params ImmutableArray<ComponentDefinition> components)
    {
        var tree = new SourceTree(new Codebase([.. _files.Select(static file => Source(file.Key, file.Value)).OrderBy(static file => file.Path)], [], "drawing", []));
        var graph = new GraphBuilder(tree);
        foreach (var (from, to, import) in _imports)
        {
            if (IsPackage(to)) graph.AddPackage(Number(from), to, import);
            else graph.AddDependency(Number(from), Number(to), import);
        }

        foreach (var (from, import) in _broken) graph.AddUnresolved(Number(from), import, UnresolvedReason.NotFound);
        var built = graph.Build();
        return new DependencyModel(built, ComponentMap.Of(built.Files, components));

        int Number(string path) => tree.Find(new RepoPath(path).Value);
    }

    public DependencyReport Report(params ImmutableArray<ComponentDefinition> components)
    {
        var model = Model(components);
        var (cycles, _) = CycleAudit.Examine(
            model, null, CycleOptions.Default, new HashSet<string>(), new FindingCollector(AuditSettings.Default), null);
        return new DependencyReport(model, cycles);
    }

    /// <summary>Components <c>p000</c>, <c>p001</c>, …, each of one file, each of which imports the next few.</summary>
    public static DrawnMap Chain(int components, int each = 1, int back = 0)
    {
        var map = new DrawnMap();
        for (var i = 0; i < components; i++)
        {
            map.File(Name(i));
            for (var next = i + 1; next <= Math.Min(i + each, components - 1); next++) map.Import(Name(i), Name(next));
        }

        for (var i = 1; i <= back; i++) map.Import(Name(components - i), Name(0));
        return map;

        static string Name(int i) => $"p{i:000}/a.ts";
    }

    private static bool IsPackage(string name) => name.StartsWith("npm:", StringComparison.Ordinal);

    private static SourceFile Source(string path, ImmutableArray<Declaration> declarations)
    {
        var language = Path.GetExtension(path) switch { ".py" => "Python", ".cs" => "C#", ".md" => "Markdown", _ => "TypeScript" };
        return new SourceFile(new RepoPath(path), new FileFacts(language, new LineCounts(0, 0, 10), 300, Exclusion.None, declarations, [], []));
    }
}
