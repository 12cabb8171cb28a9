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
    private const int MostFolders = 20;

    private static readonly string[] ScriptExtensions = [".ts", ".tsx", ".js", ".jsx", ".mts", ".mjs", ".cts", ".cjs", ".d.ts", ".svelte", ".vue"];

    /// <summary>What pages are made of.</summary>
    private static readonly string[] PageExtensions = [".md", ".mdx", ".rst", ".ipynb", ".adoc"];

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
        if (IsAbbreviated(path)) return MentionTarget.Somewhere;
        if (MentionWords.IsExample(path.Text) || MentionWords.IsOfUsers(path.Text) || MentionWords.IsWrittenByTools(path.Text)) return MentionTarget.Unclear;
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

    /// <summary>
    /// Whether the path of a file that is there was written without the folder of all sources: <c>ui/Button.tsx</c> for
    /// <c>packages/ui/src/Button.tsx</c>. Who begins at the root leaves nothing out.
    /// </summary>
    private bool IsAbbreviated(MentionPath path)
    {
        if (path.IsRooted || path.IsBare || path.IsFolder || _files.HasFolder(path.Text.AsSpan(0, path.Text.IndexOf('/')))) return false;
        var name = NameIndex.NameOf(path.Text);
        for (var i = _names.First(name); i >= 0; i = _names.Next(i, name))
            if (IsAbbreviated(path.Text, _names.PathOf(i))) return true;
        return false;
    }

    private static bool IsAbbreviated(string text, string path)
    {
        var first = text.IndexOf('/');
        if (NameIndex.NamesInCommon(path, text) < text.AsSpan(first + 1).Count('/') + 1) return false;
        for (var at = path.IndexOf("src/", StringComparison.Ordinal); at >= 0; at = path.IndexOf("src/", at + 1, StringComparison.Ordinal))
            if (at > first && path[at - 1] == '/' && NameIndex.NameOf(path.AsSpan(0, at - 1)).Equals(text.AsSpan(0, first), StringComparison.OrdinalIgnoreCase)) return true;
        return false;
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
        if (extension.Length > 0 && extension != ".html" && !ScriptExtensions.Contains(extension)) return null;
        var stem = text[..^extension.Length];
        foreach (var other in extension == ".html" ? PageExtensions : ScriptExtensions)
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
        // From "../" on it may be beside this repository.
        if (path.IsRelative) return HasFirstFolder(path);
        var first = path.Text.IndexOf('/');
        for (var folder = path.IsRooted ? "" : path.Folder; ; folder = RepoPath.FolderOf(folder))
        {
            if (_files.HasFolder(folder.Length == 0 ? path.Text.AsSpan(0, first) : $"{folder}/{path.Text.AsSpan(0, first)}")) return true;
            if (folder.Length == 0) break;
        }

        var around = RepoPath.FolderOf(path.Text);
        return around.Contains('/') && EndingWith(_folders, around) is not null;
    }

    /// <summary>Whether the folder that follows <c>../</c> is there, or is no folder but the file itself.</summary>
    private bool HasFirstFolder(MentionPath path)
    {
        var up = RepoPath.FolderOf(path.Folder);
        while (up.Length > 0 && !path.Text.StartsWith(up + "/", StringComparison.Ordinal)) up = RepoPath.FolderOf(up);
        var rest = path.Text.AsSpan(up.Length == 0 ? 0 : up.Length + 1);
        if (rest.IndexOf('/') is not (> 0 and var slash)) return true;
        return _files.HasFolder(path.Text.AsSpan(0, path.Text.Length - rest.Length + slash));
    }

    /// <summary>Whether the name alone tells which file is meant, wherever it is said to be.</summary>
    private static bool IsTelling(MentionPath path) => !path.IsBare && MentionWords.IsTelling(NameIndex.NameOf(path.Text));

    /// <summary>
    /// Whether git ignores what is mentioned. Where the folder that it begins with is there, wherever that is, it is looked for below
    /// that: a rule for all folders of a name says nothing of those that hold sources.
    /// </summary>
    private bool IsIgnored(MentionPath path)
    {
        if (path.IsRooted) return IsIgnored(path.Text);
        var slash = path.Text.IndexOf('/');
        var first = path.Text.AsSpan(0, Math.Max(slash, 0));
        var (folder, count) = (slash > 0 ? _folders.First(first) : -1, 0);
        if (folder < 0) return IsIgnored(path.Text) || (path.Folder.Length > 0 && IsIgnored($"{path.Folder}/{path.Text}"));
        for (; folder >= 0 && count < MostFolders; folder = _folders.Next(folder, first), count++)
            if (IsIgnored(_folders.PathOf(folder) + path.Text[slash..])) return true;
        return false;
    }

    private bool IsIgnored(string path)
    {
        if (!_ignored.TryGetValue(path, out var isIgnored)) _ignored[path] = isIgnored = _outputs.IsOutputBesideSources(path);
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
        if (IndexInstead(path) is { } index) return index;
        var (best, shared) = Candidates(path.Text);
        var isCommon = MentionWords.IsCommon(NameIndex.NameOf(path.Text));
        // A name alone says enough where it is a name that hardly any other file has, and the place was one of ours.
        var isSame = best.Count > 0 && (isAnchored ? !isCommon || shared > 2 : shared > 2 || IsTelling(path) && (shared > 1 || best.Count == 1));
        var fate = _fates.Of(path.Text, path.Folder);
        // src/app.py: there are folders of that name everywhere, and files, and in examples above all.
        var isAnyName = isCommon && !path.IsRelative && path.Text.Count('/') == 1 && MentionWords.IsAnyFolder(path.Text.AsSpan(0, path.Text.IndexOf('/')));
        if (!isSame || best.Count > MostCandidates) return isAnchored && !isAnyName ? new MentionTarget(MentionState.Gone, fate?.Now, [], fate) : MentionTarget.Unclear;
        var only = fate?.Now ?? (best.Count == 1 && IsCertain(path.Text, shared, fate) ? new RepoPath(best[0]) : (RepoPath?)null);
        return new MentionTarget(MentionState.Moved, only, only is not null ? [] : [.. best.Select(static found => new RepoPath(found))], fate);
    }

    /// <summary>The index of the folder that a module became: <c>log/index.ts</c> for <c>log.ts</c>.</summary>
    private MentionTarget? IndexInstead(MentionPath path)
    {
        var dot = path.Text.LastIndexOf('.');
        var (stem, extension) = (path.Text[..dot], path.Text[dot..]);
        if (!ScriptExtensions.Contains(extension) && extension != ".py") return null;
        for (var folder = path.IsRooted ? "" : path.Folder; ; folder = RepoPath.FolderOf(folder))
        {
            var index = $"{(folder.Length == 0 ? stem : $"{folder}/{stem}")}/{(extension == ".py" ? "__init__" : "index")}{extension}";
            if (_files.Find(index) >= 0) return new MentionTarget(MentionState.Moved, new RepoPath(index), [], _fates.Of(path.Text, path.Folder));
            if (folder.Length == 0) return null;
        }
    }

    /// <summary>
    /// Whether the only file of a name is the one that is meant: its folder has the same name too, or hardly anybody would choose the
    /// same name twice. Where git saw the old one go and not come here, it takes two folders, or the name of a document.
    /// </summary>
    private static bool IsCertain(string mentioned, int shared, FileFate? fate)
    {
        var name = NameIndex.NameOf(mentioned);
        if (fate is not null) return shared > 2 || MentionWords.IsDocumentName(name);
        return (shared > 1 && !MentionWords.IsAnyFolder(NameIndex.NameOf(RepoPath.FolderOf(mentioned)))) || shared > 2 || MentionWords.IsDocumentName(name) || MentionWords.StemOf(name).Length >= LongName;
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
