using System.Text;

namespace QualityGates.Git;

/// <summary>The versions of a file that git could not merge, as its index holds them; null where a version has no such file.</summary>
/// <param name="Ancestor">What both sides began with.</param>
/// <param name="Ours">The side that something is merged into.</param>
/// <param name="Theirs">The side that is merged.</param>
public sealed record UnmergedFile(ReadOnlyMemory<byte>? Ancestor, ReadOnlyMemory<byte>? Ours, ReadOnlyMemory<byte>? Theirs)
{
    /// <summary>The versions of a file in conflict, or null when git knows of no conflict in it.</summary>
    /// <param name="path">The file, absolute; its folder must exist.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="GitException">There is no git, or no repository, or a version cannot be read.</exception>
    public static UnmergedFile? Find(string path, CancellationToken cancellationToken)
    {
        var (git, folder) = (new GitCommand(), Path.GetDirectoryName(path)!);
        try
        {
            var index = Run("--literal-pathspecs", "ls-files", "-z", "--unmerged", "--", Path.GetFileName(path));
            if (index.IsEmpty) return null;
            var lines = Encoding.UTF8.GetString(index.Span).Split('\0', StringSplitOptions.RemoveEmptyEntries);
            var stages = lines.ToDictionary(StageOf, BlobOf);
            return new UnmergedFile(Read('1'), Read('2'), Read('3'));

            ReadOnlyMemory<byte>? Read(char stage) =>
                stages.TryGetValue(stage, out var blob) ? Run("cat-file", "blob", blob) : (ReadOnlyMemory<byte>?)null;
        }
        catch (GitNotFoundException e)
        {
            throw new GitException(e.Message, e);
        }

        ReadOnlyMemory<byte> Run(params string[] arguments)
        {
            var result = git.Run(folder, arguments, cancellationToken);
            return result.ExitCode == 0 ? result.Output : throw new GitException($"git says: {result.Failure}");
        }
    }

    /// <summary>Of a line <c>mode id stage TAB path</c>; neither mode nor id holds a space.</summary>
    private static char StageOf(string line) => line.Split(' ', 3)[2][0];

    private static string BlobOf(string line) => line.Split(' ', 3)[1];
}
