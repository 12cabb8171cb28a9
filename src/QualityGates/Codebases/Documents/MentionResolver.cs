using System.Collections.Immutable;
using QualityGates.Codebases.Graphs;
using QualityGates.Codebases.Resolution;
using QualityGates.Codebases.Resolution.TypeScript;
using QualityGates.Text;

namespace QualityGates.Codebases.Documents;

/// <summary>
/// Says of a path that a document mentions whether it is there, and where else it may be. It is looked for at the root, in the
/// document's folder and in all folders between them, and as the end of any path; a leading <c>@/</c>, <c>~/</c> or <c>$lib/</c> stands
/// for any folder.
/// <para>
/// Whether it is there, moved or gone is decided by the files alone, because the same has to be found where nobody reads the history,
/// as in a gate. The history adds what became of it, and a better target.
/// </para>
/// </summary>
internal sealed class MentionResolver
{
    private const int MostCandidates = 3;
    private const int LongName = 16;

    private static readonly string[] ScriptExtensions = [".ts", ".tsx", ".js", ".jsx", ".mts", ".mjs", ".cts", ".cjs", ".d.ts", ".svelte", ".vue"];

    private readonly SourceTree _files;
    private readonly NameIndex _names;
    private readonly NameIndex _folders;
    private readonly FileFates _fates;
    private readonly BuildOutputs _outputs;
    private readonly Dictionary<string, bool> _ignored = new(StringComparer.Ordinal);

    /// <summary>A resolver for the documents of a codebase.</summary>
    /// <param name="files">Its files.</param>
    /// <param name="names">The same by their names.</param>
    /// <param name="fates">What became of files that are gone.</param>
    public MentionResolver(SourceTree files, PathNames names, FileFates fates)
    {
        (_files, _names, _folders, _fates) = (files, names.Files, names.Folders, fates);
        _outputs = new BuildOutputs(files, new ManifestReader(new GraphBuilder(files)));
    }

    /// <summary>What a mention in a document means.</summary>
    /// <param name="document">The document.</param>
    /// <param name="mention">The path or name, as written, without a line number.</param>
    public MentionTarget Resolve(RepoPath document, string mention)
    {
        if (MentionPath.Of(mention, document) is not { } path) return MentionTarget.Unclear;
        if (Present(path) is { } present) return present;
        if (MentionWords.IsExample(path.Text) || MentionWords.IsWrittenByTools(path.Text)) return MentionTarget.Unclear;
        var missing = path.IsBare ? MissingName(path) : Missing(path, IsAnchored(path));
        return missing.State != MentionState.Unclear && IsIgnored(path) ? MentionTarget.Unclear : missing;
    }

    /// <summary>What a link to a file means that must be where the link says; whatever is there now, or where it went.</summary>
    /// <param name="path">The path of the repository that it leads to.</param>
    public MentionTarget ResolveLink(string path)
    {
        if (_files.Find(path) >= 0 || _files.HasFolder(path)) return MentionTarget.Present(path);
        var target = new MentionPath(path, "", IsRooted: true, IsRelative: false, IsFolder: false, IsAliased: false);
        return IsIgnored(target) || _files.IsBehindLink(path) ? MentionTarget.Unclear : Missing(target, isAnchored: true);
    }

    /// <summary>The file or folder at a path; null where there is none.</summary>
    private MentionTarget? At(string path) =>
        _files.Find(path) >= 0 || (path.Length > 0 && _files.HasFolder(path)) ? MentionTarget.Present(path) : null;

    private MentionTarget? Present(MentionPath path)
    {
        // Whatever is there ends with what is mentioned, wherever it was looked for; so most of what is missing is told by its name.
        if (Elsewhere(path.Text) is not { } found) return IsBehindLink(path) ? MentionTarget.Unclear : null;
        if (path.IsRelative) return At(path.Text) ?? found;
        if (found.Path is not null || path.IsAliased || path.IsBare) return found;
        for (var folder = path.IsRooted ? "" : path.Folder; ; folder = RepoPath.FolderOf(folder))
        {
            if (At(folder.Length == 0 ? path.Text : $"{folder}/{path.Text}") is { } exact) return exact;
            if (folder.Length == 0) return found;
        }
    }

    private bool IsBehindLink(MentionPath path)
    {
        if (!_files.HasLinks) return false;
        for (var folder = path.IsRooted ? "" : path.Folder; ; folder = RepoPath.FolderOf(folder))
        {
            if (_files.IsBehindLink(folder.Length == 0 ? path.Text : $"{folder}/{path.Text}")) return true;
            if (folder.Length == 0) return false;
        }
    }

    /// <summary>What is there under a name that means the same: of another case, at the end of a path, a script by what it compiles to.</summary>
    private MentionTarget? Elsewhere(string text)
    {
        if (EndingWith(_names, text) is { } file) return file;
        if (EndingWith(_folders, text) is { } folder) return folder;
        if (WithAnyExtension(text) is { } script) return script;
        // The path may begin with the name of the repository itself.
        var slash = text.IndexOf('/');
        if (slash < 0 || _folders.First(text.AsSpan(0, slash)) >= 0) return null;
        var rest = text[(slash + 1)..];
        return _files.Find(rest) >= 0 || _files.HasFolder(rest) ? MentionTarget.Somewhere : null;
    }

