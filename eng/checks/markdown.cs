#!/usr/bin/env dotnet
#:property QualityGatesEnabled=false
#:property PublishAot=false
#:property AssemblyName=QualityGates.Benchmarks
#:project ../../src/QualityGates/QualityGates.csproj

// Writes what the Markdown reader says of every Markdown document below a folder, as JSON.
//
//   dotnet run -c Release eng/checks/markdown.cs DIR > FACTS.json

using System.Text.Json;
using QualityGates.Languages.Markdown;

using var output = new Utf8JsonWriter(Console.OpenStandardOutput());
output.WriteStartObject();
foreach (var path in Directory.GetFiles(args[0], "*.md", SearchOption.AllDirectories).Where(IsDocument).Order(StringComparer.Ordinal))
{
    var document = MarkdownReader.Read(File.ReadAllBytes(path), out var problem);
    if (problem is not null) await Console.Error.WriteLineAsync($"{path}: {problem.Message}");
    output.WriteStartObject(Path.GetRelativePath(args[0], path));
    output.WriteStartArray("headings");
    foreach (var heading in document.Headings) WriteRow(writer => writer.WriteNumberValue(heading.Level), heading.Slug, heading.Line);
    output.WriteEndArray();
    output.WriteStartArray("links");
    foreach (var link in document.Links) WriteRow(writer => writer.WriteStringValue(link.Target), link.Kind.ToString(), link.Line);
    output.WriteEndArray();
    output.WriteEndObject();
}

output.WriteEndObject();

static bool IsDocument(string path) => !path.Contains("/.git/", StringComparison.Ordinal) && File.Exists(path);

void WriteRow(Action<Utf8JsonWriter> writeFirst, string text, int line)
{
    output.WriteStartArray();
    writeFirst(output);
    output.WriteStringValue(text);
    output.WriteNumberValue(line);
    output.WriteEndArray();
}
