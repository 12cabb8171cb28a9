using System.Globalization;
using QualityGates.Audits;
using QualityGates.Audits.Monoliths;
using QualityGates.Baselines;
using QualityGates.Codebases;
using QualityGates.Reports.Dependencies;
using QualityGates.Reports.Documents;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Reports;

/// <summary>The whole report as Markdown.</summary>
internal static class ReportMarkdown
{
    private const int SuspectsShown = 50;
    private const int FindingsPerRule = 200;
    private const int PathsPerReason = 50;

    /// <summary>The report, ending in a newline.</summary>
    public static string Write(Report report)
    {
        string[] lines =
        [
            "# Quality gates", "",
            $"{Wording.Mark(report.Verdict.Status)} {Sentence(Wording.Outcome(report.Verdict))}", "",
            .. Wording.ComparedWith(report.Verdict) is { } compared ? (string[])[compared.ToMarkdown(), ""] : [],
            .. report.Verdict.Status == VerdictStatus.NotStarted ? (string[])[Wording.HowToBegin, ""] : [],
            .. report.Codebase.Notes.SelectMany(static note => (string[])[$"> {Markdown.Text(note)}", ""]),
            .. GateTable.Of(report.Verdict), "",
            .. Failing(report.Verdict),
            .. Section(VerdictSection.Loosened(report.Verdict)),
            .. Suspects(report.Monoliths),
            .. Largest(report.Monoliths),
            .. HotspotTable.Of(report.Monoliths),
            .. report.Dependencies is { } dependencies ? DependencyMarkdown.Section(dependencies) : [],
            .. report.Docs is { } documents ? DocumentMarkdown.Section(report, documents) : [],
            .. Findings(report.Verdict),
            .. Section(VerdictSection.Improved(report.Verdict)),
            .. Section(VerdictSection.Drift(report.Verdict)),
            .. Section(VerdictSection.Expiring(report.Verdict)),
            .. Section(VerdictSection.Waived(report.Verdict)),
            .. Section(VerdictSection.Unjudged(report.Verdict)),
            .. Section(VerdictSection.Stale(report.Verdict)),
            .. Languages(report.Codebase),
            .. Excluded(report.Codebase),
        ];
        return string.Join('\n', lines) + '\n';
    }

    private static IEnumerable<string> Failing(Verdict verdict)
    {
        var failing = FailingFindings.Of(verdict);
        if (failing.Count == 0) yield break;
        yield return $"## {FailingFindings.Title} ({FindingGroup.Count(FailingFindings.GroupsOf(verdict))})";
        yield return "";
        yield return string.Concat(failing.Take(FindingsPerRule));
        if (failing.Count > FindingsPerRule) yield return $"{More(failing.Count)}\n";
    }

    private static IEnumerable<string> Suspects(MonolithReport monoliths)
    {
        yield return $"## Suspected monoliths ({monoliths.Suspects.Length})";
        yield return "";
        if (monoliths.Suspects.IsEmpty) yield return "None: no file exceeds its limits far enough, alone or in sum.";
        for (var i = 0; i < Math.Min(monoliths.Suspects.Length, SuspectsShown); i++)
        {
            var (profile, score, diagnosis, suggestion) = monoliths.Suspects[i];
            var changes = monoliths.Suspects[i].Changes is { } count ? $", {Figure.Of(count, "change")} in {Hotspot.Days} days" : "";
            var figures = string.Create(CultureInfo.InvariantCulture, $"score {score:0.0}, {profile.Concern.Title()}{changes}");
            yield return $"{i + 1}. {Markdown.Code(profile.File.Path.Value)} ({figures}): {Markdown.Text(diagnosis)}  ";
            yield return $"   **Do:** {Markdown.Text(suggestion)}";
        }

        if (monoliths.Suspects.Length > SuspectsShown) yield return $"\n… and {monoliths.Suspects.Length - SuspectsShown} more.";
        yield return "";
    }

    private static IEnumerable<string> Largest(MonolithReport monoliths)
    {
        yield return "## Largest files";
        yield return "";
        var isChurnKnown = monoliths.Hotspots is not null;
        yield return Markdown.Row(
            ["File", "Lines", "Code", .. isChurnKnown ? HotspotTable.Heads : [], "Language", "Concern", "Cohesion and coupling"]);
        yield return isChurnKnown ? "|:--|--:|--:|--:|--:|:--|:--|:--|" : "|:--|--:|--:|:--|:--|:--|";
        foreach (var large in monoliths.Largest)
        {
            var ((path, facts), concern) = (large.Profile.File, large.Profile.Concern);
            yield return Markdown.Row(
            [
                Markdown.Code(path.Value), Figure.Of(facts.Lines.Physical), Figure.Of(facts.Lines.Code),
                .. isChurnKnown ? (string[])[Figure.Of(large.Changes ?? 0), Figure.Of(large.Weight ?? 0)] : [],
                facts.Language, concern.Title(), Markdown.Text(large.Notes),
            ]);
        }

        yield return "";
    }

