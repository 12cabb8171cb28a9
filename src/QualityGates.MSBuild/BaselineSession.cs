using System.Collections.Immutable;
using QualityGates.Audits;
using QualityGates.Baselines;
using QualityGates.Git;
using QualityGates.Reports;
using QualityGates.Text;

namespace QualityGates.MSBuild;

/// <summary>Writes or updates the baseline after an audit.</summary>
internal sealed class BaselineSession(
    AuditParameters parameters, OutputFolder output, ImmutableArray<AuditDiagnostic> problems, CancellationToken cancellationToken)
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
                : Fail($"{parameters.Baseline} exists already. 'dotnet build -t:UpdateBaseline' tightens it; delete it to begin anew.");
        }

        if (inputs.Baseline is not { } baseline)
            return Fail($"There is no baseline {parameters.Baseline} to update. 'dotnet build -t:InitBaseline' writes the first one.");
        var isAcceptance = parameters.Accept.Length + parameters.Reason.Length > 0;
        var changes = ChangesSinceBaseline.Of(parameters, cancellationToken);
        var options = new UpdateOptions(inputs.Settings.Baseline.Headroom, changes, inputs.Today);
        var update = isAcceptance
            ? BaselineUpdate.Accept(baseline, report.Result, new Acceptance(parameters.Accept, parameters.Reason), options)
            : BaselineUpdate.Tighten(baseline, report.Result, options);
        return Save(update, isFirst: false);
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
        var (file, tolerated) = ($"QualityGates: {parameters.Baseline}", Figure.Of(update.Baseline.Count, "finding"));
        yield return isFirst ? $"{file} tolerates {tolerated}. Commit it: from now on new debt fails the build."
            : isChanged ? $"{file} was updated and tolerates {tolerated}. Commit it."
            : $"{file} is as tight as it can be.";
        if (isFirst)
        {
            foreach (var line in HowItMerges()) yield return line;
            yield break;
        }

        foreach (var change in update.Changes.Take(ChangesShown))
            yield return Markdown.Visible($"  {change.RuleId} {change.Kind.ToString().ToLowerInvariant(),-7} {change.Message}");
        if (update.Changes.Length > ChangesShown) yield return $"  … and {Figure.Of(update.Changes.Length - ChangesShown)} more";
    }

    /// <summary>Tells git how to merge the baseline, and the user what else there is to do; nothing where there is no repository.</summary>
    private IEnumerable<string> HowItMerges()
    {
        if (GitAttributes.Declare(parameters.Baseline, MergeDriver.Attributes) is not { } attributes) yield break;
        var file = Path.Combine(attributes.Top, GitAttributes.FileName);
        if (attributes.Problem is { } problem)
            yield return $"  {file} was not written, because {problem}. Give it the line: {attributes.Line}";
        else if (attributes.IsAdded) yield return $"  {file} says how git merges it. Commit that too.";
        yield return "  Git merges it as text, without a conflict where branches lower different entries. Once per clone, this lets git take";
        yield return "  the stricter side in every other case too:";
        yield return $"    {MergeDriver.Arming(attributes.Top)}";
    }

    private static AuditOutcome Fail(string message) => AuditOutcome.Error(ToolRules.InvalidBaseline, message);
}
