using System.Text.Json;
using QualityGates.Codebases.Graphs;
using QualityGates.Facts;

namespace QualityGates.Reports;

/// <summary>The part of the inventory that says where imports lead.</summary>
internal static class InventoryGraph
{
    /// <summary>Writes dependencies, packages and what was not found, each ordered by the file that imports.</summary>
    public static void Write(Utf8JsonWriter json, DependencyGraph graph)
    {
        json.WriteStartArray("dependencies");
        foreach (var edge in graph.Edges)
            if (!graph.IsPackage(edge.To)) WriteDependency(json, graph, edge);
        json.WriteEndArray();
        json.WriteStartArray("packages");
        foreach (var edge in graph.Edges)
            if (graph.IsPackage(edge.To)) WritePackage(json, graph, edge);
        json.WriteEndArray();
        json.WriteStartArray("unresolved");
        foreach (var unresolved in graph.Unresolved) WriteUnresolved(json, graph, unresolved);
        json.WriteEndArray();
    }

    private static void WriteDependency(Utf8JsonWriter json, DependencyGraph graph, Dependency edge)
    {
        json.WriteStartObject();
        json.WriteString("from", graph.NameOf(edge.From));
        json.WriteString("to", graph.NameOf(edge.To));
        InventoryJson.WriteWords(json, "kinds", ImportWords.Of(edge));
        json.WriteString("phase", ImportWords.Of(edge.Phase));
        json.WriteBoolean("guarded", edge.Sites.All(static site => (site.Kind & ImportKind.Guarded) != 0));
        WriteLines(json, edge);
        json.WriteEndObject();
        InventoryJson.FlushIfLarge(json);
    }

    private static void WritePackage(Utf8JsonWriter json, DependencyGraph graph, Dependency edge)
    {
        json.WriteStartObject();
        json.WriteString("from", graph.NameOf(edge.From));
        json.WriteString("package", graph.NameOf(edge.To));
        WriteLines(json, edge);
        json.WriteEndObject();
        InventoryJson.FlushIfLarge(json);
    }

    private static void WriteUnresolved(Utf8JsonWriter json, DependencyGraph graph, UnresolvedImport unresolved)
    {
        json.WriteStartObject();
        json.WriteString("from", graph.NameOf(unresolved.From));
        json.WriteString("specifier", unresolved.Import.Shown);
        json.WriteNumber("line", unresolved.Import.Line);
        json.WriteString("reason", ImportWords.Of(unresolved.Reason));
        json.WriteEndObject();
        InventoryJson.FlushIfLarge(json);
    }

    private static void WriteLines(Utf8JsonWriter json, Dependency edge)
    {
        json.WriteStartArray("lines");
        var last = 0;
        foreach (var site in edge.Sites)
        {
            // Sites are ordered by line.
            if (site.Line != last) json.WriteNumberValue(site.Line);
            last = site.Line;
        }

        json.WriteEndArray();
    }
}
