using System.Collections.Immutable;
using QualityGates.Configuration;

namespace QualityGates.Audits.Dependencies.Rules;

/// <summary>
/// <c>allowed</c>: some files may import each other, what is on the list, and nothing else. Packages are judged by the list once it
/// names one.
/// </summary>
/// <param name="From">Whose imports are listed.</param>
/// <param name="Allowed">What they may import.</param>
public sealed record AllowedDemand(ImmutableArray<ModulePattern> From, ImmutableArray<ModulePattern> Allowed) : Demand
{
    internal override string Kind => "allowed";

    internal override Rule Rule => DependencyRules.NotAllowed;

    internal static AllowedDemand Read(ConfigSection section, TextReading<ModulePattern> module) =>
        new(section.OneOrMore("from", module), section.OneOrMore("allowed", module));

    internal override IEnumerable<RuleTerm> Terms() =>
    [
        RuleTerm.Of("from", From, Tendency.MoreIsStricter),
        RuleTerm.Of(Kind, Allowed, Tendency.MoreIsLooser),
        RuleTerm.Of("packages", JudgesPackages),
    ];

    private bool JudgesPackages => Allowed.Any(static pattern => pattern.Kind == ModuleKind.Package);

    internal override void Examine(RuleRun run)
    {
        var (graph, from, allowed) = (run.Graph, run.Select("from", From), run.Select(Kind, Allowed));
        var (judgesPackages, isUsed) = (JudgesPackages, new bool[Allowed.Length]);
        foreach (var edge in graph.Edges)
        {
            if (!from[edge.From] || !run.IsJudged(edge.From) || !run.Counts(edge)) continue;
            run.See();
            if (allowed.PatternOf(edge.To) is >= 0 and var pattern) isUsed[pattern] = true;
            else if (!from[edge.To] && (judgesPackages || !graph.IsPackage(edge.To)))
                run.Forbid(edge, $"and may {run.VerbOf(edge.From)} only {RuleWords.AnyOf(Allowed)}");
        }

        run.NoteUnused(Kind, allowed, isUsed);
    }
}
