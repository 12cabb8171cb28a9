using QualityGates.Audits;

namespace QualityGates.Baselines;

/// <summary>How a finding counts as debt.</summary>
internal static class Debt
{
    extension(Finding finding)
    {
        /// <summary>Whether it is debt at all, of whatever severity: over its limit, and excused by no waiver.</summary>
        public bool IsDebt => finding.IsOverLimit && finding.Waiver is null;

        /// <summary>Whether a waiver in the source excuses what could fail a build.</summary>
        public bool IsWaived => finding.Severity == Severity.Error && finding.IsOverLimit && finding.Waiver is not null;

        /// <summary>Whether it is an error of the tool's own, which no baseline tolerates.</summary>
        public bool IsToolError => finding.Severity == Severity.Error && ToolRules.IsToolRule(finding.RuleId);

        /// <summary>Whether it can fail a build unless the baseline tolerates it.</summary>
        public bool IsGated => finding.Severity == Severity.Error && finding.IsDebt && !ToolRules.IsToolRule(finding.RuleId);

        /// <summary>The command that tolerates it.</summary>
        public string AcceptCommand => Accepting(finding.Subject);

        /// <summary>How all findings of its rule are called that have the same group: <c>QG0823 docs/old.md</c>; null where it has none.</summary>
        public string? GroupName => finding.Group is { } group ? $"{finding.RuleId} {group}".Trim() : null;

        /// <summary>The command that tolerates all of these.</summary>
        public string? AcceptGroupCommand => finding.GroupName is { } name ? Accepting(name) : null;
    }

    private static string Accepting(string what) =>
        $"dotnet build -t:UpdateBaseline -p:QualityGatesAccept=\"{MSBuildText.Escape(what)}\" -p:QualityGatesReason=\"…\"";
}
