using System.Collections.Immutable;
using QualityGates.Configuration;

namespace QualityGates.Audits.Dependencies.Rules;

/// <summary><c>independent</c>: some parts must not import each other, or must not even reach each other through what is in none of them.</summary>
/// <param name="Modules">The parts; a pattern of folders makes one of each folder.</param>
/// <param name="Transitive">Whether they must not reach each other by way of others either.</param>
public sealed record IndependentDemand(ImmutableArray<ModulePattern> Modules, bool Transitive) : Demand
{
    internal override string Kind => "independent";

    internal override Rule Rule => DependencyRules.Independence;

    internal static IndependentDemand Read(ConfigSection section, TextReading<ModulePattern> module) =>
        new(section.OneOrMore("independent", module), section.Flag("transitive"));

    internal override IEnumerable<RuleTerm> Terms() =>
        [RuleTerm.Of(Kind, Modules, Tendency.MoreIsStricter), RuleTerm.Of("transitive", Transitive)];

    internal override void Examine(RuleRun run)
    {
        var (graph, parts) = (run.Graph, run.SelectParts(Kind, Modules));
        var reach = Transitive ? Reach.Backwards(run, parts.Of, static _ => true) : null;
        for (var file = 0; file < graph.Files.Count; file++)
        {
            var part = parts.Of(file);
            if (part < 0 || !run.IsJudged(file)) continue;
            run.See();
            var told = new HashSet<int>();
            foreach (var edge in graph.DependenciesOf(file))
            {
                if (!run.Counts(edge) || parts.Of(edge.To) is not (>= 0 and var other) || other == part) continue;
                told.Add(edge.To);
                run.Forbid(edge, $"and '{parts.Names[part]}' and '{parts.Names[other]}' must not know each other");
            }

            foreach (var edge in graph.DependenciesOf(file))
            {
                if (reach is null || parts.Of(edge.To) >= 0 || !run.Counts(edge) || run.IsExcepted(edge)) continue;
                var chain = reach.Through(edge, mark => mark != part);
                if (!chain.IsEmpty && told.Add(chain[^1].To))
                    run.Forbid(chain, $"and '{parts.Names[part]}' and '{parts.Names[parts.Of(chain[^1].To)]}' must not know each other");
            }
        }
    }
}
