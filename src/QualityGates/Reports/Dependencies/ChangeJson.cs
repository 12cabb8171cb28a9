using System.Collections.Immutable;
using System.Text.Json;
using QualityGates.Audits.Dependencies.Changes;
using QualityGates.Audits.Dependencies.Cycles;
using QualityGates.Facts;
using QualityGates.Reports.Saved;

namespace QualityGates.Reports.Dependencies;

/// <summary>What a change does to dependencies as a part of <c>audit.json</c>, there and back.</summary>
internal static class ChangeJson
{
    /// <summary>Writes it; null where nothing was compared, because that must not look like a change that does nothing.</summary>
    public static void Write(Utf8JsonWriter json, DependencyChange? change)
    {
        if (change is null)
        {
            json.WriteNull("change");
            return;
        }

        json.WriteStartObject("change");
        Write(json, "gone", change.RemovedNames, WriteGone);
        Write(json, "cycles", change.Cycles, WriteCycle);
        Write(json, "added", change.Added, WriteLink);
        Write(json, "removed", change.Removed, WriteLink);
        Write(json, "outside", change.Outside, WriteOutside);
        json.WriteEndObject();
    }

    /// <summary>Reads it back.</summary>
    public static DependencyChange Read(SavedNode node) => new(
        [.. node["added"].Items.Select(LinkOf)],
        [.. node["removed"].Items.Select(LinkOf)],
        [.. node["cycles"].Items.Select(CycleOf)],
        [.. node["outside"].Items.Select(OutsideOf)],
        [.. node["gone"].Items.Select(GoneOf)]);

    private static void Write<T>(Utf8JsonWriter json, string name, ImmutableArray<T> things, Action<Utf8JsonWriter, T> write)
        where T : class
    {
        json.WriteStartArray(name);
        foreach (var thing in things)
        {
            json.WriteStartObject();
            write(json, thing);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteGone(Utf8JsonWriter json, RemovedName gone)
    {
        json.WriteString("path", gone.File.Value);
        json.WriteString("name", gone.Name);
        json.WriteNumber("importers", gone.Importers);
        json.WriteString("firstImporter", gone.FirstImporter.Value);
        json.WriteNumber("line", gone.Line);
    }

    private static RemovedName GoneOf(SavedNode node) => new(
        node["path"].Path, node["name"].OrNull?.Text, node["importers"].Count, node["firstImporter"].Path, node["line"].Line);

    private static void WriteCycle(Utf8JsonWriter json, CycleGrowth growth)
    {
        json.WriteString("level", AuditJson.Camel(growth.Level.ToString()));
        json.WriteString("language", growth.Language);
        json.WriteString("upTo", AuditJson.Camel(growth.UpTo.ToString()));
        WriteNumbers(json, "sizesBefore", growth.SizesBefore);
        WriteNumbers(json, "sizesNow", growth.SizesNow);
        WriteTexts(json, "joined", growth.Joined);
        WriteTexts(json, "left", growth.Left);
        if (growth.Closing is not { } closing)
        {
            json.WriteNull("closing");
            return;
        }

        json.WriteStartObject("closing");
        json.WriteString("from", closing.From);
        json.WriteNumber("line", closing.Line);
        json.WriteString("to", closing.To);
        json.WriteEndObject();
    }

    private static CycleGrowth CycleOf(SavedNode node) => new(
        node["level"].Word<CycleLevel>(), node["language"].Text, node["upTo"].Word<ImportPhase>(),
        [.. node["sizesBefore"].Items.Select(static size => size.Count)], [.. node["sizesNow"].Items.Select(static size => size.Count)],
        [.. node["joined"].Items.Select(static name => name.Text)], [.. node["left"].Items.Select(static name => name.Text)])
    {
        Closing = node["closing"].OrNull is { } closing ? new(closing["from"].Text, closing["line"].Line, closing["to"].Text) : null,
    };

    private static void WriteLink(Utf8JsonWriter json, ComponentLink link)
    {
        json.WriteString("from", link.From);
        json.WriteString("to", link.To);
        json.WriteNumber("imports", link.Imports);
        json.WriteString("path", link.File.Value);
        json.WriteNumber("line", link.Line);
        json.WriteString("target", link.Target.Value);
    }

    private static ComponentLink LinkOf(SavedNode node) => new(
        node["from"].Text, node["to"].Text, node["imports"].Count, node["path"].Path, node["line"].Line, node["target"].Path);

    private static void WriteOutside(Utf8JsonWriter json, OutsideUse use)
    {
        json.WriteString("path", use.File.Value);
        json.WriteNumber("importers", use.Importers);
        json.WriteStartArray("names");
        foreach (var name in use.Names)
        {
            json.WriteStartObject();
            json.WriteString("name", name.Name);
            json.WriteNumber("importers", name.Importers);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static OutsideUse OutsideOf(SavedNode node) => new(
        node["path"].Path, node["importers"].Count,
        [.. node["names"].Items.Select(static name => new NameUse(name["name"].Text, name["importers"].Count))]);

    private static void WriteNumbers(Utf8JsonWriter json, string name, ImmutableArray<int> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers) json.WriteNumberValue(number);
        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, ImmutableArray<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
