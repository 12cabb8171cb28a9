using QualityGates.Languages.Components;
using QualityGates.Languages.CSharp;
using QualityGates.Languages.Python;
using QualityGates.Languages.TypeScript;
using static QualityGates.Languages.LanguageKind;

namespace QualityGates.Languages.Table;

/// <summary>The languages with a scanner of their own, which finds declarations and imports too.</summary>
internal static class StructuredLanguages
{
    public static LanguageRow[] Rows =>
    [
        new("C#",         Programming, CSharpScanner.Scan,        "cs csx cake", interpreters: "dotnet dotnet-script"),
        new("JavaScript", Programming, TypeScriptScanner.ScanJavaScript,
            "js mjs cjs jsx es es6", "Jakefile", "node nodejs bun gjs rhino"),
        new("Python",     Programming, PythonScanner.Scan,
                   "py pyi pyw", "SConstruct SConscript wscript", "python pypy uv"),
        new("Svelte",     Markup,      SvelteScanner.Scan,        "svelte"),
        new("TSX",        Programming, TypeScriptScanner.ScanTsx, "tsx"),
        new("TypeScript", Programming, TypeScriptScanner.Scan,    "ts mts cts", interpreters: "deno ts-node tsx"),
        new("Vue",        Markup,      VueScanner.Scan,           "vue"),
    ];
}
