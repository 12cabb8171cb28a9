#!/usr/bin/env dotnet
#:property QualityGatesEnabled=false
#:property PublishAot=false
#:property AssemblyName=QualityGates.Benchmarks
#:project ../../src/QualityGates/QualityGates.csproj

// Finds and cuts the cycles of large graphs, and compares what it costs in processor time with graphs of a tenth of the size.
//
//   dotnet run -c Release eng/checks/cycles.cs

using System.Diagnostics;
using QualityGates.Codebases.Graphs;

const double MostTimes = 20; // Quadratic would be a hundred; a busy machine with cold caches makes ten look like thirteen.
var failures = 0;
Compare("one ring", 10_000, Ring);
Compare("3 imports a file, anywhere", 5_000, nodes => Random(nodes, 3, nodes));
Compare("50 imports a file, anywhere", 1_000, nodes => Random(nodes, 50, nodes));
Compare("8 imports a file, among 200 neighbours", 5_000, nodes => Random(nodes, 8, 200));
Compare("pairs that import each other", 10_000, Pairs);
return failures == 0 ? 0 : 1;

void Compare(string what, int nodes, Func<int, Digraph> make)
{
    var (small, large) = (make(nodes), make(10 * nodes));
    Cost(small);
    var (before, after) = (Cost(small), Cost(large));
    var times = after.Milliseconds / Math.Max(before.Milliseconds, 5);
    var isFine = times <= MostTimes && before.CyclesLeft + after.CyclesLeft == 0;
    if (!isFine) failures++;
    Console.WriteLine(
        $"{(isFine ? "ok  " : "FAIL")} {what}: {10 * nodes:N0} nodes, {large.ArcCount:N0} arcs, {after.Cut:N0} cut, {after.CyclesLeft} cycles left; "
        + $"{before.Milliseconds:0} -> {after.Milliseconds:0} ms, {times:0.0} times");
}

(double Milliseconds, int Cut, int CyclesLeft) Cost(Digraph graph)
{
    var (best, cut) = (double.MaxValue, new List<int>());
    for (var run = 0; run < 3; run++)
    {
        cut.Clear();
        var start = Process.GetCurrentProcess().TotalProcessorTime;
        foreach (var part in graph.Inside(StronglyConnectedComponents.Of(graph)))
        {
            var costs = new int[part.Arcs.Length];
            Array.Fill(costs, 1);
            foreach (var arc in FeedbackArcSet.Find(part.Graph, costs, new byte[costs.Length])) cut.Add(part.Arcs[arc]);
        }

        best = Math.Min(best, (Process.GetCurrentProcess().TotalProcessorTime - start).TotalMilliseconds);
    }

    var removed = cut.ToHashSet();
    int[] kept = [.. Enumerable.Range(0, graph.ArcCount).Where(arc => !removed.Contains(arc))];
    var rest = new Digraph(graph.NodeCount, [.. kept.Select(arc => graph.Sources[arc])], [.. kept.Select(arc => graph.Targets[arc])]);
    return (best, cut.Count, StronglyConnectedComponents.Of(rest).Count);
}

static Digraph Ring(int nodes) => new(nodes, [.. Enumerable.Range(0, nodes)], [.. Enumerable.Range(1, nodes).Select(node => node % nodes)]);

static Digraph Pairs(int nodes) => new(nodes, [.. Enumerable.Range(0, nodes)], [.. Enumerable.Range(0, nodes).Select(node => node ^ 1)]);

static Digraph Random(int nodes, int arcs, int neighbours)
{
    var random = new Random(7);
    var (sources, targets) = (new List<int>(), new List<int>());
    for (var node = 0; node < nodes; node++)
        for (var i = 0; i < arcs; i++)
        {
            var target = (node + 1 + random.Next(neighbours - 1)) % nodes;
            sources.Add(node);
            targets.Add(target);
        }

    return new Digraph(nodes, [.. sources], [.. targets]);
}