    /// <summary>Scripts are named by what they compile to, and modules without an extension.</summary>
    private MentionTarget? WithAnyExtension(string text)
    {
        var name = NameIndex.NameOf(text);
        var dot = name.LastIndexOf('.');
        var extension = dot > 0 ? name[dot..].ToString() : "";
        if (extension.Length > 0 && !ScriptExtensions.Contains(extension)) return null;
        var stem = text[..^extension.Length];
        foreach (var other in ScriptExtensions)
            if (EndingWith(_names, stem + other) is not null) return MentionTarget.Somewhere;
        return null;
    }

    /// <summary>The path that ends with these names, whatever their case; one that nobody can tell where there are several.</summary>
    private static MentionTarget? EndingWith(NameIndex index, string text)
    {
        MentionTarget? found = null;
        foreach (var number in index.EndingWith(text))
        {
            if (found is not null) return MentionTarget.Somewhere;
            found = MentionTarget.Present(index.PathOf(number));
        }

        return found;
    }

    /// <summary>
    /// Whether the folder that a path begins with is there, so that the rest should be too: at the root, above the document, or, of two
    /// names or more, anywhere.
    /// </summary>
    private bool IsAnchored(MentionPath path)
    {
        if (path.IsAliased) return false;
        if (path.IsRelative) return true;
        var first = path.Text.IndexOf('/');
        for (var folder = path.IsRooted ? "" : path.Folder; ; folder = RepoPath.FolderOf(folder))
        {
            if (_files.HasFolder(folder.Length == 0 ? path.Text.AsSpan(0, first) : $"{folder}/{path.Text.AsSpan(0, first)}")) return true;
            if (folder.Length == 0) break;
        }

        var around = RepoPath.FolderOf(path.Text);
        return around.Contains('/') && EndingWith(_folders, around) is not null;
    }

    private bool IsIgnored(MentionPath path) =>
        IsIgnored(path.Text) || (!path.IsRooted && path.Folder.Length > 0 && IsIgnored($"{path.Folder}/{path.Text}"));

    private bool IsIgnored(string path)
    {
        if (!_ignored.TryGetValue(path, out var isIgnored)) _ignored[path] = isIgnored = _outputs.IsOutput(path);
        return isIgnored;
    }

    /// <summary>A mere name that no file has: an example as likely as not, unless it can only be a document of this repository.</summary>
    private MentionTarget MissingName(MentionPath path)
    {
        if (path.IsFolder || !MentionWords.IsDocumentName(path.Text)) return MentionTarget.Unclear;
        var fate = _fates.Of(path.Text, path.Folder);
        return new MentionTarget(MentionState.Gone, fate?.Now, [], fate);
    }

    private MentionTarget Missing(MentionPath path, bool isAnchored)
    {
        if (path.IsFolder || !NameIndex.NameOf(path.Text).Contains('.'))
            return isAnchored ? new MentionTarget(MentionState.Gone, null, [], null) : MentionTarget.Unclear;
        var (best, shared) = Candidates(path.Text);
        var isCommon = MentionWords.IsCommon(NameIndex.NameOf(path.Text));
        // A name alone says enough where it is a name that hardly any other file has, and the place was one of ours.
        var isSame = best.Count > 0 && (shared > 1 ? !isCommon || shared > 2 : isAnchored && !isCommon);
        var fate = _fates.Of(path.Text, path.Folder);
        if (!isSame || best.Count > MostCandidates) return isAnchored ? new MentionTarget(MentionState.Gone, fate?.Now, [], fate) : MentionTarget.Unclear;
        var only = fate?.Now ?? (best.Count == 1 && IsCertain(path.Text, shared, fate) ? new RepoPath(best[0]) : (RepoPath?)null);
        return new MentionTarget(MentionState.Moved, only, only is not null ? [] : [.. best.Select(static found => new RepoPath(found))], fate);
    }

    /// <summary>
    /// Whether the only file of a name is the one that is meant: its folder has the same name too, or hardly anybody would choose the
    /// same name twice. Where git saw the old one go and not come here, it takes two folders, or the name of a document.
    /// </summary>
    private static bool IsCertain(string mentioned, int shared, FileFate? fate)
    {
        var name = NameIndex.NameOf(mentioned);
        if (fate is not null) return shared > 2 || MentionWords.IsDocumentName(name);
        return shared > 1 || MentionWords.IsDocumentName(name) || MentionWords.StemOf(name).Length >= LongName;
    }

    /// <summary>The files of the same name whose paths end most like this one, and in how many names.</summary>
    private (List<string> Best, int Shared) Candidates(string text)
    {
        var (best, most) = (new List<string>(), 0);
        var name = NameIndex.NameOf(text);
        for (var i = _names.First(name); i >= 0; i = _names.Next(i, name))
        {
            var path = _names.PathOf(i);
            var shared = NameIndex.NamesInCommon(path, text);
            if (shared < most || !NameIndex.NameOf(path).SequenceEqual(name)) continue;
            if (shared > most) best.Clear();
            most = shared;
            best.Add(path);
        }

        return (best, most);
    }
}
