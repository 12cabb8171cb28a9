using System.Collections.Immutable;
using QualityGates.Configuration;

namespace QualityGates.Audits.Dependencies.Rules;

/// <summary><c>forbidden</c>: some files must not import some others, or must not even reach them.</summary>
/// <param name="From">Who must not.</param>
/// <param name="To">What they must not import.</param>
/// <param name="Transitive">Whether they must not reach it by way of others either.</param>
public sealed record ForbiddenDemand(ImmutableArray<ModulePattern> From, ImmutableArray<ModulePattern> To, bool Transitive) : Demand
{
    internal override string Kind => "forbidden";

    internal override Rule Rule => DependencyRules.Forbidden;

    internal static ForbiddenDemand Read(ConfigSection section, TextReading<ModulePattern> module) =>
        new(section.OneOrMore("from", module), section.OneOrMore("forbidden", module), section.Flag("transitive"));

    internal override IEnumerable<RuleTerm> Terms() =>
    [
        RuleTerm.Of("from", From, Tendency.MoreIsStricter),
        RuleTerm.Of(Kind, To, Tendency.MoreIsStricter),
        RuleTerm.Of("transitive", Transitive),
    ];

    internal override void Examine(RuleRun run)
    {
        var (graph, from, to) = (run.Graph, run.Select("from", From), run.Select(Kind, To));
        // A way through another file that must not either is that file's violation, and told once.
        var reach = Transitive ? Reach.Backwards(run, node => to[node] && !from[node] ? 0 : -1, edge => !from[edge.From]) : null;
        for (var file = 0; file < graph.Files.Count; file++)
        {
            if (!from[file] || !run.IsJudged(file)) continue;
            run.See();
            foreach (var edge in graph.DependenciesOf(file))
            {
                if (!run.Counts(edge)) continue;
                if (to[edge.To])
                {
                    run.Forbid(edge, "which is forbidden to it");
                }
                else if (reach is not null && !from[edge.To] && !run.IsExcepted(edge))
                {
                    var chain = reach.Through(edge, static _ => true);
                    if (!chain.IsEmpty) run.Forbid(chain, "which is forbidden to it");
                }
            }
        }
    }
}
