using System.Text;
using QualityGates.Baselines;
using QualityGates.Reports.Dependencies;
using QualityGates.Reports.Documents;
using QualityGates.Text;

namespace QualityGates.Reports;

/// <summary>
/// The summary for a pull request: the verdict, the gated figures, what fails and what the change allows. Everything else is
/// folded, one line each, so that a change which did nothing has nothing to read.
/// </summary>
internal static class SummaryMarkdown
{
    private const int RowsShown = 10;

    /// <summary>The summary as Markdown, ending in a newline, at most <see cref="CappedMarkdown.MaximumLength"/> long.</summary>
    public static string Write(Report report) => CappedMarkdown.Join([.. Blocks(report)], Footer(report));

    private static IEnumerable<string> Blocks(Report report)
    {
        var verdict = report.Verdict;
        yield return $"### {Wording.Mark(verdict.Status)} {Wording.Headline(verdict)}\n\n";
        if (verdict.Status == VerdictStatus.NotStarted) yield return $"{Wording.HowToBegin}\n\n";
        yield return string.Join('\n', GateTable.Short(verdict)) + "\n\n";
        foreach (var block in Open($"**{FailingFindings.Title}**", FailingFindings.Of(verdict))) yield return block;
        var loosened = VerdictSection.Loosened(verdict);
        var allowed = loosened.Rows.Select(static row => $"- {row.ToMarkdown()}\n");
        foreach (var block in Open($"**{loosened.Title}**: {loosened.Sentence}", [.. allowed])) yield return block;
        if (report.Dependencies?.Change is { IsEmpty: false } change)
        {
            var rows = ChangeRows.Few(change).Select(static row => $"- {row.ToMarkdown()}\n");
            foreach (var block in Open($"**{ChangeRows.Title}**", [.. rows])) yield return block;
        }

        VerdictSection[] folded =
        [
            DocumentFindings.BroughtBy(report), VerdictSection.Improved(verdict), VerdictSection.Drift(verdict),
            VerdictSection.Expiring(verdict), VerdictSection.Unjudged(verdict),
        ];
        foreach (var section in folded)
            if (!section.Rows.IsEmpty) yield return Fold(section);
    }

    /// <summary>What this change has to answer for stands open: each row can be cut off alone.</summary>
    private static IEnumerable<string> Open(string title, IReadOnlyList<string> rows)
    {
        if (rows.Count == 0) yield break;
        yield return $"{title}\n\n";
        foreach (var row in rows.Take(RowsShown)) yield return row;
        yield return rows.Count > RowsShown ? $"\n{More(rows.Count)}\n\n" : "\n";
    }

    /// <summary>A section as one line of HTML, which takes no more room in a source view than on the page.</summary>
    private static string Fold(VerdictSection section)
    {
        var html = new StringBuilder("<details><summary>").Append(Markdown.Html(section.Sentence));
        if (section.Command is { } command) html.Append(": ").Append(Markdown.HtmlCode(command));
        html.Append("</summary><ul>");
        foreach (var row in section.Rows.Take(RowsShown)) html.Append("<li>").Append(row.ToHtml()).Append("</li>");
        if (section.Rows.Length > RowsShown) html.Append("<li>").Append(More(section.Rows.Length)).Append("</li>");
        return html.Append("</ul></details>\n").ToString();
    }

    private static string More(int rows) => $"+{Figure.Of(rows - RowsShown)} more (full report)";

    /// <summary>The paragraph makes it HTML wherever it stands: after a fold as after an empty line.</summary>
    private static string Footer(Report report)
    {
        var verdict = report.Verdict;
        string?[] facts =
        [
            Wording.ComparedWith(verdict)?.ToHtml(),
            verdict.Status == VerdictStatus.NotStarted ? null : Wording.Unfailed(
                verdict.Findings.Count(static finding => finding.IsTolerated),
                verdict.Findings.Count(static finding => finding.IsDrift),
                verdict.Findings.Count(static finding => finding.State == FindingState.Waived)),
            Figure.Of(report.Codebase.Files.Count(static file => file.IsJudged), "file"),
            $"reproduce: {Markdown.HtmlCode(Wording.HowToReproduce(verdict.Base))}",
        ];
        return $"<p><sub>{string.Join(" · ", facts.Where(static fact => fact is not null))}</sub></p>\n";
    }
}
