using QualityGates.Audits.Docs;
using QualityGates.Text;

namespace QualityGates.Reports.Documents;

/// <summary>The documents of the repository in a line.</summary>
internal static class DocumentConsole
{
    private const int KindsShown = 4;

    /// <summary><c>Documents: 481, 7 decisions; 144 links that lead nowhere …: dotnet build -t:FixDocs mends 253 (documents.md)</c>.</summary>
    public static string Line(Report report, DocsReport documents)
    {
        var findings = DocumentFindings.Open(report.Verdict).ToList();
        var mended = findings.Count(static judged => judged.Finding.MendedBy == DocsCommands.FixDocs);
        return $"Documents: {Figure.Of(documents.Documents)}, {Figure.Of(documents.Decisions.Sum(static folder => folder.All.Length), "decision")}; "
            + (findings.Count == 0 ? "nothing to mend in them" : DocumentFindings.Count(findings, KindsShown))
            + $"{(mended > 0 ? $"; {DocsCommands.FixDocs} mends {Figure.Of(mended)}" : "")} (documents.md)";
    }
}
