using System.Collections.Immutable;

namespace QualityGates.Text;

/// <summary>What is asked of a list of patterns.</summary>
internal static class Globs
{
    /// <summary>Whether any of them matches a path.</summary>
    public static bool AnyMatches(this ImmutableArray<Glob> globs, RepoPath path) => globs.AnyMatches(path.Value);

    /// <inheritdoc cref="AnyMatches(ImmutableArray{Glob}, RepoPath)"/>
    public static bool AnyMatches(this ImmutableArray<Glob> globs, ReadOnlySpan<char> path)
    {
        foreach (var glob in globs)
            if (glob.IsMatch(path)) return true;
        return false;
    }

    /// <summary>The patterns as they are written.</summary>
    public static IEnumerable<string> Patterns(this ImmutableArray<Glob> globs) => globs.Select(static glob => glob.Pattern);

    /// <summary>Those that another list lacks, as they are written.</summary>
    public static IEnumerable<string> Beyond(this ImmutableArray<Glob> globs, ImmutableArray<Glob> others) =>
        globs.Patterns().Except(others.Patterns(), StringComparer.Ordinal);
}
