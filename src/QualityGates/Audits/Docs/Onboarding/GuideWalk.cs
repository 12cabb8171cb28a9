using QualityGates.Codebases;
using QualityGates.Codebases.Guides;
using QualityGates.Facts;
using QualityGates.Languages.Guides;

namespace QualityGates.Audits.Docs.Onboarding;

/// <summary>
/// Follows the commands of one document as its reader would type them: where they may stand by then, what they have made, and
/// whether it is about this repository still.
/// </summary>
internal sealed class GuideWalk
{
    private readonly GuideModel _model;
    private readonly List<string> _starts;
    private readonly List<string> _visited = [];
    private readonly HashSet<string> _made = new(StringComparer.Ordinal);
    private readonly HashSet<string> _clones = new(StringComparer.Ordinal);

    /// <summary>The walk of a reader who stands in the folder of a document, or in one around it.</summary>
    public GuideWalk(GuideModel model, SourceFile document)
    {
        _model = model;
        _starts = [.. ManifestTexts.Around(GuideModel.FolderOf(document.Path))];
    }

    /// <summary>Whether the reader went elsewhere, to another repository or to a new project: then nothing can be said any more.</summary>
    public bool IsElsewhere { get; private set; }

    /// <summary>Where the reader may stand before anything: in the folder of the document, or in one around it.</summary>
    public IReadOnlyList<string> Starts => _starts;

    /// <summary>Takes note of a command that makes something.</summary>
    public void Note(ToldCommand command)
    {
        switch (command.Kind)
        {
            case CommandNeed.Begins:
                // A guide may tell how a folder of the repository came about.
                IsElsewhere = command.Target.Length == 0 || FoldersAt(command.Target).Count == 0;
                if (!IsElsewhere) Visit(command);
                break;
            case CommandNeed.Clone when _model.IsThisRepository(command.Target) == false:
                IsElsewhere = true;
                break;
            case CommandNeed.Clone:
                _clones.Add(command.Tool);
                break;
            case CommandNeed.Creates:
                _made.Add(ToldPath.Join(command.Folder, command.Target));
                _made.Add(command.Target);
                break;
        }
    }

    /// <summary>
    /// The folders in which a command may be meant to run, likeliest first. None where it is told to run in a folder that is not there.
    /// </summary>
    public List<string> FoldersOf(ToldCommand command)
    {
        var folders = FoldersAt(WithoutClone(command.Folder));
        // In one block people are told of several terminals: what is not where the last command went may be where the block begins.
        for (var rest = AfterFirst(command.Folder); folders.Count == 0 && rest.Length > 0; rest = AfterFirst(rest)) folders = FoldersAt(rest);
        return folders;
    }

    /// <summary>Goes to a folder that the document names.</summary>
    /// <returns>Whether it is there.</returns>
    public bool Visit(ToldCommand command)
    {
        var whole = ToldPath.Join(command.Folder, command.Target);
        var path = WithoutClone(whole);
        if (path.Length == 0) return true;
        var found = FoldersAt(path);
        for (var rest = AfterFirst(whole); found.Count == 0 && rest.Length > 0; rest = AfterFirst(rest)) found = FoldersAt(rest);
        foreach (var folder in found)
            if (!_visited.Contains(folder)) _visited.Add(folder);
        return found.Count > 0;
    }

    /// <summary>Whether the document told to go to some folder before.</summary>
    public bool HasVisited => _visited.Count > 0;

    private List<string> FoldersAt(string path)
    {
        var folders = new List<string>();
        foreach (var start in _starts) AddTo(folders, Resolve(start, path));
        foreach (var start in _visited) AddTo(folders, Resolve(start, path));
        return folders;
    }

    private void AddTo(List<string> folders, string? folder)
    {
        if (folder is not null && _model.Files.HasFolder(folder) && !folders.Contains(folder)) folders.Add(folder);
    }

    private static string AfterFirst(string path) => path.IndexOf('/') is > 0 and var slash ? path[(slash + 1)..] : "";

    /// <summary>Whether a command before made a path, or a folder around it.</summary>
    public bool IsMade(string folder, string path)
    {
        if (_made.Count == 0) return false;
        foreach (var outer in ManifestTexts.Around(ToldPath.Join(folder, path)))
            if (outer.Length > 0 && _made.Contains(outer)) return true;
        foreach (var outer in ManifestTexts.Around(path))
            if (outer.Length > 0 && _made.Contains(outer)) return true;
        return false;
    }

    /// <summary>A path within the repository; null where it leads out of it.</summary>
    public static string? Resolve(string start, string path)
    {
        var joined = ToldPath.Join(start, path);
        return joined.StartsWith("..", StringComparison.Ordinal) ? null : joined;
    }

    /// <summary>A path without the folder into which the repository itself was cloned.</summary>
    private string WithoutClone(string path)
    {
        var slash = path.IndexOf('/');
        var first = slash < 0 ? path : path[..slash];
        if (_clones.Contains(first) || (first.Length > 0 && _model.IsThisRepository(first) == true && !_model.Files.HasFolder(first)))
            return slash < 0 ? "" : path[(slash + 1)..];
        return path;
    }
}
