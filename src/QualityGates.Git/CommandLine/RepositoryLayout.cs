using System.Diagnostics.CodeAnalysis;
using System.Text;
using QualityGates.Snapshots;

namespace QualityGates.Git.CommandLine;

/// <summary>Where git keeps a repository, and what kind of one it is.</summary>
/// <param name="Prefix">The path from the repository's top to the opened folder: empty, or ending in <c>/</c>.</param>
/// <param name="IndexFile">The index, which need not exist; null in a bare repository.</param>
/// <param name="IsShallow">Whether history ends early.</param>
/// <param name="IsPartial">Whether some objects were left on the server.</param>
/// <param name="IsForeign">Whether it belongs to somebody else, so that programs named in its configuration are not ours to run.</param>
/// <param name="EmptyFile">The id of a file without content.</param>
internal sealed record RepositoryLayout(
    string Prefix, string? IndexFile, bool IsShallow, bool IsPartial, bool IsForeign, string EmptyFile)
{
    /// <summary>What to do about a partial clone.</summary>
    public const string HowToComplete =
        "This is a partial clone, and it leaves some of what it needs on the server. Fetch the rest: git fetch --refetch --no-filter";

    private static readonly string[] Questions =
    [
        "rev-parse", "--is-bare-repository", "--is-shallow-repository", "--show-object-format", "--git-path", "index", "--git-path",
        "objects/pack", "--show-prefix",
    ];

    /// <summary>Asks git about the repository that a folder belongs to.</summary>
    /// <exception cref="GitNotFoundException">There is no git.</exception>
    public static bool TryFind(
        string program, string root, [NotNullWhen(true)] out RepositoryLayout? layout, [NotNullWhen(false)] out string? problem)
    {
        (layout, problem) = (null, null);
        var said = new GitCommand(program) { MindsOwner = true }.Run(root, Questions, CancellationToken.None);
        var isForeign = said.Failure.Contains("dubious ownership", StringComparison.Ordinal)
            || said.Failure.Contains("unsafe repository", StringComparison.Ordinal);
        if (isForeign) said = new GitCommand(program).Run(root, Questions, CancellationToken.None);
        if (said.ExitCode != 0)
        {
            problem = said.Failure.Contains("not a git repository", StringComparison.OrdinalIgnoreCase)
                ? $"{root} is in no git repository."
                : $"git cannot read this repository: {ListingBuilder.Escape(said.Failure)}.";
            return false;
        }

        // The prefix comes last: like every path it may hold a newline. A bare repository has none.
        var answers = Encoding.UTF8.GetString(said.Output.Span).Split('\n', 6);
        var (index, packs) = (Path.GetFullPath(answers[3], root), Path.GetFullPath(answers[4], root));
        layout = new RepositoryLayout(
            answers.Length > 5 ? answers[5].TrimEnd('\n') : "",
            answers[0] == "true" ? null : index,
            answers[1] == "true",
            Directory.Exists(packs) && Directory.EnumerateFiles(packs, "*.promisor").Any(),
            isForeign,
            answers[2] == "sha1" ? "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391" : "473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813");
        return true;
    }

    /// <summary>What helps against a failure, as a sentence of its own; empty when nothing is known to.</summary>
    public string Advice(string failure)
    {
        if (IsPartial && failure.Contains("promisor", StringComparison.Ordinal)) return " " + HowToComplete;
        return IsShallow ? " This is a shallow clone, where history ends early. Fetch the rest: git fetch --unshallow" : "";
    }
}
