using System.Collections.Immutable;
using QualityGates.Text;

namespace QualityGates.Git.CommandLine;

/// <summary>Merges two commits without touching a branch, an index or a file: the result is only a tree among git's objects.</summary>
internal sealed class Merger(GitCommand git, string root, RepositoryLayout layout, Func<string, GitResult, GitResult> check)
{
    /// <summary>The tree that merging would give.</summary>
    /// <exception cref="GitException">There is no such commit, or git is too old.</exception>
    public MergePreview Merge(string ours, string theirs, CancellationToken cancellationToken)
    {
        string[] merge = ["merge-tree", "--write-tree", "-z", "--name-only", "--no-messages", ours, theirs];
        var surroundings = new GitSurroundings(null, default, Drivers(cancellationToken));
        var result = git.Run(root, merge, surroundings, cancellationToken);
        if (result.ExitCode == 129) throw new GitException("git is too old to merge without a checkout; 2.38 is the first that can.");
        if (result.ExitCode != 1 || result.Output.IsEmpty) check($"merge {theirs} into {ours}", result);
        var said = GitRecords.Texts(result.Output);
        var conflicts = said.Skip(1).Where(path => path.StartsWith(layout.Prefix, StringComparison.Ordinal))
            .Select(path => new RepoPath(path[layout.Prefix.Length..])).Distinct().Order().ToImmutableArray();

        // A conflict outside of the folder does not concern it: inside, the merged tree is what a merge would give.
        return new MergePreview(conflicts.IsEmpty ? said[0] : null, conflicts);
    }

    /// <summary>
    /// The user's configuration may name programs that merge certain files. No server runs them, so the preview does not either:
    /// git's own merge of text takes their place.
    /// </summary>
    private ImmutableArray<(string Name, string Value)> Drivers(CancellationToken cancellationToken)
    {
        string[] names = ["config", "-z", "--name-only", "--get-regexp", @"^merge\..*\.driver$"];
        var said = git.Run(root, names, GitSurroundings.None, cancellationToken);
        return [.. GitRecords.Texts(said.Output).Select(name => (name, "git merge-file %A %O %B"))];
    }
}
