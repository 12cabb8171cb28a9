using System.Collections.Immutable;
using QualityGates.Audits;
using QualityGates.Baselines;
using QualityGates.Reports.Dependencies;
using QualityGates.Reports.Documents;
using QualityGates.Text;

namespace QualityGates.Reports;

/// <summary>The report as plain lines for a terminal: at most a screen, worst first, then where the rest is.</summary>
public static class ConsoleReport
{
    private const int FailingShown = 5;
    private const int UntrackedShown = 5;
    private const int SuspectsShown = 5;
    private const int RowsShown = 3;
    private const int RulesShown = 12;

    /// <summary>The lines, without line ends; <paramref name="reportPath"/> is where the whole report was written.</summary>
    public static ImmutableArray<string> Lines(Report report, string? reportPath)
    {
        var verdict = report.Verdict;
        var lines = ImmutableArray.CreateBuilder<string>();
        lines.Add(Wording.Headline(verdict));
        if (Wording.ComparedWith(verdict) is { } compared) lines.Add($"  {compared.ToConsole()}");
        lines.Add(Measured(report));
        lines.AddRange(report.Codebase.Notes.Select(static note => "  " + note));
        AddFailing(lines, verdict);
        AddUntracked(lines, verdict);
        AddSection(lines, VerdictSection.Loosened(verdict), RowsShown);
        // Whoever has to mend something is not shown what else could be mended.
        if (verdict.Status != VerdictStatus.Failed) AddSuspects(lines, report);
        AddSection(lines, VerdictSection.Unjudged(verdict), RowsShown);
        if (report.Dependencies is { } dependencies) lines.Add(Markdown.Visible(DependencyConsole.Line(dependencies)));
        if (report.Docs is { } documents) lines.Add(DocumentConsole.Line(report, documents));
        AddSection(lines, DocumentFindings.BroughtBy(report), RowsShown);
        AddGates(lines, verdict);
        AddSection(lines, VerdictSection.Improved(verdict), shown: 0);
        AddDrift(lines, VerdictSection.Drift(verdict));
        AddSection(lines, VerdictSection.Expiring(verdict), RowsShown);
        AddSection(lines, VerdictSection.Waived(verdict), shown: 0);
        AddSection(lines, VerdictSection.Stale(verdict), shown: 0);
        if (verdict.Status == VerdictStatus.NotStarted) lines.Add(Wording.HowToBegin);
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

    private static void AddFailing(ImmutableArray<string>.Builder lines, Verdict verdict)
    {
        var failing = FailingFindings.GroupsOf(verdict);
        foreach (var group in failing.Take(FailingShown))
        {
            var judged = group.First;
            var figures = FindingText.Before(judged) is null ? "" : $"{FindingText.FiguresAndBounds(judged)}. ";
            AddFinding(lines, group, $"{figures}{FindingText.Why(judged)}");
            lines.Add(Markdown.Visible($"    {Wording.Do}: {judged.Finding.Fix}"));
            if (group.AcceptCommand is { } command) lines.Add(Markdown.Visible($"    {Wording.OrAcceptIt}: {command}"));
        }

        AddMore(lines, failing.Length - FailingShown);
    }

    /// <summary>While there is no baseline nothing fails, and the worst of what there is stands for it.</summary>
    private static void AddUntracked(ImmutableArray<string>.Builder lines, Verdict verdict)
    {
        if (verdict.Status != VerdictStatus.NotStarted) return;
        var untracked = FindingGroup.Of(verdict.Findings.Where(static finding => finding.State == FindingState.Untracked));
        foreach (var group in untracked.Take(UntrackedShown)) AddFinding(lines, group, group.First.Finding.Message);
        AddMore(lines, untracked.Length - UntrackedShown);
    }

    private static void AddFinding(ImmutableArray<string>.Builder lines, FindingGroup group, string text) =>
        lines.Add(Markdown.Visible($"  {group.First.Finding.RuleId} {FindingText.State(group.First)} {FindingText.Place(group)}: {text}"));

    private static void AddSection(ImmutableArray<string>.Builder lines, VerdictSection section, int shown)
    {
        if (section.Rows.IsEmpty) return;
        lines.Add($"{section.Title}: {section.Sentence}{(section.Command is { } command ? $": {Markdown.Visible(command)}" : "")}");
        lines.AddRange(section.Rows.Take(shown).Select(static row => $"  {row.ToConsole()}"));
        if (shown > 0) AddMore(lines, section.Rows.Length - shown);
    }

    /// <summary>One line with the worst few: whoever audits a change should not have to read past what others did.</summary>
    private static void AddDrift(ImmutableArray<string>.Builder lines, VerdictSection drift)
    {
        var worst = string.Join("; ", drift.Rows.Take(RowsShown).Select(static row => row.ToConsole()));
        AddSection(lines, drift with { Sentence = $"{drift.Sentence} ({worst})" }, shown: 0);
    }

    private static void AddMore(ImmutableArray<string>.Builder lines, int more)
    {
        if (more > 0) lines.Add($"  … and {Figure.Of(more)} more");
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
        var gates = SortedGates.Of(verdict);
        foreach (var gate in gates.Telling.Take(RulesShown))
        {
            var debt = gate.Status == VerdictStatus.NotStarted
                ? $"{Figure.Of(gate.Untracked)} {(gate.Limit == 0 ? "found" : "over")}"
                : $"{Outcome(gate)}, {Figure.Of(gate.NewDebt)} new, {Wording.Unfailed(gate.Tolerated, gate.Drift, gate.Waived)}";
            lines.Add($"  {gate.RuleId} {RuleCatalogue.TitleOf(gate.RuleId)}: {debt} ({Examined(gate)})");
        }

        AddMore(lines, gates.Telling.Length - RulesShown);
        AddAdvice(lines, gates.Advising);
        if (gates.Others(withAdvising: false) is { } others) lines.Add($"  {others}");
    }

    /// <summary>Rules that only advise share a line, most advice first.</summary>
    private static void AddAdvice(ImmutableArray<string>.Builder lines, ImmutableArray<Gate> advising)
    {
        if (advising.IsEmpty) return;
        List<Gate> most = [.. advising];
        most.Sort(static (one, other) => one.Advice != other.Advice ? other.Advice.CompareTo(one.Advice) : string.CompareOrdinal(one.RuleId, other.RuleId));
        var shown = string.Join(", ", most.Take(RulesShown).Select(static gate => $"{gate.RuleId} {Figure.Of(gate.Advice)}"));
        var more = advising.Length > RulesShown ? $", and {Figure.Of(advising.Length - RulesShown, "more rule")}" : "";
        lines.Add($"  warnings and notes only: {shown}{more}");
    }

    /// <summary>What a rule looked at; of one that allows none at all no figure tells more than how many there are.</summary>
    private static string Examined(Gate gate) => gate switch
    {
        { Examined: 0 } => "examined nothing",
        { Limit: 0 } => $"{Figure.Of(gate.Examined)} examined",
        { Limit: { } limit } => $"limit {Figure.Of(limit)}, largest {Wording.Observed(gate)} of {Figure.Of(gate.Examined)}",
        _ => $"largest {Wording.Observed(gate)} of {Figure.Of(gate.Examined)}",
    };

    private static string Outcome(Gate gate) => Wording.StatusOf(gate) switch
    {
        VerdictStatus.Passed => "passed",
        VerdictStatus.Failed => "failed",
        _ => "not judged",
    };
}
