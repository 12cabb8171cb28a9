using QualityGates.Audits;
using QualityGates.Baselines;
using QualityGates.Configuration;
using QualityGates.Facts;
using QualityGates.Text;

namespace QualityGates.Tests.Baselines;

/// <summary>What the audits said in one run, as a test tells it.</summary>
internal static class Run
{
    public const string LargeFile = "QG0101";
    public const string ComplexFunction = "QG0105";
    public const string Layers = "QG0201";

    public static AuditResult Found(params Finding[] findings) =>
        new([.. findings], [new(LargeFile, 120, 900, 600), new(ComplexFunction, 900, 40, 30), new(Layers, 300, 0, null)]);

    public static Finding File(string path, int lines, Severity severity = Severity.Error) =>
        new(LargeFile, severity, path, new RepoPath(path), 1, new Measure("lines", lines, 600), "", "");

    public static Finding Function(string path, string name, int complexity) =>
        new(ComplexFunction, Severity.Error, $"{path}#{name}", new RepoPath(path), 7, new Measure("complexity", complexity, 30), "", "");

    public static Finding Edge(string from, string to) =>
        new(Layers, Severity.Error, $"domain-is-pure | {from} -> {to}", new RepoPath(from), 3, null, "", "");

    public static Finding Unparsed(string path, Severity severity = Severity.Warning) =>
        ToolRules.InSource(ToolRules.UnjudgedFile, new RepoPath(path), [new ScanProblem(ScanProblemKind.Syntax, 9, "A string is not closed.")], severity)[0];

    public static Finding BadConfiguration() =>
        ToolRules.InConfiguration(new RepoPath("qualitygates.json"), [new ConfigProblem(3, 5, "Unknown key 'limti'.")])[0];

    public static Baseline Tolerating(params Finding[] findings) => BaselineUpdate.Initialize(Found(findings)).Baseline;
}
