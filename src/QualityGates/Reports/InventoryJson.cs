using System.Collections.Immutable;
using System.Text.Json;
using QualityGates.Codebases;
using QualityGates.Facts;

namespace QualityGates.Reports;

/// <summary>Every measured file, every declaration and every import, for whoever wants to compute with them.</summary>
internal static class InventoryJson
{
    private static readonly string[] KindNames = [.. Enum.GetNames<DeclarationKind>().Select(AuditJson.Camel)];

    /// <summary>Writes UTF-8 JSON as <c>schemas/inventory.schema.json</c> describes it, ending in a newline; sorted by path, then line.</summary>
    public static void Write(Codebase codebase, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, AuditJson.Options with { Indented = false }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            WriteFiles(json, codebase);
            WriteDeclarations(json, codebase);
            WriteImports(json, codebase);
            // Not an empty list: nothing was resolved yet, and nothing must not look like "no dependencies".
            json.WriteNull("dependencies");
            json.WriteNull("unresolved");
            json.WriteEndObject();
        }

        output.Write("\n"u8);
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

                if (!declaration.Touches.IsEmpty) WriteTouches(json, declaration.Touches);
                json.WriteEndObject();
                FlushIfLarge(json);
            }
        }

        json.WriteEndArray();
    }

    private static void WriteTouches(Utf8JsonWriter json, ImmutableArray<string> touches)
    {
        json.WriteStartArray("touches");
        foreach (var name in touches) json.WriteStringValue(name);
        json.WriteEndArray();
    }

    private static void WriteImports(Utf8JsonWriter json, Codebase codebase)
    {
        json.WriteStartArray("imports");
        foreach (var (path, facts) in codebase.Files)
        {
            foreach (var (specifier, line) in facts.Imports)
            {
                json.WriteStartObject();
                json.WriteString("from", path.Value);
                json.WriteString("specifier", specifier);
                json.WriteNumber("line", line);
                json.WriteEndObject();
                FlushIfLarge(json);
            }
        }

        json.WriteEndArray();
    }

    /// <summary>Keeps the writer's buffer small: an inventory of 50,000 files is larger than the memory we allow ourselves.</summary>
    private static void FlushIfLarge(Utf8JsonWriter json)
    {
        if (json.BytesPending > 64 * 1024) json.Flush();
    }
}
