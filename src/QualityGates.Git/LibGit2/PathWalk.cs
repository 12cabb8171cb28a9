using System.Text;
using QualityGates.Text;

namespace QualityGates.Git.LibGit2;

/// <summary>
/// The commits that changed one path, as <c>git log -- path</c> finds them: a merge that has the file from one of its parents as it
/// is did nothing to it, and only that parent is followed.
/// </summary>
internal sealed class PathWalk(Func<string, CommitNode> find, Trees trees, byte[] prefix, RepoPath path)
{
    private readonly byte[] _path = Encoding.UTF8.GetBytes(path.Value);

    /// <summary>The commits, newest first.</summary>
    public IEnumerable<CommitChanges> From(string tip)
    {
        var next = new PriorityQueue<CommitNode, (long Age, int Turn)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var turn = 0;
        Add(find(tip));
        while (next.TryDequeue(out var node, out _))
        {
            var now = EntryOf(node);
            var parents = node.Commit.Parents.Select(find).ToList();
            if (parents.Find(parent => EntryOf(parent) == now) is { } same)
            {
                Add(same);
                continue;
            }

            var before = parents.Count == 0 ? default : EntryOf(parents[0]);
            if (before.File != now.File) yield return new CommitChanges(node.Commit, [new BlobChange(path, before.File, now.File)]);
            parents.ForEach(Add);
        }

        void Add(CommitNode node)
        {
            if (seen.Add(node.Commit.Id)) next.Enqueue(node, (-node.Commit.Time.ToUnixTimeSeconds(), turn++));
        }
    }

    /// <summary>What the path is in a commit: a file by its id, or something else by its id; nothing of either when it is not there.</summary>
    private (string? File, string? Other) EntryOf(CommitNode node)
    {
        var entry = trees.Entry(trees.Folder(node.Tree, prefix), _path);
        return entry is { Mode: GitMode.File } ? (entry.Id, null) : (null, entry?.Id);
    }
}
