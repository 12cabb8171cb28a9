using QualityGates.Languages;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Links;

/// <summary>Folders of documents without an index (QG0820), and documents that nothing leads to (QG0821).</summary>
internal static class IndexAudit
{
    /// <summary>Adds the findings.</summary>
    public static void Examine(DocsLinks links, FindingCollector findings)
    {
        if (links.Folders.Count == 0 || !(findings.IsOn(DocsRules.NoIndex) || findings.IsOn(DocsRules.Orphan))) return;
        var reached = links.Reached();
        var linked = Linked(links);
        foreach (var folder in links.Folders)
        {
            if (findings.IsOn(DocsRules.NoIndex)) ExamineIndex(folder, linked, findings);
            // What an index that is no Markdown lists, nobody here can read.
            if (!findings.IsOn(DocsRules.Orphan) || folder.HasOtherIndex) continue;
            foreach (var document in folder.Documents) ExamineOrphan(document, folder, links, reached, linked, findings);
        }
    }

    private static void ExamineIndex(DocsFolder folder, bool[] linked, FindingCollector findings)
    {
        findings.See(DocsRules.NoIndex, folder.Index >= 0 || folder.HasOtherIndex ? 0 : 1);
        if (folder.Index >= 0 || folder.HasOtherIndex) return;
        var unlinked = folder.Documents.Count(document => !linked[document]);
        var links = unlinked == 0 ? "each of them has a link from somewhere"
            : unlinked == folder.Documents.Count ? "no document links to any of them" : $"no document links to {unlinked} of them";
        findings.Add(
            DocsRules.NoIndex, folder.Path, new RepoPath($"{folder.Path}/README.md"), 1, null,
            $"{folder.Path} holds {folder.Documents.Count} documents and has no README.md, index.md or other index; {links}.", group: folder.Path, mendedBy: DocsCommands.UpdateIndex);
    }

    private static void ExamineOrphan(
        int document, DocsFolder folder, DocsLinks links, bool[] reached, bool[] linked, FindingCollector findings)
    {
        findings.See(DocsRules.Orphan, reached[document] ? 0 : 1);
        var path = links.PathOf(document);
        // Decisions are cited by their number, and have rules of their own about the index of their folder.
        if (reached[document] || Manifest.IsDecision(path)) return;
        var how = linked[document] ? "Only documents that no README or index leads to link to it." : "No document links to it.";
        findings.Add(DocsRules.Orphan, path.Value, path, 1, null, how, group: folder.Path, mendedBy: DocsCommands.UpdateIndex);
    }

    /// <summary>The documents that any other one links to.</summary>
    private static bool[] Linked(DocsLinks links)
    {
        var linked = new bool[links.Model.Files.Count];
        foreach (var document in links.Documents.All)
            foreach (var link in document.Links)
                if (link.File >= 0 && link.File != document.File) linked[link.File] = true;
        return linked;
    }
}
