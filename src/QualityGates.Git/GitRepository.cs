using System.Diagnostics.CodeAnalysis;
using QualityGates.Git.CommandLine;

namespace QualityGates.Git;

/// <summary>Opens git repositories with the engine that can read them.</summary>
public static class GitRepository
{
    /// <summary>Opens the repository that a folder belongs to.</summary>
    /// <param name="root">The folder; paths will be relative to it.</param>
    /// <param name="engine">Which engine to take: <c>auto</c> (or empty), <c>libgit2</c>, <c>git</c>.</param>
    /// <param name="repository">The repository.</param>
    /// <param name="problem">Why there is none: no repository, or no engine that can read it; one sentence for the user.</param>
    public static bool TryOpen(
        string root, string engine, [NotNullWhen(true)] out IGitRepository? repository, [NotNullWhen(false)] out string? problem)
    {
        root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        var opened = CommandLineRepository.TryOpen("git", root, "It was asked for.", out var byCommandLine, out problem);
        repository = byCommandLine;
        return opened;
    }
}
