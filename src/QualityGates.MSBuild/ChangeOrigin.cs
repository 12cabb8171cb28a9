using QualityGates.Audits;
using QualityGates.Git;

namespace QualityGates.MSBuild;

/// <summary>
/// What a run is compared with, once it is known which revision that is. It keeps the repository open, from which the audit reads the
/// base. Where no base is asked for, git is not asked anything.
/// </summary>
internal sealed class ChangeOrigin : IDisposable
{
    private readonly AuditParameters _parameters;
    private readonly FoundBase _found;
    private readonly CancellationToken _cancellationToken;

    private ChangeOrigin(AuditParameters parameters, IGitRepository? repository, FoundBase found, CancellationToken cancellationToken) =>
        (_parameters, Repository, _found, _cancellationToken) = (parameters, repository, found, cancellationToken);

    /// <summary>The repository; null where none was needed, or none could be opened.</summary>
    public IGitRepository? Repository { get; }

    /// <summary>Names the base, to tell whether it is the one of another time.</summary>
    public string Identity => _found.Revision?.Commit ?? _found.Problem ?? "";

    /// <summary>Finds out which revision is the base.</summary>
    public static ChangeOrigin Locate(AuditParameters parameters, BuildEnvironment environment, CancellationToken cancellationToken)
    {
        var request = BaseRequest.Of(parameters.Base, environment);
        var (repository, found) = request.Kind == BaseKind.None ? (null, BaseFinder.WithoutRepository(request, ""))
            : GitRepository.TryOpen(parameters.Root, parameters.GitEngine, out var opened, out var problem)
                ? (opened, BaseFinder.Find(opened, request, cancellationToken))
                : (null, BaseFinder.WithoutRepository(request, problem));
        return new ChangeOrigin(parameters, repository, found, cancellationToken);
    }

    /// <summary>Reads what is needed of the base to compare with it.</summary>
    /// <param name="files">Configuration and baseline of now, for where the base knows nothing of them.</param>
    public ChangeOriginReading Read(SessionFiles files)
    {
        if (_found.Problem is { } missing) return new ChangeOriginReading(null, null, NotFound(files, missing));
        if (_found.Revision is not { } revision || Repository is null) return new ChangeOriginReading(null, _found.Note, null);
        var reader = new AuditBaseReader(Repository, _cancellationToken);
        return reader.TryRead(revision, files.Configuration, files.Baseline, out var origin, out var unreadable)
            ? new ChangeOriginReading(Select(origin, _parameters), _found.Note, null)
            : new ChangeOriginReading(null, null, NotFound(files, unreadable));
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

/// <summary>What came of reading a base.</summary>
/// <param name="Base">The base; null when limits and baseline alone decide.</param>
/// <param name="Note">What the reader should know, one or two sentences; why there is no base, for example.</param>
/// <param name="Problem">The QG0004 where there must be a base and it cannot be found or read. The rest is judged all the same.</param>
internal sealed record ChangeOriginReading(AuditBase? Base, string? Note, Finding? Problem);
