using QualityGates.Audits;
using QualityGates.Baselines;
using QualityGates.Text;

namespace QualityGates.Reports;

/// <summary>The gated figures as a table, the same in the summary and in the full report.</summary>
internal static class GateTable
{
    /// <summary>The lines of the table. Drift and waivers have columns where there are any.</summary>
    public static IEnumerable<string> Of(Verdict verdict)
    {
        var isStarted = verdict.Gates.All(static gate => gate.Untracked == 0) && verdict.Status != VerdictStatus.NotStarted;
        List<Column> columns =
        [
            new("Gate", ":--", static gate => $"{RuleCatalogue.TitleOf(gate.RuleId)} ({gate.RuleId})"),
            new("Verdict", ":--:", static gate => Wording.Mark(Wording.StatusOf(gate))),
            new(isStarted ? "New" : "Over", "--:", static gate => Figure.Of(gate.NewDebt + gate.Untracked)),
            new("Tolerated", "--:", static gate => Figure.Of(gate.Tolerated)),
        ];
        if (verdict.Gates.Any(static gate => gate.Drift > 0))
            columns.Add(new("Of it drift", "--:", static gate => Figure.Of(gate.Drift)));
        if (verdict.Gates.Any(static gate => gate.Waived > 0))
            columns.Add(new("Waived", "--:", static gate => Figure.Of(gate.Waived)));
        columns.Add(new(verdict.Base is null ? "Largest" : "Largest: base → here", "--:", Wording.Observed));
        columns.Add(new("Limit", "--:", static gate => gate.Limit is { } limit ? Figure.Of(limit) : "–"));
        columns.Add(new("Examined", "--:", static gate => Figure.Of(gate.Examined)));

        yield return Markdown.Row([.. columns.Select(static column => column.Title)]);
        yield return $"|{string.Join('|', columns.Select(static column => column.Rule))}|";
        foreach (var gate in verdict.Gates) yield return Markdown.Row([.. columns.Select(column => column.Cell(gate))]);
    }

    private sealed record Column(string Title, string Rule, Func<Gate, string> Cell);
}
