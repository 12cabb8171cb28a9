using System.Diagnostics.CodeAnalysis;
using QualityGates.Audits;

namespace QualityGates.MSBuild;

/// <summary>Which audits <c>QualityGatesAudits</c> lets run.</summary>
internal static class AuditSelection
{
    private const string None = "none";

    /// <summary>Disarms the rules of every audit that is not named.</summary>
    /// <param name="names">Names separated by <c>;</c> or <c>,</c>; empty for all, <c>none</c> for line counts only.</param>
    /// <param name="inputs">What to judge by; its severities change.</param>
    /// <param name="problem">What to tell the user when a name is unknown.</param>
    public static bool TryApply(string names, ref AuditInputs inputs, [NotNullWhen(false)] out string? problem)
    {
        problem = null;
        var wanted = names.Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (wanted.Length == 0) return true;
        foreach (var name in wanted)
        {
            if (IsOneOf(name, [.. RuleCatalogue.Audits, None])) continue;
            problem = $"QualityGatesAudits names '{name}', and there is no such audit. "
                + $"It takes {string.Join(", ", RuleCatalogue.Audits)}, or {None} to count lines only.";
            return false;
        }

        var severities = inputs.Settings.Severities;
        foreach (var rule in RuleCatalogue.All)
        {
            var isUnwanted = !ToolRules.IsToolRule(rule.Id) && !IsOneOf(RuleCatalogue.AuditOf(rule), wanted);
            if (isUnwanted) severities = severities.SetItem(rule.Id, Severity.None);
        }

        inputs = inputs with { Settings = inputs.Settings with { Severities = severities } };
        return true;
    }

    private static bool IsOneOf(string name, string[] names) => names.Contains(name, StringComparer.OrdinalIgnoreCase);
}
