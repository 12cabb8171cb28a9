using QualityGates.Codebases.Resolution;
using QualityGates.Text;

namespace QualityGates.Codebases.Documents;

/// <summary>A folder of documents of which a generator makes a site, with ways of its own to read a link.</summary>
/// <param name="Root">The folder that <c>/</c> means.</param>
/// <param name="FollowsFiles">Whether it reads relative links as GitHub does, from file to file, rather than from address to address.</param>
internal sealed record DocumentSite(string Root, bool FollowsFiles)
{
    /// <summary>
    /// Whether MkDocs makes it: there <c>_</c> stays as it is in the anchors of headings, extensions give the names of an API as labels and
    /// as anchors, and HTML is read from the address of the page.
    /// </summary>
    public bool IsMkDocs { get; init; }

    /// <summary>Folders whose content the site offers at its root, each with <c>/</c> at the end.</summary>
    public IReadOnlyList<string> Public { get; } =
        Root.Length == 0 ? ["public/", "static/", "docs/"] : [$"{Root}/public/", $"{Root}/static/", $"{Root}/docs/", $"{Root}/.vuepress/public/"];
}

/// <summary>Knows which documents belong to a site, by the names of the files that configure one.</summary>
internal sealed class DocumentSites
{
    private readonly Dictionary<string, DocumentSite> _byFolder = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DocumentSite>.AlternateLookup<ReadOnlySpan<char>> _byPath;
    private readonly HashSet<string> _numbered = new(StringComparer.OrdinalIgnoreCase);
    private readonly SourceTree _files;

