using System.Text;
using QualityGates.Facts;
using QualityGates.Languages;
using QualityGates.Languages.Components;
using QualityGates.Languages.TypeScript;
using QualityGates.Snapshots;

namespace QualityGates.Tests.Languages.TypeScript;

/// <summary>The facts of one source text, spelled so that a test can show them whole.</summary>
internal sealed record Scanned(FileFacts Facts)
{
    public static Scanned TypeScript(string source) => With(TypeScriptScanner.Scan, Encoding.UTF8.GetBytes(source));

    public static Scanned Jsx(string source) => With(TypeScriptScanner.ScanTsx, Encoding.UTF8.GetBytes(source));

    public static Scanned JavaScript(string source) => With(TypeScriptScanner.ScanJavaScript, Encoding.UTF8.GetBytes(source));

    public static Scanned Svelte(string source) => With(SvelteScanner.Scan, Encoding.UTF8.GetBytes(source));

    public static Scanned Vue(string source) => With(VueScanner.Scan, Encoding.UTF8.GetBytes(source));

    public static Scanned With(ScanSource scan, byte[] source)
    {
        var facts = new FactBuilder();
        scan(source, facts);
        return new Scanned(facts.Build("", source, Exclusion.None));
    }

    /// <summary>Each declaration as <c>Kind Name first..last</c>.</summary>
    public string[] Spans => [.. Facts.Declarations.Select(d => $"{d.Kind} {d.Name} {d.StartLine}..{d.EndLine}")];

    /// <summary>Each declaration as <c>Kind Name</c>.</summary>
    public string[] Names => [.. Facts.Declarations.Select(d => $"{d.Kind} {d.Name}")];

    /// <summary>Each import as <c>line specifier</c>.</summary>
    public string[] Imports => [.. Facts.Imports.Select(i => $"{i.Line} {i.Specifier}")];

    /// <summary>Each import as <c>line specifier kind: names</c>.</summary>
    public string[] DetailedImports => [.. Facts.Imports.Select(Detailed)];

    private static string Detailed(Import import) => import.Names.IsEmpty
        ? $"{import.Line} {import.Specifier} {import.Kind}"
        : $"{import.Line} {import.Specifier} {import.Kind}: {string.Join(' ', import.Names)}";

    public string[] Problems => [.. Facts.Problems.Select(p => $"{p.Line} {p.Message}")];

    public FunctionMetrics? Metrics(string name) => Facts.Declarations.Single(d => d.Name == name).Metrics;

    public string Touches(string name) => string.Join(' ', Facts.Declarations.Single(d => d.Name == name).Touches);

    /// <summary>As <c>blank/comment/code</c>.</summary>
    public string Lines => $"{Facts.Lines.Blank}/{Facts.Lines.Comment}/{Facts.Lines.Code}";
}
