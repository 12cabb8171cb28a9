using System.Text;
using QualityGates.Text;

namespace QualityGates.Reports;

/// <summary>Writes the reports into the output folder, each as a whole or not at all, and only where its bytes changed.</summary>
public static class ReportFolder
{
    /// <summary>The names of everything this class may write, for whoever cleans up.</summary>
    public static IReadOnlyList<string> FileNames { get; } = ["summary.md", "report.md", "audit.json", "inventory.json"];

    /// <summary>Writes the reports and returns the paths of those that exist afterwards.</summary>
    /// <param name="report">What to write.</param>
    /// <param name="folder">Where to; made if missing.</param>
    /// <param name="withInventory">Whether to write <c>inventory.json</c> as well.</param>
    /// <exception cref="IOException">The folder cannot be made or written; the message says which.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static IReadOnlyList<string> Write(Report report, string folder, bool withInventory)
    {
        Directory.CreateDirectory(folder);
        var written = new List<string>
        {
            Write(folder, "summary.md", Encoding.UTF8.GetBytes(SummaryMarkdown.Write(report))),
            Write(folder, "report.md", Encoding.UTF8.GetBytes(ReportMarkdown.Write(report))),
            Write(folder, "audit.json", AuditJson.Write(report).Span),
        };
        if (withInventory) written.Add(WriteInventory(report, folder));
        return written;
    }

    private static string Write(string folder, string name, ReadOnlySpan<byte> content)
    {
        var path = Path.Combine(folder, name);
        AtomicFile.WriteIfChanged(path, content);
        return path;
    }

    private static string WriteInventory(Report report, string folder)
    {
        var path = Path.Combine(folder, "inventory.json");
        AtomicFile.Replace(path, stream => InventoryJson.Write(report.Codebase, stream));
        return path;
    }
}
