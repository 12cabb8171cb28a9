using System.Collections.Immutable;
using QualityGates.Configuration;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Onboarding;

/// <summary>The section <c>docs.onboarding</c>: which documents tell newcomers what to do.</summary>
/// <param name="Ignore">Documents that one of these matches are not looked at.</param>
/// <param name="Documents">Documents that are looked at whatever they are called.</param>
public sealed record OnboardingOptions(ImmutableArray<Glob> Ignore, ImmutableArray<Glob> Documents)
{
    /// <summary>What holds where nothing is configured.</summary>
    public static OnboardingOptions Default { get; } = new([], []);

    /// <summary>What allows more than before.</summary>
    internal IEnumerable<LoosenedSetting> LooseningsFrom(OnboardingOptions before)
    {
        var fewer = from pattern in before.Documents.Beyond(Documents)
                    select new LoosenedSetting("docs.onboarding.documents", $"Documents that match '{pattern}' are not looked at any more, and were.");
        return IgnoredDocuments.Since(before.Ignore, Ignore, "docs.onboarding.ignore").Concat(fewer);
    }

    internal static OnboardingOptions Read(ConfigSection section) => new(section.Globs("ignore"), section.Globs("documents"));
}
