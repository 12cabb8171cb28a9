using System.Diagnostics.CodeAnalysis;
using QualityGates.Audits;
using QualityGates.Audits.Monoliths;

namespace QualityGates.MSBuild;

/// <summary>Which audits <c>QualityGatesAudits</c> lets run.</summary>
internal static class AuditSelection
{
    private const string Monoliths = "monoliths";
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
            if (IsOneOf(name, Monoliths, None)) continue;
            problem = $"QualityGatesAudits names '{name}', and there is no such audit. It takes {Monoliths}, or {None} to count lines only.";
            return false;
        }

        if (Array.Exists(wanted, static name => IsOneOf(name, Monoliths))) return true;
        var severities = inputs.Settings.Severities;
        foreach (var rule in MonolithRules.All) severities = severities.SetItem(rule.Id, Severity.None);
        inputs = inputs with { Settings = inputs.Settings with { Severities = severities } };
        return true;
    }

    private static bool IsOneOf(string name, params ReadOnlySpan<string> names)
    {
        foreach (var known in names)
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
