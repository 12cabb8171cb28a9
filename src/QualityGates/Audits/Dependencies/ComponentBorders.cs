using QualityGates.Audits.Monoliths;
using QualityGates.Codebases.Graphs;

namespace QualityGates.Audits.Dependencies;

/// <summary>
/// Dependencies that lead from component to component without making one depend on the other, where no rule says that they do: those of
/// tests that lie among what they test, and those of C# files that no project has to itself, because several compile them.
/// </summary>
internal sealed class ComponentBorders
{
    private readonly DependencyModel _model;
    private readonly bool[] _hasMoreThanTests;
    private readonly bool _hasProjects;

    /// <summary>The borders between the components of a codebase.</summary>
    public ComponentBorders(DependencyModel model)
    {
        _model = model;
        _hasProjects = model.Components.Components.Any(static component => component.Kind == ComponentKind.Project);
        _hasMoreThanTests = new bool[model.Components.Components.Length];
        var files = model.Graph.Files;
        for (var file = 0; file < files.Count; file++)
        {
            var component = model.Components.Of(file);
            if (component < 0 || _hasMoreThanTests[component] || LanguageFamily.Of(files.SourceOf(file)?.Facts.Language).Length == 0) continue;
            _hasMoreThanTests[component] = !TestFile.Is(files.PathOf(file));
        }
    }

    /// <summary>Whether a dependency says nothing about the components of its two files.</summary>
    public bool AreNotCrossedBy(Dependency edge) => IsTestAmongSource(edge.From) || IsShared(edge.From) || IsShared(edge.To);

    private bool IsTestAmongSource(int file) =>
        _model.Components.Of(file) is >= 0 and var component && _hasMoreThanTests[component] && TestFile.Is(_model.Graph.Files.PathOf(file));

    private bool IsShared(int file) => _hasProjects
        && _model.Components.Of(file) is >= 0 and var component && _model.Components.Components[component].Kind == ComponentKind.Folder
        && LanguageFamily.Of(_model.Graph.Files.SourceOf(file)?.Facts.Language) == LanguageFamily.CSharp;
}
