using QualityGates.Audits;
using QualityGates.Audits.Docs.Onboarding;

namespace QualityGates.Tests.Audits.Docs.Onboarding;

/// <summary>A repository with guides for newcomers, and what is said of them.</summary>
internal sealed class Guided() : DocsRepository<Guided>("onboarding")
{
    public Guided With(string path, string text = "x\n") => And(path, text);

    /// <summary>A README whose only block holds these commands.</summary>
    public Guided Tells(params string[] commands) => With("README.md", "# Setup\n\n```bash\n" + string.Join('\n', commands) + "\n```\n");

    public IReadOnlyList<Finding> Findings() => Find(OnboardingAudit.Examine);

    /// <summary>Each finding as <c>rule path:line</c>, in order.</summary>
    public IEnumerable<string> Places() => Findings().Select(static finding => $"{finding.RuleId} {finding.Path}:{finding.Line}").Order(StringComparer.Ordinal);

    public string Message() => Assert.Single(Findings()).Message;
}
