using QualityGates.Audits;
using QualityGates.Audits.Dependencies;
using QualityGates.Audits.Dependencies.Cycles;
using QualityGates.Tests.Codebases.Graphs;

namespace QualityGates.Tests.Audits.Dependencies;

/// <summary>What the audit of cycles says about a drawn graph.</summary>
internal sealed record Examined(CycleReport Report, IReadOnlyList<Finding> Findings, IReadOnlyList<Finding> Before, Examination? Gate)
{
    /// <summary>The subjects of what has to go.</summary>
    public IEnumerable<string> Named => Findings.Select(static finding => finding.Subject).Order(StringComparer.Ordinal);

    public static Examined Now(params string[] now) => Of(now, null, CycleOptions.Default);

    public static Examined Change(string[] before, string[] now, params string[] tolerated) => Of(now, before, CycleOptions.Default, tolerated);

    public static Examined By(AcyclicRule rule, params string[] now) => Of(now, null, new CycleOptions([rule]));

    public static Examined Of(string[] now, string[]? before, CycleOptions options, params string[] tolerated) =>
        Of(Drawn.Model(now), before is null ? null : Drawn.Model(before), options, tolerated);

    public static Examined Of(DependencyModel now, DependencyModel? before, CycleOptions options, params string[] tolerated)
    {
        var (findings, findingsBefore) = (new FindingCollector(AuditSettings.Default), new FindingCollector(AuditSettings.Default));
        var (report, _) = CycleAudit.Examine(now, before, options, new HashSet<string>(tolerated), findings, before is null ? null : findingsBefore);
        var result = findings.ToResult();
        return new Examined(report, result.Findings, findingsBefore.ToResult().Findings, result.Examinations.SingleOrDefault());
    }
}
