using QualityGates.Audits.Docs.Decisions;
using QualityGates.Audits.Docs.Links;
using QualityGates.Audits.Docs.Mentions;
using QualityGates.Audits.Docs.Onboarding;
using QualityGates.Audits.Docs.Requirements;
using QualityGates.Text;

namespace QualityGates.Audits.Docs;

/// <summary>Audits documents and decisions.</summary>
/// <param name="settings">What to judge by.</param>
internal sealed class DocsAudit(AuditSettings settings)
{
    /// <summary>What findings about the configuration call it.</summary>
    public RepoPath ConfigurationPath { get; init; } = new(AuditSettings.FileName);

    /// <summary>Whether any of its rules is on. Otherwise no document is read.</summary>
    public static bool IsOn(AuditSettings settings) => DocsRules.All.Any(rule => settings.SeverityOf(rule) != Severity.None);

    /// <summary>Audits the documents of a codebase, and where it has a change, that too.</summary>
    public (AuditResult Result, DocsReport Report) Examine(DocsModel model)
    {
        var findings = Collect(model, out var mentions);
        return (findings.ToResult(), DocsInventory.Of(model, mentions));
    }

    /// <summary>Audits the documents as they were before a change.</summary>
    /// <param name="before">The codebase before, under the names that its files had.</param>
    /// <param name="nameToday">How a subject, or a path, of before is called today.</param>
    public AuditResult ExamineBefore(DocsModel before, Func<string, string> nameToday)
    {
        var findings = Collect(before, out _);
        findings.Rename(nameToday);
        return findings.ToResult();
    }

    private FindingCollector Collect(DocsModel model, out MentionCoverage? mentions)
    {
        var findings = new FindingCollector(settings);
        DecisionAudit.Examine(model, findings);
        RequirementAudit.Examine(model, settings, ConfigurationPath, findings);
        LinkAudit.Examine(model, findings);
        mentions = MentionAudit.Examine(model, findings);
        OnboardingAudit.Examine(model, findings);
        findings.Redact();
        return findings;
    }
}
