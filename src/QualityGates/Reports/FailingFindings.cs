using QualityGates.Baselines;

namespace QualityGates.Reports;

/// <summary>What fails the build, each with its figures, the reason and both ways out; the same in summary and report.</summary>
internal static class FailingFindings
{
    /// <summary>What is to be done about them.</summary>
    public const string Title = "Fix before merge";

    /// <summary>One item of a numbered list for each, worst first; each ends in a newline and can stand alone.</summary>
    public static IReadOnlyList<string> Of(Verdict verdict) =>
        [.. verdict.Findings.Where(static finding => finding.IsNewDebt).Select(static (judged, index) => Item(index + 1, judged))];

    /// <summary>Labels stand before what others wrote, so that no line of it begins a heading or a list.</summary>
    private static string Item(int number, JudgedFinding judged)
    {
        var finding = judged.Finding;
        var place = Markdown.Code($"{finding.Path}:{finding.Line}");
        List<string> lines =
        [
            $"{number}. {place}{Figures(judged)} – {finding.RuleId} {FindingText.State(judged)}",
            $"   **Why:** {Markdown.Text(FindingText.Why(judged))}",
            $"   **{Wording.Do}:** {Markdown.Text(finding.Fix)}",
        ];
        if (FindingText.AcceptCommand(judged) is { } command) lines.Add($"   **{Wording.OrAcceptIt}:** {Markdown.Code(command)}");
        return string.Join("  \n", lines) + '\n';
    }

    private static string Figures(JudgedFinding judged)
    {
        if (FindingText.Figures(judged) is not { } figures) return "";
        return $" **{Markdown.Text(figures)}**{(FindingText.Bounds(judged) is { } bounds ? $" ({bounds})" : "")}";
    }
}
