using System.Collections.Immutable;
using QualityGates.Codebases.Graphs;
using QualityGates.Codebases.Resolution.CSharp.MSBuild;
using QualityGates.Facts;

namespace QualityGates.Codebases.Resolution.CSharp;

/// <summary>Reads the project files of a codebase.</summary>
internal sealed class CSharpProjects
{
    /// <summary>More target frameworks than anybody builds for are not looked at.</summary>
    private const int MostFrameworks = 16;

    private readonly GraphBuilder _graph;
    private readonly RepositoryFiles _files;
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);

    private CSharpProjects(GraphBuilder graph) => (_graph, _files) = (graph, new RepositoryFiles(graph.Files));

    /// <summary>
    /// Every project, by file; adds what projects reference, and what is wrong with them, to the graph. Those of F# and Visual Basic are
    /// among them, without sources.
    /// </summary>
    public static ImmutableArray<CSharpProject> Read(GraphBuilder graph)
    {
        var reader = new CSharpProjects(graph);
        var projects = ImmutableArray.CreateBuilder<CSharpProject>();
        for (var file = 0; file < graph.Files.Count; file++)
            if (IsProject(graph.Files.PathOf(file).FileName) && reader.Read(file) is { } project) projects.Add(project);
        return projects.DrainToImmutable();
    }

    private static bool IsProject(ReadOnlySpan<char> name) =>
        name.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".fsproj", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".vbproj", StringComparison.OrdinalIgnoreCase);

    private CSharpProject? Read(int file)
    {
        if (_files.TextOf(file) is not { } text) return null;
        if (text.Problem is { } problem)
        {
            Report(file, text.Line, problem);
            return null;
        }

        HashSet<int> sources = [], references = [];
        var usings = new List<GlobalUsing>();
        var friends = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        var name = "";
        foreach (var evaluation in Evaluations(file))
        {
            var items = ProjectItems.Of(evaluation, _files);
            if (name.Length == 0) name = evaluation.Properties["AssemblyName"];
            sources.UnionWith(items.Sources);
            foreach (var one in items.Usings)
                if (!usings.Contains(one)) usings.Add(one);
            friends.UnionWith(items.Friends);
            foreach (var reference in items.References) Follow(file, reference, references);
            foreach (var package in items.Packages) AddPackage(file, package);
            foreach (var imported in evaluation.Imported)
                if (_files.TextOf(imported)?.Problem is { } inImported) Report(imported, _files.TextOf(imported)!.Line, inImported);
            foreach (var broken in evaluation.Broken) Report(broken);
        }

        return new CSharpProject(
            file, name.Length > 0 ? name : Path.GetFileNameWithoutExtension(_graph.Files.PathOf(file).Value),
            [.. sources.Order()], [.. references.Order()], [.. usings])
        {
            Friends = [.. friends],
        };
    }

    /// <summary>
    /// One evaluation for each target framework: what is compiled for any of them is part of the project, so that a dependency which
    /// exists on one platform alone is not lost.
    /// </summary>
    private IEnumerable<ProjectEvaluation> Evaluations(int file)
    {
        var first = ProjectEvaluation.Of(_files, file, null);
        var frameworks = first.Properties["TargetFrameworks"].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(MostFrameworks).ToArray();
        return frameworks.Length == 0 || first.Properties["TargetFramework"].Length > 0 ? [first]
            : frameworks.Select(framework => ProjectEvaluation.Of(_files, file, framework));
    }

    private void Follow(int project, ReferencedProject reference, HashSet<int> references)
    {
        var target = _files.Find(reference.Path);
        var path = RepositoryFiles.Within(reference.Path);
        var import = new Import(path ?? Path.GetFileName(reference.Path), LineIn(project, reference.File, reference.Line)) { Kind = ImportKind.Project };
        if (target == project) return;
        if (target >= 0 && reference.IsCompiledAgainst) references.Add(target);
        if (!_reported.Add($"{project} {import.Line} {reference.Path}")) return;
        if (target >= 0 && _graph.Files.PathOf(target).Value == path) _graph.AddDependency(project, target, import);
        else if (target >= 0) _graph.AddMiscased(project, target, import);
        else if (path is null) _graph.AddUnresolved(project, import, UnresolvedReason.BeyondRoot);
        else if (reference.IsCertain) _graph.AddUnresolved(project, import, UnresolvedReason.NotFound, $"there is no {path}");
    }

    private void AddPackage(int project, ReferencedPackage package)
    {
        var import = new Import(package.Name, LineIn(project, package.File, package.Line)) { Kind = ImportKind.Project };
        if (_reported.Add($"{project} {import.Line} nuget:{package.Name}")) _graph.AddPackage(project, "nuget:" + package.Name, import);
    }

    private void Report(BrokenImport broken)
    {
        var import = new Import(broken.Path, broken.Line) { Kind = ImportKind.Project };
        if (!_reported.Add($"{broken.File} {broken.Line} {broken.Path}")) return;
        _graph.AddUnresolved(broken.File, import, broken.IsBeyondRoot ? UnresolvedReason.BeyondRoot : UnresolvedReason.NotFound);
    }

    private void Report(int file, int line, string problem)
    {
        if (_reported.Add($"{file} {problem}")) _graph.AddProblem(file, line, problem);
    }

    /// <summary>What an imported file says holds for the project as a whole, which begins in its first line.</summary>
    private static int LineIn(int project, int file, int line) => file == project ? line : 1;
}
