using System.Collections.Immutable;
using System.Text.Json;
using QualityGates.Audits.Dependencies;
using QualityGates.Audits.Dependencies.Changes;
using QualityGates.Audits.Dependencies.Cycles;
using QualityGates.Codebases.Graphs;
using QualityGates.Facts;

namespace QualityGates.Reports.Dependencies;

/// <summary>The map as data: components, their figures, who uses whom, every cycle with its cuts.</summary>
internal sealed class DependencyJson
{
    private readonly DependencyReport _report;
    private readonly Utf8JsonWriter _json;

    private DependencyJson(DependencyReport report, Utf8JsonWriter json) => (_report, _json) = (report, json);

    private DependencyGraph Graph => _report.Model.Graph;

    /// <summary>Writes UTF-8 JSON as <c>schemas/dependencies.schema.json</c> describes it, ending in a newline.</summary>
    public static void Write(DependencyReport report, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, AuditJson.Options with { Indented = false })) new DependencyJson(report, json).Write();
        output.Write("\n"u8);
    }

    private void Write()
    {
        _json.WriteStartObject();
        _json.WriteNumber("version", 1);
        WriteComponents();
        WriteEdges();
        WriteCycles();
        WritePackages();
        _json.WriteNumber("unresolved", Graph.Unresolved.Length);
        _json.WriteNumber("filesInNoComponent", DependencyMarkdown.SourceFilesInNoComponent(_report.Model));
        _json.WriteEndObject();
    }

    private void WriteComponents()
    {
        _json.WriteStartArray("components");
        for (var i = 0; i < _report.Components.Components.Length; i++)
        {
            var ((name, kind), metrics) = (_report.Components.Components[i], _report.Components.Metrics[i]);
            _json.WriteStartObject();
            _json.WriteString("name", name);
            _json.WriteString("kind", AuditJson.Camel(kind.ToString()));
            _json.WriteNumber("files", metrics.Files);
            _json.WriteNumber("fanIn", metrics.UsedByComponents);
            _json.WriteNumber("fanOut", metrics.UsedComponents);
            _json.WriteNumber("usedByFiles", metrics.UsedByFiles);
            _json.WriteNumber("usingFiles", metrics.UsingFiles);
            _json.WriteNumber("types", metrics.Types);
            _json.WriteNumber("abstractTypes", metrics.AbstractTypes);
            WriteShare("instability", metrics.Instability);
            WriteShare("abstractness", metrics.Abstractness);
            WriteShare("distance", metrics.Distance);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteShare(string name, double? share)
    {
        if (share is { } value) _json.WriteNumber(name, Math.Round(value, 4));
        else _json.WriteNull(name);
    }

    private void WriteEdges()
    {
        var borders = new ComponentBorders(_report.Model);
        _json.WriteStartArray("componentEdges");
        foreach (var edge in _report.Components.Edges)
        {
            _json.WriteStartObject();
            _json.WriteString("from", _report.Components.Components[edge.From].Name);
            _json.WriteString("to", _report.Components.Components[edge.To].Name);
            _json.WriteNumber("dependencies", edge.Dependencies.Length);
            WriteImports("imports", edge);
            WriteImports("closing", edge.Without(borders.AreNotCrossedBy));
            _json.WriteEndObject();
            InventoryJson.FlushIfLarge(_json);
        }

        _json.WriteEndArray();
    }

    private void WriteImports(string name, ComponentDependency edge)
    {
        _json.WriteStartObject(name);
        foreach (var phase in Enum.GetValues<ImportPhase>())
            if (edge.ImportsOf(phase) is > 0 and var imports) _json.WriteNumber(ImportWords.Of(phase), imports);
        _json.WriteEndObject();
    }

    private void WriteCycles()
    {
        _json.WriteStartArray("cycles");
        foreach (var tier in _report.Cycles.Tiers)
            foreach (var cycle in tier.Cycles) WriteCycle(tier, cycle);
        _json.WriteEndArray();
    }

    private void WriteCycle(CycleTier tier, Cycle cycle)
    {
        _json.WriteStartObject();
        _json.WriteString("level", AuditJson.Camel(tier.Level.ToString()));
        if (tier.Language.Length > 0) _json.WriteString("language", tier.Language);
        _json.WriteString("upTo", AuditJson.Camel(tier.UpTo.ToString()));
        _json.WriteBoolean("judged", tier.IsJudged);
        WriteNodes("members", tier, cycle.Members);
        _json.WriteNumber("innerEdges", cycle.InnerEdges);
        _json.WriteStartArray("cut");
        foreach (var cut in cycle.Cut)
        {
            _json.WriteStartObject();
            _json.WriteString("from", tier.NameOf(_report.Model, cut.From));
            _json.WriteString("to", tier.NameOf(_report.Model, cut.To));
            _json.WriteNumber("imports", cut.Imports);
            WriteDependencies(cut.Dependencies);
            WriteNodes("wayBack", tier, cut.WayBack);
            _json.WriteEndObject();
            InventoryJson.FlushIfLarge(_json);
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteDependencies(ImmutableArray<Dependency> dependencies)
    {
        _json.WriteStartArray("dependencies");
        foreach (var dependency in dependencies)
        {
            _json.WriteStartObject();
            _json.WriteString("from", Graph.NameOf(dependency.From));
            _json.WriteNumber("line", dependency.Line);
            _json.WriteString("to", Graph.NameOf(dependency.To));
            _json.WriteStartArray("names");
            foreach (var name in ImportedNames.Of(dependency)) _json.WriteStringValue(name);
            _json.WriteEndArray();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteNodes(string property, CycleTier tier, ImmutableArray<int> nodes)
    {
        _json.WriteStartArray(property);
        foreach (var node in nodes) _json.WriteStringValue(tier.NameOf(_report.Model, node));
        _json.WriteEndArray();
    }

    private void WritePackages()
    {
        var users = new int[Graph.Packages.Length];
        foreach (var edge in Graph.Edges)
            if (Graph.IsPackage(edge.To)) users[edge.To - Graph.Files.Count]++;
        _json.WriteStartArray("packages");
        for (var i = 0; i < users.Length; i++)
        {
            _json.WriteStartObject();
            _json.WriteString("name", Graph.Packages[i]);
            _json.WriteNumber("files", users[i]);
            _json.WriteEndObject();
            InventoryJson.FlushIfLarge(_json);
        }

        _json.WriteEndArray();
    }
}
