using QualityGates.Audits.Docs.Decisions;
using QualityGates.Audits.Docs.Links;
using QualityGates.Audits.Docs.Mentions;
using QualityGates.Audits.Docs.Onboarding;
using QualityGates.Audits.Docs.Requirements;
using QualityGates.Configuration;

namespace QualityGates.Audits.Docs;

/// <summary>The section <c>docs</c>.</summary>
public sealed record DocsOptions
{
    /// <summary>What holds where nothing is configured.</summary>
    public static DocsOptions Default { get; } = new();

    /// <summary>How decisions are kept.</summary>
    public DecisionOptions Decisions { get; init; } = DecisionOptions.Default;

    /// <summary>What links are checked, and how.</summary>
    public LinkOptions Links { get; init; } = LinkOptions.Default;

    /// <summary>Which mentions of files are checked.</summary>
    public MentionOptions Mentions { get; init; } = MentionOptions.Default;

    /// <summary>What has to be decided and documented.</summary>
    public RequirementOptions Requirements { get; init; } = RequirementOptions.Default;

    /// <summary>Which documents tell newcomers what to do.</summary>
    public OnboardingOptions Onboarding { get; init; } = OnboardingOptions.Default;

    /// <summary>What allows more than before.</summary>
    internal IEnumerable<LoosenedSetting> LooseningsFrom(DocsOptions before) =>
    [
        .. Decisions.LooseningsFrom(before.Decisions),
        .. Links.LooseningsFrom(before.Links),
        .. Mentions.LooseningsFrom(before.Mentions),
        .. Requirements.LooseningsFrom(before.Requirements),
        .. Onboarding.LooseningsFrom(before.Onboarding),
    ];

    internal static DocsOptions Read(ConfigSection section) => new()
    {
        Decisions = DecisionOptions.Read(section.Section("decisions")),
        Links = LinkOptions.Read(section.Section("links")),
        Mentions = MentionOptions.Read(section.Section("mentions")),
        Requirements = RequirementOptions.Read(section.Section("requirements")),
        Onboarding = OnboardingOptions.Read(section.Section("onboarding")),
    };
}
