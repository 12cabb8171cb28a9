using System.Collections.Immutable;
using QualityGates.Configuration;

namespace QualityGates.Audits.Dependencies.Rules;

/// <summary><c>required</c>: each of some files must import at least one of some others, or reach it.</summary>
/// <param name="From">Who must.</param>
/// <param name="To">What one of must be imported.</param>
/// <param name="Transitive">Whether it is enough to reach it by way of others.</param>
public sealed record RequiredDemand(ImmutableArray<ModulePattern> From, ImmutableArray<ModulePattern> To, bool Transitive) : Demand
{
    internal override string Kind => "required";

    internal override Rule Rule => DependencyRules.Required;

    internal static RequiredDemand Read(ConfigSection section, TextReading<ModulePattern> module) =>
        new(section.OneOrMore("from", module), section.OneOrMore("required", module), section.Flag("transitive"));

    internal override IEnumerable<RuleTerm> Terms() =>
    [
        RuleTerm.Of("from", From, Tendency.MoreIsStricter),
        RuleTerm.Of(Kind, To, Tendency.MoreIsLooser),
        new RuleTerm("transitive", Transitive ? ["true"] : [], Tendency.MoreIsLooser),
    ];

    internal override void Examine(RuleRun run)
    {
        var (graph, from, to) = (run.Graph, run.Select("from", From), run.Select(Kind, To));
        var reach = Transitive ? Reach.Backwards(run, node => to[node] ? 0 : -1, static _ => true) : null;
        for (var file = 0; file < graph.Files.Count; file++)
        {
            // What is required need not require itself.
            if (!from[file] || to[file] || !run.IsJudged(file)) continue;
            run.See();
            var isMet = reach?.IsReached(file) == true;
            foreach (var edge in graph.DependenciesOf(file)) isMet |= to[edge.To] && run.Counts(edge);
            if (isMet) continue;
            var act = run.VerbOf(file);
            var verb = Transitive ? $"neither {act}s nor reaches" : $"does not {act}";
            run.Tell(
                file, $"It {verb} {RuleWords.AnyOf(To)}, and has to",
                $"Let it {act} {RuleWords.AnyOf(To)}, or move the file to where the rule does not apply.");
        }
    }
}
