using System.Text.Json;
using QualityGates.Audits.Docs;

namespace QualityGates.Reports.Documents;

/// <summary>Documents and decisions as a part of <c>audit.json</c>.</summary>
internal static class DocumentJson
{
    /// <summary>Writes it; null where the docs audit did not run, because nothing must not look like "no documents".</summary>
    public static void Write(Utf8JsonWriter json, Report report)
    {
        if (report.Docs is not { } documents)
        {
            json.WriteNull("documents");
            return;
        }

        json.WriteStartObject("documents");
        json.WriteNumber("read", documents.Documents);
        WriteDecisions(json, documents);
        WriteFolders(json, documents);
        WriteLinks(json, documents.Links);
        WriteMentions(json, documents.Mentions);
        WriteBrought(json, report);
        json.WriteEndObject();
    }

    private static void WriteDecisions(Utf8JsonWriter json, DocsReport documents)
    {
        json.WriteStartArray("decisions");
        foreach (var folder in documents.Decisions)
        {
            foreach (var decision in folder.All)
            {
                json.WriteStartObject();
                json.WriteString("path", decision.Path.Value);
                json.WriteString("id", decision.Id);
                json.WriteString("title", decision.Title);
                json.WriteString("status", decision.Status);
                json.WriteString("date", decision.Date);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }

    private static void WriteFolders(Utf8JsonWriter json, DocsReport documents)
    {
        json.WriteStartArray("folders");
        foreach (var folder in documents.Folders)
        {
            json.WriteStartObject();
            json.WriteString("path", folder.Path);
            json.WriteString("index", folder.Index?.Value);
            json.WriteBoolean("otherIndex", folder.HasOtherIndex);
            json.WriteNumber("documents", folder.Documents);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLinks(Utf8JsonWriter json, LinkCoverage? links)
    {
        if (links is null)
        {
            json.WriteNull("links");
            return;
        }

        json.WriteStartObject("links");
        json.WriteNumber("documents", links.Documents);
        json.WriteNumber("leftOut", links.LeftOut);
        json.WriteNumber("followed", links.Followed);
        json.WriteNumber("anchors", links.Anchors);
        json.WriteNumber("onTheWeb", links.OnTheWeb);
        json.WriteNumber("noPaths", links.NoPaths);
        json.WriteNumber("routes", links.Routes);
        json.WriteEndObject();
    }

    private static void WriteMentions(Utf8JsonWriter json, MentionCoverage? mentions)
    {
        if (mentions is null)
        {
            json.WriteNull("mentions");
            return;
        }

        json.WriteStartObject("mentions");
        json.WriteNumber("documents", mentions.Documents);
        json.WriteNumber("leftOut", mentions.LeftOut);
        json.WriteNumber("judged", mentions.Judged);
        json.WriteNumber("unclear", mentions.Unclear);
        json.WriteNumber("hypothetical", mentions.Hypothetical);
        json.WriteNumber("inLeftOut", mentions.InLeftOut);
        json.WriteEndObject();
    }

    private static void WriteBrought(Utf8JsonWriter json, Report report)
    {
        if (report.Docs?.Brought is null)
        {
            json.WriteNull("brought");
            return;
        }

        json.WriteStartArray("brought");
        foreach (var judged in DocumentFindings.Brought(report))
        {
            json.WriteStartObject();
            json.WriteString("rule", judged.Finding.RuleId);
            json.WriteString("subject", judged.Finding.Subject);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
