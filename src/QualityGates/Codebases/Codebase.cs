using System.Collections.Immutable;
using QualityGates.Facts;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Codebases;

/// <summary>One measured file of the repository.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Facts">What it says.</param>
public sealed record SourceFile(RepoPath Path, FileFacts Facts)
{
    /// <summary>Whether the audits judge it, rather than only listing its figures.</summary>
    public bool IsJudged => Facts.Exclusion == Exclusion.None;
}

/// <summary>What the files of a repository say together.</summary>
/// <param name="Files">Every text file that was measured, ordered by path; those with an exclusion are listed, not judged.</param>
/// <param name="Excluded">Every path that was not measured, with the reason, ordered by path.</param>
/// <param name="Source">How the files were found: <c>git</c> or <c>folder walk</c>.</param>
/// <param name="Notes">What the user should know about the listing, one sentence each.</param>
public sealed record Codebase(
    ImmutableArray<SourceFile> Files,
    ImmutableArray<ExcludedPath> Excluded,
    string Source,
    ImmutableArray<string> Notes);
