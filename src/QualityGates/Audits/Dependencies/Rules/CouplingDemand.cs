using System.Collections.Immutable;
using QualityGates.Configuration;

namespace QualityGates.Audits.Dependencies.Rules;

/// <summary>
/// <c>coupling</c>: how many files a file may import, and by how many it may be imported; or components instead of files. Packages from
/// elsewhere do not count.
/// </summary>
/// <param name="Modules">The files that are judged; of components those that have any of them.</param>
/// <param name="OfComponents">Whether components are counted rather than files.</param>
/// <param name="FanIn">By how many something may be imported; null for any number.</param>
/// <param name="FanOut">How many it may import; null for any number.</param>
public sealed record CouplingDemand(ImmutableArray<ModulePattern> Modules, bool OfComponents, int? FanIn, int? FanOut) : Demand
{
    private const int Most = 1_000_000;

    internal override string Kind => "coupling";

    internal override Rule Rule => DependencyRules.Coupling;

    internal static CouplingDemand Read(ConfigSection section, TextReading<ModulePattern> module)
    {
        var modules = section.OneOrMore("coupling", module);
        var level = section.Choice("level", "file", "component");
        section.TryLimit("fanIn", 0, Most, out var fanIn);
        section.TryLimit("fanOut", 0, Most, out var fanOut);
        return new CouplingDemand(modules, level == "component", fanIn, fanOut);
    }

    internal override IEnumerable<RuleTerm> Terms() =>
    [
        RuleTerm.Of(Kind, Modules, Tendency.MoreIsStricter),
        new RuleTerm("level", [OfComponents ? "component" : "file"], Tendency.Either),
        new RuleTerm("fanIn", FanIn is { } most ? [$"{most}"] : [], Tendency.Limit),
        new RuleTerm("fanOut", FanOut is { } mostOut ? [$"{mostOut}"] : [], Tendency.Limit),
    ];

    internal override void Examine(RuleRun run)
    {
        var (graph, components, modules) = (run.Graph, run.Model.Components, run.Select(Kind, Modules));
        var nodes = OfComponents ? components.Components.Length : graph.Files.Count;
        var (fanIn, fanOut, pairs) = (new int[nodes], new int[nodes], new HashSet<long>());
        foreach (var edge in graph.Edges)
        {
            if (graph.IsPackage(edge.From) || graph.IsPackage(edge.To) || !run.Counts(edge)) continue;
            var (from, to) = OfComponents ? (components.Of(edge.From), components.Of(edge.To)) : (edge.From, edge.To);
            if (from < 0 || to < 0 || from == to || (OfComponents && !pairs.Add(((long)from << 32) | (uint)to))) continue;
            fanOut[from]++;
            fanIn[to]++;
        }

        var isMeant = new bool[nodes];
        for (var file = 0; file < graph.Files.Count; file++)
            if (modules[file] && run.IsJudged(file) && (OfComponents ? components.Of(file) : file) is >= 0 and var node) isMeant[node] = true;
        for (var node = 0; node < nodes; node++)
        {
            if (!isMeant[node]) continue;
            run.See(Math.Max(fanIn[node], fanOut[node]));
            var act = OfComponents ? "use" : run.VerbOf(node);
            Judge(run, node, fanIn[node], FanIn, "fanIn", $"is {act.TrimEnd('e')}ed by");
            Judge(run, node, fanOut[node], FanOut, "fanOut", $"{act}s");
        }
    }

    private void Judge(RuleRun run, int node, int value, int? limit, string name, string verb)
    {
        if (value <= limit || limit is null) return;
        var measure = new Measure(name, value, limit);
        var noun = OfComponents ? "component" : "file";
        if (OfComponents)
        {
            var component = run.Model.Components.Components[node].Name;
            run.TellHere(
                $"{component}#{name}",
                $"The component '{component}' {verb} {RuleWords.Count(value, noun)}, and {Text.Figure.Of(limit.Value)} is the limit",
                measure);
            return;
        }

        run.Tell(node, $"It {verb} {RuleWords.Count(value, noun)}, and {Text.Figure.Of(limit.Value)} is the limit", null, $"#{name}", measure);
    }
}
