using QualityGates.Audits.Dependencies.Changes;
using QualityGates.Audits.Dependencies.Cycles;
using QualityGates.Audits.Dependencies.Rules;
using QualityGates.Codebases;
using QualityGates.Snapshots;
using QualityGates.Text;

namespace QualityGates.Audits.Dependencies;

/// <summary>Audits who imports whom: by the configured rules, and by those that hold without any.</summary>
/// <param name="settings">What to judge by.</param>
/// <param name="configurationPath">What findings about the configuration call it.</param>
/// <param name="tolerated">The subjects of the cycles that baselines tolerate, under today's names.</param>
internal sealed class DependencyAudit(AuditSettings settings, RepoPath configurationPath, IReadOnlySet<string> tolerated)
{
    /// <summary>Whether any of its rules is on. Otherwise nothing is resolved.</summary>
    public bool IsOn => DependencyRules.All.Any(rule => settings.SeverityOf(rule) != Severity.None);

    /// <summary>Who imports whom in a codebase.</summary>
    public DependencyModel ModelOf(Codebase codebase) => DependencyModel.Of(codebase, settings.Dependencies);

    /// <summary>Audits a codebase by itself.</summary>
    public (AuditResult Result, DependencyReport Report) Examine(DependencyModel model)
    {
        var findings = new FindingCollector(settings);
        var rules = RuleCheck.Examine(model, settings, configurationPath, findings);
        var (cycles, _) = CycleAudit.Examine(model, null, settings.Dependencies.Cycles, tolerated, findings, null);
        return (findings.ToResult(), new DependencyReport(model, cycles) { Rules = rules });
    }

    /// <summary>Audits a codebase and what it was before a change.</summary>
    /// <param name="model">The codebase.</param>
    /// <param name="then">The codebase before, with today's names for what was renamed.</param>
    /// <param name="changes">What the change touches.</param>
    /// <param name="nameToday">How a subject, or a path, of before is called today.</param>
    public (AuditResult Result, AuditResult Before, DependencyReport Report) Examine(
        DependencyModel model, Codebase then, ChangeSet changes, Func<string, string> nameToday)
    {
        // Imports of before name files as they were called then, and rules judge files where they were. Only the findings are renamed.
        var thenByItsOwnNames = BaseCodebase.UnderItsOwnNames(then, changes);
        var modelThen = ModelOf(thenByItsOwnNames);
        var (findings, findingsThen) = (new FindingCollector(settings), new FindingCollector(settings));
        RuleCheck.Examine(modelThen, settings, configurationPath, findingsThen);
        findingsThen.Rename(nameToday);
        var isRenamed = !ReferenceEquals(thenByItsOwnNames, then);
        var before = isRenamed ? modelThen.Renamed(then, path => new RepoPath(nameToday(path.Value))) : modelThen;
        var rules = RuleCheck.Examine(model, settings, configurationPath, findings);
        var (cycles, cyclesBefore) = CycleAudit.Examine(model, before, settings.Dependencies.Cycles, tolerated, findings, findingsThen);
        var report = new DependencyReport(model, cycles) { Rules = rules };
        var change = DependencyChange.Between(new DependencyReport(before, cyclesBefore!), report, changes);
        return (findings.ToResult(), findingsThen.ToResult(), report with { Change = change });
    }
}
