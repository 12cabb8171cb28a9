using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
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
        _listing = output.LeaveOut(listing, parameters.Root);
        Fingerprint = SessionFingerprint.Of(parameters, WorkingTreeFingerprint.Compute(_listing, began));
    }

    /// <summary>Names everything the outcome depends on; null while files are too young for that.</summary>
    public string? Fingerprint { get; }

    /// <summary>Does what the parameters ask for; reports are written when it returns.</summary>
    public AuditOutcome Run()
    {
        if (!TryRead(_parameters.Config, out var config, out var unreadable)) return new AuditOutcome([unreadable], []);
        if (!TryRead(_parameters.Baseline, out var baseline, out unreadable)) return new AuditOutcome([unreadable], []);
        var inputs = AuditInputs.Read(config, PathOf(_parameters.Config), baseline, PathOf(_parameters.Baseline));
        if (!AuditSelection.TryApply(_parameters.Audits, ref inputs, out var problem))
            return new AuditOutcome([AuditDiagnostic.Error(ToolRules.InvalidConfiguration, problem)], []);
        var report = Auditor.Audit(_snapshot, _listing, inputs, null, Environment.ProcessorCount, _cancellationToken);
        foreach (var file in ReportFile.Of(report, _parameters.Inventory)) _output.Write(file);
        var diagnostics = report.Verdict.Findings.Where(static judged => judged.IsNewDebt).Select(Diagnose).ToImmutableArray();
        return _parameters.Mode switch
        {
            AuditMode.Audit => new AuditOutcome(diagnostics, ConsoleReport.Lines(report, _output.PathOf("report.md"))),
            AuditMode.Gate => new AuditOutcome(diagnostics, baseline is null ? [Wording.HowToBegin] : []),
            _ => new BaselineSession(_parameters, _output, OwnErrors(diagnostics)).Run(report, inputs),
        };
    }

    private static ImmutableArray<AuditDiagnostic> OwnErrors(ImmutableArray<AuditDiagnostic> diagnostics) =>
        diagnostics.RemoveAll(static diagnostic => !ToolRules.IsToolRule(diagnostic.Code));

    private AuditDiagnostic Diagnose(JudgedFinding judged)
    {
        var finding = judged.Finding;
        var (path, column) = (Path.GetFullPath(Path.Combine(_parameters.Root, finding.Path.Value)), Math.Max(finding.Column, 1));
        return new AuditDiagnostic(path, finding.Line, column, finding.RuleId, DiagnosticText.Of(judged));
    }

    /// <summary>Reads a file of ours; null where there is none, which is no mistake.</summary>
    private static bool TryRead(string path, out byte[]? content, [NotNullWhen(false)] out AuditDiagnostic? unreadable)
    {
        (content, unreadable) = (null, null);
        try
        {
            if (Path.Exists(path)) content = File.ReadAllBytes(path);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            unreadable = AuditDiagnostic.Error(
                ToolRules.InvalidConfiguration, $"{path} cannot be read ({e.Message}). Make it a readable file, and build again.");
            return false;
        }
    }

    /// <summary>How findings name a file of ours: relative to the root where it lies below it.</summary>
    private RepoPath PathOf(string path) =>
        new(Path.GetRelativePath(_parameters.Root, path).Replace(Path.DirectorySeparatorChar, '/'));
}
