using System.Text;
using QualityGates.Audits;
using QualityGates.Baselines;

namespace QualityGates.Reports;

/// <summary>The summary for a pull request: the verdict, the gated figures, what is new, and nothing else unfolded.</summary>
internal static class SummaryMarkdown
{
    private const int RowsShown = 10;

    /// <summary>The summary as Markdown, ending in a newline.</summary>
    public static string Write(Report report)
    {
        var output = new StringBuilder(4096);
        var verdict = report.Verdict;
        output.Append("### ").Append(Mark(verdict.Status)).Append(" Quality gates: ").Append(Wording.Headline(verdict)).Append("\n\n");
        if (verdict.Status == VerdictStatus.NotStarted) output.Append(Wording.HowToBegin.Replace("dotnet build -t:InitBaseline", "`dotnet build -t:InitBaseline`", StringComparison.Ordinal)).Append("\n\n");
        AppendGates(output, verdict);
        AppendNewDebt(output, verdict);
        AppendImproved(output, verdict);
        AppendFooter(output, report);
        return output.ToString();
    }

    /// <summary>The gates as a table; the full report shows the same one.</summary>
    internal static void AppendGates(StringBuilder output, Verdict verdict)
    {
        Markdown.Row(output, "Gate", "Verdict", verdict.Status == VerdictStatus.NotStarted ? "Over" : "New", "Tolerated", "Largest", "Limit", "Examined");
        output.Append("|:--|:--:|--:|--:|--:|--:|--:|\n");
        foreach (var gate in verdict.Gates)
        {
            Markdown.Row(
                output, $"{RuleCatalogue.TitleOf(gate.RuleId)} ({gate.RuleId})", gate.Examined == 0 ? "➖" : Mark(gate.Status),
                Markdown.Number(gate.NewDebt + gate.Untracked), Markdown.Number(gate.Tolerated), Markdown.Number(gate.Observed),
                gate.Limit is { } limit ? Markdown.Number(limit) : "–", Markdown.Number(gate.Examined));
        }

        output.Append('\n');
    }

    private static void AppendNewDebt(StringBuilder output, Verdict verdict)
    {
        var fresh = verdict.Findings.Where(static finding => finding.IsNewDebt).ToList();
        if (fresh.Count == 0) return;
        output.Append("**Fix before merge**\n\n");
        for (var i = 0; i < Math.Min(fresh.Count, RowsShown); i++)
        {
            var finding = fresh[i].Finding;
            output.Append(i + 1).Append(". ").Append(Markdown.Code(finding.Path.Value));
            if (fresh[i].Tolerated is { } tolerated && finding.Measure is { } measure)
                output.Append(" **").Append(Markdown.Number(tolerated)).Append(" → ").Append(Markdown.Number(measure.Value)).Append("** ").Append(measure.Name);
            output.Append(": ").Append(Markdown.Text(finding.Message)).Append(" (").Append(finding.RuleId).Append(", line ").Append(finding.Line).Append(")\n");
            output.Append("   ").Append(Markdown.Text(finding.Fix)).Append('\n');
        }

        if (fresh.Count > RowsShown) output.Append("\n… and ").Append(fresh.Count - RowsShown).Append(" more in the full report.\n");
        output.Append("\nTo accept instead: `dotnet build -t:UpdateBaseline -p:QualityGatesAccept=<subject or glob> -p:QualityGatesReason=\"…\"`\n\n");
    }

    private static void AppendImproved(StringBuilder output, Verdict verdict)
    {
        var improved = verdict.Findings.Where(static finding => finding.State == FindingState.Improved).ToList();
        if (improved.Count + verdict.Stale.Length == 0) return;
        output.Append("<details><summary>Improved (").Append(improved.Count + verdict.Stale.Length).Append("): run <code>dotnet build -t:UpdateBaseline</code> to lock it in</summary>\n\n");
        foreach (var judged in improved.Take(RowsShown))
        {
            output.Append("- ").Append(Markdown.Code(judged.Finding.Subject)).Append(' ').Append(Markdown.Number(judged.Tolerated ?? 0))
                .Append(" → ").Append(Markdown.Number(judged.Finding.Measure?.Value ?? 1)).Append('\n');
        }

        foreach (var stale in verdict.Stale.Take(RowsShown)) output.Append("- ").Append(Markdown.Code(stale.Subject)).Append(" (").Append(stale.RuleId).Append(") is paid off\n");
        output.Append("\n</details>\n\n");
    }

    private static void AppendFooter(StringBuilder output, Report report)
    {
        output.Append("<sub>Judged by limits and baseline alone (no base revision) · ").Append(Markdown.Number(report.Codebase.Files.Count(static file => file.IsJudged)))
            .Append(" files · reproduce: <code>dotnet build -t:Audit</code></sub>\n");
    }

    private static string Mark(VerdictStatus status) => status switch
    {
        VerdictStatus.Passed => "✅",
        VerdictStatus.Failed => "❌",
        _ => "➖",
    };
}
