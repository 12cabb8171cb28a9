using QualityGates.Audits;
using QualityGates.Git;

namespace QualityGates.MSBuild;

/// <summary>What a run is compared with. It keeps the repository open, from which the audit reads the base.</summary>
internal sealed class ChangeOrigin : IDisposable
{
    private readonly IGitRepository? _repository;

    private ChangeOrigin(IGitRepository? repository, AuditBase? origin, string? note, Finding? problem) =>
        (_repository, Base, Note, Problem) = (repository, origin, note, problem);

    /// <summary>The base; null when limits and baseline alone decide.</summary>
    public AuditBase? Base { get; }

    /// <summary>What the reader should know: why there is no base, one or two sentences.</summary>
    public string? Note { get; }

    /// <summary>The QG0004 where there must be a base and it cannot be found. The rest is judged all the same.</summary>
    public Finding? Problem { get; }

    /// <summary>Finds the base and reads what is needed of it. Where none is asked for, git is not asked anything.</summary>
    public static ChangeOrigin Find(
        AuditParameters parameters, SessionFiles files, BuildEnvironment environment, CancellationToken cancellationToken)
    {
        var request = BaseRequest.Of(parameters.Base, environment);
        if (request.Kind == BaseKind.None) return Of(BaseFinder.WithoutRepository(request, ""), null, files);
        if (!GitRepository.TryOpen(parameters.Root, parameters.GitEngine, out var repository, out var problem))
            return Of(BaseFinder.WithoutRepository(request, problem), null, files);
        var found = BaseFinder.Find(repository, request, cancellationToken);
        if (found.Revision is not { } revision) return Of(found, repository, files);
        var reader = new AuditBaseReader(repository, cancellationToken);
        if (!reader.TryRead(revision, files.Configuration, files.Baseline, out var origin, out var unreadable))
            return Of(new FoundBase(null, null, unreadable), repository, files);

        // What is not to run on one side is not to run on the other; a name that is no audit was refused before.
        var inputs = origin.Inputs;
        AuditSelection.TryApply(parameters.Audits, ref inputs, out _);
        return new ChangeOrigin(repository, origin with { Inputs = inputs }, found.Note, null);
    }

    /// <inheritdoc/>
    public void Dispose() => _repository?.Dispose();

    private static ChangeOrigin Of(FoundBase found, IGitRepository? repository, SessionFiles files) =>
        new(repository, null, found.Note, found.Problem is { } message ? NotFound(files, message) : null);

    private static Finding NotFound(SessionFiles files, string message)
    {
        var (rule, path) = (ToolRules.BaseNotFound, files.Baseline.Path);
        return new Finding(rule.Id, Severity.Error, path.Value, path, 1, null, message, rule.Fix);
    }
}
