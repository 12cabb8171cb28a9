using System.Collections.Immutable;
using QualityGates.Codebases.Graphs;
using QualityGates.Configuration;

namespace QualityGates.Audits.Dependencies;

/// <summary>The section <c>dependencies</c>.</summary>
/// <param name="SourceRoots">Folders in which Python modules are looked for, beside those that are found.</param>
/// <param name="Components">The components, if any are configured.</param>
public sealed record DependencyOptions(ImmutableArray<string> SourceRoots, ImmutableArray<ComponentDefinition> Components)
{
    /// <summary>What holds where nothing is configured.</summary>
    public static DependencyOptions Default { get; } = new([], []);

    /// <summary>What allows more than before.</summary>
    internal IEnumerable<LoosenedSetting> LooseningsFrom(DependencyOptions before) =>
        SourceRoots == before.SourceRoots ? [] : [];

    internal static DependencyOptions Read(ConfigSection section) => Default;
}
