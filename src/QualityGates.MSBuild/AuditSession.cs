using System.Collections.Immutable;
using QualityGates.Audits;
using QualityGates.Baselines;
using QualityGates.Git;
using QualityGates.Reports;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.MSBuild;

/// <summary>
/// One request from beginning to end: lists the files, tells whether anything changed, audits, writes. Knows nothing of MSBuild.
/// </summary>
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
        var (config, baseline) = (_parameters.Config, _parameters.Baseline);
        var inputs = AuditInputs.Read(ReadIfThere(config), PathOf(config), ReadIfThere(baseline), PathOf(baseline));
        if (!AuditSelection.TryApply(_parameters.Audits, ref inputs, out var problem))
            return new AuditOutcome([AuditDiagnostic.Error(ToolRules.InvalidConfiguration, problem)], []);
        var report = Auditor.Audit(_snapshot, _listing, inputs, Environment.ProcessorCount, _cancellationToken);
        foreach (var file in ReportFile.Of(report, _parameters.Inventory)) _output.Write(file);
        var diagnostics = report.Verdict.Findings.Where(static judged => judged.IsNewDebt).Select(Diagnose).ToImmutableArray();
        if (_parameters.Mode is AuditMode.Audit or AuditMode.Gate)
            return new AuditOutcome(diagnostics, ConsoleReport.Lines(report, _output.PathOf("report.md")));
        var ownErrors = diagnostics.RemoveAll(static diagnostic => !ToolRules.IsToolRule(diagnostic.Code));
        return new BaselineSession(_parameters, _output, ownErrors).Run(report, inputs);
    }

    private AuditDiagnostic Diagnose(JudgedFinding judged)
    {
        var finding = judged.Finding;
        var (path, column) = (Path.GetFullPath(Path.Combine(_parameters.Root, finding.Path.Value)), Math.Max(finding.Column, 1));
        return new AuditDiagnostic(path, finding.Line, column, Severity.Error, finding.RuleId, DiagnosticText.Of(judged));
    }

    private static byte[]? ReadIfThere(string path) => File.Exists(path) ? File.ReadAllBytes(path) : null;

    /// <summary>How findings name a file of ours: relative to the root where it lies below it.</summary>
    private RepoPath PathOf(string path) =>
        new(Path.GetRelativePath(_parameters.Root, path).Replace(Path.DirectorySeparatorChar, '/'));
}
