using QualityGates.Audits;
using QualityGates.Codebases.Documents;
using QualityGates.Git;
using QualityGates.Text;

namespace QualityGates.MSBuild;

/// <summary>What a run is compared with. It keeps the repository open, from which the audit reads the base.</summary>
internal sealed class ChangeOrigin : IDisposable
{
    private readonly AuditParameters _parameters;
    private readonly FoundBase _found;
    private readonly CancellationToken _cancellationToken;

    private ChangeOrigin(AuditParameters parameters, IGitRepository? repository, FoundBase found, CancellationToken cancellationToken) =>
        (_parameters, Repository, _found, _cancellationToken) = (parameters, repository, found, cancellationToken);

    /// <summary>The repository; null where none was needed, or none could be opened.</summary>
    public IGitRepository? Repository { get; private set; }

    /// <summary>What the reader should know: why there is no base, one or two sentences. Null where there is nothing to say.</summary>
    public string? Note => _found.Note;

    /// <summary>Names what the outcome depends on: the base, or why there is none.</summary>
    public string Identity => _found.Revision?.Commit ?? _found.Problem ?? "";

    /// <summary>Finds the base, which is cheap; where nobody asks for one, git is not even started.</summary>
    public static ChangeOrigin Find(AuditParameters parameters, BuildEnvironment environment, CancellationToken cancellationToken)
    {
        var request = BaseRequest.Of(parameters.Base, parameters.Root, environment);
        IGitRepository? repository = null;
        string? problem = null;
        var isOpen = request.Kind != BaseKind.None
            && GitRepository.TryOpen(parameters.Root, parameters.GitEngine, out repository, out problem);
        var found = isOpen
            ? BaseFinder.Find(repository!, request, cancellationToken)
            : BaseFinder.WithoutRepository(request, problem ?? "");
        // That nobody asked for a base, every report says anyway.
        return new ChangeOrigin(parameters, repository, request.Kind == BaseKind.None ? found with { Note = null } : found, cancellationToken);
    }

    /// <summary>How often files changed of late; null where nobody knows, and then <paramref name="problem"/> may say why.</summary>
    public IReadOnlyDictionary<RepoPath, int>? Churn(out string? problem)
    {
        problem = null;
        if (!GitRepository.TryOpenForHistory(_parameters.Root, _parameters.GitEngine, out var history, out _)) return null;
        using var reader = Repository is null ? null : history;
        Repository ??= history;
        try
        {
            return RecentChanges.Count(history, _cancellationToken);
        }
        catch (GitException damaged)
        {
            problem = $"Nobody can tell how often files changed: {damaged.Message}";
            return null;
        }
    }

    /// <summary>What the files alone do not say: where the repository is on the web, and what became of files that are gone.</summary>
    /// <param name="output">Where what was read is kept.</param>
    /// <param name="withRemoved">Whether anybody asks what became of files.</param>
    /// <param name="problem">Why nobody knows that, where somebody should.</param>
    public RepositoryPast Past(OutputFolder output, bool withRemoved, out string? problem)
    {
        problem = null;
        var address = RemoteAddress.Of(_parameters.Root);
        return new RepositoryPast(address.WebAddress, withRemoved ? Removed(output, out problem) : null) { Branches = address.Branches };
    }

    /// <summary>
    /// The files that commits deleted or renamed, read on from where an earlier run ended; null where nobody knows, and then
    /// <paramref name="problem"/> may say why.
    /// </summary>
    /// <param name="output">Where what was read is kept.</param>
    /// <param name="problem">Why nobody knows.</param>
    public IReadOnlyDictionary<RepoPath, RemovedFile>? Removed(OutputFolder output, out string? problem)
    {
        problem = null;
        if (!GitRepository.TryOpenForHistory(_parameters.Root, _parameters.GitEngine, out var history, out _)) return null;
        using (history)
        {
            try
            {
                var kept = output.Read(RemovedFiles.FileName);
                var removed = RemovedFiles.Read(history, kept, _cancellationToken);
                if (removed is not null && removed.ToJson() is var json && json != kept) output.Write(RemovedFiles.FileName, json);
                return removed?.ByPath();
            }
            catch (GitException damaged)
            {
                problem = $"Nobody can tell what became of files that are gone: {damaged.Message}";
                return null;
            }
        }
    }

    /// <summary>Reads the base: its files, what changed since, its configuration and baseline.</summary>
    /// <param name="files">The configuration and the baseline of now.</param>
    /// <param name="problem">The QG0004 where there must be a base and there is none. The rest can be judged all the same.</param>
    /// <returns>The base; null when limits and baseline alone decide.</returns>
    public AuditBase? Read(SessionFiles files, out Finding? problem)
    {
        problem = _found.Problem is { } missing ? NotFound(files, missing) : null;
        if (_found.Revision is not { } revision) return null;
        var reader = new AuditBaseReader(Repository!, _cancellationToken);
        if (!reader.TryRead(revision, files.Configuration, files.Baseline, out var origin, out var unreadable))
        {
            problem = NotFound(files, unreadable);
            return null;
        }

        return Select(origin, _parameters);
    }

    /// <summary>What is not to run on one side is not to run on the other; a name that is no audit was refused before.</summary>
    public static AuditBase Select(AuditBase origin, AuditParameters parameters)
    {
        var inputs = origin.Inputs;
        AuditSelection.TryApply(parameters.Audits, ref inputs, out _);
        return origin with { Inputs = inputs };
    }

    /// <inheritdoc/>
    public void Dispose() => Repository?.Dispose();

    private static Finding NotFound(SessionFiles files, string message)
    {
        var (rule, path) = (ToolRules.BaseNotFound, files.Baseline.Path);
        return new Finding(rule.Id, Severity.Error, path.Value, path, 1, null, message, rule.Fix);
    }
}
