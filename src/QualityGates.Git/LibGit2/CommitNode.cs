using System.Collections.Immutable;
using LibGit2Sharp;

namespace QualityGates.Git.LibGit2;

/// <summary>A commit with the id of its tree.</summary>
internal sealed record CommitNode(GitCommit Commit, string Tree)
{
    /// <summary>Takes from LibGit2Sharp's commit what is ours to keep.</summary>
    public static CommitNode Of(Commit commit)
    {
        var parents = commit.Parents.Select(parent => parent.Sha).ToImmutableArray();
        var time = commit.Committer.When.ToUniversalTime();
        return new CommitNode(new GitCommit(commit.Sha, commit.Author.Name, time, commit.MessageShort, parents), commit.Tree.Sha);
    }
}
