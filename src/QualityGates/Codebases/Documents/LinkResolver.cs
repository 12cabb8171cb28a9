using QualityGates.Codebases.Guides;
using QualityGates.Codebases.Resolution;
using QualityGates.Facts;
using QualityGates.Text;

namespace QualityGates.Codebases.Documents;

/// <summary>
/// Follows the links of documents as GitHub does, or as the generator of their site does, without any network. Where it cannot
/// know, it says so rather than that nothing is there.
/// </summary>
internal sealed class LinkResolver
{
    private readonly SourceTree _files;
    private readonly DocumentSites _sites;
    private readonly WebAddresses _web;
    private readonly NearbyFiles _nearby;
    private readonly AnchorCheck _anchors;
    private readonly IgnoredPaths _ignored;
    private readonly IReadOnlyList<string> _roots;

    /// <summary>A resolver for the documents among these files.</summary>
    /// <param name="files">All files.</param>
    /// <param name="nearby">Finds what was meant by a path that leads nowhere.</param>
    /// <param name="past">Where the repository is on the web.</param>
    /// <param name="roots">Folders, besides the usual ones, that <c>/</c> at the start of a link may mean.</param>
    public LinkResolver(SourceTree files, NearbyFiles nearby, RepositoryPast past, IReadOnlyList<string> roots)
    {
        (_files, _nearby, _roots) = (files, nearby, roots);
        _sites = new DocumentSites(files);
        _web = new WebAddresses(past);
        _anchors = new AnchorCheck(files);
        _ignored = new IgnoredPaths(files);
    }

    /// <summary>The site that a document belongs to, or null.</summary>
    public DocumentSite? SiteOf(int document) => _sites.Around(_files.PathOf(document).Folder);

    /// <summary>The site that a folder belongs to, or null.</summary>
    public DocumentSite? SiteAround(ReadOnlySpan<char> folder) => _sites.Around(folder);

    /// <summary>Follows one link of a document. A label that nothing defines is not followed.</summary>
    public ResolvedLink Resolve(int document, DocumentLink link)
    {
        if (link.Kind == DocumentLinkKind.Undefined) return ResolvedLink.Unjudged;
        var address = LinkAddress.Of(link);
        switch (address.Place)
        {
            case LinkPlace.Other:
                return ResolvedLink.Unjudged;
            case LinkPlace.Machine:
                return new ResolvedLink(LinkOutcome.Machine, address.Path) { Suggestion = _nearby.ByEnd(address.Path) };
            case LinkPlace.Web:
                return _web.PathOf(address.Path) is { } local ? Follow(local, address, document, site: null, link) : ResolvedLink.Unjudged;
            case LinkPlace.Same:
                return WithAnchor(new ResolvedLink(LinkOutcome.File, _files.PathOf(document).Value) { File = document }, address.Anchor, document);
            case LinkPlace.Rooted:
                return FollowFromRoot(address, document, link);
            default:
                var path = WrittenPath.Join(_files.PathOf(document).Folder, address.Path);
                return path is null ? ResolvedLink.Unjudged : Follow(path, address, document, SiteOf(document), link);
        }
    }

    private ResolvedLink FollowFromRoot(LinkAddress address, int document, DocumentLink link)
    {
        var path = WrittenPath.Join("", address.Path);
        if (path is null || (path.Length == 0 && address.Anchor is not null)) return ResolvedLink.Unjudged;
        var site = SiteOf(document);
        foreach (var root in _roots)
            if (Exact($"{root.Trim('/')}/{path}", site: null) is { } found) return WithAnchor(found, address.Anchor, document);
        if (site is null)
        {
            if (IsOnSomeDisk(path) && Exact(path, null) is null)
                return new ResolvedLink(LinkOutcome.Machine, address.Path) { Suggestion = _nearby.ByEnd(address.Path) };
            // Of a folder that nobody knows it is an address of the application, unless the file is known elsewhere.
            if (!_files.HasFolder(FirstOf(path)) && path.Contains('/') && (_nearby.IsServed(path) || _nearby.InsteadOf(path) is null)) return ResolvedLink.Unjudged;
            if (IsRoute(path) && PageOf(path) is not null) return ResolvedLink.Unjudged;
            // Without an ending it is an address, in what is written for an application, or where no such folder is in the root.
            return IsRoute(path) && (IsContent(_files.PathOf(document)) || !_files.HasFolder(FirstOf(path))) && Exact(path, null) is null
                ? ResolvedLink.Unjudged
                : Follow(path, address, document, null, link);
        }

        var inSite = InSite(path, site) ?? Exact(path, site);
        return inSite is null ? ResolvedLink.Unjudged : WithAnchor(inSite, address.Anchor, document);
    }

