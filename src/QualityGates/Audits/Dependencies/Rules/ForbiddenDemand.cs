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
            var told = new HashSet<int>();
            foreach (var edge in graph.DependenciesOf(file))
            {
                if (!run.Counts(edge) || !to[edge.To] || !told.Add(edge.To)) continue;
                run.Forbid(edge, "which is forbidden to it");
            }

            foreach (var edge in graph.DependenciesOf(file))
            {
                if (reach is null || !run.Counts(edge) || to[edge.To] || from[edge.To] || run.IsExcepted(edge)) continue;
                var chain = reach.Through(edge, static _ => true);
                if (!chain.IsEmpty && told.Add(chain[^1].To)) run.Forbid(chain, "which is forbidden to it");
            }
        }
    }
}