    /// <summary>Finds the sites among files.</summary>
    public DocumentSites(SourceTree files)
    {
        _files = files;
        _byPath = _byFolder.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var file = 0; file < files.Count; file++) Look(files.PathOf(file));
    }

    /// <summary>Whether a numbered page of any site has this address: what becomes a part of the site, though it lies elsewhere, links to it so.</summary>
    public bool HasNumberedPage(ReadOnlySpan<char> name) => _numbered.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);

    /// <summary>The innermost site that a file or a folder belongs to, or null.</summary>
    public DocumentSite? Around(ReadOnlySpan<char> path)
    {
        if (_byFolder.Count == 0) return null;
        while (true)
        {
            if (_byPath.TryGetValue(path, out var site) || TranslationOf(path) is { } original && _byPath.TryGetValue(original, out site)) return site;
            if (path.IsEmpty) return null;
            path = RepoPath.FolderOf(path);
        }
    }

    /// <summary>The document that is shown in the place of one that was not translated; null where a path is in no translation.</summary>
    public string? OriginalOf(string path)
    {
        for (var folder = RepoPath.FolderOf(path); folder.Length > 0; folder = RepoPath.FolderOf(folder))
            if (TranslationOf(folder) is { } original && _byFolder.ContainsKey(original)) return original + path[folder.Length..];
        return null;
    }

    /// <summary>The folder that one is a translation of: <c>docs/en/docs</c> for <c>docs/pt-br/docs</c>. Only the original has a configuration.</summary>
    private static string? TranslationOf(ReadOnlySpan<char> folder)
    {
        var language = RepoPath.FolderOf(folder);
        var all = RepoPath.FolderOf(language);
        if (all.IsEmpty || language[(all.Length + 1)..] is not ([_, _] or [_, _, '-', ..])) return null;
        return $"{all}/en{folder[language.Length..]}";
    }

    private void Look(RepoPath path)
    {
        var name = path.FileName;
        var folder = path.Folder;
        if (IsNumbered(name)) LookAtNumbers(folder, name);
        else if (!AddByName(name, folder)) AddByStart(name, folder);
    }

    /// <summary>Generators that are set up by a file of one name.</summary>
    /// <returns>Whether the name is one of these.</returns>
    private bool AddByName(ReadOnlySpan<char> name, ReadOnlySpan<char> folder)
    {
        switch (name)
        {
            case "book.toml" or "docfx.json":
                Add(folder, true);
                return true;
            case "_sidebar.md" or "mint.json" or "antora.yml" or ".gitbook.yaml" or "_config.yml" or "_config.yaml" or "quartz.config.ts":
                Add(folder, false);
                return true;
            case "conf.py":
                if (folder.Length > 0 && HasAny(folder, "index.rst", "index.md")) Add(folder, false);
                return true;
            case "docs.json" or "site.json":
                if (HasAny(folder, "index.md", "index.mdx", "introduction.mdx", "quickstart.mdx")) Add(folder, name is "site.json");
                return true;
            case "mkdocs.yml" or "mkdocs.yaml" or "zensical.toml":
                AddMkDocs(folder);
                return true;
            case "config.rb":
                AddContent(folder, false, "source");
                return true;
            case "hugo.toml" or "hugo.yaml" or "config.toml" or "config.yaml":
                AddContent(folder, false, "content");
                return true;
            default:
                return false;
        }
    }

    /// <summary>Generators whose files have an ending of the user's choice.</summary>
    private void AddByStart(ReadOnlySpan<char> name, ReadOnlySpan<char> folder)
    {
        if (name.StartsWith("config."))
        {
            if (folder.EndsWith(".vitepress") || folder.EndsWith(".vuepress")) Add(RepoPath.FolderOf(folder), true);
        }
        else if (name.StartsWith("mkdocs") && name.EndsWith(".yml"))
        {
            if (folder.Length > 0) _byFolder.TryAdd(folder.ToString(), new DocumentSite(folder.ToString(), FollowsFiles: true) { IsMkDocs = true });
        }
        else if (name.StartsWith(".mdox") && name.EndsWith(".yaml")) AddContent(folder, false, "docs");
        else if (name.StartsWith("docusaurus.config.")) AddDocusaurus(folder);
        else if (IsFrameworkConfiguration(name)) AddContent(folder, false, "src", "content", "pages", "posts", "blog", "app");
    }

    private static bool IsFrameworkConfiguration(ReadOnlySpan<char> name) =>
        name.StartsWith("astro.config.") || name.StartsWith("gatsby-config.") || name.StartsWith("eleventy.config.") || name is ".eleventy.js"
        || name.StartsWith("next.config.") || name.StartsWith("nuxt.config.") || name.StartsWith("svelte.config.") || name.StartsWith("rspress.config.")
        || name is "source.config.ts" or "velite.config.ts" or "contentlayer.config.ts";

    private static bool IsNumbered(ReadOnlySpan<char> name) =>
        name.Length > 4 && char.IsAsciiDigit(name[0]) && char.IsAsciiDigit(name[1]) && name[2] == '-';

    /// <summary><c>10-basics/20-routing.md</c>: numbers that order pages, and that no link between them names.</summary>
    private void LookAtNumbers(ReadOnlySpan<char> folder, ReadOnlySpan<char> name)
    {
        var parent = RepoPath.FolderOf(folder);
        if (!name.EndsWith(".md") || parent.Length == 0 || !IsNumbered(folder[(parent.Length + 1)..])) return;
        Add(parent, false);
        _numbered.Add(name[3..^3].ToString());
    }

    private void AddMkDocs(ReadOnlySpan<char> folder)
    {
        foreach (var name in (ReadOnlySpan<string>)["docs", "doc", "documentation"])
        {
            var content = folder.IsEmpty ? name : $"{folder}/{name}";
            if (_files.HasFolder(content)) _byFolder.TryAdd(content, new DocumentSite(content, FollowsFiles: true) { IsMkDocs = true });
        }
    }

    private void AddDocusaurus(ReadOnlySpan<char> folder)
    {
        Add(folder, true);
        if (folder.IsEmpty) return;
        var parent = RepoPath.FolderOf(folder);
        AddContent(parent, true, "docs");
    }

    /// <summary>Where the pages of a site are only one of the things in a folder.</summary>
    private void AddContent(ReadOnlySpan<char> folder, bool followsFiles, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var content = folder.IsEmpty ? name : $"{folder}/{name}";
            if (_files.HasFolder(content)) Add(content, followsFiles);
        }
    }

    private void Add(ReadOnlySpan<char> folder, bool followsFiles) => _byFolder.TryAdd(folder.ToString(), new DocumentSite(folder.ToString(), followsFiles));

    private bool HasAny(ReadOnlySpan<char> folder, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (_files.Find($"{folder}/{name}") >= 0) return true;
        return false;
    }
}
