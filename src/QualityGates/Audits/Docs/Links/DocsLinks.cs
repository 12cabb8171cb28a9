using QualityGates.Audits.Dependencies;
using QualityGates.Codebases.Documents;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Links;

/// <summary>The documents of a codebase with their links followed, and the folders in which they are kept.</summary>
/// <param name="Model">The codebase.</param>
/// <param name="Resolver">Follows links.</param>
/// <param name="Documents">The documents that are looked at.</param>
/// <param name="Folders">The folders that need an index, ordered by path.</param>
internal sealed record DocsLinks(DocsModel Model, LinkResolver Resolver, LinkedDocuments Documents, IReadOnlyList<DocsFolder> Folders)
{
    /// <summary>Follows the links of a codebase.</summary>
    public static DocsLinks Of(DocsModel model)
    {
        var (files, options) = (model.Files, model.Options.Links);
        var resolver = new LinkResolver(files, new NearbyFiles(files, model.Names, model.Fates), model.Past, options.Roots);
        var documents = new LinkedDocuments(files, model.Names, resolver, file => IsLookedAt(files.PathOf(file), options));
        return new DocsLinks(model, resolver, documents, DocsFolder.Of(files, documents, resolver, options));
    }

    /// <summary>The path of a document.</summary>
    public RepoPath PathOf(int file) => Model.Files.PathOf(file);

    /// <summary>The documents that one comes to by links and mentions, from those that people are shown or know by name.</summary>
    public bool[] Reached()
    {
        var starts = Documents.All.Select(static document => document.File)
            .Where(file => DocumentRole.IsIndex(PathOf(file)) || DocumentRole.IsFoundByName(PathOf(file)));
        // Whoever comes to a folder of documents reads its index; what that leaves out is what is looked for.
        var roots = Folders.Select(static folder => folder.Path).ToHashSet(StringComparer.Ordinal);
        return Documents.ReachedFrom(starts, static _ => true, folder => folder.Length > 0 && !roots.Contains(folder));
    }

    /// <summary>What tests read, and forms to be filled in, have links that nobody follows from where they lie.</summary>
    private static bool IsLookedAt(RepoPath path, LinkOptions options) =>
        !DocumentRole.IsTemplate(path) && !IsReadByTests(path) && !options.Ignore.AnyMatches(path);

    private static bool IsReadByTests(RepoPath path) =>
        Material.Is(path) && !path.Value.Contains("samples/", StringComparison.Ordinal) && !path.Value.Contains("examples/", StringComparison.Ordinal);
}
