namespace QualityGates.Audits.Docs.Onboarding;

/// <summary>Whether the commands, ports and versions that newcomers are told of are true.</summary>
internal static class OnboardingAudit
{
    /// <summary>Examines the documents of a codebase.</summary>
    /// <param name="model">The codebase.</param>
    /// <param name="options">What is configured.</param>
    /// <param name="findings">Receives what is found.</param>
    public static void Examine(DocsModel model, OnboardingOptions options, FindingCollector findings)
    {
    }
}
