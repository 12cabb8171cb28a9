using System.Collections.Immutable;
using QualityGates.Configuration;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Links;

/// <summary>The section <c>docs.links</c>: what links are checked, and how.</summary>
/// <param name="Ignore">Documents that one of these matches are not looked at.</param>
public sealed record LinkOptions(ImmutableArray<Glob> Ignore)
{
    /// <summary>What holds where nothing is configured.</summary>
    public static LinkOptions Default { get; } = new([]);

    /// <summary>What allows more than before.</summary>
    internal IEnumerable<LoosenedSetting> LooseningsFrom(LinkOptions before) =>
        IgnoredDocuments.Since(before.Ignore, Ignore, "docs.links.ignore");

    internal static LinkOptions Read(ConfigSection section) => new(section.Globs("ignore"));
}
