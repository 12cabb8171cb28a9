using System.Collections.Frozen;
using QualityGates.Audits.Docs.Fixes;
using QualityGates.Codebases.Documents;
using QualityGates.Facts;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Links;

/// <summary>Whether documents are indexed (QG0820, QG0821), and their links alive (QG0822 to QG0825).</summary>
internal static class LinkAudit
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Contributions = FrozenSet.Create(StringComparer.Ordinal,
        "audio", "a11y", "bug", "blog", "business", "content", "data", "design", "example", "eventOrganizing", "financial", "fundingFinding", "ideas", "infra",
        "maintenance", "mentoring", "platform", "plugin", "projectManagement", "promotion", "question", "research", "review", "security", "tool", "translation",
        "tutorial", "talk", "userTesting", "video").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Examines the documents of a codebase.</summary>
    /// <param name="model">The codebase.</param>
    /// <param name="findings">Receives what is found.</param>
    public static void Examine(DocsModel model, FindingCollector findings)
    {
        foreach (var rule in (ReadOnlySpan<Rule>)[
            DocsRules.NoIndex, DocsRules.Orphan, DocsRules.StaleIndexRow, DocsRules.DeadLink, DocsRules.DeadAnchor, DocsRules.MiscasedLink])
        {
            if (findings.IsOn(rule)) findings.Arm(rule);
        }

        foreach (var document in model.Links.Documents.All) ExamineLinks(document, model.Links, model.Options.Links, findings);
        IndexAudit.Examine(model.Links, findings);
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
        var (namesAnApi, isCopy) = (links.Resolver.SiteOf(document.File) is { IsMkDocs: true }, CopiedDocument.Is(document));
        for (var i = 0; i < document.Links.Length; i++)
        {
            var (written, link) = (document.Facts.Links[i], document.Links[i]);
            if (written.Kind == DocumentLinkKind.Html && IsContribution(written.Target)) continue;
            if (isCopy && link is { Outcome: LinkOutcome.Missing, Suggestion: null }) continue;
            if (written.Kind != DocumentLinkKind.Undefined)
            {
                if (IsToBeMended(link) && !IsTolerated(link, options)) Add(path, written, link, isIndex, links.Model, findings, atMost);
            }
            else if (!namesAnApi && atMost != Severity.Note) AddUndefined(path, written, findings, atMost);
        }
    }

    /// <summary><c>#maintenance-ann</c>: what lists of contributors say of somebody, made by a tool that has no other place to link to.</summary>
    private static bool IsContribution(string target) =>
        target.StartsWith('#') && target.IndexOf('-', StringComparison.Ordinal) is > 1 and var dash && Contributions.Contains(target.AsSpan(1, dash - 1));

    private static bool IsToBeMended(ResolvedLink link) =>
        link.Outcome is LinkOutcome.Missing or LinkOutcome.Miscased or LinkOutcome.Machine || link.AnchorOutcome == AnchorOutcome.Missing;

    private static bool IsTolerated(ResolvedLink link, LinkOptions options) =>
        link.Outcome != LinkOutcome.Machine && options.Targets.AnyMatches(link.Path);

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
                rule, $"{path} -> {wording.Written}", path, written.Line, null, link.Outcome == LinkOutcome.Miscased ? wording.Miscased() : wording.Dead(),
                wording.PathFix(rewritten), atMost, wording.Target, mendedBy: rewritten is null ? null : DocsCommands.FixDocs);
        }
    }

    /// <summary>A label without a definition is shown as it is written, brackets and all; it may have been meant so.</summary>
    private static void AddUndefined(RepoPath path, DocumentLink written, FindingCollector findings, Severity atMost)
    {
        var label = LinkWording.Plain(written.Target);
        var quoted = Configuration.Quotation.Quote(label);
        var hasBrackets = written.Target.Contains('[', StringComparison.Ordinal);
        findings.Add(
            DocsRules.DeadLink, $"{path} -> [{label}]", path, written.Line, null,
            hasBrackets ? $"The label {quoted} has brackets in it, which no label may have, so the link is shown as text in brackets."
                : $"Nothing in the document defines the label {quoted}, so the link is shown as text in brackets.",
            hasBrackets ? "Give it a label without brackets: [text][label]." : $"Define it: [{label}]: <target>, or write \\[ where no link is meant.", atMost);
    }
}