    private ResolvedLink? InSite(string path, DocumentSite site)
    {
        if (Exact(site.Root.Length == 0 ? path : $"{site.Root}/{path}", site) is { } found) return found;
        foreach (var folder in site.Public)
            if (Exact(folder + path, site) is { } offered) return offered;
        return null;
    }

    private ResolvedLink Follow(string path, LinkAddress address, int document, DocumentSite? site, DocumentLink link)
    {
        if (Exact(path, site) is { } found) return WithAnchor(found, address.Anchor, document);
        if (site is { IsMkDocs: true } && link.Kind == DocumentLinkKind.Html && FromPage(address.Path, document, site) is { } shown) return shown;
        if (_files.IsBehindLink(path)) return ResolvedLink.Unjudged;
        if (site is not null && (!IsJudgedIn(site, path, address.Path) || (_sites.OriginalOf(path) is { } original && Exact(original, site) is not null))) return ResolvedLink.Unjudged;
        if (site is null && IsRoute(path) && IsPage(path, document)) return ResolvedLink.Unjudged;
        if (_nearby.InAnyCase(path) is { } spelled) return new ResolvedLink(LinkOutcome.Miscased, path) { Suggestion = spelled, Anchor = address.Anchor };
        var missing = new ResolvedLink(LinkOutcome.Missing, path) { Anchor = address.Anchor };
        if (Mistaken(path, address, document) is not var (mistake, meant))
        {
            // What git keeps out is written by a tool; and a generator that reads no links between files has ways of its own.
            var instead = _nearby.InsteadOf(path);
            return _ignored.Contains(path) || (instead is null && site is { FollowsFiles: false }) ? ResolvedLink.Unjudged : missing with { Suggestion = instead };
        }

        // What a browser makes of a backslash in HTML is what was meant.
        return mistake == LinkMistake.Backslashes && link.Kind == DocumentLinkKind.Html ? ResolvedLink.Unjudged : missing with { Mistake = mistake, Suggestion = meant };
    }

    /// <summary>Where a link leads from the address of a page, <c>guide/setup/</c> for <c>guide/setup.md</c>; null where nothing is.</summary>
    private ResolvedLink? FromPage(string written, int document, DocumentSite site)
    {
        var page = _files.PathOf(document);
        var stem = page.Value[..page.Value.LastIndexOf('.')];
        // Above the root of the site is the root of the site, as in any browser.
        for (var path = written; ; path = path[3..])
        {
            if (WrittenPath.Join(stem, path) is { } from && (from == site.Root || from.StartsWith(site.Root + "/", StringComparison.Ordinal))) return Exact(from, site);
            if (!path.StartsWith("../", StringComparison.Ordinal)) return null;
        }
    }

