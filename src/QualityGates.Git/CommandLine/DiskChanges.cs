using System.Collections.Immutable;
using System.Text;
using QualityGates.Snapshots;

namespace QualityGates.Git.CommandLine;

/// <summary>
/// Compares the files on the disk with a commit. Git refreshes an index that it finds out of date, and it looks for renames only
/// among files that the index knows; so it is given a copy of the index, in which files that nobody has added yet are noted too.
/// Nothing of the repository changes.
/// </summary>
internal sealed class DiskChanges(
    GitCommand git, string root, RepositoryLayout layout, Func<string, GitResult, GitResult> check)
{
    /// <summary>Files nobody has added yet, and those in the middle of a merge.</summary>
    private static readonly string[] ListLoose =
        ["ls-files", "-z", "-t", "--stage", "--unmerged", "--others", "--exclude-standard"];

    /// <summary>What differs between a commit or tree and the files on the disk.</summary>
    public ChangeSet Against(string earlier, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("qualitygates-index-").FullName;
        try
        {
            var surroundings = new GitSurroundings(CopyIndex(folder), default, Filters(cancellationToken));
            var loose = check("list the untracked files", git.Run(root, ListLoose, surroundings, cancellationToken)).Output;
            Note(loose, surroundings, cancellationToken);
            string[] diff =
            [
                "-c", "diff.autoRefreshIndex=true", "diff", .. RawDiff.Format, .. RawDiff.WithRenames, earlier, "--",
            ];
            var compared = check($"compare the files on the disk with {earlier}", git.Run(root, diff, surroundings, cancellationToken));
            return Renames.Judge(RawDiff.Parse(compared.Output));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>
    /// Copies the index with its time. Git does not trust what it noted of files that are as young as the index; under a copy that
    /// looked younger, a change within that moment would go unseen.
    /// </summary>
    private string CopyIndex(string folder)
    {
        var copy = Path.Join(folder, "index");
        if (!File.Exists(layout.IndexFile)) return copy;
        var written = File.GetLastWriteTimeUtc(layout.IndexFile);
        File.Copy(layout.IndexFile, copy);
        File.SetLastWriteTimeUtc(copy, written);
        return copy;
    }

    /// <summary>Notes files in the copy of the index as empty, with no time: git then looks at the disk for what they are.</summary>
    private void Note(ReadOnlyMemory<byte> loose, GitSurroundings surroundings, CancellationToken cancellationToken)
    {
        var prefix = Encoding.UTF8.GetBytes(layout.Prefix);
        var noted = new MemoryStream();
        var records = GitRecords.Of(loose);
        while (records.TryRead(out var record))
        {
            var path = record.StartsWith("? "u8) ? record[2..] : record[(record.IndexOf((byte)'\t') + 1)..];
            if (path.EndsWith("/"u8)) continue;
            noted.Write(Encoding.ASCII.GetBytes($"100644 {layout.EmptyFile}\t"));
            noted.Write(prefix);
            noted.Write(path);
            noted.WriteByte(0);
        }

        if (noted.Length == 0) return;
        var input = surroundings with { Input = noted.GetBuffer().AsMemory(0, (int)noted.Length) };
        check("note the untracked files", git.Run(root, ["update-index", "--replace", "-z", "--index-info"], input, cancellationToken));
    }

    /// <summary>
    /// Somebody else's configuration may name programs that files go through on their way to the disk. They are not run; files that
    /// need them look changed then.
    /// </summary>
    private ImmutableArray<(string Name, string Value)> Filters(CancellationToken cancellationToken)
    {
        if (!layout.IsForeign) return [];
        string[] names = ["config", "-z", "--name-only", "--get-regexp", @"^filter\..*\.(clean|process|required)$"];
        var said = git.Run(root, names, GitSurroundings.None, cancellationToken);
        return
        [
            .. GitRecords.Texts(said.Output).Select(name => (name, name.EndsWith(".required", StringComparison.Ordinal) ? "false" : "")),
        ];
    }
}
