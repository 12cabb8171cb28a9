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

    /// <summary>Whether it may be run as a program; null where nobody knows.</summary>
    public bool? IsExecutable { get; init; }
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
    ImmutableArray<string> Notes)
{
    /// <summary>The part of it that a filter lets in; the rest is excluded by configuration.</summary>
    public Codebase Under(PathFilter filter)
    {
        var files = ImmutableArray.CreateBuilder<SourceFile>(Files.Length);
        var excluded = ImmutableArray.CreateBuilder<ExcludedPath>();
        foreach (var file in Files)
        {
            if (filter.Admits(file.Path)) files.Add(file);
            else excluded.Add(new ExcludedPath(file.Path, Exclusion.Configured));
        }

        // What was not even measured, such as a picture, is excluded by the configuration too where that says so.
        if (files.Count == Files.Length && Excluded.All(path => !IsHidden(path))) return this;
        excluded.AddRange(Excluded.Select(path => IsHidden(path) ? path with { Reason = Exclusion.Configured } : path));
        excluded.Sort(static (left, right) => left.Path.CompareTo(right.Path));
        return this with { Files = files.DrainToImmutable(), Excluded = excluded.DrainToImmutable() };

        bool IsHidden(ExcludedPath path) => path.Reason == Exclusion.Binary && !filter.Admits(path.Path);
    }
}
