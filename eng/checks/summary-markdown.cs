#!/usr/bin/env dotnet
#:property QualityGatesEnabled=false
#:property PublishAot=false
#:property AssemblyName=QualityGates.Benchmarks
#:project ../../src/QualityGates/QualityGates.csproj

// Writes summaries in which a hostile name stands wherever a name can stand, and one with a harmless name first, as JSON.
//
//   dotnet run -c Release eng/checks/summary-markdown.cs PIECES.json COUNT > SUMMARIES.json

using System.Text.Json;
using QualityGates.Audits;
using QualityGates.Audits.Dependencies.Changes;
using QualityGates.Audits.Dependencies.Cycles;
using QualityGates.Baselines;
using QualityGates.Facts;
using QualityGates.Reports;
using QualityGates.Snapshots;
using QualityGates.Text;

const string Head = "9f31c2e0b1a2c3d4e5f60718293a4b5c6d7e8f90";
using var read = JsonDocument.Parse(File.ReadAllBytes(args[0]));
string[] pieces = [.. read.RootElement.EnumerateArray().Select(static piece => piece.GetString()!)];
var count = int.Parse(args[1]);
var random = new Random(20261123);
var context = new SummaryContext { HeadCommit = Head, MaximumLength = int.MaxValue, Links = SourceLinks.GitHub("https://github.com", "acme/shop", Head) };

// Each piece alone, so that none is left out, then several together.
var names = pieces.Concat(Enumerable.Range(0, Math.Max(count - pieces.Length, 0)).Select(_ => NameOf())).Prepend("src/a.cs");
using var output = new Utf8JsonWriter(Console.OpenStandardOutput());
output.WriteStartArray();
foreach (var name in names)
{
    output.WriteStartObject();
    output.WriteString("name", name);
    output.WriteString("markdown", SummaryMarkdown.Write(Everywhere(name), context));
    output.WriteEndObject();
}

output.WriteEndArray();

string NameOf() => string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => pieces[random.Next(pieces.Length)]));

static SavedAudit Everywhere(string name)
{
    var path = new RepoPath(name);
    JudgedFinding[] findings =
    [
        Judged("QG0101", FindingState.Worsened) with { AtBase = 850, Tolerated = 800, Hint = name },
        Judged("QG0005", FindingState.Introduced),
        Judged("QG0101", FindingState.Inherited) with { IsDrift = true, AtBase = 900 },
        Judged("QG0101", FindingState.Waived) with { Waiver = name },
        Judged("QG0002", FindingState.Advisory),
        Judged("QG0826", FindingState.Advisory),
    ];
    var verdict = new Verdict(
        VerdictStatus.Failed, true, [.. findings], [new Gate("QG0101", VerdictStatus.Failed, 9, 900, 600, 1, 1, 0) { ObservedAtBase = 850, Drift = 1, Waived = 1 }], [])
    {
        Base = new BaseRevision("a1b2c3d4e5f6", name),
        Improvements = [new("QG0101", name, 800, null)],
        Loosened = [new(path, 3, name, name, name, name)],
        Expiring = [new(new BaselineEntry("QG0101", name, new Tolerance("lines", 900, name, name, new DateOnly(2027, 3, 31))), 3)],
    };
    return new SavedAudit(verdict, 1200)
    {
        Brought = [findings[^1]],
        Change = new DependencyChange(
            [new(name, name, 3, path, 7, path)], [new(name, name, 1, path, 9, path)],
            [new(CycleLevel.File, name, ImportPhase.Eager, [2], [3], [name], [name]) { Closing = new(name, 4, name) }],
            [new(path, 17, [new(name, 15)])], [new(path, name, 2, path, 3)]),
    };

    JudgedFinding Judged(string rule, FindingState state) => new(
        new Finding(rule, Severity.Error, name, path, 1, new Measure(name, 900, 600), name, name) { MendedBy = name }, state, null) { Owners = [name, name, name, name] };
}
