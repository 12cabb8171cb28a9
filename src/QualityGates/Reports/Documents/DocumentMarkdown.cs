using System.Collections.Immutable;
using QualityGates.Audits;
using QualityGates.Audits.Docs;
using QualityGates.Baselines;
using QualityGates.Text;

namespace QualityGates.Reports.Documents;

/// <summary>Documents and decisions as Markdown: a section of the report, and a page with every place for whoever mends them.</summary>
internal static class DocumentMarkdown
{
    private const int DecisionsShown = 50;
    private const int FoldersShown = 10;
    private const int GroupsShown = 10;
    private const int PlacesOfThePage = 5000;

    private static readonly Topic[] Topics =
    [
        new("Links that lead nowhere", DocsRules.StaleIndexRow, DocsRules.DeadLink, DocsRules.DeadAnchor, DocsRules.MiscasedLink),
        new("Files that moved", DocsRules.MovedMention),
        new("Files that are gone", DocsRules.GoneMention),
        new("Numbers that are not true any more", DocsRules.StaleNumber),
        new("What newcomers stumble on", DocsRules.MissingCommand, DocsRules.NotExecutable, DocsRules.Ports, DocsRules.Versions, DocsRules.PackageManager),
    ];

    /// <summary>The section of the report.</summary>
    public static IEnumerable<string> Section(Report report, DocsReport documents)
    {
        var findings = DocumentFindings.Open(report.Verdict).ToLookup(static judged => judged.Finding.RuleId);
        return
        [
            "## Documents and decisions", "",
            $"{Figures(documents)}. Every place, document by document: `documents.md`.", "",
            .. Change(DocumentFindings.BroughtBy(report)),
            .. ToMend(findings),
            .. Decisions(documents.Decisions),
            .. Folders(documents.Folders, findings),
            .. Topics.SelectMany(topic => Groups(topic.Title, [.. topic.Rules.SelectMany(rule => findings[rule.Id])])),
            .. NotJudged(documents),
        ];
    }

    /// <summary>The page, ending in a newline.</summary>
    public static string Write(Report report, DocsReport documents)
    {
        var findings = DocumentFindings.Open(report.Verdict).ToList();
        var named = DocumentFindings.DocumentsOf(findings);
        var shown = findings.Take(PlacesOfThePage).ToList();
        // Stable, so that what is worst stays first on its line.
        var byPlace = shown.Order(Comparer<JudgedFinding>.Create(static (one, other) => one.Finding.Path.CompareTo(other.Finding.Path) is not 0 and var byPath
            ? byPath : one.Finding.Line.CompareTo(other.Finding.Line)));
        string[] lines =
        [
            "# What to mend in documents", "",
            $"{Figures(documents)}; {Figure.Of(findings.Count, "finding")} in {Figure.Of(named, "file")}. `{DocsCommands.FixDocs}` rewrites what moved to exactly one "
                + $"place, `{DocsCommands.UpdateIndex}` what indexes lack; both change nothing else, and say what they would do with `-p:QualityGatesPreview=true`.", "",
            .. byPlace.GroupBy(static judged => judged.Finding.Path.Value, StringComparer.Ordinal).SelectMany(Document),
            .. findings.Count > PlacesOfThePage ? (string[])[$"… and {Figure.Of(findings.Count - PlacesOfThePage)} more in `audit.json`."] : [],
        ];
        return string.Join('\n', lines).TrimEnd('\n') + '\n';
    }

    /// <summary>One document by lines; what is said of several of them is said once.</summary>
    private static IEnumerable<string> Document(IGrouping<string, JudgedFinding> findings)
    {
        yield return $"## {Markdown.Code(findings.Key)} ({Figure.Of(findings.Count())})";
        yield return "";
        foreach (var remark in findings.GroupBy(Remark, static judged => Figure.Of(judged.Finding.Line), StringComparer.Ordinal))
        {
            var lines = remark.Distinct(StringComparer.Ordinal).ToList();
            yield return $"- {(lines.Count == 1 ? "Line" : "Lines")} {string.Join(", ", lines)}: {Markdown.Text(remark.Key)}";
        }

        yield return "";
    }

