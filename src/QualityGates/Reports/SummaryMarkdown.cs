using System.Globalization;
using System.Text;
using QualityGates.Baselines;
using QualityGates.Reports.Dependencies;
using QualityGates.Reports.Documents;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Reports;

/// <summary>
/// The summary for a pull request: the verdict, the gated figures, what fails and what the change allows. Everything else is
/// folded, one line each, so that a change which did nothing has nothing to read. It is written from what <c>audit.json</c> holds.
/// </summary>
internal sealed class SummaryMarkdown
{
    private const int RowsShown = 10;

    private readonly SavedAudit _audit;
    private readonly Verdict _verdict;
    private readonly SummaryContext _context;

    private SummaryMarkdown(SavedAudit audit, SummaryContext context) => (_audit, _verdict, _context) = (audit, audit.Verdict, context);

    /// <summary>The summary of a run by itself: equal runs give equal texts.</summary>
    public static string Write(Report report) => Write(SavedAudit.Of(report), SummaryContext.None);

    /// <summary>The summary as Markdown, ending in a newline, at most <see cref="SummaryContext.MaximumLength"/> long.</summary>
    public static string Write(SavedAudit audit, SummaryContext context)
    {
        var summary = new SummaryMarkdown(audit, context);
        return CappedMarkdown.Join([.. summary.Blocks()], summary.Footer(), context.MaximumLength);
    }

    private IEnumerable<string> Blocks()
    {
        yield return $"### {Wording.Mark(_verdict.Status)} {Wording.Headline(_verdict)}\n\n";
        if (_verdict.Status == VerdictStatus.NotStarted) yield return $"{Wording.HowToBegin}\n\n";
        yield return string.Join('\n', GateTable.Short(_verdict)) + "\n\n";
        foreach (var block in Open($"**{FailingFindings.Title}**", FailingFindings.Of(_verdict, _context.Links))) yield return block;
        var loosened = VerdictSection.Loosened(_verdict);
        foreach (var block in Open($"**{loosened.Title}**: {loosened.Sentence}", Items(loosened.Rows))) yield return block;
        if (_audit.Change is { IsEmpty: false } change)
            foreach (var block in Open($"**{ChangeRows.Title}**", Items(ChangeRows.Few(change)))) yield return block;
        foreach (var section in Folded())
            if (!section.Rows.IsEmpty) yield return Fold(section);
    }

    private IEnumerable<VerdictSection> Folded() =>
    [
        DocumentFindings.BroughtBy(_audit.Brought), VerdictSection.Improved(_verdict), VerdictSection.Expiring(_verdict),
        VerdictSection.Drift(_verdict), VerdictSection.Unjudged(_verdict),
    ];

    private List<string> Items(IEnumerable<ReportRow> rows) => [.. rows.Select(row => $"- {row.ToMarkdown(_context.Links)}\n")];

    /// <summary>What this change has to answer for stands open: each row can be cut off alone.</summary>
    private static IEnumerable<string> Open(string title, IReadOnlyList<string> rows)
    {
        if (rows.Count == 0) yield break;
        yield return $"{title}\n\n";
        foreach (var row in rows.Take(RowsShown)) yield return row;
        yield return rows.Count > RowsShown ? $"\n{More(rows.Count)}\n\n" : "\n";
    }

    /// <summary>A section as one line of HTML, which takes no more room in a source view than on the page.</summary>
    private string Fold(VerdictSection section)
    {
        var html = new StringBuilder("<details><summary>").Append(Markdown.Html(section.Sentence));
        if (section.Command is { } command) html.Append(": ").Append(Markdown.HtmlCode(command));
        html.Append("</summary><ul>");
        foreach (var row in section.Rows.Take(RowsShown)) html.Append("<li>").Append(row.ToHtml(_context.Links)).Append("</li>");
        if (section.Rows.Length > RowsShown) html.Append("<li>").Append(More(section.Rows.Length)).Append("</li>");
        return html.Append("</ul></details>\n").ToString();
    }

    private static string More(int rows) => $"+{Figure.Of(rows - RowsShown)} more (full report)";

    /// <summary>The paragraph makes it HTML wherever it stands: after a fold as after an empty line.</summary>
    private string Footer()
    {
        string?[] facts =
        [
            Wording.ComparedWith(_verdict)?.ToHtml(),
            _context.HeadCommit is { } head ? $"judged at {Markdown.HtmlCode(BaseRevision.Shorten(head))}" : null,
            _verdict.Status == VerdictStatus.NotStarted ? null : Wording.Unfailed(
                _verdict.Findings.Count(static finding => finding.IsTolerated),
                _verdict.Findings.Count(static finding => finding.IsDrift),
                _verdict.Findings.Count(static finding => finding.State == FindingState.Waived)),
            Figure.Of(_audit.Files, "file"),
            _context.Duration is { } duration ? string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0.0} s") : null,
            $"reproduce: {Markdown.HtmlCode(Wording.HowToReproduce(_verdict.Base))}",
        ];
        return $"<p><sub>{string.Join(" · ", facts.Where(static fact => fact is not null))}</sub></p>\n";
    }
}
