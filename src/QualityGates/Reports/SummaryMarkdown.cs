using QualityGates.Baselines;
using QualityGates.Text;

namespace QualityGates.Reports;

/// <summary>The summary for a pull request: the verdict, the gated figures, what is new, and nothing else unfolded.</summary>
internal static class SummaryMarkdown
{
    private const int RowsShown = 10;

    /// <summary>The summary as Markdown, ending in a newline.</summary>
    public static string Write(Report report)
    {
        var verdict = report.Verdict;
        string[] lines =
        [
            $"### {Mark(verdict.Status)} Quality gates: {Wording.Headline(verdict)}", "",
            .. HowToBegin(verdict),
            .. GateTable.Of(verdict), "",
            .. NewDebt(verdict),
            .. Improved(verdict),
            Footer(report),
        ];
        return string.Join('\n', lines) + '\n';
    }

    /// <summary>How a status looks at a glance.</summary>
    internal static string Mark(VerdictStatus status) => status switch
    {
        VerdictStatus.Passed => "✅",
        VerdictStatus.Failed => "❌",
        _ => "➖",
    };

    private static IEnumerable<string> HowToBegin(Verdict verdict) =>
        verdict.Status == VerdictStatus.NotStarted ? [Wording.HowToBegin, ""] : [];

    private static IEnumerable<string> NewDebt(Verdict verdict)
    {
        var fresh = verdict.Findings.Where(static finding => finding.IsNewDebt).ToList();
        if (fresh.Count == 0) yield break;
        yield return "**Fix before merge**";
        yield return "";
        for (var i = 0; i < Math.Min(fresh.Count, RowsShown); i++)
        {
            var (finding, _, tolerated) = fresh[i];
            var change = tolerated is { } before && finding.Measure is { } measure
                ? $" **{Figure.Of(before)} → {Figure.Of(measure.Value)}** {measure.Name}"
                : "";
            var place = $"{finding.RuleId}, line {finding.Line}";
            yield return $"{i + 1}. {Markdown.Code(finding.Path.Value)}{change}: {Markdown.Text(finding.Message)} ({place})";
            yield return $"   {Markdown.Text(finding.Fix)}";
        }

        yield return "";
        if (fresh.Count > RowsShown) yield return $"… and {Figure.Of(fresh.Count - RowsShown)} more in the full report.\n";
        yield return $"To accept instead: `{Wording.HowToAccept}`";
        yield return "";
    }

    private static IEnumerable<string> Improved(Verdict verdict)
    {
        var smaller = verdict.Findings.Where(static finding => finding.State == FindingState.Improved).ToList();
        var count = smaller.Count + verdict.Stale.Length;
        if (count == 0) yield break;
        yield return $"<details><summary>Improved ({count}): run <code>dotnet build -t:UpdateBaseline</code> to lock it in</summary>";
        yield return "";
        foreach (var (finding, _, tolerated) in smaller.Take(RowsShown))
            yield return $"- {Markdown.Code(finding.Subject)} {Figure.Of(tolerated ?? 0)} → {Figure.Of(finding.Measure?.Value ?? 1)}";
        foreach (var stale in verdict.Stale.Take(RowsShown))
            yield return $"- {Markdown.Code(stale.Subject)} ({stale.RuleId}) is paid off";
        yield return "";
        yield return "</details>";
        yield return "";
    }

    private static string Footer(Report report)
    {
        var files = Figure.Of(report.Codebase.Files.Count(static file => file.IsJudged), "file");
        return $"<sub>Judged by limits and baseline alone (no base revision) · {files} · reproduce: <code>dotnet build -t:Audit</code></sub>";
    }
}
