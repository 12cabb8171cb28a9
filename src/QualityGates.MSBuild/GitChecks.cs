using System.Globalization;
using QualityGates.Audits;
using QualityGates.Git;
using QualityGates.Snapshots;

namespace QualityGates.MSBuild;

/// <summary>Checks git, the clone, and whether the base of this build is in it.</summary>
internal sealed class GitChecks(AuditParameters parameters, BuildEnvironment environment, CancellationToken cancellationToken)
{
    /// <summary>The most commits that are counted between the base and HEAD.</summary>
    private const int MostCounted = 500;

    private readonly GitProgram _git = new(parameters.Root, cancellationToken);

    /// <summary>All of them.</summary>
    public IEnumerable<DoctorCheck> All()
    {
        yield return Program();
        var request = BaseRequest.Of(parameters.Base, parameters.Root, environment);
        if (!GitRepository.TryOpen(parameters.Root, parameters.GitEngine, out var repository, out var problem))
        {
            yield return DoctorCheck.Advise("repository", problem, "Build in a clone made by git, with git on the PATH.");
            yield return Base(BaseFinder.WithoutRepository(request, problem), null);
            yield break;
        }

        using (repository)
        {
            yield return DoctorCheck.InOrder("engine", $"{repository.Engine.Name}: {repository.Engine.Reason.TrimEnd('.')}");
            foreach (var check in Commits(repository)) yield return check;
            yield return Base(BaseFinder.Find(repository, request, cancellationToken), repository);
        }

        if (Merging() is { } merging) yield return merging;
    }

    private DoctorCheck Program() => _git.Version is { } version
        ? DoctorCheck.InOrder("git", version)
        : DoctorCheck.Advise(
            "git", "git is not on the PATH, so files are found by walking the folders", "Install git, and put its folder on the PATH.");

    private IEnumerable<DoctorCheck> Commits(IGitRepository repository)
    {
        if (Ask(() => repository.Resolve("HEAD", cancellationToken)) is not ({ } head, null))
        {
            yield return DoctorCheck.Advise(
                "HEAD", "there is no commit yet, or it is not in this clone", "Commit something; where there were commits, run 'git fsck'.");
            yield break;
        }

        yield return DoctorCheck.InOrder("HEAD", $"{BaseRevision.Shorten(head)} {(_git.Branch is { } branch ? $"on {branch}" : "(detached)")}");
        yield return repository.IsShallow
            ? DoctorCheck.Advise(
                "history",
                $"the clone is shallow ({Commits(CommitsTo(repository, head, null))} deep): AuditHistory and ExplainFinding see no further",
                "git fetch --unshallow origin")
            : DoctorCheck.InOrder("history", "the clone is complete");
    }

    private DoctorCheck Base(FoundBase found, IGitRepository? repository)
    {
        if (found.Problem is { } problem) return DoctorCheck.Broken("base", problem, ToolRules.BaseNotFound);
        if (found.Revision is not { } revision || repository is null) return DoctorCheck.InOrder("base", found.Note ?? "none");
        if (Ask(() => repository.Resolve("HEAD", cancellationToken)) is not ({ } head, null))
            return DoctorCheck.InOrder("base", revision.ShortCommit);
        var distance = CommitsTo(repository, head, revision.Commit);
        var age = distance > 0 ? $", {Commits(distance)} back" : "";
        var text = $"{revision.ShortCommit}, {revision.Origin}{age}";
        return found.Note is { } note ? DoctorCheck.Advise("base", $"{text}. {note}") : DoctorCheck.InOrder("base", text);
    }

    /// <summary>Whether this clone merges the baseline by the stricter side, rather than as text.</summary>
    private DoctorCheck? Merging()
    {
        var file = Path.GetRelativePath(parameters.Root, parameters.Baseline);
        if (_git.Version is null || !File.Exists(parameters.Baseline) || file.StartsWith("..", StringComparison.Ordinal)) return null;
        if (_git.Attribute("merge", file.Replace(Path.DirectorySeparatorChar, '/')) != MergeDriver.Name)
        {
            return DoctorCheck.Advise(
                "merging", $"no .gitattributes says how to merge {file}, so git merges it as text",
                $"Add the line '{Path.GetFileName(file)} {MergeDriver.Attributes}' to .gitattributes.");
        }

        return _git.Setting($"merge.{MergeDriver.Name}.driver") is { Length: > 0 }
            ? DoctorCheck.InOrder("merging", $"this clone merges {file} by taking the stricter side")
            : DoctorCheck.Advise(
                "merging", $"this clone was not told how to merge {file}, and merges it as text", "docs/baseline.md has the command.");
    }

    /// <summary>
    /// How many steps along first parents lead from HEAD to a commit, or, with none, to where history ends; null when that is too far
    /// or off the line.
    /// </summary>
    private int? CommitsTo(IGitRepository repository, string head, string? wanted)
    {
        var commit = head;
        for (var steps = 0; steps < MostCounted; steps++)
        {
            if (commit == wanted) return steps;
            var (parent, problem) = Ask(() => repository.Parents(commit, cancellationToken).FirstOrDefault());
            if (parent is null || problem is not null) return wanted is null ? steps + 1 : null;
            commit = parent;
        }

        return null;
    }

    /// <summary>What git says, or why it cannot.</summary>
    private static (string? Answer, string? Problem) Ask(Func<string?> question)
    {
        try
        {
            return (question(), null);
        }
        catch (GitException damaged)
        {
            return (null, damaged.Message);
        }
    }

    private static string Commits(int? count) => count switch
    {
        null => $"more than {MostCounted} commits",
        1 => "1 commit",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} commits"),
    };
}