    private static string Remark(JudgedFinding judged)
    {
        var state = judged.State == FindingState.Advisory ? "" : $", {FindingText.State(judged)}";
        return $"({judged.Finding.RuleId}{state}) {FindingText.Why(judged)} {judged.Finding.Fix}";
    }

    private static string Figures(DocsReport documents) =>
        $"{Figure.Of(documents.Documents, "document")}, {Figure.Of(documents.Decisions.Sum(static folder => folder.All.Length), "decision")}";

    private static IEnumerable<string> Change(VerdictSection brought)
    {
        if (brought.Rows.IsEmpty) yield break;
        yield return $"### {brought.Title} ({brought.Size})";
        yield return "";
        yield return brought.Command is { } command ? $"{brought.Sentence}: {Markdown.Code(command)}" : brought.Sentence;
        yield return "";
        foreach (var row in brought.Rows.Take(DecisionsShown)) yield return $"- {row.ToMarkdown()}";
        if (brought.Rows.Length > DecisionsShown) yield return $"- … and {Figure.Of(brought.Rows.Length - DecisionsShown)} more in `audit.json`";
        yield return "";
    }

    /// <summary>What there is to mend, and what mends it, a row for each rule that found something.</summary>
    private static IEnumerable<string> ToMend(ILookup<string, JudgedFinding> findings)
    {
        if (findings.Count == 0)
        {
            yield return "There is nothing to mend in them.\n";
            yield break;
        }

        yield return Markdown.Row("To mend", "Places", "Files", "How");
        yield return "|:--|--:|--:|:--|";
        foreach (var rule in DocsRules.All)
        {
            if (!findings.Contains(rule.Id)) continue;
            var found = findings[rule.Id].ToList();
            var commands = Tally.Of(found.Where(static judged => judged.Finding.MendedBy is not null), static judged => judged.Finding.MendedBy!).InOrder();
            var how = commands.Select(command => $"{Markdown.Code(command.Name)}{(command.Count == found.Count ? "" : $" ({Figure.Of(command.Count)})")}");
            yield return Markdown.Row(
                $"{rule.Title} ({rule.Id})", FindingGroup.Count(FindingGroup.Of(found)), Figure.Of(DocumentFindings.DocumentsOf(found)),
                string.Join(", ", how) is { Length: > 0 } text ? text : Markdown.Text(rule.Fix));
        }

        yield return "";
    }

    private static IEnumerable<string> Decisions(ImmutableArray<ListedDecisions> folders)
    {
        if (folders.IsEmpty) yield break;
        yield return "### Decisions";
        yield return "";
        foreach (var (folder, index, all) in folders.Take(FoldersShown))
        {
            var byStatus = Tally.Of(all, static decision => decision.Status).InOrder()
                .Select(static status => $"{Figure.Of(status.Count)} {(status.Name.Length == 0 ? "without a status" : Markdown.Text(status.Name))}");
            var listed = index is { } path ? $", listed by {Markdown.Code(path.Value)}" : "";
            yield return $"{Markdown.Code(folder.Length == 0 ? "." : folder)}: {string.Join(", ", byStatus)}{listed}.";
            yield return "";
            yield return Markdown.Row("Id", "Decision", "Status", "Date", "File");
            yield return "|:--|:--|:--|:--|:--|";
            foreach (var decision in all.Take(DecisionsShown))
            {
                yield return Markdown.Row(
                    Markdown.Text(decision.Id), Markdown.Text(decision.Title), Markdown.Text(decision.Status), Markdown.Text(decision.Date),
                    Markdown.Code(decision.Path.FileName.ToString()));
            }

            yield return "";
            if (all.Length > DecisionsShown) yield return $"… and {Figure.Of(all.Length - DecisionsShown)} more in `audit.json`.\n";
        }

        if (folders.Length > FoldersShown) yield return $"… and {Figure.Of(folders.Length - FoldersShown, "more folder")} in `audit.json`.\n";
    }