    /// <summary>Whether a relative link of a site that leads to no file is dead for sure, rather than the address of a page.</summary>
    private static bool IsJudgedIn(DocumentSite site, string path, string written)
    {
        if (written.EndsWith('/') || IsRoute(path)) return false;
        var isDocument = path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase);
        return isDocument || (site.FollowsFiles && !path.EndsWith(".html", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether an address without an ending is that of a page: of a numbered one, or of one beside a document that is one itself.</summary>
    private bool IsPage(string path, int document) =>
        _sites.HasNumberedPage(path.AsSpan(path.LastIndexOf('/') + 1)) || (_files.SourceOf(document)?.Facts.Document is { IsPage: true } && PageOf(path) is not null);

    /// <summary>What is there under exactly this name, or under that of the page that a site makes of it.</summary>
    private ResolvedLink? Exact(string path, DocumentSite? site)
    {
        if (_files.Find(path) is >= 0 and var file) return new ResolvedLink(LinkOutcome.File, path) { File = file };
        if (site is not null && PageOf(path) is { } page) return page;
        return _files.HasFolder(path) ? new ResolvedLink(LinkOutcome.Folder, path) { File = ReadmeOf(path) } : null;
    }

    private ResolvedLink? PageOf(string path)
    {
        var stem = path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? path[..^5] : path;
        foreach (var ending in (ReadOnlySpan<string>)[".md", ".mdx", "/index.md", "/index.mdx", "/README.md"])
            if (_files.Find(stem + ending) is >= 0 and var file) return new ResolvedLink(LinkOutcome.File, stem + ending) { File = file };
        return null;
    }

    private int ReadmeOf(string folder)
    {
        foreach (var file in _files.FilesIn(folder))
            if (_files.PathOf(file).FileName.Equals("README.md", StringComparison.OrdinalIgnoreCase)) return file;
        return -1;
    }

    private (LinkMistake Mistake, string? Meant)? Mistaken(string path, LinkAddress address, int document)
    {
        if (address.Path.Contains('\\', StringComparison.Ordinal))
        {
            var meant = WrittenPath.Join(_files.PathOf(document).Folder, address.Path.Replace('\\', '/'));
            return meant is not null && Exact(meant, null) is not null ? (LinkMistake.Backslashes, meant) : null;
        }

        if (path.IndexOf(':') is > 0 and var colon && LinkAddress.IsLineNumber(path.AsSpan(colon + 1), path.AsSpan(0, colon)))
            return Exact(path[..colon], null) is null ? null : (LinkMistake.LineNumber, path[..colon]);
        if (address.Place == LinkPlace.Relative && WrittenPath.Join("", address.Path) is { } fromRoot && fromRoot != path && Exact(fromRoot, null) is not null)
            return (LinkMistake.FromRoot, fromRoot);
        return address.Place == LinkPlace.Relative && LacksScheme(address.Path) ? (LinkMistake.NoScheme, null) : null;
    }

    private static bool LacksScheme(string written)
    {
        var host = written.AsSpan(0, written.IndexOf('/') is >= 0 and var slash ? slash : written.Length);
        if (host.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return true;
        if (host.Contains('@') && host.Contains('.') && host.Length == written.Length) return true;
        return host.EndsWith(".com") || host.EndsWith(".org") || host.EndsWith(".io") || host.EndsWith(".dev") || host.EndsWith(".net") && host.Length < written.Length;
    }

    private static bool IsOnSomeDisk(string path) =>
        path.StartsWith("home/", StringComparison.Ordinal) || path.StartsWith("Users/", StringComparison.Ordinal)
        || path.StartsWith("mnt/", StringComparison.Ordinal) || path.StartsWith("tmp/", StringComparison.Ordinal);

    private static bool IsRoute(string path) => Path.GetExtension(path.AsSpan()).IsEmpty;

    private static ReadOnlySpan<char> FirstOf(string path) => path.AsSpan(0, path.IndexOf('/') is > 0 and var slash ? slash : path.Length);

    /// <summary>Whether a document lies where applications keep the texts that they show.</summary>
    private static bool IsContent(RepoPath document)
    {
        foreach (var range in document.Folder.Split('/'))
        {
            if (document.Folder[range] is "content" or "pages" or "posts" or "_posts" or "blog" or "src" or "app" or "public" or "static" or "articles")
                return true;
        }

        return false;
    }

    private ResolvedLink WithAnchor(ResolvedLink found, string? anchor, int document)
    {
        if (anchor is null) return found;
        var isOfSite = SiteOf(document) ?? (found.File >= 0 ? SiteOf(found.File) : null);
        return _anchors.Check(found, anchor, isOfSite);
    }
}
