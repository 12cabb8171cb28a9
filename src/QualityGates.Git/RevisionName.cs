using QualityGates.Snapshots;

namespace QualityGates.Git;

/// <summary>What people and pipelines write for a commit.</summary>
internal static class RevisionName
{
    /// <summary>Whether it can be given to git: what git could take for an option, a range or a search names no commit.</summary>
    public static bool IsPlain(string revision) =>
        revision.Length > 0 && revision[0] is not '-' and not '^' and not ':'
        && !revision.Contains("..", StringComparison.Ordinal)
        && !revision.AsSpan().ContainsAnyInRange('\0', ' ')
        && revision.AsSpan().Count('{') == revision.AsSpan().Count('}');

    /// <summary>The name, if it can be given to git.</summary>
    /// <exception cref="GitException">It cannot.</exception>
    public static string Plain(string revision) =>
        IsPlain(revision) ? revision : throw new GitException($"'{ListingBuilder.Escape(revision)}' names no commit.");

    /// <summary>What to say where HEAD has a commit that is not there: no repository without commits, but one that lost some.</summary>
    public static GitException HeadIsMissing(string id) => new($"HEAD is {id}, and that commit is missing.");
}
