using QualityGates.Audits.Docs.Decisions;
using QualityGates.Audits.Docs.Links;
using QualityGates.Codebases.Documents;
using QualityGates.Codebases.Documents.Decisions;
using QualityGates.Facts;

namespace QualityGates.Audits.Docs;

/// <summary>Lists what there is, from what the rules found out already.</summary>
internal static class DocsInventory
{
    /// <summary>What a codebase has of documents, decisions and folders, and which links and mentions could be judged.</summary>
    /// <param name="model">The codebase, after the rules looked at it.</param>
    /// <param name="mentions">What became of the mentions.</param>
    public static DocsReport Of(DocsModel model, MentionCoverage? mentions)
    {
        var documents = model.Codebase.Files.Count(static file => file.Facts.Document is not null);
        var links = model.Links;
        return new DocsReport(documents)
        {
            Decisions = [.. model.Decisions.Folders.Select(static folder => new ListedDecisions(folder.Path, folder.Index, [.. folder.Decisions.Select(Listed)]))],
            Folders = [.. links.Folders.Select(folder => Listed(folder, links))],
            Links = CoverageOf(links),
            Mentions = mentions,
        };
    }

    private static ListedDecision Listed(Decision decision) =>
        new(decision.Path, decision.Name.Id, DecisionHeadingId.Without(decision.Title), decision.Status?.Word ?? "", DecisionDates.DayOf(decision));

    private static ListedFolder Listed(DocsFolder folder, DocsLinks links) =>
        new(folder.Path, folder.Index >= 0 ? links.PathOf(folder.Index) : null, folder.HasOtherIndex, folder.Documents.Count);

    private static LinkCoverage CoverageOf(DocsLinks links)
    {
        var all = links.Documents.All;
        var (followed, anchors, web, others, routes) = (0, 0, 0, 0, 0);
        foreach (var document in all)
        {
            for (var i = 0; i < document.Links.Length; i++)
            {
                var (written, link) = (document.Facts.Links[i], document.Links[i]);
                if (link is { Outcome: LinkOutcome.File or LinkOutcome.Folder, Anchor: not null, AnchorOutcome: AnchorOutcome.Unjudged }) anchors++;
                if (link.Outcome != LinkOutcome.Unjudged || written.Kind == DocumentLinkKind.Undefined) followed++;
                else if (LinkAddress.Of(written).Place is var place && place == LinkPlace.Web) web++;
                else if (place == LinkPlace.Other) others++;
                else routes++;
            }
        }

        var judged = 0;
        foreach (var file in links.Model.Codebase.Files)
            if (file.IsJudged && file.Facts.Document is not null) judged++;
        return new LinkCoverage(all.Count, judged - all.Count, followed, anchors, web, others, routes);
    }
}
