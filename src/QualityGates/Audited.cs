using System.Collections.Immutable;
using QualityGates.Audits;
using QualityGates.Audits.Dependencies;
using QualityGates.Audits.Docs;
using QualityGates.Audits.Monoliths;
using QualityGates.Baselines;
using QualityGates.Codebases;
using QualityGates.Codebases.Graphs;
using QualityGates.Snapshots;

namespace QualityGates;

/// <summary>What every audit says of a codebase, whatever is waived.</summary>
/// <param name="Result">Everything that was found.</param>
/// <param name="Monoliths">What the monolith audit has to show.</param>
/// <param name="Dependencies">What the dependency audit has to show; null where it did not run.</param>
/// <param name="Docs">What the docs audit has to show; null where it did not run.</param>
internal sealed record Audited(AuditResult Result, MonolithReport Monoliths, DependencyReport? Dependencies, DocsReport? Docs)
{
    /// <summary>Audits a codebase by itself.</summary>
    public static Audited Of(Codebase codebase, AuditInputs inputs)
    {
        var audit = DependencyAuditOf(inputs, []);
        var model = audit.IsOn ? audit.ModelOf(codebase) : null;
        var (monoliths, section) = MonolithAudit.Examine(codebase, inputs.Settings, inputs.Churn, CouplingOf(model));
        var (dependencies, map) = model is null ? (Nothing, null) : audit.Examine(model);
        var (docs, documents) = DocsAudit.IsOn(inputs.Settings) ? DocsAuditOf(inputs).Examine(DocsModel.Of(codebase, inputs.Past, inputs.Settings.Docs)) : (Nothing, null);
        return new Audited(Together(codebase, inputs.Settings, inputs.Problems, monoliths, dependencies, docs), section, map, documents);
    }

    /// <summary>Audits a codebase and what it was before a change.</summary>
    /// <param name="codebase">The files as they are.</param>
    /// <param name="before">The files as they were, under the names of today.</param>
    /// <param name="origin">Where the change began.</param>
    /// <param name="inputs">What both are judged by.</param>
    public static (Audited Now, AuditResult Before) Of(Codebase codebase, Codebase before, AuditBase origin, AuditInputs inputs)
    {
        var renames = new Renames(BaseCodebase.FollowedRenames(origin.Changes));
        var toleratedThen = origin.Inputs.Baseline is { } baseline ? renames.Today(baseline).SubjectsOf(DependencyRules.Cycle.Id) : [];
        var audit = DependencyAuditOf(inputs, toleratedThen);
        var model = audit.IsOn ? audit.ModelOf(codebase) : null;
        var (monoliths, monolithsBefore, section) =
            MonolithAudit.Examine(codebase, before, inputs.Settings, inputs.Churn, CouplingOf(model));
        var (dependencies, dependenciesBefore, map) =
            model is null ? (Nothing, Nothing, null) : audit.Examine(model, before, origin.Changes, renames.Today);
        var (docs, docsBefore, documents) = DocsOf(codebase, before, origin, inputs, map, renames);
        return (
            new Audited(Together(codebase, inputs.Settings, inputs.Problems, monoliths, dependencies, docs), section, map, documents),
            Together(before, inputs.Settings, [], monolithsBefore, dependenciesBefore, docsBefore));
    }

    private static (AuditResult Now, AuditResult Before, DocsReport? Report) DocsOf(
        Codebase codebase, Codebase before, AuditBase origin, AuditInputs inputs, DependencyReport? map, Renames renames)
    {
        if (!DocsAudit.IsOn(inputs.Settings)) return (Nothing, Nothing, null);
        var audit = DocsAuditOf(inputs);
        var then = DocsModel.Of(BaseCodebase.UnderItsOwnNames(before, origin.Changes), inputs.Past, inputs.Settings.Docs);
        var change = new DocsChange(then, origin.Changes, map?.Change, origin.Inputs.Settings) { Map = map?.Model };
        var (now, report) = audit.Examine(DocsModel.Of(codebase, inputs.Past, inputs.Settings.Docs) with { Change = change });
        var earlier = audit.ExamineBefore(then, renames.Today);
        return (now, earlier, report.Since(now, earlier));
    }

    private static DocsAudit DocsAuditOf(AuditInputs inputs) => new(inputs.Settings) { ConfigurationPath = inputs.ConfigurationPath };

    private static AuditResult Nothing { get; } = new([], []);

    /// <summary>
    /// What is tolerated is what has to go from a cycle; otherwise something else would be named in its place as soon as anything
    /// changes.
    /// </summary>
    private static DependencyAudit DependencyAuditOf(AuditInputs inputs, IEnumerable<string> toleratedThen)
    {
        var tolerated = toleratedThen.ToHashSet(StringComparer.Ordinal);
        if (inputs.Baseline is { } baseline) tolerated.UnionWith(baseline.SubjectsOf(DependencyRules.Cycle.Id));
        return new DependencyAudit(inputs.Settings, inputs.ConfigurationPath, tolerated);
    }

    private static IReadOnlyDictionary<string, Coupling>? CouplingOf(DependencyModel? model) => model is null ? null : Coupling.Of(model.Graph);

    private static AuditResult Together(
        Codebase codebase, AuditSettings settings, ImmutableArray<Finding> problems, params ReadOnlySpan<AuditResult> audits)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var examinations = ImmutableArray.CreateBuilder<Examination>();
        findings.AddRange(problems);
        findings.AddRange(ToolFindings.Of(codebase, settings));
        foreach (var audit in audits)
        {
            findings.AddRange(audit.Findings);
            examinations.AddRange(audit.Examinations);
        }

        return new AuditResult(findings.DrainToImmutable(), Examination.OnePerRule(examinations))
        {
            Excluded = [.. codebase.Excluded.Where(static path => path.Reason is Exclusion.Configured or Exclusion.NotCheckedOut)],
        };
    }
}
