using System.Collections.Immutable;
using QualityGates.Git;

namespace QualityGates.MSBuild;

/// <summary>Says in the detailed log how a repository was read.</summary>
internal static class GitDetails
{
    /// <summary>Which engine reads it, and why; nothing where git was not asked.</summary>
    public static ImmutableArray<string> Of(IGitRepository? repository) => repository is null
        ? []
        : [$"QualityGates: history is read by {repository.Engine.Name}. {repository.Engine.Reason}"];
}
