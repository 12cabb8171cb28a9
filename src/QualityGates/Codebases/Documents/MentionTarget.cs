using System.Collections.Immutable;
using QualityGates.Text;

namespace QualityGates.Codebases.Documents;

/// <summary>Whether what a document mentions is there.</summary>
public enum MentionState
{
    /// <summary>It is there.</summary>
    Present,
    /// <summary>It is not there, and a file of its name is elsewhere.</summary>
    Moved,
    /// <summary>It is not there, nor anything that could be meant.</summary>
    Gone,
    /// <summary>It is not there, and nobody can say that it should be: an example, what a tool writes, a file of somebody else.</summary>
    Unclear,
}

/// <summary>What a mention means.</summary>
/// <param name="State">Whether it is there; decided by the files alone, whatever is known of the past.</param>
/// <param name="Path">The file or folder: where it is, or the one place that it moved to; null where there is none or more than one.</param>
/// <param name="Candidates">Of what may have moved to several places, those; empty otherwise.</param>
/// <param name="Fate">What became of it, where that is known.</param>
public sealed record MentionTarget(MentionState State, RepoPath? Path, ImmutableArray<RepoPath> Candidates, FileFate? Fate)
{
    internal static MentionTarget Unclear { get; } = new(MentionState.Unclear, null, [], null);

    internal static MentionTarget Present(string path) => new(MentionState.Present, new RepoPath(path), [], null);

    internal static MentionTarget Somewhere { get; } = new(MentionState.Present, null, [], null);
}
