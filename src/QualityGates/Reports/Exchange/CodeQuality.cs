using System.Buffers;
using System.Text.Json;
using QualityGates.Audits;
using QualityGates.Baselines;

namespace QualityGates.Reports.Exchange;

/// <summary>
/// The findings as GitLab's code quality report. GitLab compares the report of a merge request with that of its target by fingerprint, so
/// what is tolerated is in both and shows in neither; what a waiver excuses is left out.
/// </summary>
internal static class CodeQuality
{
    private const int LongestText = 1_000;

    private static readonly JsonWriterOptions Options = AuditJson.Options with { Indented = false };

    /// <summary>The whole file, UTF-8, ending in a newline.</summary>
    public static ReadOnlyMemory<byte> Write(Verdict verdict)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartArray();
            foreach (var judged in verdict.Findings)
                if (judged.State != FindingState.Waived && judged.Finding.Severity != Severity.None) Write(json, judged);
            json.WriteEndArray();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, JudgedFinding judged)
    {
        var finding = judged.Finding;
        json.WriteStartObject();
        json.WriteString("description", ExchangeText.Of(judged, LongestText));
        json.WriteString("check_name", finding.RuleId);
        json.WriteString("fingerprint", ExchangeText.Fingerprint(finding));
        json.WriteString("severity", SeverityOf(judged));
        json.WriteStartObject("location");
        json.WriteString("path", finding.Path.Value);
        json.WriteStartObject("lines");
        json.WriteNumber("begin", Math.Max(finding.Line, 1));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string SeverityOf(JudgedFinding judged) => judged.Finding.Severity switch
    {
        _ when judged.IsNewDebt => "critical",
        Severity.Error => "major",
        Severity.Warning => "minor",
        _ => "info",
    };
}
