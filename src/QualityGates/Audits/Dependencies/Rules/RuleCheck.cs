using System.Collections.Immutable;
using QualityGates.Configuration;
using QualityGates.Text;

namespace QualityGates.Audits.Dependencies.Rules;

/// <summary>Checks a repository against the rules of its configuration, and against those that need none: imports have to lead somewhere.</summary>
internal static class RuleCheck
{
    /// <summary>Adds every finding but those of cycles; returns what else there is to report.</summary>
    /// <param name="model">The repository.</param>
    /// <param name="settings">The configuration.</param>
    /// <param name="configurationPath">Where the configuration is.</param>
    /// <param name="findings">Receives the findings.</param>
    public static RuleReport Examine(DependencyModel model, AuditSettings settings, RepoPath configurationPath, FindingCollector findings)
    {
        BrokenImports.Examine(model.Graph, findings);
        var (rules, decisions) = (settings.Dependencies.Rules, new CitedDecisions(model.Graph.Files, settings));
        var source = new RuleSource(configurationPath, settings, decisions);
        var layers = ImmutableArray.CreateBuilder<LayerCoverage>();
        var unused = ImmutableArray.CreateBuilder<UnusedAllowance>();
        ExamineComponents(model, source, findings);
        foreach (var rule in rules)
        {
            ExamineDecision(rule, source, findings);
            if (!findings.IsOn(rule.Demand.Rule)) continue;
            var run = new RuleRun(model, rule, source, findings);
            rule.Demand.Examine(run);
            run.Finish();
            if (run.Coverage is { } coverage) layers.Add(coverage);
            unused.AddRange(run.Unused);
        }

        return new RuleReport(layers.DrainToImmutable(), unused.DrainToImmutable());
    }

    private static void ExamineComponents(DependencyModel model, RuleSource source, FindingCollector findings)
    {
        if (!findings.IsOn(ToolRules.RuleWithoutFiles)) return;
        var options = source.Settings.Dependencies;
        if (!options.Components.IsEmpty || !options.Rules.IsEmpty) findings.Arm(ToolRules.RuleWithoutFiles);
        foreach (var component in options.Components)
        {
            findings.See(ToolRules.RuleWithoutFiles);
            var pattern = new ModulePattern(component.Name, component.Files, ModuleKind.Component);
            if (ModuleSet.Of(model.Graph, [pattern]).IsAlive[0]) continue;
            findings.Add(
                ToolRules.RuleWithoutFiles, $"components | {component.Name}", source.Path,
                source.Settings.LineOf($"dependencies.components.{component.Name}"), null,
                $"No file matches the component {Quotation.Quote(component.Name)}, so whatever is said about it is about nothing.",
                "Mend its patterns, or remove it.");
        }
    }

    private static void ExamineDecision(DependencyRule rule, RuleSource source, FindingCollector findings)
    {
        if (rule.Decision is not { } reference || !findings.IsOn(DependencyRules.StaleDecision)) return;
        findings.Arm(DependencyRules.StaleDecision);
        findings.See(DependencyRules.StaleDecision);
        var decision = source.Decisions.Find(reference);
        var retired = decision?.Status?.Retired;
        if (decision is not null && retired is null) return;
        var what = decision is null ? $"and there is no such decision" : $"and {decision.Path} is {retired}";
        findings.Add(
            DependencyRules.StaleDecision, $"{rule.Name} | {reference}", source.Path, source.LineOf(rule), null,
            $"The rule '{rule.Name}' cites {reference}, {what}.");
    }
}
