using System.Text.Json;
using QualityGates.Facts;
using QualityGates.Languages;
using QualityGates.Languages.Components;
using QualityGates.Languages.CSharp;
using QualityGates.Languages.Python;
using QualityGates.Languages.TypeScript;

// scan DIR OUT.json: the facts of every source file below a folder, for comparison with the languages' own compilers.
if (args is not ["scan", var folder, var output])
{
    Console.Error.WriteLine("usage: QualityGates.Benchmarks scan DIR OUT.json");
    return 2;
}

var root = Path.GetFullPath(folder);
var facts = new FactBuilder();
using var stream = File.Create(output);
using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = false });
json.WriteStartObject();
var started = Environment.CpuUsage.TotalTime;
foreach (var path in Directory.EnumerateFiles(root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true }).Order(StringComparer.Ordinal))
{
    if (Scanner(path) is not { } scan || path.Contains("/.git/", StringComparison.Ordinal)) continue;
    var source = File.ReadAllBytes(path);
    facts.Reset();
    scan(source, facts);
    WriteFile(Path.GetRelativePath(root, path).Replace('\\', '/'), facts.Build("", source, Exclusion.None));
}

json.WriteEndObject();
Console.Error.WriteLine($"{(Environment.CpuUsage.TotalTime - started).TotalSeconds:0.00} s CPU");
return 0;

static ScanSource? Scanner(string path) => Path.GetExtension(path) switch
{
    ".cs" => CSharpScanner.Scan,
    ".py" or ".pyi" => PythonScanner.Scan,
    ".ts" or ".mts" or ".cts" => TypeScriptScanner.Scan,
    ".tsx" or ".js" or ".jsx" or ".mjs" or ".cjs" => TypeScriptScanner.ScanJsx,
    ".svelte" => SvelteScanner.Scan,
    ".vue" => VueScanner.Scan,
    _ => null,
};

void WriteFile(string path, FileFacts file)
{
    json.WriteStartObject(path);
    json.WriteNumber("blank", file.Lines.Blank);
    json.WriteNumber("comment", file.Lines.Comment);
    json.WriteNumber("code", file.Lines.Code);
    json.WriteStartArray("declarations");
    foreach (var declaration in file.Declarations)
    {
        json.WriteStartObject();
        json.WriteString("kind", declaration.Kind.ToString());
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

        if (declaration.Touches.Length > 0) json.WriteString("touches", string.Join(',', declaration.Touches));
        json.WriteEndObject();
    }

    json.WriteEndArray();
    json.WriteStartArray("imports");
    foreach (var import in file.Imports) json.WriteStringValue($"{import.Line}: {import.Specifier}");
    json.WriteEndArray();
    json.WriteStartArray("problems");
    foreach (var problem in file.Problems) json.WriteStringValue($"{problem.Line}: {problem.Kind} {problem.Message}");
    json.WriteEndArray();
    json.WriteEndObject();
}
