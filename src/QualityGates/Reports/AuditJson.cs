using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using QualityGates.Baselines;
using QualityGates.Reports.Dependencies;
using QualityGates.Reports.Documents;
using QualityGates.Snapshots;

namespace QualityGates.Reports;

/// <summary>The whole verdict as data, for pipelines and coding agents.</summary>
internal static class AuditJson
{
    /// <summary>The one version of the format there is.</summary>
    internal const int Version = 1;

    internal static JsonWriterOptions Options { get; } = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>UTF-8 JSON as <c>schemas/audit.schema.json</c> describes it, ending in a newline.</summary>
    public static ReadOnlyMemory<byte> Write(Report report)
    {
        var buffer = new ArrayBufferWriter<byte>(256 * 1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            WriteVerdict(json, report);
            WriteGates(json, report.Verdict);
            WriteFindings(json, report.Verdict);
            WriteImprovements(json, report.Verdict);
            WriteLoosened(json, report.Verdict);
            WriteExpiring(json, report.Verdict);
            WriteStale(json, report.Verdict);
            WriteExcluded(json, report);
            ChangeJson.Write(json, report.Dependencies?.Change);
            DocumentJson.Write(json, report);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    private static void WriteVerdict(Utf8JsonWriter json, Report report)
    {
        var verdict = report.Verdict;
        json.WriteStartObject("verdict");
        json.WriteString("status", Camel(verdict.Status.ToString()));
        WriteBase(json, verdict.Base);
        json.WriteString("reproduce", Wording.HowToReproduce(verdict.Base));
        json.WriteBoolean("partial", verdict.IsPartial);
        json.WriteNumber("files", report.Codebase.Files.Count(static file => file.IsJudged));
        json.WriteNumber("newDebt", verdict.Findings.Count(static finding => finding.IsNewDebt));
        json.WriteNumber("tolerated", verdict.Findings.Count(static finding => finding.IsTolerated));
        json.WriteNumber("drift", verdict.Findings.Count(static finding => finding.IsDrift));
        json.WriteNumber("waived", verdict.Findings.Count(static finding => finding.State == FindingState.Waived));
        json.WriteString("listedBy", report.Codebase.Source);
        json.WriteStartArray("notes");
        foreach (var note in report.Codebase.Notes) json.WriteStringValue(note);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteBase(Utf8JsonWriter json, BaseRevision? revision)
    {
        if (revision is null)
        {
            json.WriteNull("base");
            return;
        }

        json.WriteStartObject("base");
        json.WriteString("commit", revision.Commit);
        json.WriteString("origin", revision.Origin);
        json.WriteEndObject();
    }

    private static void WriteGates(Utf8JsonWriter json, Verdict verdict)
    {
        json.WriteStartArray("gates");
        foreach (var gate in verdict.Gates)
        {
            json.WriteStartObject();
            json.WriteString("rule", gate.RuleId);
            json.WriteString("status", Camel(gate.Status.ToString()));
            json.WriteNumber("examined", gate.Examined);
            json.WriteNumber("observed", gate.Observed);
            WriteNullable(json, "base", gate.ObservedAtBase);
            WriteNullable(json, "limit", gate.Limit);
            json.WriteNumber("newDebt", gate.NewDebt);
            json.WriteNumber("tolerated", gate.Tolerated);
            json.WriteNumber("drift", gate.Drift);
            json.WriteNumber("waived", gate.Waived);
            json.WriteNumber("advice", gate.Advice);
            json.WriteNumber("untracked", gate.Untracked);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFindings(Utf8JsonWriter json, Verdict verdict)
    {
        json.WriteStartArray("findings");
        foreach (var judged in verdict.Findings)
        {
            var finding = judged.Finding;
            json.WriteStartObject();
            json.WriteString("rule", finding.RuleId);
            json.WriteString("subject", finding.Subject);
            json.WriteString("group", finding.Group);
            json.WriteString("path", finding.Path.Value);
            json.WriteNumber("line", finding.Line);
            WriteNullable(json, "column", finding.Column > 0 ? finding.Column : null);
            json.WriteString("severity", Camel(finding.Severity.ToString()));
            json.WriteString("state", Camel(judged.State.ToString()));
            json.WriteBoolean("fails", judged.IsNewDebt);
            if (finding.Measure is { } measure)
            {
                json.WriteStartObject("measure");
                json.WriteString("name", measure.Name);
                json.WriteNumber("value", measure.Value);
                WriteNullable(json, "limit", measure.Limit);
                json.WriteEndObject();
            }

            WriteNullable(json, "base", judged.AtBase);
            WriteNullable(json, "tolerated", judged.Tolerated);
            json.WriteBoolean("drift", judged.IsDrift);
            json.WriteString("waiver", judged.Waiver);
            json.WriteString("hint", judged.Hint);
            json.WriteStartArray("owners");
            foreach (var owner in judged.Owners) json.WriteStringValue(owner);
            json.WriteEndArray();
            json.WriteString("message", finding.Message);
            json.WriteString("fix", finding.Fix);
            json.WriteString("mendedBy", finding.MendedBy);
            json.WriteString("accept", FindingText.AcceptCommand(judged));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNullable(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } value) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }

    private static void WriteImprovements(Utf8JsonWriter json, Verdict verdict)
    {
        json.WriteStartArray("improvements");
        foreach (var (rule, subject, before, after) in verdict.Improvements)
        {
            json.WriteStartObject();
            json.WriteString("rule", rule);
            json.WriteString("subject", subject);
            json.WriteNumber("before", before);
            WriteNullable(json, "after", after);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLoosened(Utf8JsonWriter json, Verdict verdict)
    {
        json.WriteStartArray("loosened");
        foreach (var (path, line, what, message, reason, owner) in verdict.Loosened)
        {
            json.WriteStartObject();
            json.WriteString("path", path.Value);
            json.WriteNumber("line", line);
            json.WriteString("what", what);
            json.WriteString("message", message);
            json.WriteString("reason", reason);
            json.WriteString("owner", owner);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteExpiring(Utf8JsonWriter json, Verdict verdict)
    {
        json.WriteStartArray("expiring");
        foreach (var (entry, daysLeft) in verdict.Expiring)
        {
            json.WriteStartObject();
            json.WriteString("rule", entry.RuleId);
            json.WriteString("subject", entry.Subject);
            json.WriteString("until", entry.Tolerance.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteNumber("daysLeft", daysLeft);
            json.WriteString("reason", entry.Tolerance.Reason);
            json.WriteString("owner", entry.Tolerance.Owner);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteStale(Utf8JsonWriter json, Verdict verdict)
    {
        json.WriteStartArray("stale");
        foreach (var (rule, subject, _) in verdict.Stale)
        {
            json.WriteStartObject();
            json.WriteString("rule", rule);
            json.WriteString("subject", subject);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteExcluded(Utf8JsonWriter json, Report report)
    {
        json.WriteStartArray("excluded");
        foreach (var file in report.Codebase.Files)
        {
            if (!file.IsJudged) WriteExcluded(json, file.Path.Value, file.Facts.Exclusion, measured: true);
        }

        foreach (var (path, reason) in report.Codebase.Excluded) WriteExcluded(json, path.Value, reason, measured: false);
        json.WriteEndArray();
    }

    private static void WriteExcluded(Utf8JsonWriter json, string path, Exclusion reason, bool measured)
    {
        json.WriteStartObject();
        json.WriteString("path", path);
        json.WriteString("reason", Camel(reason.ToString()));
        json.WriteBoolean("measured", measured);
        json.WriteEndObject();
    }

    /// <summary>An enum's name as JSON spells it.</summary>
    internal static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