    private static IEnumerable<string> Folders(ImmutableArray<ListedFolder> folders, ILookup<string, JudgedFinding> findings)
    {
        if (folders.IsEmpty) yield break;
        var orphans = Tally.Of(findings[DocsRules.Orphan.Id], static judged => judged.Finding.Group ?? "");
        yield return "### Indexes";
        yield return "";
        yield return Markdown.Row("Folder", "Index", "Documents", "Nothing links to");
        yield return "|:--|:--|--:|--:|";
        List<ListedFolder> order = [.. folders];
        order.Sort((one, other) => orphans[one.Path] != orphans[other.Path] ? orphans[other.Path].CompareTo(orphans[one.Path]) : string.CompareOrdinal(one.Path, other.Path));
        foreach (var folder in order.Take(FoldersShown))
        {
            yield return Markdown.Row(
                Markdown.Code(folder.Path),
                folder.Index is { } index ? Markdown.Code(index.FileName.ToString()) : folder.HasOtherIndex ? "elsewhere" : "**none**",
                Figure.Of(folder.Documents), folder.HasOtherIndex ? "–" : Figure.Of(orphans[folder.Path]));
        }

        yield return "";
        if (folders.Length > FoldersShown) yield return $"… and {Figure.Of(folders.Length - FoldersShown, "more folder")} in `audit.json`.\n";
    }

    /// <summary>What is to be mended at most places first; what advice says of it, or what is wrong where there is only the rule's.</summary>
    private static IEnumerable<string> Groups(string title, List<JudgedFinding> findings)
    {
        if (findings.Count == 0) yield break;
        var groups = FindingGroup.Of(findings);
        yield return $"### {title} ({FindingGroup.Count(groups)})";
        yield return "";
        yield return Markdown.Row("What", "Places", "First", "How");
        yield return "|:--|--:|:--|:--|";
        List<FindingGroup> order = [.. groups];
        order.Sort(static (one, other) => one.Members.Length != other.Members.Length
            ? other.Members.Length.CompareTo(one.Members.Length) : string.CompareOrdinal(one.Name, other.Name));
        foreach (var group in order.Take(GroupsShown))
        {
            var finding = group.First.Finding;
            yield return Markdown.Row(
                Markdown.Code(group.Name), Figure.Of(group.Members.Length), Markdown.Code($"{finding.Path}:{finding.Line}"),
                Markdown.Text(finding.Fix == RuleCatalogue.Find(finding.RuleId)?.Fix ? FindingText.Why(group.First) : finding.Fix));
        }

        yield return "";
        if (groups.Length > GroupsShown) yield return $"… and {Figure.Of(groups.Length - GroupsShown)} more in `documents.md`.\n";
    }

    /// <summary>What nobody could judge, so that silence about it is not taken for success.</summary>
    private static IEnumerable<string> NotJudged(DocsReport documents)
    {
        if (documents.Links is null && documents.Mentions is null) yield break;
        yield return "### Not judged";
        yield return "";
        if (documents.Links is { } links)
        {
            yield return $"- Of {Figure.Of(links.Followed + links.OnTheWeb + links.NoPaths + links.Routes, "link")} in {Figure.Of(links.Documents, "document")} "
                + $"{Figure.Of(links.Followed)} were followed{(links.Anchors > 0 ? $", {Figure.Of(links.Anchors)} of them without their anchors" : "")}. "
                + $"{Figure.Of(links.OnTheWeb)} lead to the web, which is not asked; {Figure.Of(links.NoPaths)} are of other schemes or filled in later; "
                + $"{Figure.Of(links.Routes)} only a site can answer, or lead out of the repository. "
                + $"{Figure.Of(links.LeftOut, "document")} left out: forms, what tests read, or by `docs.links.ignore`.";
        }

        if (documents.Mentions is { } mentions)
        {
            yield return $"- Of {Figure.Of(mentions.Judged + mentions.Unclear + mentions.Hypothetical, "mention")} in {Figure.Of(mentions.Documents, "document")} "
                + $"{Figure.Of(mentions.Judged)} were judged. {Figure.Of(mentions.Unclear)} may be examples, what tools write, or files of others; "
                + $"{Figure.Of(mentions.Hypothetical)} are planned or examples by their own words. {Figure.Of(mentions.LeftOut, "document")} left out, with "
                + $"{Figure.Of(mentions.InLeftOut, "mention")}: changelogs, plans, archives and other records, or by `docs.mentions.ignore`.";
        }

        yield return "";
    }

    /// <summary>What is shown under one heading.</summary>
    private sealed record Topic(string Title, params Rule[] Rules);
}
