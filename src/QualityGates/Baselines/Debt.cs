using QualityGates.Audits;

namespace QualityGates.Baselines;

/// <summary>How a finding counts as debt.</summary>
internal static class Debt
{
    extension(Finding finding)
    {
        /// <summary>What the baseline records of it. A finding without a figure is there once, and may be there no times.</summary>
        public Measure Figure => finding.Measure ?? new Measure("count", 1, 0);

        /// <summary>Whether it is debt at all, of whatever severity.</summary>
        public bool IsOverLimit => finding.Figure.Value > finding.Figure.Limit;

        /// <summary>Whether it is an error of the tool's own, which no baseline tolerates.</summary>
        public bool IsToolError => finding.Severity == Severity.Error && ToolRules.IsToolRule(finding.RuleId);

        /// <summary>Whether it can fail a build unless the baseline tolerates it.</summary>
        public bool IsGated => finding.Severity == Severity.Error && finding.IsOverLimit && !ToolRules.IsToolRule(finding.RuleId);

        /// <summary>The command that tolerates it.</summary>
        public string AcceptCommand =>
            $"dotnet build -t:UpdateBaseline -p:QualityGatesAccept=\"{MSBuildText.Escape(finding.Subject)}\" -p:QualityGatesReason=\"…\"";
    }
}
