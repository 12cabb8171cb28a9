using System.Collections.Immutable;
using QualityGates.Configuration;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Mentions;

/// <summary>The section <c>docs.mentions</c>: which mentions of files are checked.</summary>
/// <param name="Ignore">Documents that one of these matches are not looked at.</param>
public sealed record MentionOptions(ImmutableArray<Glob> Ignore)
{
    /// <summary>What holds where nothing is configured.</summary>
    public static MentionOptions Default { get; } = new([]);

    /// <summary>What allows more than before.</summary>
    internal IEnumerable<LoosenedSetting> LooseningsFrom(MentionOptions before) =>
        IgnoredDocuments.Since(before.Ignore, Ignore, "docs.mentions.ignore");

    internal static MentionOptions Read(ConfigSection section) => new(section.Globs("ignore"));
}
