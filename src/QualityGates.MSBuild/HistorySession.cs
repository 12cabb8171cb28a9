using System.Diagnostics;
using QualityGates.Audits;
using QualityGates.Git;
using QualityGates.History;
using QualityGates.Reports;
using QualityGates.Text;

namespace QualityGates.MSBuild;

/// <summary>Audits the commits of the past. When it is cancelled, what is done by then is written as usual.</summary>
internal sealed class HistorySession(AuditParameters parameters, OutputFolder output, Action<string> say, CancellationToken cancellationToken)
{
    private static readonly TimeSpan BetweenCounts = TimeSpan.FromSeconds(2);

    /// <summary>Does it.</summary>
    public AuditOutcome Run()
    {
        if (!SessionFiles.TryRead(parameters.Root, parameters.Config, out var config, out var unreadable)) return new AuditOutcome([unreadable], []);
        var inputs = AuditInputs.Read(config.Content, config.Path, null, config.Path);
        if (!AuditSelection.TryApply(parameters.Audits, ref inputs, out var problem)) return AuditOutcome.Error(ToolRules.InvalidConfiguration, problem);
        if (!inputs.Settings.Problems.IsEmpty) return new AuditOutcome([.. inputs.Problems.Select(Diagnose)], []);
        if (!GitRepository.TryOpenForHistory(parameters.Root, parameters.GitEngine, out var repository, out problem))
            return AuditOutcome.Error(ToolRules.BaseNotFound, $"There is no history to audit: {problem}");
        using (repository)
        {
            try
            {
                return Audit(repository, inputs.Settings);
            }
            catch (Exception failure) when (failure is GitException or IOException)
            {
                return AuditOutcome.Error(ToolRules.BaseNotFound, $"The history cannot be read: {failure.Message}");
            }
        }
    }

    private AuditOutcome Audit(IGitRepository repository, AuditSettings settings)
    {
        var watch = Stopwatch.StartNew();
        var (since, every, line) = parameters.History;
        if (new PastCommits(repository, Counter(watch)).Read(since, every, line, out var problem, cancellationToken) is not { } request)
            return AuditOutcome.Error(ToolRules.InvalidConfiguration, problem!);
        var report = HistoryAudit.Run(
            request, repository.Snapshot(request.Commits[0].Id), settings, Environment.ProcessorCount,
            progress => say(HistoryConsole.Line(progress)), cancellationToken);
        if (report.Rows.IsEmpty) throw new OperationCanceledException(cancellationToken);
        var files = HistoryFiles.Of(report).ToList();
        foreach (var file in files) output.Write(file);
        return new AuditOutcome([], HistoryConsole.Lines(report, files.Select(file => output.PathOf(file.Name)), watch.Elapsed));
    }

    /// <summary>Says from time to time how many commits were found.</summary>
    private Action<int> Counter(Stopwatch watch)
    {
        var next = BetweenCounts;
        return found =>
        {
            if (watch.Elapsed < next) return;
            next = watch.Elapsed + BetweenCounts;
            say($"  {Figure.Of(found, "commit")} found so far");
        };
    }

    private AuditDiagnostic Diagnose(Finding finding) =>
        new(parameters.Config, finding.Line, Math.Max(finding.Column, 1), finding.RuleId, Markdown.Visible($"{finding.Message} {finding.Fix}"));
}
