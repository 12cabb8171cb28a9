using System.Text;

namespace QualityGates.Git.CommandLine;

/// <summary>What <c>git log</c> says of files that were added, deleted and renamed, commit by commit, while it is still walking.</summary>
internal static class RemovalLog
{
    /// <summary>
    /// How to ask. A merge removes nothing that a commit before it did not. What is added is asked for too: of several files with the
    /// same content nobody knows which became which, and that takes all of them to see.
    /// </summary>
    public static readonly string[] Format =
    [
        "-z", "--format=tformat:%x01%H", "--no-show-signature", "--no-notes", "--no-decorate", "--no-merges", "--diff-filter=ADRT",
        .. RawDiff.Format, .. RawDiff.WithRenames,
    ];

    /// <summary>Collects what the commits took away, newest first.</summary>
    public static void Read(GitRecords records, Removals removals, CancellationToken cancellationToken)
    {
        var (commit, pairs) = ("", new List<FilePair>());
        while (records.TryRead(out var record))
        {
            if (record.Length == 0) continue;
            if (record[0] != 1)
            {
                if (RawDiff.ReadPair(record, records) is { } pair) pairs.Add(pair);
                continue;
            }

            Judge();
            cancellationToken.ThrowIfCancellationRequested();
            commit = Encoding.ASCII.GetString(record[1..]);
            pairs.Clear();
        }

        Judge();

        void Judge()
        {
            if (pairs.Exists(static pair => pair.IsRename || pair.After is null)) removals.Add(commit, Renames.Judge(pairs));
        }
    }
}
