using System.Collections.Immutable;
using QualityGates.Audits;
using QualityGates.Baselines;
using QualityGates.Reports;

namespace QualityGates.MSBuild;

/// <summary>Writes or updates the baseline after an audit.</summary>
internal sealed class BaselineSession(AuditParameters parameters, OutputFolder output, ImmutableArray<AuditDiagnostic> problems)
{
    private const int ChangesShown = 20;

    /// <summary>Does what the mode asks for; the baseline is written as a whole or not at all.</summary>
    public AuditOutcome Run(Report report, AuditInputs inputs)
    {
        if (problems.Length > 0) return new AuditOutcome(problems, []);
        if (parameters.Mode == AuditMode.InitBaseline)
        {
            return inputs.Baseline is null
                ? Save(BaselineUpdate.Initialize(report.Result), isFirst: true)
                : Fail($"{parameters.Baseline} exists already. 'dotnet build -t:UpdateBaseline' tightens it; delete it first to begin anew.");
        }

        if (inputs.Baseline is not { } baseline) return Fail($"There is no baseline {parameters.Baseline} to update. 'dotnet build -t:InitBaseline' writes the first one.");
        var isAcceptance = parameters.Accept.Length + parameters.Reason.Length > 0;
        return Save(
            isAcceptance ? BaselineUpdate.Accept(baseline, report.Result, new Acceptance(parameters.Accept, parameters.Reason)) : BaselineUpdate.Tighten(baseline, report.Result),
            isFirst: false);
    }

    private AuditOutcome Save(BaselineUpdateResult update, bool isFirst)
    {
        if (update.Problem is { } problem) return Fail(problem);
        try
        {
            var isChanged = BaselineFile.Save(parameters.Baseline, BaselineFile.Write(update.Baseline));
            foreach (var schema in ReportFile.Schemas) output.Write(schema);
            return new AuditOutcome([], [.. Summary(update, isChanged, isFirst)]);
        }
        catch (BaselineNotSavedException e)
        {
            return Fail(e.Message);
        }
    }

    private IEnumerable<string> Summary(BaselineUpdateResult update, bool isChanged, bool isFirst)
    {
        yield return isFirst ? $"QualityGates: {parameters.Baseline} tolerates {Wording.Count(update.Baseline.Count, "finding")}. Commit it: from now on new debt fails the build."
            : isChanged ? $"QualityGates: {parameters.Baseline} was updated and tolerates {Wording.Count(update.Baseline.Count, "finding")}. Commit it."
            : $"QualityGates: {parameters.Baseline} is as tight as it can be.";
        if (isFirst) yield break;
        foreach (var change in update.Changes.Take(ChangesShown)) yield return $"  {change.RuleId} {change.Kind.ToString().ToLowerInvariant(),-7} {Markdown.Visible(change.Message)}";
        if (update.Changes.Length > ChangesShown) yield return $"  … and {Markdown.Number(update.Changes.Length - ChangesShown)} more";
    }

    private static AuditOutcome Fail(string message) => new([AuditDiagnostic.Error(ToolRules.InvalidBaseline, message)], []);
}
