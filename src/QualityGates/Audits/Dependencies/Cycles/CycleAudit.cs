namespace QualityGates.Audits.Dependencies.Cycles;

/// <summary>
/// Finds imports that close cycles (QG0208). A finding is an import that has to go, not one that happens to be inside a cycle, so that in a
/// repository with a tangle of 300 files nobody's import turns red for touching it.
/// <para>
/// Which imports have to go is a choice, and it must not change under people's hands. So what was chosen once, by the baseline or by this
/// same audit of the files before the change, is chosen again as long as it is needed; and what else closes a cycle is looked for among
/// imports that the change adds. A change is therefore never blamed for an import it did not make.
/// </para>
/// </summary>
internal static class CycleAudit
{
    /// <summary>Examines a codebase, and the one before the change where there is one.</summary>
    /// <param name="now">The codebase.</param>
    /// <param name="before">The codebase before the change, with today's names for what was renamed; null where there is none.</param>
    /// <param name="options">Which cycles are findings.</param>
    /// <param name="tolerated">The subjects of QG0208 in the baselines of both.</param>
    /// <param name="findings">Takes the findings of <paramref name="now"/>.</param>
    /// <param name="findingsBefore">Takes those of <paramref name="before"/>.</param>
    /// <returns>Every cycle of both, whether it is a finding or not.</returns>
    public static (CycleReport Now, CycleReport? Before) Examine(
        DependencyModel now,
        DependencyModel? before,
        CycleOptions options,
        IReadOnlySet<string> tolerated,
        FindingCollector findings,
        FindingCollector? findingsBefore)
    {
        var named = new HashSet<string>(tolerated, StringComparer.Ordinal);
        var namedBefore = new HashSet<string>(tolerated, StringComparer.Ordinal);
        var results = new List<CycleRuleResult>();
        var resultsBefore = new List<CycleRuleResult>();
        // An import has one row: that of the widest rule it breaks. What a wide rule cuts, a narrow one cuts too where it can.
        foreach (var rule in options.Rules.OrderByDescending(static rule => rule.Level))
        {
            var ruleBefore = before is null
                ? null
                : CycleRuleResult.Of(CycleView.Of(before, rule, CycleNodes.Of(rule.Level, before, now)), namedBefore);
            var ruleNow = CycleRuleResult.Of(CycleView.Of(now, rule, CycleNodes.Of(rule.Level, now)), named, ruleBefore);
            if (ruleBefore is not null) namedBefore.UnionWith(ruleBefore.CutSubjects);
            named.UnionWith(ruleNow.CutSubjects);
            results.Add(ruleNow);
            if (ruleBefore is not null) resultsBefore.Add(ruleBefore);
        }

        CycleFindings.Report(results, findings);
        if (findingsBefore is not null) CycleFindings.Report(resultsBefore, findingsBefore);
        var report = CycleReportBuilder.Build(now, results, named);
        return (report, before is null ? null : CycleReportBuilder.Build(before, resultsBefore, namedBefore, now));
    }
}
