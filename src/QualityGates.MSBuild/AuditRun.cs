using System.Collections.Immutable;
using QualityGates.Audits;
using QualityGates.Baselines;
using QualityGates.Reports;
using QualityGates.Snapshots;

namespace QualityGates.MSBuild;

/// <summary>Audits files, writes the reports, and says what is to be shown and logged.</summary>
internal sealed class AuditRun(AuditParameters parameters, OutputFolder output, CancellationToken cancellationToken)
{
    /// <summary>Does it; reports are written when it returns.</summary>
    /// <param name="snapshot">Where the bytes are.</param>
    /// <param name="listing">Which files there are.</param>
    /// <param name="inputs">What to judge by.</param>
    /// <param name="origin">Where the change began; null to judge by limits and baseline alone.</param>
    public AuditOutcome Judge(ISnapshot snapshot, SnapshotListing listing, AuditInputs inputs, AuditBase? origin)
    {
        var report = Auditor.Audit(snapshot, listing, inputs, origin, Environment.ProcessorCount, cancellationToken);
        foreach (var name in ReportFile.NotAmong(parameters.Reports)) output.Remove(name);
        foreach (var file in ReportFile.Of(report, parameters.Reports)) output.Write(file);
        var failing = FindingGroup.Of(report.Verdict.Findings.Where(static judged => judged.IsNewDebt));
        var diagnostics = failing.Select(Diagnose).ToImmutableArray();
        return parameters.Mode switch
        {
            AuditMode.Audit => new AuditOutcome(diagnostics, ConsoleReport.Lines(report, output.PathOf("report.md"))) { IsReported = output.Problem is null },
            AuditMode.Gate => new AuditOutcome(diagnostics, [.. WhatTheGateSays(report.Verdict)]) { IsReported = output.Problem is null },
            _ => new BaselineSession(parameters, output, OwnErrors(diagnostics), cancellationToken).Run(report, inputs),
        };
    }

    /// <summary>Nothing where it passes: a build has enough to say. Where it fails without a base, it may be for what others did.</summary>
    private static IEnumerable<string> WhatTheGateSays(Verdict verdict)
    {
        if (verdict.Status == VerdictStatus.NotStarted) yield return Wording.HowToBegin;
        if (verdict is { Status: VerdictStatus.Failed, Base: null } && Wording.ComparedWith(verdict) is { } compared) yield return $"QualityGates: {compared.ToConsole()}";
    }

    private static ImmutableArray<AuditDiagnostic> OwnErrors(ImmutableArray<AuditDiagnostic> diagnostics) =>
        diagnostics.RemoveAll(static diagnostic => !ToolRules.IsToolRule(diagnostic.Code));

    private AuditDiagnostic Diagnose(FindingGroup group)
    {
        var finding = group.First.Finding;
        var (path, column) = (Path.GetFullPath(Path.Combine(parameters.Root, finding.Path.Value)), Math.Max(finding.Column, 1));
        return new AuditDiagnostic(path, finding.Line, column, finding.RuleId, DiagnosticText.Of(group));
    }
}
