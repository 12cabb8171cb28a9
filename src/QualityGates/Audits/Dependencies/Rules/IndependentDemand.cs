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
            foreach (var edge in graph.DependenciesOf(file))
            {
                if (!run.Counts(edge)) continue;
                if (parts.Of(edge.To) is >= 0 and var other)
                {
                    if (other != part) run.Forbid(edge, Objection(parts, part, other));
                }
                else if (reach is not null && !run.IsExcepted(edge))
                {
                    var chain = reach.Through(edge, mark => mark != part);
                    if (!chain.IsEmpty) run.Forbid(chain, Objection(parts, part, parts.Of(chain[^1].To)));
                }
            }
        }
    }

    private static string Objection(Parts parts, int one, int other) =>
        $"and '{parts.Names[one]}' and '{parts.Names[other]}' must not know each other";
}
