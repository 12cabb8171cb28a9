using QualityGates.Codebases.Guides;
using QualityGates.Codebases.Resolution;
using QualityGates.Facts;
using QualityGates.Languages.Guides;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Onboarding;

/// <summary>What the rules of this family ask of a codebase.</summary>
/// <param name="model">The codebase.</param>
internal sealed class GuideModel(DocsModel model)
{
    private HashSet<string>? _formerFolders;

    /// <summary>Its files.</summary>
    public SourceTree Files { get; } = model.Files;

    /// <summary>Its packages for Node.</summary>
    public NodePackages Packages { get; } = new(model.Files);

    /// <summary>Its Makefiles and their like.</summary>
    public NamedTargets Targets { get; } = new(model.Files);

    /// <summary>Its compose files.</summary>
    public ComposeFiles Compose { get; } = new(model.Files);

    /// <summary>What it keeps out of git.</summary>
    public IgnoredPaths Ignored { get; } = new(model.Files);

    /// <summary>Whether a repository, <c>owner/name</c>, is this one or a fork of it; null where nobody knows what this one is called.</summary>
    public bool? IsThisRepository(string repository)
    {
        if (model.Past.WebAddress is not { } address || !ToldPath.IsPlain(repository) || repository.Contains("username", StringComparison.OrdinalIgnoreCase)) return null;
        return address.AsSpan(address.LastIndexOf('/') + 1).Equals(repository.AsSpan(repository.LastIndexOf('/') + 1), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a topmost folder was there once: then a guide that names it is older than what became of it.</summary>
    public bool WasFolder(string name)
    {
        if (model.Past.Removed is not { } removed) return false;
        if (_formerFolders is null)
        {
            _formerFolders = new HashSet<string>(StringComparer.Ordinal);
            foreach (var path in removed.Keys)
                if (path.Value.IndexOf('/') is > 0 and var slash) _formerFolders.Add(path.Value[..slash]);
        }

        return _formerFolders.Contains(name);
    }

    /// <summary>Whether something is at a path: a file, a folder, or what lies behind a link.</summary>
    public bool Exists(string path) => Files.Find(path) >= 0 || Files.HasFolder(path) || Files.IsBehindLink(path);

    /// <summary>The files with this path in some folder, in order of path; no more than are worth naming.</summary>
    public List<string> Elsewhere(string path)
    {
        var found = new List<string>();
        for (var file = 0; file < Files.Count && found.Count < 4; file++)
        {
            var other = Files.PathOf(file).Value;
            if (other.EndsWith(path, StringComparison.Ordinal) && other.Length > path.Length && other[^(path.Length + 1)] == '/' && Files.IsJudged(file)) found.Add(other);
        }

        return found;
    }

    /// <summary>
    /// Whether a document tells those who use a published package, in a project of their own, what to type there: unless it is for
    /// those who work on it, by its name or by the section.
    /// </summary>
    public bool IsForUsers(RepoPath document, ToldCommand command)
    {
        if (!document.FileName.StartsWith("README", StringComparison.OrdinalIgnoreCase) || document.Folder.IsEmpty) return false;
        if (Packages.Around(document.Folder.ToString()) is not { IsPrivate: false, Folder.Length: > 0 }) return false;
        foreach (var word in (string[])["develop", "contribut", "test", "build"])
            if (command.Section.Contains(word, StringComparison.OrdinalIgnoreCase)) return false;
        return true;
    }

    /// <summary>The folder of a document.</summary>
    public static string FolderOf(RepoPath document) => document.Folder.ToString();
}
