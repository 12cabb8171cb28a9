using System.Collections.Immutable;
using QualityGates.Audits;
using QualityGates.Baselines;
using QualityGates.Text;

namespace QualityGates.Reports;

/// <summary>The report as plain lines for a terminal: at most a screen, worst first, then where the rest is.</summary>
public static class ConsoleReport
{
    private const int FindingsShown = 10;
    private const int UntrackedShown = 5;
    private const int SuspectsShown = 5;
    private const int UnjudgedShown = 3;

    /// <summary>The lines, without line ends; <paramref name="reportPath"/> is where the whole report was written.</summary>
    public static ImmutableArray<string> Lines(Report report, string? reportPath)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        lines.Add($"Quality gates: {Wording.Headline(report.Verdict)}");
        lines.Add(Measured(report));
        lines.AddRange(report.Codebase.Notes.Select(static note => "  " + note));
        AddDebt(lines, report.Verdict);
        AddSuspects(lines, report);
        AddUnjudged(lines, report.Verdict);
        AddGates(lines, report.Verdict);
        AddStale(lines, report.Verdict);
        if (report.Verdict.Status == VerdictStatus.NotStarted) lines.Add(Wording.HowToBegin);
        if (reportPath is not null) lines.Add($"Everything: {reportPath}");
        return lines.DrainToImmutable();
    }

    private static string Measured(Report report)
    {
        var judged = report.Codebase.Files.Where(static file => file.IsJudged).ToList();
        var lines = judged.Sum(static file => (long)file.Facts.Lines.Physical);
        var languages = judged.Select(static file => file.Facts.Language).Distinct(StringComparer.Ordinal).Count();
        var passedOver = report.Codebase.Files.Length - judged.Count + report.Codebase.Excluded.Length;
        return $"  {Figure.Of(judged.Count, "file")}, {Figure.Of(lines, "line")} in {Figure.Of(languages, "language")} "
            + $"(listed by {report.Codebase.Source}); {Figure.Of(passedOver, "file")} excluded, see the report";
    }

    /// <summary>What is new; while there is no baseline nothing is, and the worst of what there is stands for it.</summary>
    private static void AddDebt(ImmutableArray<string>.Builder lines, Verdict verdict)
    {
        var isNew = verdict.Status != VerdictStatus.NotStarted;
        var debt = verdict.Findings.Where(finding => isNew ? finding.IsNewDebt : finding.State == FindingState.Untracked).ToList();
        AddFindings(lines, debt, isNew ? FindingsShown : UntrackedShown);
    }

    private static void AddUnjudged(ImmutableArray<string>.Builder lines, Verdict verdict)
    {
        var unjudged = verdict.Findings
            .Where(static judged => judged.Finding.RuleId == ToolRules.UnjudgedFile.Id && !judged.IsNewDebt).ToList();
        if (unjudged.Count == 0) return;
        lines.Add($"Not judged in full ({unjudged.Count}):");
        AddFindings(lines, unjudged, UnjudgedShown);
    }

    private static void AddFindings(ImmutableArray<string>.Builder lines, List<JudgedFinding> findings, int shown)
    {
        foreach (var (finding, state, _) in findings.Take(shown))
        {
            var place = $"{finding.Path}({finding.Line})";
            lines.Add(Markdown.Visible($"  {finding.RuleId} {Wording.Title(state)} {place}: {finding.Message}"));
        }

        if (findings.Count > shown) lines.Add($"  … and {Figure.Of(findings.Count - shown)} more");
    }

    private static void AddSuspects(ImmutableArray<string>.Builder lines, Report report)
    {
        var suspects = report.Monoliths.Suspects;
        if (suspects.IsEmpty) return;
        lines.Add($"Suspected monoliths ({suspects.Length}), worst first:");
        foreach (var suspect in suspects.Take(SuspectsShown))
        {
            lines.Add($"  {Markdown.Visible(suspect.Profile.File.Path.Value)}: {Markdown.Visible(suspect.Diagnosis)}");
            lines.Add($"    -> {Markdown.Visible(suspect.Suggestion)}");
        }
    }

    private static void AddGates(ImmutableArray<string>.Builder lines, Verdict verdict)
    {
        lines.Add("Rules:");
        if (verdict.Gates.IsEmpty) lines.Add("  none is armed; lines were counted, nothing was judged");
        foreach (var gate in verdict.Gates)
        {
            var debt = verdict.Status == VerdictStatus.NotStarted
                ? $"{Figure.Of(gate.Untracked)} over"
                : $"{Figure.Of(gate.NewDebt)} new, {Figure.Of(gate.Tolerated)} tolerated";
            var limit = gate.Limit is { } value ? $"limit {Figure.Of(value)}, " : "";
            var examined = gate.Examined == 0
                ? "examined nothing"
                : $"{limit}largest {Figure.Of(gate.Observed)} of {Figure.Of(gate.Examined)}";
            lines.Add($"  {gate.RuleId} {RuleCatalogue.TitleOf(gate.RuleId)}: {debt} ({examined})");
        }
    }

    private static void AddStale(ImmutableArray<string>.Builder lines, Verdict verdict)
    {
        var improved = verdict.Findings.Count(static finding => finding.State == FindingState.Improved);
        if (improved + verdict.Stale.Length == 0) return;
        lines.Add($"Improved: {improved} smaller, {verdict.Stale.Length} gone. Lock it in: dotnet build -t:UpdateBaseline");
    }
}
