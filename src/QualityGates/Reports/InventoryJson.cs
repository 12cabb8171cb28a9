using System.Text.Json;
using QualityGates.Codebases;
using QualityGates.Codebases.Graphs;
using QualityGates.Facts;
using QualityGates.Snapshots;

namespace QualityGates.Reports;

/// <summary>Every measured file, every declaration, every import and where it leads, for whoever wants to compute with them.</summary>
internal static class InventoryJson
{
    private static readonly string[] KindNames = [.. Enum.GetNames<DeclarationKind>().Select(AuditJson.Camel)];

    /// <summary>Writes UTF-8 JSON as <c>schemas/inventory.schema.json</c> describes it, ending in a newline; sorted by path, then line.</summary>
    /// <param name="codebase">What was measured.</param>
    /// <param name="graph">Where imports lead; null where nobody resolved them.</param>
    /// <param name="output">Receives the bytes.</param>
    public static void Write(Codebase codebase, DependencyGraph? graph, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, AuditJson.Options with { Indented = false }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            WriteFiles(json, codebase);
            WriteDeclarations(json, codebase);
            WriteImports(json, codebase);
            if (graph is null) WriteNothingResolved(json);
            else InventoryGraph.Write(json, graph);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    /// <summary>Not empty lists: nothing was resolved, and nothing must not look like "no dependencies".</summary>
    private static void WriteNothingResolved(Utf8JsonWriter json)
    {
        json.WriteNull("dependencies");
        json.WriteNull("packages");
        json.WriteNull("unresolved");
    }

    private static void WriteFiles(Utf8JsonWriter json, Codebase codebase)
    {
        json.WriteStartArray("files");
        foreach (var (path, facts) in codebase.Files)
        {
            json.WriteStartObject();
            json.WriteString("path", path.Value);
            json.WriteString("language", facts.Language);
            json.WriteNumber("lines", facts.Lines.Physical);
            json.WriteNumber("blank", facts.Lines.Blank);
            json.WriteNumber("comment", facts.Lines.Comment);
            json.WriteNumber("code", facts.Lines.Code);
            json.WriteNumber("bytes", facts.Bytes);
            if (facts.Exclusion != Exclusion.None) json.WriteString("excluded", AuditJson.Camel(facts.Exclusion.ToString()));
            json.WriteEndObject();
            FlushIfLarge(json);
        }

        json.WriteEndArray();
    }

    private static void WriteDeclarations(Utf8JsonWriter json, Codebase codebase)
    {
        json.WriteStartArray("declarations");
        foreach (var (path, facts) in codebase.Files)
        {
            foreach (var declaration in facts.Declarations)
            {
                json.WriteStartObject();
                json.WriteString("path", path.Value);
                json.WriteString("kind", KindNames[(int)declaration.Kind]);
                json.WriteString("name", declaration.Name);
                json.WriteNumber("startLine", declaration.StartLine);
                json.WriteNumber("endLine", declaration.EndLine);
                if (declaration.Metrics is { } metrics)
                {
                    json.WriteNumber("statements", metrics.Statements);
                    json.WriteNumber("complexity", metrics.Complexity);
                    json.WriteNumber("nesting", metrics.Nesting);
                    json.WriteNumber("parameters", metrics.Parameters);
                }

                if (!declaration.Touches.IsEmpty) WriteWords(json, "touches", declaration.Touches);
                json.WriteEndObject();
                FlushIfLarge(json);
            }
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a list of words.</summary>
    internal static void WriteWords(Utf8JsonWriter json, string name, IEnumerable<string> words)
    {
        json.WriteStartArray(name);
        foreach (var word in words) json.WriteStringValue(word);
        json.WriteEndArray();
    }

    private static void WriteImports(Utf8JsonWriter json, Codebase codebase)
    {
        json.WriteStartArray("imports");
        foreach (var (path, facts) in codebase.Files)
        {
            foreach (var import in facts.Imports)
            {
                json.WriteStartObject();
                json.WriteString("from", path.Value);
                json.WriteString("specifier", import.Shown);
                json.WriteNumber("line", import.Line);
                WriteWords(json, "kinds", ImportWords.Of(import.Kind));
                if (!import.Names.IsEmpty) WriteWords(json, "names", import.Names);
                json.WriteEndObject();
                FlushIfLarge(json);
            }
        }

        json.WriteEndArray();
    }

    /// <summary>Keeps the writer's buffer small: an inventory of 50,000 files is larger than the memory we allow ourselves.</summary>
    internal static void FlushIfLarge(Utf8JsonWriter json)
    {
        if (json.BytesPending > 64 * 1024) json.Flush();
    }
}