    private static IEnumerable<string> Findings(Verdict verdict)
    {
        yield return "## Findings";
        yield return "";
        if (verdict.Findings.IsEmpty) yield return "None.\n";
        var rules = verdict.Findings.ToLookup(static judged => judged.Finding.RuleId);
        foreach (var rule in RuleCatalogue.All)
            foreach (var line in Findings(rule, [.. rules[rule.Id]])) yield return line;
    }

    private static IEnumerable<string> Findings(Rule rule, List<JudgedFinding> findings)
    {
        if (findings.Count == 0) yield break;
        var groups = FindingGroup.Of(findings);
        yield return $"### {rule.Id}: {rule.Title} ({FindingGroup.Count(groups)})";
        yield return "";
        yield return rule.Why;
        yield return "";
        yield return Markdown.Row("Where", "State", "At base", "Tolerated", "Severity", "What", "Do");
        yield return "|:--|:--|--:|--:|:--|:--|:--|";
        foreach (var group in groups.Take(FindingsPerRule)) yield return Row(group);
        if (groups.Length > FindingsPerRule) yield return $"\n{More(groups.Length)}";
        yield return "";
    }

    private static string Row(FindingGroup group)
    {
        var (judged, why) = (group.First, FindingText.Why(group.First));
        return Markdown.Row(
            FindingText.Places(group),
            FindingText.State(judged),
            judged.AtBase is { } before ? Figure.Of(before) : "",
            judged.Tolerated is { } tolerated ? Figure.Of(tolerated) : "",
            judged.Finding.Severity.ToString().ToLowerInvariant(),
            Markdown.Text(group.Target is null ? why : $"{group.Extent}. {why}"),
            Markdown.Text(judged.Finding.Fix));
    }

    private static IEnumerable<string> Section(VerdictSection section)
    {
        if (section.Rows.IsEmpty) yield break;
        yield return $"## {section.Title} ({section.Size})";
        yield return "";
        yield return section.Command is { } command ? $"{section.Sentence}: {Markdown.Code(command)}" : section.Sentence;
        yield return "";
        foreach (var row in section.Rows.Take(FindingsPerRule)) yield return $"- {row.ToMarkdown()}";
        if (section.Rows.Length > FindingsPerRule) yield return $"\n{More(section.Rows.Length)}";
        yield return "";
    }

    private static IEnumerable<string> Languages(Codebase codebase)
    {
        yield return "## Languages";
        yield return "";
        yield return Markdown.Row("Language", "Files", "Lines", "Code", "Comment", "Blank");
        yield return "|:--|--:|--:|--:|--:|--:|";
        foreach (var (name, files, lines) in LanguageTotal.Of(codebase))
        {
            yield return Markdown.Row(
                name, Figure.Of(files), Figure.Of(lines.Physical), Figure.Of(lines.Code), Figure.Of(lines.Comment), Figure.Of(lines.Blank));
        }

        yield return "";
    }

    private static IEnumerable<string> Excluded(Codebase codebase)
    {
        yield return "## Excluded";
        yield return "";
        yield return "Listed so that nothing is left out silently. Text files among them are measured in `inventory.json`, but no rule judges them.";
        yield return "";
        var measured = codebase.Files.Where(static file => !file.IsJudged);
        var excluded = measured.Select(static file => new ExcludedPath(file.Path, file.Facts.Exclusion)).Concat(codebase.Excluded).ToList();
        if (excluded.Count == 0) yield return "Nothing.";
        foreach (var reason in Enum.GetValues<Exclusion>())
        {
            var paths = excluded.FindAll(path => path.Reason == reason).ConvertAll(static path => path.Path.Value);
            paths.Sort(StringComparer.Ordinal);
            foreach (var line in Excluded(reason, paths)) yield return line;
        }
    }

    private static IEnumerable<string> Excluded(Exclusion reason, List<string> paths)
    {
        if (paths.Count == 0) yield break;
        yield return $"<details><summary>{Sentence(Wording.Title(reason))} ({Figure.Of(paths.Count)})</summary>";
        yield return "";
        foreach (var path in paths.Take(PathsPerReason)) yield return $"- {Markdown.Code(path)}";
        if (paths.Count > PathsPerReason) yield return $"- … and {Figure.Of(paths.Count - PathsPerReason)} more in `audit.json`";
        yield return "";
        yield return "</details>";
        yield return "";
    }

    private static string More(int count) => $"… and {Figure.Of(count - FindingsPerRule)} more in `audit.json`.";

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
