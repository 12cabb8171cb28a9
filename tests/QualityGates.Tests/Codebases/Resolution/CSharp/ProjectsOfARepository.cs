using QualityGates.Codebases;
using QualityGates.Codebases.Graphs;
using QualityGates.Codebases.Resolution;
using QualityGates.Codebases.Resolution.CSharp;
using QualityGates.Facts;

namespace QualityGates.Tests.Codebases.Resolution.CSharp;

/// <summary>A repository of a few files, and what is read of its projects, spelled so that a test can show it.</summary>
internal sealed class ProjectsOfARepository
{
    private readonly InMemorySnapshot _snapshot = new();
    private readonly Lazy<(CSharpProject[] Projects, DependencyGraph Graph)> _read;
    private readonly Lazy<DependencyGraph> _resolved;

    public ProjectsOfARepository() => (_read, _resolved) = (new(Read), new(Resolve));

    public DependencyGraph Graph => _read.Value.Graph;

    public int Count => _read.Value.Projects.Length;

    /// <summary>Adds a file of these lines.</summary>
    public ProjectsOfARepository With(string path, params string[] lines)
    {
        _snapshot.Add(path, string.Join('\n', lines));
        return this;
    }

    /// <summary>Adds a file of these bytes.</summary>
    public ProjectsOfARepository With(string path, byte[] content)
    {
        _snapshot.Add(path, content);
        return this;
    }

    /// <summary>Adds C# files.</summary>
    public ProjectsOfARepository WithSources(params string[] paths)
    {
        foreach (var path in paths) _snapshot.Add(path, "class C;");
        return this;
    }

    public string NameOf(string project) => Find(project).Name;

    /// <summary>The paths of what a project compiles.</summary>
    public string[] SourcesOf(string project) => [.. Find(project).Sources.Select(file => Graph.Files.PathOf(file).Value)];

    /// <summary>The paths of the projects that a project is compiled against.</summary>
    public string[] ReferencesOf(string project) => [.. Find(project).References.Select(file => Graph.Files.PathOf(file).Value)];

    /// <summary>Its global usings as C# writes them.</summary>
    public string[] UsingsOf(string project) =>
    [
        .. Find(project).Usings.Select(one => one.Kind switch
        {
            UsingKind.Alias => $"{one.Alias} = {one.Name}",
            UsingKind.Static => $"static {one.Name}",
            _ => one.Name,
        }),
    ];

    /// <summary>Every edge as <c>from:line -> to</c>.</summary>
    public string[] Edges => [.. Graph.Edges.Select(edge => $"{Graph.NameOf(edge.From)}:{edge.Line} -> {Graph.NameOf(edge.To)}")];

    /// <summary>The assemblies that may use the internal types of a project, as its items say.</summary>
    public string[] FriendsOf(string project) => [.. Find(project).Friends];

    /// <summary>Whose types a C# file uses.</summary>
    public string[] UsesOf(string file) =>
    [
        .. _resolved.Value.DependenciesOf(_resolved.Value.Files.Find(file)).ToArray()
            .Where(edge => edge.Sites.Any(site => site.Kind == ImportKind.TypeUse)).Select(edge => _resolved.Value.NameOf(edge.To)),
    ];

    /// <summary>Every import that leads nowhere as <c>from:line specifier reason</c>.</summary>
    public string[] Unresolved =>
        [.. Graph.Unresolved.Select(one => $"{Graph.Files.PathOf(one.From)}:{one.Import.Line} {one.Import.Specifier} {one.Reason}")];

    /// <summary>Every problem as <c>path:line message</c>.</summary>
    public string[] Problems => [.. Graph.Problems.Select(one => $"{Graph.Files.PathOf(one.File)}:{one.Line} {one.Message}")];

    private CSharpProject Find(string path) => _read.Value.Projects.Single(project => Graph.Files.PathOf(project.File).Value == path);

    private (CSharpProject[] Projects, DependencyGraph Graph) Read()
    {
        var builder = Builder();
        CSharpProject[] projects = [.. CSharpProjects.Read(builder)];
        return (projects, builder.Build());
    }

    private DependencyGraph Resolve()
    {
        var builder = Builder();
        CSharpResolver.Resolve(builder);
        return builder.Build();
    }

    private GraphBuilder Builder() => new(new SourceTree(CodebaseReader.Read(_snapshot, _snapshot.List(default), 1, default)));
}
