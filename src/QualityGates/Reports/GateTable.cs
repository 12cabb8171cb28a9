using System.Collections.Immutable;
using QualityGates.Audits;
using QualityGates.Baselines;
using QualityGates.Text;

namespace QualityGates.Reports;

/// <summary>The gated figures as a table: in the full report of every rule, in the summary of those that have something to tell.</summary>
internal static class GateTable
{
    /// <summary>The table of every rule. Drift, waivers and advice have columns where there are any.</summary>
    public static IEnumerable<string> Of(Verdict verdict) => Of(verdict, verdict.Gates, verdict.Gates.Any(static gate => gate.Advice > 0));

    /// <summary>The table of the rules with debt of any kind, and how many others there are.</summary>
    public static IEnumerable<string> Short(Verdict verdict)
    {
        var gates = SortedGates.Of(verdict);
        if (verdict.Gates.IsEmpty) yield return "No rule is armed; lines were counted, nothing was judged.";
        if (!gates.Telling.IsEmpty)
            foreach (var line in Of(verdict, gates.Telling, withAdvice: false)) yield return line;
        if (gates.Others(withAdvising: true) is not { } others) yield break;
        if (!gates.Telling.IsEmpty) yield return "";
        yield return $"{others}.";
    }

    private static IEnumerable<string> Of(Verdict verdict, ImmutableArray<Gate> gates, bool withAdvice)
    {
        var isStarted = verdict.Gates.All(static gate => gate.Untracked == 0) && verdict.Status != VerdictStatus.NotStarted;
        List<Column> columns =
        [
            new("Gate", ":--", static gate => $"{RuleCatalogue.TitleOf(gate.RuleId)} ({gate.RuleId})"),
            new("Verdict", ":--:", static gate => Wording.Mark(Wording.StatusOf(gate))),
            new(isStarted ? "New" : "Over", "--:", static gate => Figure.Of(gate.NewDebt + gate.Untracked)),
            new("Tolerated", "--:", static gate => Figure.Of(gate.Tolerated)),
        ];
        if (gates.Any(static gate => gate.Drift > 0))
            columns.Add(new("Of it drift", "--:", static gate => Figure.Of(gate.Drift)));
        if (gates.Any(static gate => gate.Waived > 0))
            columns.Add(new("Waived", "--:", static gate => Figure.Of(gate.Waived)));
        if (withAdvice) columns.Add(new("Advice", "--:", static gate => Figure.Of(gate.Advice)));
        columns.Add(new(verdict.Base is null ? "Largest" : "Largest: base → here", "--:", Wording.Observed));
        columns.Add(new("Limit", "--:", static gate => gate.Limit is { } limit ? Figure.Of(limit) : "–"));
        columns.Add(new("Examined", "--:", static gate => Figure.Of(gate.Examined)));

        yield return Markdown.Row([.. columns.Select(static column => column.Title)]);
        yield return $"|{string.Join('|', columns.Select(static column => column.Rule))}|";
        foreach (var gate in gates) yield return Markdown.Row([.. columns.Select(column => column.Cell(gate))]);
    }

    private sealed record Column(string Title, string Rule, Func<Gate, string> Cell);
}
