using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using QualityGates.Audits.Dependencies;
using QualityGates.Audits.Dependencies.Rules;
using QualityGates.Codebases.Graphs;
using QualityGates.Text;

namespace QualityGates.Reports.Dependencies;

/// <summary>Proposed layers for a terminal, and as the part of a configuration that demands them.</summary>
internal static class LayerSuggestionText
{
    /// <summary>How the file with the part of the configuration is called.</summary>
    public const string FileName = "suggested-layers.json";

    private const string Because = "Suggested from the imports there are; say here why this order shall hold.";
    private const int ExceptionsShown = 10;
    private const int LinesOfJson = 60;

    /// <summary>The lines, without line ends.</summary>
    /// <param name="suggestion">What is proposed.</param>
    /// <param name="graph">What the exceptions mean.</param>
    /// <param name="path">Where the file was written.</param>
    public static ImmutableArray<string> Lines(LayerSuggestion suggestion, DependencyGraph graph, string path)
    {
        var lines = new List<string>();
        if (suggestion.Layers.Length < 2)
        {
            lines.Add("No layers to suggest: no component imports another one. Components are configured under 'dependencies.components'.");
        }
        else
        {
            lines.Add($"{Figure.Of(suggestion.Layers.Length, "layer")} fit the imports there are. The topmost is first; none imports one above it:");
            lines.AddRange(suggestion.Layers.Select(static (layer, i) => $"  {i + 1,3}  {string.Join(", ", layer.Components)}"));
            if (!suggestion.Alone.IsEmpty) lines.Add($"In no layer, because nothing ties them to others: {string.Join(", ", suggestion.Alone)}");
            AddExceptions(lines, suggestion, graph);
            AddSnippet(lines, suggestion, path);
        }

        AddUnused(lines, suggestion.Unused);
        return [.. lines.Select(Markdown.Visible)];
    }

    /// <summary>A configuration that demands the layers and nothing else, ending in a newline.</summary>
    public static ReadOnlyMemory<byte> Json(LayerSuggestion suggestion)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, AuditJson.Options))
        {
            json.WriteStartObject();
            json.WriteStartObject("dependencies");
            json.WriteStartArray("rules");
            json.WriteStartObject();
            json.WriteString("name", LayerSuggestion.RuleName);
            json.WriteString("because", Because);
            json.WriteStartArray("layers");
            foreach (var layer in suggestion.Layers) Write(json, layer);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, SuggestedLayer layer)
    {
        if (layer.Modules is [var only])
        {
            json.WriteStringValue(only);
            return;
        }

        json.WriteStartArray();
        foreach (var module in layer.Modules) json.WriteStringValue(module);
        json.WriteEndArray();
    }

    private static void AddExceptions(List<string> lines, LayerSuggestion suggestion, DependencyGraph graph)
    {
        if (suggestion.Exceptions is not [_, ..] exceptions)
        {
            lines.Add("No import leads against this order.");
            return;
        }

        lines.Add($"{Figure.Of(exceptions.Length, "dependency", "dependencies")} {(exceptions.Length == 1 ? "leads" : "lead")} against this order:");
        lines.AddRange(exceptions.Take(ExceptionsShown).Select(edge => $"  {graph.NameOf(edge.From)}({edge.Line}) -> {graph.NameOf(edge.To)}"));
        if (exceptions.Length > ExceptionsShown) lines.Add($"  … and {Figure.Of(exceptions.Length - ExceptionsShown)} more");
        lines.Add($"To tolerate {Wording.Them(exceptions.Length)} once the rule is in qualitygates.json: dotnet build -t:UpdateBaseline "
            + $"-p:QualityGatesAccept=\"{LayerSuggestion.RuleName} | *\" -p:QualityGatesReason=\"…\"");
    }

    private static void AddUnused(List<string> lines, ImmutableArray<UnusedAllowance> unused)
    {
        if (unused.IsEmpty) return;
        lines.Add($"{Figure.Of(unused.Length, "allowance")} nobody uses any more; {(unused.Length == 1 ? "it" : "they")} can go:");
        lines.AddRange(unused.Select(static allowance => $"  rule '{allowance.Rule}', {allowance.Key}: {allowance.Text}"));
    }

    private static void AddSnippet(List<string> lines, LayerSuggestion suggestion, string path)
    {
        var json = Encoding.UTF8.GetString(Json(suggestion).Span).TrimEnd('\n').Split('\n');
        lines.Add($"For qualitygates.json; it is in {path} too:");
        lines.AddRange(json.Take(LinesOfJson).Select(static line => $"  {line}"));
        if (json.Length > LinesOfJson) lines.Add($"  … and {Figure.Of(json.Length - LinesOfJson)} more lines");
    }
}
