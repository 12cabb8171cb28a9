using System.Collections.Immutable;
using QualityGates.Audits;
using QualityGates.Git;
using QualityGates.Reports;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.MSBuild;

/// <summary>One request from beginning to end: lists the files, tells whether anything changed, audits, writes. Knows nothing of MSBuild.</summary>
internal sealed class AuditSession
{
    private readonly AuditParameters _parameters;
    private readonly OutputFolder _output;
    private readonly ISnapshot _snapshot;
    private readonly SnapshotListing _listing;
    private readonly CancellationToken _cancellationToken;

    /// <summary>Lists the files of the root, which must exist.</summary>
    public AuditSession(AuditParameters parameters, OutputFolder output, CancellationToken cancellationToken)
    {
        (_parameters, _output, _cancellationToken) = (parameters, output, cancellationToken);
        var began = DateTime.UtcNow;
        _snapshot = GitWorkingTree.Open(parameters.Root);
        var listing = _snapshot.List(cancellationToken);
        _listing = listing with { Files = listing.Files.RemoveAll(file => output.Wrote(Path.Combine(parameters.Root, file.Locator))) };
        Fingerprint = SessionFingerprint.Of(parameters, WorkingTreeFingerprint.Compute(_listing, began));
    }

    /// <summary>Names everything the outcome depends on; null while files are too young for that.</summary>
    public string? Fingerprint { get; }

    /// <summary>Does what the parameters ask for; reports are written when it returns.</summary>
    public AuditOutcome Run()
    {
        var inputs = AuditInputs.Read(
            ReadIfThere(_parameters.Config), PathOf(_parameters.Config), ReadIfThere(_parameters.Baseline), PathOf(_parameters.Baseline));
        if (!AuditSelection.TryApply(_parameters.Audits, ref inputs, out var problem))
            return new AuditOutcome([AuditDiagnostic.Error(ToolRules.InvalidConfiguration, problem)], []);
        var report = Auditor.Audit(_snapshot, _listing, inputs, Environment.ProcessorCount, _cancellationToken);
        foreach (var file in ReportFile.Of(report, _parameters.Inventory)) _output.Write(file);
        return _parameters.Mode is AuditMode.InitBaseline or AuditMode.UpdateBaseline
            ? new BaselineSession(_parameters, _output, DiagnosticsOf(report, static finding => finding.RuleId is "QG0001" or "QG0003")).Run(report, inputs)
            : new AuditOutcome(DiagnosticsOf(report, static _ => true), ConsoleReport.Lines(report, _output.PathOf("report.md")));
    }

    private ImmutableArray<AuditDiagnostic> DiagnosticsOf(Report report, Func<Finding, bool> isWanted) =>
    [
        .. report.Verdict.Findings.Where(judged => judged.IsNewDebt && isWanted(judged.Finding)).Select(judged => new AuditDiagnostic(
            FullPath(judged.Finding.Path), judged.Finding.Line, Math.Max(judged.Finding.Column, 1), Severity.Error, judged.Finding.RuleId, DiagnosticText.Of(judged))),
    ];

    private static byte[]? ReadIfThere(string path) => File.Exists(path) ? File.ReadAllBytes(path) : null;

    /// <summary>How findings name a file of ours: relative to the root where it lies below it.</summary>
    private RepoPath PathOf(string path) => new(Path.GetRelativePath(_parameters.Root, path).Replace(Path.DirectorySeparatorChar, '/'));

    private string FullPath(RepoPath path) => Path.GetFullPath(Path.Combine(_parameters.Root, path.Value));
}
