using System.Text;
using QualityGates.Reports;

namespace QualityGates.History;

/// <summary>The files that a history audit leaves behind.</summary>
public static class HistoryFiles
{
    /// <summary>All of them; a report without rows has none.</summary>
    public static IEnumerable<ReportFile> Of(HistoryReport report)
    {
        if (report.Rows.IsEmpty) yield break;
        yield return new ReportFile("history.json", stream => HistoryJson.Write(report, stream));
        yield return new ReportFile("history.md", stream => stream.Write(Encoding.UTF8.GetBytes(HistoryMarkdown.Write(report))));
    }
}
