using QualityGates.Configuration;
using QualityGates.Facts;

namespace QualityGates.Audits;

/// <summary>Says of every waiver that excuses nothing why that is so (QG0010).</summary>
internal static class WaiverFindings
{
    private const string Form = "qualitygates: allow QG0103 because <reason>";

    /// <summary>The findings; none where the rule is off.</summary>
    /// <param name="idle">The waivers that excuse nothing.</param>
    /// <param name="result">What the audits say; a rule that looked at nothing cannot say that a waiver is not needed.</param>
    /// <param name="settings">How much a finding weighs.</param>
    public static IEnumerable<Finding> Of(IEnumerable<IdleWaiver> idle, AuditResult result, AuditSettings settings)
    {
        var severity = settings.SeverityOf(ToolRules.WaiverWithoutEffect);
        if (severity == Severity.None) return [];
        var examined = result.Examinations.Where(static row => row.Examined > 0)
            .Select(static row => row.RuleId).ToHashSet(StringComparer.Ordinal);
        return SubjectNumbering.MakeUnique(
            from waiver in idle
            where !(IsStale(waiver) && IsUncertain(waiver, examined))
            select Finding(waiver, severity));
    }

    private static bool IsStale(IdleWaiver idle) =>
        idle.RuleId is { } rule && !ToolRules.IsToolRule(rule) && RuleCatalogue.Find(rule) is not null;

    /// <summary>Whether something may be over its limit that nobody looked at.</summary>
    private static bool IsUncertain(IdleWaiver idle, HashSet<string> examined) =>
        !examined.Contains(idle.RuleId!) || idle.File.Facts.Problems.Any(static problem => problem.Kind != ScanProblemKind.Encoding);

    private static Finding Finding(IdleWaiver idle, Severity severity)
    {
        var (file, waiver, rule) = idle;
        var rules = rule ?? string.Join(", ", waiver.RuleIds);
        var (message, fix) = Explain(idle, rules);
        var subject = $"{file.Path}#waiver {rules}".TrimEnd();
        return new Finding(ToolRules.WaiverWithoutEffect.Id, severity, subject, file.Path, waiver.Line, null, message, fix);
    }

    private static (string Message, string Fix) Explain(IdleWaiver idle, string rules)
    {
        var (file, waiver, rule) = idle;
        if (waiver.RuleIds.IsEmpty)
            return ("The comment begins with 'qualitygates:' like a waiver, but is none.", $"Write '{Form}', or other words.");
        if (rule is null)
            return (
                $"The waiver of {rules} gives no reason, so it excuses nothing.",
                $"Say why: 'qualitygates: allow {rules} because <reason>'.");
        if (ToolRules.IsToolRule(rule) && RuleCatalogue.Find(rule) is { } toolRule)
            return ($"{rule} cannot be waived: it is about the tool's own work ({toolRule.Title.ToLowerInvariant()}).", toolRule.Fix);
        if (RuleCatalogue.Find(rule) is null)
            return ($"There is no rule {rule}.{NearestRule(rule)}", "Name the rule that the waiver is about.");
        var names = waiver.Declarations.Select(index => file.Facts.Declarations[index].Name).ToList();
        var place = names.Count > 0 ? $" It stands at {string.Join(", ", names)}." : "";
        return (
            $"The waiver of {rule} covers nothing that is over its limit.{place}",
            "Remove it, or put it where the finding is; docs/waivers.md says where that is.");
    }

    private static string NearestRule(string typed) =>
        NearestName.Suggestion(typed, RuleCatalogue.All.Where(static rule => !ToolRules.IsToolRule(rule.Id)).Select(static rule => rule.Id));
}
