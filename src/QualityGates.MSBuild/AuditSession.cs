using QualityGates.Audits;
using QualityGates.Audits.Docs;
using QualityGates.Git;
using QualityGates.Snapshots;

namespace QualityGates.MSBuild;

/// <summary>
/// One judgement of the files on the disk: lists them, finds the base, tells whether anything changed, audits. Knows nothing of MSBuild.
/// </summary>
internal sealed class AuditSession : IDisposable
{
    private readonly AuditParameters _parameters;
    private readonly OutputFolder _output;
    private readonly ISnapshot _snapshot;
    private readonly SnapshotListing _listing;
    private readonly ChangeOrigin _origin;
    private readonly DateOnly _today;
    private readonly CancellationToken _cancellationToken;

    /// <summary>Lists the files of the root, which must exist, and finds out what they are compared with.</summary>
    public AuditSession(AuditParameters parameters, OutputFolder output, BuildEnvironment environment, CancellationToken cancellationToken)
    {
        (_parameters, _output, _cancellationToken) = (parameters, output, cancellationToken);
        var began = DateTime.UtcNow;
        _today = DateOnly.FromDateTime(began);
        _snapshot = GitWorkingTree.Open(parameters.Root);
        _listing = output.LeaveOut(_snapshot.List(cancellationToken), parameters.Root);
        // An update writes down what is there, whatever it was before.
        var compared = parameters.Mode is AuditMode.Audit or AuditMode.Gate ? parameters : parameters with { Base = "none" };
        _origin = ChangeOrigin.Find(compared, environment, cancellationToken);
        Fingerprint = SessionFingerprint.Of(parameters, WorkingTreeFingerprint.Compute(_listing, began), _origin.Identity, _today);
    }

    /// <summary>Names everything the outcome depends on; null while files are too young for that.</summary>
    public string? Fingerprint { get; }

    /// <summary>Does what the parameters ask for; reports are written when it returns.</summary>
    public AuditOutcome Run()
    {
        if (!SessionFiles.TryRead(_parameters, out var files, out var unreadable)) return new AuditOutcome([unreadable], []);
        var inputs = files.ToInputs();
        if (!AuditSelection.TryApply(_parameters.Audits, ref inputs, out var problem))
            return AuditOutcome.Error(ToolRules.InvalidConfiguration, problem);
        var origin = _origin.Read(files, out var missing);
        string? unknown = null;
        var churn = _parameters.Mode == AuditMode.Audit ? _origin.Churn(out unknown) : null;
        var past = _origin.Past(_output, NeedsThePast(inputs.Settings), out var forgotten);
        inputs = inputs with
        {
            Today = _today,
            Churn = churn,
            Past = past,
            Problems = missing is null ? inputs.Problems : inputs.Problems.Add(missing),
        };
        var listing = _listing.WithNotes(_origin.Note, unknown, forgotten);
        var outcome = new AuditRun(_parameters, _output, _cancellationToken).Judge(_snapshot, listing, inputs, origin);
        return outcome with { Details = GitDetails.Of(_origin.Repository) };
    }

    /// <summary>
    /// Whether to read what became of files that are gone: it adds to what the docs audit says, and decides nothing. Who accepts what the
    /// audit calls by where it went has to find it under that name.
    /// </summary>
    private bool NeedsThePast(AuditSettings settings) =>
        (_parameters.Mode == AuditMode.Audit || _parameters.Accept.Length > 0) && DocsAudit.IsOn(settings);

    /// <inheritdoc/>
    public void Dispose() => _origin.Dispose();
}
