using System.Collections.Immutable;
using QualityGates.Configuration;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Onboarding;

/// <summary>The section <c>docs.onboarding</c>: which documents tell newcomers what to do.</summary>
/// <param name="Ignore">Documents that one of these matches are not looked at.</param>
public sealed record OnboardingOptions(ImmutableArray<Glob> Ignore)
{
    /// <summary>What holds where nothing is configured.</summary>
    public static OnboardingOptions Default { get; } = new([]);

    /// <summary>What allows more than before.</summary>
    internal IEnumerable<LoosenedSetting> LooseningsFrom(OnboardingOptions before) =>
        IgnoredDocuments.Since(before.Ignore, Ignore, "docs.onboarding.ignore");

    internal static OnboardingOptions Read(ConfigSection section) => new(section.Globs("ignore"));
}
