using System.Collections.Immutable;
using QualityGates.Codebases.Graphs;
using QualityGates.Facts;

namespace QualityGates.Audits.Dependencies.Cycles;

/// <summary>What the nodes of a cycle are.</summary>
public enum CycleLevel
{
    /// <summary>Files.</summary>
    File,
    /// <summary>Folders, each with the files directly in it: their indices in <see cref="CycleTier.Names"/>.</summary>
    Folder,
    /// <summary>Components: their indices in <see cref="CycleTier.Names"/>, and, today, in <see cref="ComponentMap.Components"/>.</summary>
    Component,
}

/// <summary>Every cycle of the repository.</summary>
/// <param name="Tiers">One per level, language and phase that has cycles: files before components, then by language, then by phase.</param>
public sealed record CycleReport(ImmutableArray<CycleTier> Tiers);

/// <summary>The cycles that appear when imports up to a phase are followed: eager ones; then lazy ones too; then those for types only too.</summary>
/// <param name="Level">What the nodes are.</param>
/// <param name="Language"><c>Python</c>, <c>TypeScript</c> (with JavaScript, Svelte and Vue) or <c>C#</c>; empty for components.</param>
/// <param name="UpTo">The last phase that is followed.</param>
/// <param name="Cycles">The strongly connected components of more than one node, largest first, then by their first member.</param>
public sealed record CycleTier(CycleLevel Level, string Language, ImportPhase UpTo, ImmutableArray<Cycle> Cycles)
{
    /// <summary>Whether a rule judges these cycles (QG0208), so that the imports of their cuts are findings.</summary>
    public bool IsJudged { get; init; }

    /// <summary>How the nodes are called, where they are folders (in ordinal order) or components.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>How a node is called: the path of a file or folder, the name of a component.</summary>
    public string NameOf(DependencyModel model, int node) => Level == CycleLevel.File ? model.Graph.NameOf(node) : Names[node];
}

/// <summary>A strongly connected component: from each of its nodes every other one can be reached.</summary>
/// <param name="Members">Its nodes, ascending.</param>
/// <param name="InnerEdges">How many dependencies there are between them.</param>
/// <param name="Cut">Dependencies whose removal leaves no cycle among the members, cheapest first.</param>
public sealed record Cycle(ImmutableArray<int> Members, int InnerEdges, ImmutableArray<CutEdge> Cut);

/// <summary>A dependency to remove.</summary>
/// <param name="From">The node that imports.</param>
/// <param name="To">The node that is imported.</param>
/// <param name="Dependencies">The dependencies between files behind it: one for files, at least one for components.</param>
/// <param name="WayBack">The shortest way from <paramref name="To"/> back to <paramref name="From"/>, both included.</param>
public sealed record CutEdge(int From, int To, ImmutableArray<Dependency> Dependencies, ImmutableArray<int> WayBack)
{
    /// <summary>How many imports have to go.</summary>
    public int Imports { get; } = Dependencies.Sum(static dependency => dependency.Sites.Length);
}
