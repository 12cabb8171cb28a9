using System.Collections.Immutable;
using QualityGates.Configuration;
using QualityGates.Text;

namespace QualityGates.Audits.Docs.Requirements;

/// <summary>The section <c>docs.requirements</c>: what has to be decided and documented.</summary>
/// <param name="Ignore">Files, and folders, that one of these matches need neither.</param>
public sealed record RequirementOptions(ImmutableArray<Glob> Ignore)
{
    /// <summary>What holds where nothing is configured.</summary>
    public static RequirementOptions Default { get; } = new([]);

    /// <summary>Which changes need a decision, in the order of the file.</summary>
    public ImmutableArray<DecisionRequirement> Decisions { get; init; } = [];

    /// <summary>What needs a document, in the order of the file.</summary>
    public ImmutableArray<DocumentRequirement> Documents { get; init; } = [];

    /// <summary>What allows more than before.</summary>
    internal IEnumerable<LoosenedSetting> LooseningsFrom(RequirementOptions before) =>
        RequirementLoosening.Between(before, this);

    internal static RequirementOptions Read(ConfigSection section) => new(section.Globs("ignore"))
    {
        Decisions = RequirementReading.Named(section, "decisions", DecisionRequirement.Read, static one => one.Name),
        Documents = RequirementReading.Named(section, "documents", DocumentRequirement.Read, static one => one.Name),
    };
}
