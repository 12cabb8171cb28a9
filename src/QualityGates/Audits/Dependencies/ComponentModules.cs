using System.Text;
using QualityGates.Codebases.Graphs;
using QualityGates.Text;

namespace QualityGates.Audits.Dependencies;

/// <summary>How a rule names components: a configured one by its name, any other by patterns for its folder without the components in that.</summary>
internal sealed class ComponentModules
{
    private readonly DependencyModel _model;
    private readonly HashSet<string> _foldersAroundOthers = new(StringComparer.Ordinal);

    public ComponentModules(DependencyModel model)
    {
        _model = model;
        var names = model.Components.Components.Select(static component => component.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var name in names)
        {
            _foldersAroundOthers.Add(name);
            for (var folder = RepoPath.FolderOf(name); folder.Length > 0; folder = RepoPath.FolderOf(folder)) _foldersAroundOthers.Add(folder);
        }

        // A component is around another one only if that lies deeper.
        foreach (var name in names)
            if (!names.Any(other => other.StartsWith(name + '/', StringComparison.Ordinal))) _foldersAroundOthers.Remove(name);
    }

    /// <summary>The modules of a component, in ordinal order.</summary>
    public IEnumerable<string> Of(int component)
    {
        var (name, kind) = _model.Components.Components[component];
        if (kind == ComponentKind.Configured) return [name];
        if (!_foldersAroundOthers.Contains(name)) return [$"{Literal(name)}/**"];
        var patterns = new SortedSet<string>(StringComparer.Ordinal);
        for (var file = 0; file < _model.Graph.Files.Count; file++)
            if (_model.Components.Of(file) == component && IsSource(file)) patterns.Add(Pattern(name, _model.Graph.NameOf(file)));
        return patterns;
    }

    /// <summary>The outermost folder around a file, in a component, in which there is no other component; else files of its kind beside it.</summary>
    private string Pattern(string component, string path)
    {
        for (var slash = path.IndexOf('/', component.Length + 1); slash > 0; slash = path.IndexOf('/', slash + 1))
            if (!_foldersAroundOthers.Contains(path[..slash])) return $"{Literal(path[..slash])}/**";
        var (folder, name) = (RepoPath.FolderOf(path), path[(path.LastIndexOf('/') + 1)..]);
        var dot = name.LastIndexOf('.');
        return dot > 0 ? $"{Literal(folder)}/*{Literal(name[dot..])}" : Literal(path);
    }

    private bool IsSource(int file) => LanguageFamily.Of(_model.Graph.Files.SourceOf(file)?.Facts.Language).Length > 0;

    /// <summary>A path as a pattern that matches nothing else.</summary>
    private static string Literal(string path)
    {
        var pattern = new StringBuilder(path.Length);
        foreach (var letter in path)
        {
            if (letter == '*') pattern.Append("[*]");
            else if (letter is '?' or '[' or ']' or '{' or '}' or ',' or '!' or '#' or '\\') pattern.Append('\\').Append(letter);
            else pattern.Append(letter);
        }

        return pattern.ToString();
    }
}
