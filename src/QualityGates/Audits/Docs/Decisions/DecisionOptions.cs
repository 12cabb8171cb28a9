using System.Collections.Immutable;
using QualityGates.Configuration;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Decisions;

/// <summary>The section <c>docs.decisions</c>: how decisions are kept.</summary>
/// <param name="Ignore">Documents that one of these matches are not looked at.</param>
public sealed record DecisionOptions(ImmutableArray<Glob> Ignore)
{
    /// <summary>What holds where nothing is configured.</summary>
    public static DecisionOptions Default { get; } = new([]);

    /// <summary>What allows more than before.</summary>
    internal IEnumerable<LoosenedSetting> LooseningsFrom(DecisionOptions before) =>
        IgnoredDocuments.Since(before.Ignore, Ignore, "docs.decisions.ignore");

    internal static DecisionOptions Read(ConfigSection section) => new(section.Globs("ignore"));
}
