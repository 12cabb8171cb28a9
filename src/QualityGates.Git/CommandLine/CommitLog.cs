using System.Buffers.Text;
using System.Collections.Immutable;
using System.Text;
using QualityGates.Text;

namespace QualityGates.Git.CommandLine;

/// <summary>What <c>git log</c> says, commit by commit, while it is still walking.</summary>
internal static class CommitLog
{
    /// <summary>
    /// Begins each commit with a byte that no line of a comparison begins with. Dates are seconds, names as written, and neither
    /// signatures nor notes are wanted, whatever the user's configuration says.
    /// </summary>
    public static readonly string[] Format =
    [
        "-z", "--format=tformat:%x01%H%x00%P%x00%an%x00%ct%x00%s", "--encoding=UTF-8", "--no-show-signature", "--no-notes", "--no-decorate",
        "--no-color",
    ];

    /// <summary>Each commit is compared with its first parent, and the first commit with nothing.</summary>
    public static readonly string[] AgainstFirstParent = ["--root", "--no-renames", "--diff-merges=first-parent", .. RawDiff.Format];

    /// <summary>
    /// Each commit is compared with all its parents, so that a merge which only brought another commit's change is passed over;
    /// compared with its first parent alone it would not be.
    /// </summary>
    public static readonly string[] AgainstAllParents = ["--root", "--no-renames", "-c", .. RawDiff.Format];

    /// <summary>Reads every commit.</summary>
    public static IEnumerable<CommitChanges> Read(GitRecords records)
    {
        var next = ReadFirst(records);
        while (next is not null)
        {
            var commit = next;
            var changes = ReadChanges(records, out next);
            yield return new CommitChanges(commit, changes);
        }
    }

    /// <summary>Reads the first commit, or the only one; null when there is none.</summary>
    public static GitCommit? ReadFirst(GitRecords records) =>
        records.TryRead(out var record) && record.Length > 0 ? ReadCommit(record, records) : null;

    /// <summary>Reads what the commit changed, and the commit after it.</summary>
    private static ImmutableArray<BlobChange> ReadChanges(GitRecords records, out GitCommit? next)
    {
        next = null;
        var changes = ImmutableArray.CreateBuilder<BlobChange>();
        while (records.TryRead(out var record))
        {
            if (record.Length == 0) continue;
            if (record[0] == 1)
            {
                next = ReadCommit(record, records);
                break;
            }

            if (RawDiff.ReadPair(record, records) is { } pair && pair.Before?.Id != pair.After?.Id)
                changes.Add(new BlobChange(new RepoPath((pair.After ?? pair.Before)!.Path), pair.Before?.Id, pair.After?.Id));
        }

        changes.Sort(static (left, right) => left.Path.CompareTo(right.Path));
        return changes.DrainToImmutable();
    }

    private static GitCommit ReadCommit(ReadOnlySpan<byte> record, GitRecords records)
    {
        var id = Encoding.ASCII.GetString(record[1..]);
        var parents = ReadText(records).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var author = ReadText(records);
        var seconds = records.TryRead(out var time) && Utf8Parser.TryParse(time, out long value, out _) ? value : 0;
        return new GitCommit(id, author, GitTime.FromSeconds(seconds), ReadText(records), [.. parents]);
    }

    private static string ReadText(GitRecords records) =>
        records.TryRead(out var record) ? Encoding.UTF8.GetString(record) : "";
}
