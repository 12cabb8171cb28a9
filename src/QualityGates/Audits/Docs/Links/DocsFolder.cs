using QualityGates.Codebases.Documents;
using QualityGates.Codebases.Resolution;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Links;

/// <summary>A folder of documents that is no site of its own: whoever comes to it reads its index.</summary>
/// <param name="Path">The folder.</param>
/// <param name="Index">The document that is its index, or -1.</param>
/// <param name="HasOtherIndex">Whether it has an index that is no Markdown, or the document above it lists most of it.</param>
/// <param name="Documents">Its documents that are kept up to date, and those of the folders in it, in order of path.</param>
internal sealed record DocsFolder(string Path, int Index, bool HasOtherIndex, IReadOnlyList<int> Documents)
{
    /// <summary>With fewer, a list of names is index enough.</summary>
    public const int FewestDocuments = 3;

    /// <summary>Finds the folders, outermost only, that hold enough documents to need an index.</summary>
    public static IReadOnlyList<DocsFolder> Of(SourceTree files, LinkedDocuments documents, LinkResolver resolver, LinkOptions options)
    {
        var byFolder = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        var pages = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var document in documents.All)
        {
            var path = files.PathOf(document.File);
            if (RootOf(path.Value, options) is not { } root) continue;
            if (resolver.SiteOf(document.File) is not null)
            {
                pages[root] = pages.GetValueOrDefault(root) + 1;
                continue;
            }

            if (DocumentRole.IsRecord(path) || IsHidden(root)) continue;
            if (byFolder.TryGetValue(root, out var others)) others.Add(document.File);
            else byFolder.Add(root, [document.File]);
        }

        var folders = new List<DocsFolder>();
        foreach (var (root, inside) in byFolder)
        {
            // What lies beside a site, or is one, has the site's way in.
            if (pages.GetValueOrDefault(root) >= inside.Count || ArePages(documents, inside)) continue;
            var index = IndexOf(files, documents, root);
            if (inside.Count < FewestDocuments && index < 0) continue;
            folders.Add(new DocsFolder(root, index, index < 0 && (HasForeignIndex(files, root) || IsListedAbove(files, documents, root, inside)), inside));
        }

        return folders;
    }

    /// <summary>Whether most documents say how a site shows them: then that finds them, wherever it is made.</summary>
    private static bool ArePages(LinkedDocuments documents, List<int> inside) => 2 * inside.Count(file => documents.Find(file)!.Facts.IsPage) > inside.Count;

    /// <summary>The outermost folder around a document that the configuration calls a folder of documents, or null.</summary>
    private static string? RootOf(string path, LinkOptions options)
    {
        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            // A pattern for a folder matches what is in it.
            if (options.Folders.AnyMatches(path.AsSpan(0, slash + 2))) return path[..slash];
        }

        return null;
    }

    private static bool IsHidden(string folder) => folder.StartsWith('.') || folder.Contains("/.", StringComparison.Ordinal);

    /// <summary>The document that is the index of a folder, or -1; of several, that which GitHub shows.</summary>
    internal static int IndexOf(SourceTree files, LinkedDocuments documents, string folder)
    {
        var found = -1;
        foreach (var file in files.FilesIn(folder))
        {
            if (documents.Find(file) is null || !DocumentRole.IsIndex(files.PathOf(file))) continue;
            if (found < 0 || files.PathOf(file).FileName.Equals("README.md", StringComparison.OrdinalIgnoreCase)) found = file;
        }

        return found;
    }

    private static bool HasForeignIndex(SourceTree files, string folder)
    {
        // A symbolic link to a README elsewhere: people see it, and nobody here reads it.
        if (files.IsBehindLink($"{folder}/README.md") || files.IsBehindLink($"{folder}/index.md")) return true;
        foreach (var file in files.FilesIn(folder))
        {
            var name = files.PathOf(file).FileName;
            if (DocumentRole.IsIndex(files.PathOf(file)) || name is "meta.json" or "_meta.json" or "mkdocs.yml" or "sidebar.json" or "sidebars.json" or "sidebars.js" or "sidebars.ts" or "docs.json")
                return true;
        }

        return false;
    }

    /// <summary>Whether an index outside of the folder links to at least half of what is in it.</summary>
    private static bool IsListedAbove(SourceTree files, LinkedDocuments documents, string folder, List<int> inside)
    {
        var wanted = inside.ToHashSet();
        for (var around = RepoPath.FolderOf(folder); ; around = RepoPath.FolderOf(around))
        {
            var linked = new HashSet<int>();
            if (documents.Find(IndexOf(files, documents, around)) is { } index)
                foreach (var link in index.Links)
                    if (wanted.Contains(link.File)) linked.Add(link.File);
            if (2 * linked.Count >= inside.Count) return true;
            if (around.Length == 0) return false;
        }
    }
}
