using System.Collections.Immutable;
using QualityGates.Configuration;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Requirements;

/// <summary>The section <c>docs.requirements</c>: what has to be decided and documented.</summary>
/// <param name="Ignore">Documents that one of these matches are not looked at.</param>
public sealed record RequirementOptions(ImmutableArray<Glob> Ignore)
{
    /// <summary>What holds where nothing is configured.</summary>
    public static RequirementOptions Default { get; } = new([]);

    /// <summary>What allows more than before.</summary>
    internal IEnumerable<LoosenedSetting> LooseningsFrom(RequirementOptions before) =>
        IgnoredDocuments.Since(before.Ignore, Ignore, "docs.requirements.ignore");

    internal static RequirementOptions Read(ConfigSection section) => new(section.Globs("ignore"));
}
