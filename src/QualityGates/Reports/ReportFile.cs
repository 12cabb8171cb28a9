using System.Text;
using QualityGates.Reports.Dependencies;
using QualityGates.Reports.Documents;
using QualityGates.Reports.Exchange;

namespace QualityGates.Reports;

/// <summary>One file that a run leaves behind.</summary>
/// <param name="Name">Its name in the output folder.</param>
/// <param name="Write">Writes its whole content.</param>
public sealed record ReportFile(string Name, Action<Stream> Write)
{
    private const string SarifName = "findings.sarif";
    private const string CodeQualityName = "gl-code-quality-report.json";

    /// <summary>The files that pipelines pick up, and that must not be there where this run did not write them.</summary>
    /// <param name="choice">What the run writes.</param>
    public static IEnumerable<string> NotAmong(ReportChoice choice)
    {
        if (!choice.Sarif) yield return SarifName;
        if (!choice.CodeQuality) yield return CodeQualityName;
    }

    /// <summary>The files of a report, in the order in which they are worth having if the disk fills up.</summary>
    /// <param name="report">What to write.</param>
    /// <param name="choice">Which of those are among them that not everybody needs.</param>
    public static IEnumerable<ReportFile> Of(Report report, ReportChoice choice)
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
        if (choice.Sarif) yield return new(SarifName, stream => stream.Write(Sarif.Write(report.Verdict).Span));
        if (choice.CodeQuality) yield return new(CodeQualityName, stream => stream.Write(CodeQuality.Write(report.Verdict).Span));
        if (choice.Inventory) yield return new("inventory.json", stream => InventoryJson.Write(report.Codebase, report.Dependencies?.Model.Graph, stream));
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
