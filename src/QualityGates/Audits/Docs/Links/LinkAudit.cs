using System.Collections.Immutable;
using QualityGates.Audits.Docs.Fixes;
using QualityGates.Codebases.Documents;
using QualityGates.Facts;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Links;

/// <summary>Whether documents are indexed (QG0820, QG0821), and their links alive (QG0822 to QG0825).</summary>
internal static class LinkAudit
{
    /// <summary>Examines the documents of a codebase.</summary>
    /// <param name="model">The codebase.</param>
    /// <param name="options">What is configured.</param>
    /// <param name="findings">Receives what is found.</param>
    /// <returns>What became of the links, and the folders of documents.</returns>
    public static (LinkCoverage Links, ImmutableArray<ListedFolder> Folders) Examine(DocsModel model, LinkOptions options, FindingCollector findings)
    {
        foreach (var rule in (ReadOnlySpan<Rule>)[
            DocsRules.NoIndex, DocsRules.Orphan, DocsRules.StaleIndexRow, DocsRules.DeadLink, DocsRules.DeadAnchor, DocsRules.MiscasedLink])
        {
            if (findings.IsOn(rule)) findings.Arm(rule);
        }

        var links = DocsLinks.Of(model, options);
        foreach (var document in links.Documents.All) ExamineLinks(document, links, options, findings);
        IndexAudit.Examine(links, findings);
        return (CoverageOf(links), [.. links.Folders.Select(folder => Listed(folder, links))]);
    }

    private static ListedFolder Listed(DocsFolder folder, DocsLinks links) =>
        new(folder.Path, folder.Index >= 0 ? links.PathOf(folder.Index) : null, folder.HasOtherIndex, folder.Documents.Count);

    /// <summary>How many links could be judged, and of the others why not.</summary>
    private static LinkCoverage CoverageOf(DocsLinks links)
    {
        var all = links.Documents.All;
        var (followed, anchors, web, others, routes) = (0, 0, 0, 0, 0);
        foreach (var document in all)
        {
            for (var i = 0; i < document.Links.Length; i++)
            {
                var written = document.Facts.Links[i];
                var link = document.Links[i];
                if (link is { Outcome: LinkOutcome.File or LinkOutcome.Folder, Anchor: not null, AnchorOutcome: AnchorOutcome.Unjudged }) anchors++;
                if (link.Outcome != LinkOutcome.Unjudged || written.Kind == DocumentLinkKind.Undefined) followed++;
                else if (LinkAddress.Of(written).Place is var place && place == LinkPlace.Web) web++;
                else if (place == LinkPlace.Other) others++;
                else routes++;
            }
        }

        var leftOut = 0;
        foreach (var file in links.Model.Codebase.Files)
            if (file.IsJudged && file.Facts.Document is not null) leftOut++;
        return new LinkCoverage(all.Count, leftOut - all.Count, followed, anchors, web, others, routes);
    }

    private static void ExamineLinks(LinkedDocument document, DocsLinks links, LinkOptions options, FindingCollector findings)
    {
        var path = links.PathOf(document.File);
        var isIndex = DocumentRole.IsIndex(path) && links.Folders.Any(folder => path.Value.StartsWith(folder.Path + "/", StringComparison.Ordinal));
        // What records the past is not mended whenever something moves.
        var atMost = DocumentRole.IsRecord(path) ? Severity.Note : Severity.Error;
        foreach (var rule in (ReadOnlySpan<Rule>)[DocsRules.DeadLink, DocsRules.DeadAnchor, DocsRules.MiscasedLink])
            if (findings.IsOn(rule)) findings.See(rule);
        if (isIndex && findings.IsOn(DocsRules.StaleIndexRow)) findings.See(DocsRules.StaleIndexRow);
        for (var i = 0; i < document.Links.Length; i++)
        {
            var (written, link) = (document.Facts.Links[i], document.Links[i]);
            if (written.Kind == DocumentLinkKind.Undefined) AddUndefined(path, written, findings, atMost);
            else if (IsToBeMended(link) && !IsTolerated(link, options)) Add(path, written, link, isIndex, links.Model, findings, atMost);
        }
    }

    private static bool IsToBeMended(ResolvedLink link) =>
        link.Outcome is LinkOutcome.Missing or LinkOutcome.Miscased or LinkOutcome.Machine || link.AnchorOutcome == AnchorOutcome.Missing;

    private static bool IsTolerated(ResolvedLink link, LinkOptions options)
    {
        if (link.Outcome == LinkOutcome.Machine) return false;
        foreach (var pattern in options.Targets)
            if (pattern.IsMatch(link.Path)) return true;
        return false;
    }

    private static void Add(
        RepoPath path, DocumentLink written, ResolvedLink link, bool isIndex, DocsModel model, FindingCollector findings, Severity atMost)
    {
        var wording = new LinkWording(path, written, link);
        if (link.AnchorOutcome == AnchorOutcome.Missing)
        {
            findings.Add(
                DocsRules.DeadAnchor, $"{path} -> {wording.Target}#{LinkWording.Plain(link.Anchor!)}", path, written.Line, null, wording.DeadAnchor(),
                wording.AnchorFix(), atMost, wording.AnchorGroup);
        }
        else
        {
            var rule = link.Outcome == LinkOutcome.Miscased ? DocsRules.MiscasedLink
                : isIndex && link.Outcome == LinkOutcome.Missing && written.Kind != DocumentLinkKind.Image ? DocsRules.StaleIndexRow
                : DocsRules.DeadLink;
            var rewritten = DocumentFixes.Rewritten(model, path, written);
            findings.Add(
                rule, $"{path} -> {wording.Target}", path, written.Line, null, link.Outcome == LinkOutcome.Miscased ? wording.Miscased() : wording.Dead(),
                wording.PathFix(rewritten), atMost, wording.Target, mendedBy: rewritten is null ? null : DocsCommands.FixDocs);
        }
    }

    /// <summary>A label without a definition is shown as it is written, brackets and all; it may have been meant so.</summary>
    private static void AddUndefined(RepoPath path, DocumentLink written, FindingCollector findings, Severity atMost)
    {
        var label = LinkWording.Plain(written.Target);
        findings.Add(
            DocsRules.DeadLink, $"{path} -> [{label}]", path, written.Line, null,
            $"Nothing in the document defines the label {Configuration.Quotation.Quote(label)}, so the link is shown as text in brackets.",
            $"Define it: [{label}]: <target>, or write \\[ where no link is meant.", atMost);
    }
}
