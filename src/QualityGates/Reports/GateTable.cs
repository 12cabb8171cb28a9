using QualityGates.Audits;
using QualityGates.Baselines;
using QualityGates.Text;

namespace QualityGates.Reports;

/// <summary>The gated figures as a table, the same in the summary and in the full report.</summary>
internal static class GateTable
{
    /// <summary>The lines of the table.</summary>
    public static IEnumerable<string> Of(Verdict verdict)
    {
        var debt = verdict.Status == VerdictStatus.NotStarted ? "Over" : "New";
        yield return Markdown.Row("Gate", "Verdict", debt, "Tolerated", "Largest", "Limit", "Examined");
        yield return "|:--|:--:|--:|--:|--:|--:|--:|";
        foreach (var gate in verdict.Gates) yield return RowOf(gate);
    }

    /// <summary>A rule that had nothing to examine has not passed: it bears no green mark.</summary>
    private static string RowOf(Gate gate) => Markdown.Row(
        $"{RuleCatalogue.TitleOf(gate.RuleId)} ({gate.RuleId})",
        SummaryMarkdown.Mark(gate.Examined == 0 ? VerdictStatus.NotStarted : gate.Status),
        Figure.Of(gate.NewDebt + gate.Untracked),
        Figure.Of(gate.Tolerated),
        Figure.Of(gate.Observed),
        gate.Limit is { } limit ? Figure.Of(limit) : "–",
        Figure.Of(gate.Examined));
}
