using System.Collections.Immutable;
using QualityGates.Codebases;
using QualityGates.Facts;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Tests.Audits.Monoliths;

/// <summary>Builds facts by hand, so that a test says exactly what the audit sees.</summary>
internal static class Sample
{
    public static SourceFile File(string path, int lines, string language = "C#", IEnumerable<Declaration>? declarations = null, IEnumerable<string>? imports = null, Exclusion exclusion = Exclusion.None) => new(
        new RepoPath(path),
        new FileFacts(language, new LineCounts(0, 0, lines), lines * 30L, exclusion, [.. declarations ?? []], [.. (imports ?? []).Select(static (name, i) => new Import(name, i + 1))], []));

    public static Codebase Codebase(params IEnumerable<SourceFile> files) => new([.. files], [], "dictionary", []);

    public static Declaration Class(string name, int start, int lines) => new(DeclarationKind.Class, name, start, start + lines - 1, -1, null, []);

    public static Declaration Method(string name, int start, int lines, int parent = 0, int complexity = 1, params ImmutableArray<string> touches) => new(
        DeclarationKind.Method, name, start, start + lines - 1, parent, new FunctionMetrics(lines, complexity, 1, 0), touches);

    public static Declaration Function(string name, int start, int lines, int complexity = 1) => new(
        DeclarationKind.Function, name, start, start + lines - 1, -1, new FunctionMetrics(lines, complexity, 1, 0), []);
}
