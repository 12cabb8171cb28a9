using System.Collections.Immutable;
using QualityGates.Text;

namespace QualityGates.Codebases.Documents;

/// <summary>What the files alone do not say: where the repository is on the web, and what became of files that are gone.</summary>
/// <param name="WebAddress">Where the repository is on the web, <c>https://github.com/owner/name</c>; null where nobody knows.</param>
/// <param name="Removed">
/// The files that commits deleted or renamed, by the path that they had; null where nobody looked. Only the last commit that took
/// away a path counts.
/// </param>
public sealed record RepositoryPast(string? WebAddress, IReadOnlyDictionary<RepoPath, RemovedFile>? Removed)
{
    /// <summary>Nobody knows anything.</summary>
    public static RepositoryPast Unknown { get; } = new(null, null);

    /// <summary>The branches that addresses of the repository on the web may name and mean these files: <c>main</c>, <c>master</c>, and what is checked out.</summary>
    public ImmutableArray<string> Branches { get; init; } = ["main", "master", "HEAD"];
}

/// <summary>A file that was deleted or renamed.</summary>
/// <param name="Path">The path that it had.</param>
/// <param name="Commit">The id of the commit that took it away.</param>
/// <param name="RenamedTo">The path that it got; null where it was deleted.</param>
public sealed record RemovedFile(RepoPath Path, string Commit, RepoPath? RenamedTo);
