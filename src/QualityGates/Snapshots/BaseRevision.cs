namespace QualityGates.Snapshots;

/// <summary>The revision that a change is judged against.</summary>
/// <param name="Commit">Its full id.</param>
/// <param name="Origin">How it was found, to be read after the id: <c>first parent of the merge commit</c>, <c>merge base with origin/main</c>.</param>
public sealed record BaseRevision(string Commit, string Origin)
{
    /// <summary>The id as people write it.</summary>
    public string ShortCommit => Shorten(Commit);

    /// <summary>Any commit's id as people write it.</summary>
    public static string Shorten(string commit) => commit[..Math.Min(commit.Length, 9)];
}
