using QualityGates.Audits.Dependencies;
using QualityGates.Audits.Docs;
using QualityGates.Audits.Monoliths;

namespace QualityGates.Audits;

/// <summary>Every rule there is.</summary>
public static class RuleCatalogue
{
    /// <summary>All rules, by id.</summary>
    public static IReadOnlyList<Rule> All { get; } = [.. ToolRules.All, .. MonolithRules.All, .. DependencyRules.All, .. DocsRules.All];

    /// <summary>The audits, as <c>QualityGatesAudits</c> calls them.</summary>
    public static IReadOnlyList<string> Audits { get; } = [MonolithRules.AuditName, DependencyRules.AuditName, DocsRules.AuditName];

    private static readonly Dictionary<string, Rule> ById = All.ToDictionary(static rule => rule.Id, StringComparer.Ordinal);

    /// <summary>The rule with this id, or null.</summary>
    public static Rule? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>The title of a rule, or its id when it is unknown.</summary>
    public static string TitleOf(string id) => Find(id)?.Title ?? id;

    /// <summary>The audit that a rule belongs to, as <c>QualityGatesAudits</c> calls it; <c>tool</c> for the rules about the tool's own work.</summary>
    public static string AuditOf(Rule rule) => ToolRules.IsToolRule(rule.Id) ? "tool"
        : DependencyRules.All.Contains(rule) ? DependencyRules.AuditName
        : DocsRules.All.Contains(rule) ? DocsRules.AuditName : MonolithRules.AuditName;
}
