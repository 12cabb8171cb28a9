#!/usr/bin/env dotnet
#:property QualityGatesEnabled=false
#:property PublishAot=false
#:property AssemblyName=QualityGates.Benchmarks
#:project ../../src/QualityGates/QualityGates.csproj

// Checks ten rules, half of them transitive, on graphs of modules, and compares what it costs in processor time with graphs of a
// tenth of the size.
//
//   dotnet run -c Release eng/checks/rules.cs

using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using QualityGates.Audits;
using QualityGates.Audits.Dependencies;
using QualityGates.Audits.Dependencies.Rules;
using QualityGates.Codebases;
using QualityGates.Codebases.Graphs;
using QualityGates.Codebases.Resolution;
using QualityGates.Configuration;
using QualityGates.Facts;
using QualityGates.Snapshots;
using QualityGates.Text;

const double MostTimes = 20; // Quadratic would be a hundred; a busy machine with cold caches makes ten look like thirteen.
const int Modules = 3_000;
string[] rules =
[
    """ "layers": ["src/web/**", "src/core/**", "src/data/**"], "exhaustive": true """,
    """ "layers": ["src/web/**", "src/core/**", "src/data/**"], "transitive": true """,
    """ "from": "src/data/**", "forbidden": "src/core/**" """,
    """ "from": "src/core/**", "forbidden": "src/web/**", "transitive": true """,
    """ "from": "src/core/**", "allowed": ["src/core/**", "src/data/**"] """,
    """ "from": "src/web/**", "required": "src/data/**", "transitive": true """,
    """ "independent": "src/web/*", "transitive": true """,
    """ "surface": "src/core/*", "through": "m0.ts" """,
    """ "to": "src/core/**", "only": "src/core/**" """,
    """ "orphans": "src/**", "entryPoints": "src/web/*/m0.ts", "transitive": true """,
];

var failures = 0;
Compare("nobody breaks a rule", 0);
Compare("one import in fifty breaks one", 50);
for (var rule = 0; rule < rules.Length; rule++) Compare($"{rules[rule].Trim()}", 50, rule);
return failures == 0 ? 0 : 1;

// One rule alone is shown; all ten together are what is judged.
void Compare(string what, int upward, int? only = null)
{
    var chosen = only is { } one ? [rules[one]] : rules;
    var settings = Settings(chosen);
    var (small, large) = (Model(Modules, upward), Model(10 * Modules, upward));
    Cost(small, settings);
    var (before, after) = (Cost(small, settings), Cost(large, settings));
    var times = after.Milliseconds / Math.Max(before.Milliseconds, 5);
    var isFine = only is not null || times <= MostTimes;
    if (!isFine) failures++;
    Console.WriteLine(
        $"{(only is not null ? "    " : isFine ? "ok  " : "FAIL")} {what}: {10 * Modules:N0} modules, {large.Graph.Edges.Length:N0} imports, "
        + $"{after.Findings:N0} findings; {before.Milliseconds:0} -> {after.Milliseconds:0} ms, {times:0.0} times");
}

static AuditSettings Settings(string[] rules)
{
    var items = rules.Select(static (rule, i) => $$"""{ "name": "rule-{{i}}", "because": "it is measured", {{rule}} }""");
    var settings = AuditSettings.Load(Encoding.UTF8.GetBytes($$"""{ "dependencies": { "rules": [ {{string.Join(",", items)}} ] } }"""));
    return settings.Problems.IsEmpty ? settings : throw new InvalidOperationException(string.Join("; ", settings.Problems));
}

static (double Milliseconds, int Findings) Cost(DependencyModel model, AuditSettings settings)
{
    var (best, found) = (double.MaxValue, 0);
    for (var run = 0; run < 3; run++)
    {
        var start = Process.GetCurrentProcess().TotalProcessorTime;
        var findings = new FindingCollector(settings);
        RuleCheck.Examine(model, settings, new RepoPath(AuditSettings.FileName), findings);
        found = findings.ToResult().Findings.Length;
        best = Math.Min(best, (Process.GetCurrentProcess().TotalProcessorTime - start).TotalMilliseconds);
    }

    return (best, found);
}

// Three layers of folders with twenty modules each. A module imports six among the two hundred after it: its neighbours, and what lies below.
static DependencyModel Model(int modules, int upward)
{
    var paths = Enumerable.Range(0, modules).Select(i => new RepoPath($"src/{LayerOf(i, modules)}/f{i / 20:00000}/m{i % 20}.ts")).ToArray();
    var facts = new FileFacts("TypeScript", default, 0, Exclusion.None, [], [], []);
    ImmutableArray<SourceFile> sources = [.. paths.Order().Select(path => new SourceFile(path, facts))];
    var files = new SourceTree(new Codebase(sources, [], "sample", []));
    var numbers = Array.ConvertAll(paths, path => files.Find(path.Value));
    var (graph, random) = (new GraphBuilder(files), new Random(7));
    for (var module = 0; module < modules; module++)
        for (var i = 0; i < 6; i++)
        {
            var isUpward = upward > 0 && random.Next(upward) == 0;
            var target = isUpward ? module - 1 - random.Next(modules / 3) : module + 1 + random.Next(200);
            if (target < 0 || target >= modules) continue;
            graph.AddDependency(numbers[module], numbers[target], new Import(paths[target].Value, i + 1));
        }

    return new DependencyModel(graph.Build(), ComponentMap.Of(files, []));
}

static string LayerOf(int module, int modules) => module < modules / 3 ? "web" : module < 2 * modules / 3 ? "core" : "data";
