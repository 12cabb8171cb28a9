#!/usr/bin/env dotnet
#:property QualityGatesEnabled=false
#:property PublishAot=false
#:property AssemblyName=QualityGates.Benchmarks
#:project ../../src/QualityGates.Git/QualityGates.Git.csproj

// Audits a folder and writes findings.sarif, and many.sarif with 100,000 findings of hostile names, into another folder; both as a run writes them.
//
//   dotnet run -c Release eng/checks/sarif.cs DIR OUT PIECES.json

using System.Text.Json;
using QualityGates;
using QualityGates.Audits;
using QualityGates.Baselines;
using QualityGates.Git;
using QualityGates.Reports;
using QualityGates.Text;

var snapshot = GitWorkingTree.Open(Path.GetFullPath(args[0]));
var report = Auditor.Audit(snapshot, snapshot.List(CancellationToken.None), AuditInputs.Default, null, Environment.ProcessorCount, CancellationToken.None);
using var read = JsonDocument.Parse(File.ReadAllBytes(args[2]));
string[] pieces = [.. read.RootElement.EnumerateArray().Select(static piece => piece.GetString()!)];
var random = new Random(20261123);
var states = Enum.GetValues<FindingState>();
var many = report with { Verdict = report.Verdict with { Findings = [.. Enumerable.Range(0, 100_000).Select(Hostile)] } };
Write("findings.sarif", report);
Write("many.sarif", many);

JudgedFinding Hostile(int index)
{
    var name = $"src{string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => pieces[random.Next(pieces.Length)]))}{index}";
    var finding = new Finding("QG0101", Severity.Error, name, new RepoPath(name), 1 + index, new Measure("lines", 900, 600), name, name) { Column = index % 3 };
    return new JudgedFinding(finding, states[index % states.Length], 800) { AtBase = 850, Waiver = name, Hint = name };
}

void Write(string name, Report report)
{
    using var output = File.Create(Path.Combine(args[1], name));
    ReportFile.Of(report, new ReportChoice(Sarif: true)).Single(static file => file.Name == "findings.sarif").Write(output);
}
