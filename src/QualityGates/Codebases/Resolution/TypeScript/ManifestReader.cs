using QualityGates.Codebases.Graphs;
using QualityGates.Configuration;

namespace QualityGates.Codebases.Resolution.TypeScript;

/// <summary>Reads the JSON files that say how imports are resolved, each once; what is wrong in them goes to the graph.</summary>
internal sealed class ManifestReader(GraphBuilder graph)
{
    private readonly Dictionary<int, ConfigObject> _read = [];

    /// <summary>What a file holds; empty where it was not measured or does not parse.</summary>
    public ConfigObject Read(int file)
    {
        if (_read.TryGetValue(file, out var json)) return json;
        var text = TextOf(file);
        var problems = new ProblemList();
        json = JsonFile.Parse(text.Span, "Resolve it: until then imports are looked up as if the file were empty.", problems);
        foreach (var problem in problems.Locate(text.Span)) graph.AddProblem(file, problem.Line, problem.Message);
        return _read[file] = json;
    }

    /// <summary>The bytes of a file that was kept; empty for every other.</summary>
    public ReadOnlyMemory<byte> TextOf(int file) => graph.Files.SourceOf(file)?.Facts.Manifest ?? default;

    /// <summary>Notes that something is wrong at the key that a path of keys leads to.</summary>
    public void AddProblem(int file, string message, params ReadOnlySpan<string> keys) =>
        graph.AddProblem(file, new FilePlaces(Read(file), TextOf(file)).LineOf(keys), message);
}
