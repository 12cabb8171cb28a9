using System.Collections.Immutable;
using QualityGates.Audits.Docs.Requirements.Occasions;
using QualityGates.Facts;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Requirements;

/// <summary>QG0818: a change that needs a decision brings one along. Where nothing is compared there is nothing to ask.</summary>
internal sealed class RequiredDecisions(DocsModel model, AuditSettings settings, RepoPath configurationPath, FindingCollector findings)
{
    private const int Shown = 3;

    private static readonly Rule Rule = DocsRules.DecisionRequired;

    /// <summary>Examines each requirement.</summary>
    public void Examine(ImmutableArray<DecisionRequirement> requirements)
    {
        if (!findings.IsOn(Rule)) return;
        findings.Arm(Rule);
        foreach (var requirement in requirements) WarnIfBlind(requirement);
        if (model.Change is not { } compared) return;
        var change = new ReviewedChange(model, compared, settings, configurationPath);
        // Decisions are read only where somebody asks for one.
        bool? isDecided = null;
        foreach (var requirement in requirements)
        {
            findings.See(Rule);
            if (requirement.Occasion.FindIn(change).ToList() is not { Count: > 0 } occurrences) continue;
            isDecided ??= RecordedDecisions.AnyIn(change);
            if (isDecided == false) Add(requirement, occurrences, change);
        }
    }

    /// <summary>A reason that the change itself gives excuses it, and stands in its reports; one from before was given for something else.</summary>
    private void Add(DecisionRequirement requirement, List<Occurrence> occurrences, ReviewedChange change)
    {
        var first = occurrences[0];
        var excuse = settings.ReasonFor(requirement.Setting, change.SettingsBefore);
        var waiver = excuse is null ? null : new Waiver([Rule.Id], excuse, settings.LineOf("reasons"));
        findings.Add(
            Rule, $"{requirement.Name} | {first.Thing}", waiver is null ? first.Path : configurationPath, waiver?.Line ?? first.Line, null,
            $"The change {Told(occurrences)}, and neither adds nor amends a decision. Requirement '{requirement.Name}': {Sentence(requirement.Because)}",
            $"{Rule.Fix} Where none is needed, say why in {configurationPath}: \"reasons\": {{ \"{requirement.Setting}\": \"…\" }}.",
            waiver: waiver);
    }

    private void WarnIfBlind(DecisionRequirement requirement)
    {
        if (!findings.IsOn(ToolRules.RuleWithoutFiles)) return;
        findings.Arm(ToolRules.RuleWithoutFiles);
        findings.See(ToolRules.RuleWithoutFiles);
        if (requirement.Occasion.Blindness(model, settings) is not { } why) return;
        findings.Add(
            ToolRules.RuleWithoutFiles, requirement.Setting, configurationPath, settings.LineOf(requirement.Setting), null,
            $"The requirement '{requirement.Name}' asks for nothing whatever happens: {why}.", "Mend it, or remove it.");
    }

    private static string Told(List<Occurrence> occurrences)
    {
        var shown = occurrences.Take(Shown).Select(static occurrence => occurrence.What).ToList();
        var more = occurrences.Count - shown.Count;
        if (more > 0) return $"{string.Join(", ", shown)} and {Figure.Of(more)} more";
        return shown.Count == 1 ? shown[0] : $"{string.Join(", ", shown.Take(shown.Count - 1))} and {shown[^1]}";
    }

    /// <summary>Somebody's words as a sentence.</summary>
    internal static string Sentence(string words)
    {
        var text = words.Trim();
        return text[^1] is '.' or '!' or '?' ? text : text + ".";
    }
}
