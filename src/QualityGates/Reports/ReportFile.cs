using System.Text;
using QualityGates.Reports.Dependencies;
using QualityGates.Reports.Documents;

namespace QualityGates.Reports;

/// <summary>One file that a run leaves behind.</summary>
/// <param name="Name">Its name in the output folder.</param>
/// <param name="Write">Writes its whole content.</param>
public sealed record ReportFile(string Name, Action<Stream> Write)
{
    /// <summary>The files of a report, in the order in which they are worth having if the disk fills up.</summary>
    /// <param name="report">What to write.</param>
    /// <param name="withInventory">Whether <c>inventory.json</c> is one of them.</param>
    public static IEnumerable<ReportFile> Of(Report report, bool withInventory)
    {
        yield return new("audit.json", stream => stream.Write(AuditJson.Write(report).Span));
        yield return new("summary.md", stream => stream.Write(Encoding.UTF8.GetBytes(SummaryMarkdown.Write(report))));
        yield return new("report.md", stream => stream.Write(Encoding.UTF8.GetBytes(ReportMarkdown.Write(report))));
        if (report.Dependencies is { } dependencies)
        {
            yield return new("dependencies.json", stream => DependencyJson.Write(dependencies, stream));
            yield return new("dependencies.md", stream => stream.Write(Encoding.UTF8.GetBytes(DependencyMarkdown.Write(dependencies))));
        }

        if (report.Docs is { } documents)
            yield return new("documents.md", stream => stream.Write(Encoding.UTF8.GetBytes(DocumentMarkdown.Write(report, documents))));
        if (withInventory) yield return new("inventory.json", stream => InventoryJson.Write(report.Codebase, report.Dependencies?.Model.Graph, stream));
    }

    /// <summary>The JSON Schemas that configuration and baseline point to.</summary>
    public static IEnumerable<ReportFile> Schemas => typeof(ReportFile).Assembly.GetManifestResourceNames()
        .Where(static name => name.EndsWith(".schema.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        .Select(static name => new ReportFile(name, stream =>
        {
            using var schema = typeof(ReportFile).Assembly.GetManifestResourceStream(name)!;
            schema.CopyTo(stream);
        }));
}
