using System.Buffers;
using System.Globalization;
using System.Text.Json;
using QualityGates.Reports;

namespace QualityGates.History;

/// <summary>The rows as data.</summary>
internal static class HistoryJson
{
    private static readonly JsonWriterOptions RowOptions = AuditJson.Options with { Indented = false };

    /// <summary>UTF-8 JSON as <c>schemas/history.schema.json</c> describes it, a row in each line, ending in a newline.</summary>
    public static void Write(HistoryReport report, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, AuditJson.Options))
        {
            var request = report.Request;
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteString("line", request.IsFirstParentOnly ? "first-parent" : "all");
            json.WriteString("every", request.Sampling.ToString());
            if (request.Since.Length > 0) json.WriteString("since", request.Since);
            else json.WriteNull("since");
            json.WriteBoolean("complete", report.IsComplete);
            json.WriteNumber("commits", report.Wanted);
            json.WriteStartArray("notes");
            foreach (var note in HistoryWording.Notes(report)) json.WriteStringValue(note);
            json.WriteEndArray();
            WriteRows(json, report);
            json.WriteEndObject();
        }

        stream.Write("\n"u8);
    }

    private static void WriteRows(Utf8JsonWriter json, HistoryReport report)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var line = new Utf8JsonWriter(buffer, RowOptions);
        json.WriteStartArray("rows");
        foreach (var row in report.Rows)
        {
            // What is written as it is gets no line of its own otherwise.
            buffer.ResetWrittenCount();
            buffer.Write("\n    "u8);
            line.Reset();
            WriteRow(line, row);
            line.Flush();
            json.WriteRawValue(buffer.WrittenSpan, skipInputValidation: true);
        }

        json.WriteEndArray();
    }

    private static void WriteRow(Utf8JsonWriter json, HistoryRow row)
    {
        json.WriteStartObject();
        json.WriteString("commit", row.Commit);
        json.WriteString("time", row.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteBoolean("mainLine", row.IsOnMainLine);
        json.WriteNumber("files", row.Files);
        json.WriteNumber("judgedLines", row.JudgedLines);
        json.WriteNumber("unjudged", row.Unjudged);
        WriteFigure(json, "filesOver", row.FilesOver);
        WriteFigure(json, "linesOver", row.LinesOver);
        if (row.Largest is { } largest)
        {
            json.WriteStartObject("largest");
            json.WriteString("path", largest.Path.Value);
            json.WriteNumber("lines", largest.Lines);
            json.WriteEndObject();
        }
        else json.WriteNull("largest");

        WriteCounts(json, "debt", row.Debt);
        WriteCounts(json, "rules", row.Rules);
        json.WriteEndObject();
    }

    private static void WriteFigure(Utf8JsonWriter json, string name, long? figure)
    {
        if (figure is { } value) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }

    private static void WriteCounts(Utf8JsonWriter json, string name, IEnumerable<KeyValuePair<string, int>> counts)
    {
        json.WriteStartObject(name);
        foreach (var (key, count) in counts) json.WriteNumber(key, count);
        json.WriteEndObject();
    }
}
