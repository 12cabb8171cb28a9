using System.Collections.Immutable;
using QualityGates.Configuration;

namespace QualityGates.Audits.Dependencies.Rules;

/// <summary><c>only</c>: some files or packages may be imported only by some files, and by each other.</summary>
/// <param name="To">What is not for everybody.</param>
/// <param name="Only">Who may import it.</param>
public sealed record OnlyDemand(ImmutableArray<ModulePattern> To, ImmutableArray<ModulePattern> Only) : Demand
{
    internal override string Kind => "only";

    internal override Rule Rule => DependencyRules.Restricted;

    internal static OnlyDemand Read(ConfigSection section, TextReading<ModulePattern> module) =>
        new(section.OneOrMore("to", module), section.OneOrMore("only", module));

    internal override IEnumerable<RuleTerm> Terms() =>
        [RuleTerm.Of("to", To, Tendency.MoreIsStricter), RuleTerm.Of(Kind, Only, Tendency.MoreIsLooser)];

    internal override void Examine(RuleRun run)
    {
        var (graph, to, only) = (run.Graph, run.Select("to", To), run.Select(Kind, Only));
        var isUsed = new bool[Only.Length];
        foreach (var edge in graph.Edges)
        {
            if (!to[edge.To] || !run.Counts(edge)) continue;
            if (only.PatternOf(edge.From) is >= 0 and var pattern)
            {
                isUsed[pattern] = true;
                run.See();
            }
            else if (!to[edge.From] && run.IsJudged(edge.From))
            {
                run.See();
                run.Forbid(edge, $"which only {RuleWords.AnyOf(Only)} may {run.VerbOf(edge.From)}", $"Go through {RuleWords.AnyOf(Only)}.");
            }
        }

        run.NoteUnused(Kind, only, isUsed);
    }
}
