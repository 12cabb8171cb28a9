using System.Collections.Immutable;
using QualityGates.Audits;
using QualityGates.Baselines;
using QualityGates.Facts;

namespace QualityGates.Reports;

/// <summary>The report as plain lines for a terminal: at most a screen, worst first, then where the rest is.</summary>
public static class ConsoleReport
{
    private const int FindingsShown = 10;
    private const int SuspectsShown = 5;

    /// <summary>The lines, without line ends; <paramref name="reportPath"/> is where the whole report was written.</summary>
    public static ImmutableArray<string> Lines(Report report, string? reportPath)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        lines.Add($"Quality gates: {Wording.Headline(report.Verdict)}");
        lines.Add(Measured(report));
        lines.AddRange(report.Codebase.Notes.Select(static note => "  " + note));
        AddFindings(lines, report.Verdict);
        AddSuspects(lines, report);
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
        return $"  {Wording.Count(judged.Count, "file")}, {Markdown.Number(lines)} lines in {Wording.Count(languages, "language")} (listed by {report.Codebase.Source}); {Markdown.Number(passedOver)} files excluded, see the report";
    }

    private static void AddFindings(ImmutableArray<string>.Builder lines, Verdict verdict)
    {
        var shown = verdict.Findings.Where(static finding => finding.IsNewDebt || finding.Finding.RuleId.StartsWith("QG00", StringComparison.Ordinal)).ToList();
        if (shown.Count == 0) shown = [.. verdict.Findings.Where(static finding => finding.Finding.Severity == Severity.Error)];
        foreach (var judged in shown.Take(FindingsShown))
        {
            var finding = judged.Finding;
            lines.Add($"  {finding.RuleId} {Wording.Title(judged.State),-9} {Markdown.Visible(finding.Path.Value)}({finding.Line}): {Markdown.Visible(finding.Message)}");
        }

        if (shown.Count > FindingsShown) lines.Add($"  … and {Markdown.Number(shown.Count - FindingsShown)} more");
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
        foreach (var gate in verdict.Gates)
        {
            var limit = gate.Limit is { } value ? $"limit {value}, largest {Markdown.Number(gate.Observed)}" : $"largest {Markdown.Number(gate.Observed)}";
            var examined = gate.Examined == 0 ? "examined nothing" : $"examined {Markdown.Number(gate.Examined)}, {limit}";
            lines.Add($"  {gate.RuleId} {examined}: {Markdown.Number(gate.NewDebt)} new, {Markdown.Number(gate.Tolerated)} tolerated");
        }
    }

    private static void AddStale(ImmutableArray<string>.Builder lines, Verdict verdict)
    {
        var improved = verdict.Findings.Count(static finding => finding.State == FindingState.Improved);
        if (improved + verdict.Stale.Length == 0) return;
        lines.Add($"Improved: {improved} smaller, {verdict.Stale.Length} gone. Lock it in: dotnet build -t:UpdateBaseline");
    }
}
