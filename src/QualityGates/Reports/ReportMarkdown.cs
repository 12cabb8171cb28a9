using System.Globalization;
using System.Text;
using QualityGates.Audits;
using QualityGates.Audits.Monoliths;
using QualityGates.Baselines;
using QualityGates.Codebases;
using QualityGates.Facts;
using QualityGates.Snapshots;

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
        var output = new StringBuilder(64 * 1024);
        output.Append("# Quality gates\n\n").Append(Sentence(Wording.Headline(report.Verdict))).Append("\n\n");
        if (report.Verdict.Status == VerdictStatus.NotStarted) output.Append(Wording.HowToBegin).Append("\n\n");
        foreach (var note in report.Codebase.Notes) output.Append("> ").Append(Markdown.Text(note)).Append("\n\n");
        SummaryMarkdown.AppendGates(output, report.Verdict);
        AppendSuspects(output, report.Monoliths);
        AppendLargest(output, report.Monoliths);
        AppendFindings(output, report.Verdict);
        AppendStale(output, report.Verdict);
        AppendLanguages(output, report.Codebase);
        AppendExcluded(output, report.Codebase);
        return output.ToString();
    }

    private static void AppendSuspects(StringBuilder output, MonolithReport monoliths)
    {
        output.Append("## Suspected monoliths (").Append(monoliths.Suspects.Length).Append(")\n\n");
        if (monoliths.Suspects.IsEmpty) output.Append("None: no file exceeds its limits far enough, alone or in sum.\n\n");
        for (var i = 0; i < Math.Min(monoliths.Suspects.Length, SuspectsShown); i++)
        {
            var suspect = monoliths.Suspects[i];
            output.Append(i + 1).Append(". ").Append(Markdown.Code(suspect.Profile.File.Path.Value))
                .Append(CultureInfo.InvariantCulture, $" (score {suspect.Score:0.0}, {suspect.Profile.Concern.Title()}): ")
                .Append(Markdown.Text(suspect.Diagnosis)).Append("  \n   **Do:** ").Append(Markdown.Text(suspect.Suggestion)).Append('\n');
        }

        if (monoliths.Suspects.Length > SuspectsShown) output.Append("\n… and ").Append(monoliths.Suspects.Length - SuspectsShown).Append(" more.\n");
        if (!monoliths.Suspects.IsEmpty) output.Append('\n');
    }

    private static void AppendLargest(StringBuilder output, MonolithReport monoliths)
    {
        output.Append("## Largest files\n\n");
        Markdown.Row(output, "File", "Lines", "Code", "Language", "Concern", "Cohesion and coupling");
        output.Append("|:--|--:|--:|:--|:--|:--|\n");
        foreach (var (profile, notes) in monoliths.Largest)
        {
            var facts = profile.File.Facts;
            Markdown.Row(
                output, Markdown.Code(profile.File.Path.Value), Markdown.Number(facts.Lines.Physical), Markdown.Number(facts.Lines.Code),
                facts.Language, profile.Concern.Title(), Markdown.Text(notes));
        }

        output.Append('\n');
    }

    private static void AppendFindings(StringBuilder output, Verdict verdict)
    {
        output.Append("## Findings\n\n");
        if (verdict.Findings.IsEmpty) output.Append("None.\n\n");
        foreach (var rule in verdict.Findings.GroupBy(static finding => finding.Finding.RuleId).OrderBy(static rule => rule.Key, StringComparer.Ordinal))
        {
            var findings = rule.ToList();
            output.Append("### ").Append(rule.Key).Append(": ").Append(RuleCatalogue.TitleOf(rule.Key)).Append(" (").Append(Markdown.Number(findings.Count)).Append(")\n\n");
            if (RuleCatalogue.Find(rule.Key) is { } known) output.Append(known.Why).Append("\n\n");
            Markdown.Row(output, "Where", "State", "Severity", "What", "Do");
            output.Append("|:--|:--|:--|:--|:--|\n");
            foreach (var (finding, state, tolerated) in findings.Take(FindingsPerRule))
            {
                var title = Wording.Title(state) + (tolerated is { } value ? $" ({Markdown.Number(value)})" : "");
                Markdown.Row(output, Markdown.Code($"{finding.Path}:{finding.Line}"), title, finding.Severity.ToString().ToLowerInvariant(), Markdown.Text(finding.Message), Markdown.Text(finding.Fix));
            }

            if (findings.Count > FindingsPerRule) output.Append("\n… and ").Append(Markdown.Number(findings.Count - FindingsPerRule)).Append(" more in `audit.json`.\n");
            output.Append('\n');
        }
    }

    private static void AppendStale(StringBuilder output, Verdict verdict)
    {
        if (verdict.Stale.IsEmpty) return;
        output.Append("## Paid off\n\nThese baseline entries have no finding any more; `dotnet build -t:UpdateBaseline` removes them.\n\n");
        foreach (var stale in verdict.Stale) output.Append("- ").Append(stale.RuleId).Append(' ').Append(Markdown.Code(stale.Subject)).Append('\n');
        output.Append('\n');
    }

    private static void AppendLanguages(StringBuilder output, Codebase codebase)
    {
        output.Append("## Languages\n\n");
        Markdown.Row(output, "Language", "Files", "Lines", "Code", "Comment", "Blank");
        output.Append("|:--|--:|--:|--:|--:|--:|\n");
        foreach (var (name, files, lines) in LanguageTotal.Of(codebase))
            Markdown.Row(output, name, Markdown.Number(files), Markdown.Number(lines.Physical), Markdown.Number(lines.Code), Markdown.Number(lines.Comment), Markdown.Number(lines.Blank));
        output.Append('\n');
    }

    private static void AppendExcluded(StringBuilder output, Codebase codebase)
    {
        output.Append("## Excluded\n\nListed so that nothing is left out silently. Text files among them are measured in `inventory.json`, but no rule judges them.\n\n");
        var excluded = codebase.Files.Where(static file => !file.IsJudged).Select(static file => new ExcludedPath(file.Path, file.Facts.Exclusion)).Concat(codebase.Excluded).ToList();
        if (excluded.Count == 0) output.Append("Nothing.\n");
        foreach (var reason in Enum.GetValues<Exclusion>())
        {
            var paths = excluded.FindAll(path => path.Reason == reason).ConvertAll(static path => path.Path.Value);
            if (paths.Count == 0) continue;
            paths.Sort(StringComparer.Ordinal);
            output.Append("<details><summary>").Append(Sentence(Wording.Title(reason))).Append(" (").Append(Markdown.Number(paths.Count)).Append(")</summary>\n\n");
            foreach (var path in paths.Take(PathsPerReason)) output.Append("- ").Append(Markdown.Code(path)).Append('\n');
            if (paths.Count > PathsPerReason) output.Append("- … and ").Append(Markdown.Number(paths.Count - PathsPerReason)).Append(" more in `audit.json`\n");
            output.Append("\n</details>\n\n");
        }
    }

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
