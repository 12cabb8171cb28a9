using System.Text;
using QualityGates.Facts;
using QualityGates.Languages.Python;
using QualityGates.Snapshots;

namespace QualityGates.Tests.Languages.Python;

/// <summary>Scans Python source and shows the facts in a form that a test can spell out.</summary>
internal static class PythonSource
{
    public static FileFacts Scan(string source) => Scan(Encoding.UTF8.GetBytes(source));

    public static FileFacts Scan(byte[] source)
    {
        var facts = new FactBuilder();
        PythonScanner.Scan(source, facts);
        return facts.Build("Python", source, Exclusion.None);
    }

    /// <summary>Every declaration as <c>Kind name first-last</c>.</summary>
    public static string[] Declarations(string source) =>
        [.. Scan(source).Declarations.Select(d => $"{d.Kind} {d.Name} {d.StartLine}-{d.EndLine}")];

    /// <summary>The figures of the first function.</summary>
    public static FunctionMetrics Figures(string source) =>
        Scan(source).Declarations.First(d => d.Metrics is not null).Metrics!.Value;

    /// <summary>Every import as <c>line: specifier</c>.</summary>
    public static string[] Imports(string source) => [.. Scan(source).Imports.Select(i => $"{i.Line}: {i.Specifier}")];

    /// <summary>Every problem as <c>line: message</c>.</summary>
    public static string[] Problems(string source) => [.. Scan(source).Problems.Select(p => $"{p.Line}: {p.Message}")];
}
